import datetime as dt

import pytest
from PySide6.QtCore import Qt

from kitbuilder.ui.start.window import StartWindow


@pytest.fixture
def opened():
    return []


@pytest.fixture
def start(library, opened, qtbot):
    window = StartWindow(library, lambda: dt.date(2026, 11, 24), opened.append, opened.append)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.model.rowCount() == 4, timeout=10_000)
    return window


def _shown(start):
    return [start.shown.index(row, 0).data() for row in range(start.shown.rowCount())]


def test_the_ward_s_kit_comes_first_then_the_sites_by_their_reading(start):
    assert _shown(start) == ["区の基本版", "小田小学校", "文庫小学校", "六浦中学校"]


def test_a_row_tells_edition_state_and_what_must_be_looked_at(start):
    cells = [start.shown.index(1, column).data() for column in range(start.shown.columnCount())]
    assert cells[1:3] == ["第1版", "下書き"]
    assert cells[4].startswith("注意 ")


@pytest.mark.parametrize("typed", ["小田", "こだ", "koda"])
def test_a_site_is_found_by_name_kana_or_id(start, qtbot, typed):
    start.search.setText(typed)
    assert _shown(start) == ["小田小学校"]


def test_enter_on_a_row_opens_the_site(start, opened, qtbot):
    start.search.setText("文庫")
    start.table.selectRow(0)
    start.table.setFocus()
    qtbot.keyClick(start.table, Qt.Key.Key_Return)
    assert opened == ["bunko-es"]


def test_several_sites_are_printed_at_once(start, opened):
    start.table.selectAll()
    start.print_chosen()
    assert sorted(opened[0]) == ["bunko-es", "koda-es", "mutsuura-jhs"]


def test_a_damaged_file_has_its_sentence_in_its_row_and_the_others_stay(start, library, qtbot):
    library.path_of("bunko-es").write_bytes(b"not a kit")
    start.refresh()
    qtbot.waitUntil(lambda: any(row.fault for row in start.model.rows), timeout=10_000)
    assert "開設キットのファイルではありません" in next(row.fault for row in start.model.rows if row.fault)
    qtbot.waitUntil(lambda: not start._work.isRunning(), timeout=10_000)
    assert len(start.model.rows) == 4
