"""The first start, and opening another library."""

import errno

import pytest
from PySide6.QtCore import Qt

from kitbuilder.kit.ids import MASTER
from kitbuilder.store.library import Library
from kitbuilder.ui.start.first_start import make_library
from tests.ui.start.conftest import shown, wait_read

pytestmark = pytest.mark.usefixtures("few_sites")

MADE = ["区の基本版", "釜利谷東小学校", "西金沢義務教育学校"]


def _wait_made(start, qtbot):
    qtbot.waitUntil(start.first_start.understood.isVisible, timeout=20_000)
    wait_read(start, qtbot)


def test_the_window_is_there_at_once_and_the_library_is_made_beside_it(make_start, tmp_path, qtbot):
    start = make_start(Library(tmp_path / "deep" / "library"))
    assert start.first_start.isVisible()
    _wait_made(start, qtbot)
    assert shown(start) == MADE
    assert start.library.exists()
    assert start.commands.new_site.isEnabled()
    assert str(start.library.folder) in start.first_start.state.text()


def test_what_needs_a_library_waits_until_there_is_one(make_start, tmp_path, qtbot, monkeypatch):
    monkeypatch.setattr("kitbuilder.ui.start.first_start.make_library", lambda *_: iter(()))
    start = make_start(Library(tmp_path / "library"))
    allowed = {action for action in start.commands.all() if action.isEnabled()}
    assert allowed == {
        start.commands.other_library,
        start.commands.close,
        start.commands.first_steps,
        start.commands.about,
    }


def test_the_welcome_goes_when_it_is_understood(make_start, tmp_path, qtbot):
    start = make_start(Library(tmp_path / "library"))
    _wait_made(start, qtbot)
    assert not start.hint.isVisible()
    qtbot.mouseClick(start.first_start.understood, Qt.MouseButton.LeftButton)
    assert not start.first_start.isVisible()
    assert start.hint.isVisible()


def test_a_library_that_is_there_needs_no_welcome(make_start, library):
    start = make_start(library)
    assert not start.first_start.isVisible()
    assert start.hint.isVisible()


def test_making_that_was_stopped_goes_on_the_next_time(tmp_path):
    library = Library(tmp_path / "library")
    assert next(make_library(library, "試験")).done == 1
    assert not library.exists()
    steps = list(make_library(library, "試験"))
    assert [made.site_id for made in steps][-1] == MASTER
    assert (steps[-1].done, steps[-1].of) == (3, 3)
    assert library.exists()


def test_a_full_disk_is_one_sentence_and_another_try_goes_well(make_start, tmp_path, qtbot, monkeypatch):
    def full(*_):
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr("os.replace", full)
    start = make_start(Library(tmp_path / "library"))
    qtbot.waitUntil(start.first_start.again.isVisible, timeout=20_000)
    said = start.first_start.state.text()
    assert "いっぱい" in said
    assert str(tmp_path / "library") in said
    assert not start.first_start.progress.isVisible()
    monkeypatch.undo()
    qtbot.mouseClick(start.first_start.again, Qt.MouseButton.LeftButton)


def test_where_nothing_can_be_written_another_place_is_chosen(make_start, tmp_path, qtbot, monkeypatch, asked):
    (tmp_path / "file").write_text("in the way")
    start = make_start(Library(tmp_path / "file" / "library"))
    qtbot.waitUntil(start.first_start.other_place.isVisible, timeout=20_000)
    monkeypatch.setattr(start, "choose_folder", lambda: tmp_path / "elsewhere")
    qtbot.mouseClick(start.first_start.other_place, Qt.MouseButton.LeftButton)
    assert "ここに新しく作りますか" in asked[0]
    _wait_made(start, qtbot)
    assert shown(start) == MADE
    assert Library(tmp_path / "elsewhere").exists()


def test_the_window_closes_in_the_middle_of_making(make_start, tmp_path, qtbot):
    start = make_start(Library(tmp_path / "library"))
    start.close()
    assert not start.first_start._work.isRunning()


class TestAnotherLibrary:
    @pytest.fixture
    def other(self, tmp_path):
        library = Library(tmp_path / "other")
        list(make_library(library, "試験"))
        return library

    def test_is_shown_in_place_of_the_first(self, start, other, qtbot, monkeypatch):
        monkeypatch.setattr(start, "choose_folder", lambda: other.folder)
        with qtbot.waitSignal(start.library_changed) as changed:
            qtbot.keyClick(start, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
        assert changed.args == [other]
        wait_read(start, qtbot)
        assert shown(start) == MADE
        assert str(other.folder) in start.windowTitle()
        assert start.library == other

    def test_that_is_none_is_made_only_when_that_is_meant(self, start, library, tmp_path, monkeypatch, asked):
        asked.answer = False
        monkeypatch.setattr(start, "choose_folder", lambda: tmp_path / "empty")
        start.open_other_library()
        assert "キット一式がありません" in asked[0]
        assert start.library == library
        assert not (tmp_path / "empty").exists()

    def test_is_not_opened_when_the_user_thinks_better_of_it(self, start, library, monkeypatch):
        monkeypatch.setattr(start, "choose_folder", lambda: None)
        start.open_other_library()
        assert start.library == library

    def test_is_not_opened_while_a_kit_stays_open(self, make_start, library, other, monkeypatch):
        start = make_start(library, close_kits=lambda: False)
        monkeypatch.setattr(start, "choose_folder", lambda: other.folder)
        start.open_other_library()
        assert start.library == library

    @pytest.mark.usefixtures("asked")
    def test_leaves_nothing_to_undo_of_the_first(self, start, other, qtbot, monkeypatch):
        start.sites.table.selectRow(1)
        start.remove_chosen()
        assert start.commands.undo.isEnabled()
        monkeypatch.setattr(start, "choose_folder", lambda: other.folder)
        start.open_other_library()
        assert not start.commands.undo.isEnabled()
        wait_read(start, qtbot)
