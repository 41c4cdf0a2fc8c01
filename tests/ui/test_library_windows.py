"""The windows over all sites of a library."""

import pytest
from PySide6.QtWidgets import QWidget

from kitbuilder.ui import library_windows
from kitbuilder.ui.library_windows import LibraryWindows
from kitbuilder.ui.start.site_list import SiteListDialog
from tests.ui.conftest import TODAY


def test_no_list_is_taken_in_while_a_site_cannot_be_read(library, press, qtbot, tmp_path, monkeypatch, told):
    path = tmp_path / "一覧.csv"
    path.write_bytes("施設・場所名,住所,緯度,経度,共通ID\n小田小学校,横浜市金沢区,35.3,139.6,E1\n".encode())
    library.path_of("koda-es").write_bytes(b"")
    monkeypatch.setattr(library_windows, "choose_list", lambda _: path)
    monkeypatch.setattr(SiteListDialog, "exec", lambda _: pytest.fail("a known site would be added once more"))
    parent = QWidget()
    qtbot.addWidget(parent)
    windows = LibraryWindows("試験", press, None, lambda: TODAY, lambda _: None, lambda _: None)
    windows.take_list(library, parent)
    assert "koda-es.kit" in told[0]
