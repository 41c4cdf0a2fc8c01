"""Making, copying and removing sites in the window, and taking it back."""

import datetime as dt
import errno

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kitbuilder.kit.edit.facts import with_fact_value
from kitbuilder.kit.ids import MASTER
from kitbuilder.store.bin import BIN
from kitbuilder.store.overview import Overview
from tests.ui.start.conftest import shown, wait_read

CONTROL = Qt.KeyboardModifier.ControlModifier


def _choose(start, *names):
    table, places = start.sites.table, shown(start)
    table.clearSelection()
    for name in names:
        table.selectionModel().select(
            start.sites.shown.index(places.index(name), 0),
            table.selectionModel().SelectionFlag.Select | table.selectionModel().SelectionFlag.Rows,
        )
    table.setFocus()


def _fill(start, qtbot, name="新小学校", kana="しんしょうがっこう", site_id=""):
    dialog = start.operations.dialog
    dialog.name.setText(name)
    dialog.kana.setText(kana)
    if site_id:
        dialog.id.selectAll()
        qtbot.keyClicks(dialog.id, site_id)
    return dialog


def _make(start, qtbot):
    qtbot.mouseClick(start.operations.dialog.make_button, Qt.MouseButton.LeftButton)
    wait_read(start, qtbot)


class TestANewSite:
    def test_gets_the_ward_s_kit_and_stands_in_the_list_chosen(self, start, library, qtbot):
        qtbot.keyClick(start, Qt.Key.Key_N, CONTROL)
        _fill(start, qtbot).address.setText("金沢区1-1")
        _make(start, qtbot)
        made, master = library.read("shin-es"), library.read(MASTER)
        assert (made.site.name, made.site.kana, made.site.address) == ("新小学校", "しんしょうがっこう", "金沢区1-1")
        assert made.kit == master.kit
        assert start.sites.chosen() == ["shin-es"]
        assert "新小学校" in start.notice.text()

    def test_gets_an_id_from_its_reading_until_one_is_written_by_hand(self, start, qtbot):
        start.new_site()
        dialog = _fill(start, qtbot, kana="コダショウガッコウ")
        assert dialog.id.text() == "koda-es-2"
        dialog.id.selectAll()
        qtbot.keyClicks(dialog.id, "my-site")
        dialog.kana.setText("ほか")
        assert dialog.id.text() == "my-site"
        dialog.reject()

    @pytest.mark.parametrize(
        ("name", "site_id", "said"),
        [("", "a", "名前"), ("  ", "a", "名前"), ("新", "A b", "英小文字"), ("新", "koda-es", "使われています"),
         ("新", "master", "使われています"), ("新", "con", "英小文字"), ("新", "a" * 65, "64文字")],
    )  # fmt: skip
    def test_is_not_made_while_something_is_missing_and_the_form_says_what(self, start, qtbot, name, site_id, said):
        start.new_site()
        dialog = _fill(start, qtbot, name=name, site_id=site_id)
        assert not dialog.make_button.isEnabled()
        assert said in dialog.advice.text()
        dialog.reject()

    def test_that_cannot_be_written_leaves_the_form_as_it_was_filled_in(self, start, library, qtbot, monkeypatch):
        def full(*_):
            raise OSError(errno.ENOSPC, "full")

        start.new_site()
        dialog = _fill(start, qtbot)
        monkeypatch.setattr("os.replace", full)
        qtbot.mouseClick(dialog.make_button, Qt.MouseButton.LeftButton)
        assert dialog.isVisible()
        assert dialog.name.text() == "新小学校"
        assert "いっぱい" in dialog.advice.text()
        assert not start.operations.undo_stack.canUndo()
        monkeypatch.undo()
        _make(start, qtbot)
        assert "shin-es" in library.site_ids()

    def test_that_somebody_made_meanwhile_is_not_overwritten(self, start, library, qtbot):
        start.new_site()
        dialog = _fill(start, qtbot)
        library.path_of("shin-es").write_bytes(library.path_of("koda-es").read_bytes())
        qtbot.mouseClick(dialog.make_button, Qt.MouseButton.LeftButton)
        assert "使われています" in dialog.advice.text()
        assert library.path_of("shin-es").read_bytes() == library.path_of("koda-es").read_bytes()
        dialog.reject()

    def test_is_taken_back_and_made_again_with_all_that_was_written_in_it(self, start, library, qtbot):
        start.new_site()
        _fill(start, qtbot)
        _make(start, qtbot)
        before = library.path_of("shin-es").read_bytes()
        assert start.commands.undo.text().endswith("「新小学校」の追加")
        start.activateWindow()  # A window manager does this when a dialog goes.
        qtbot.waitUntil(start.isActiveWindow)
        qtbot.keyClick(start.sites.table, Qt.Key.Key_Z, CONTROL)
        assert "新小学校" not in shown(start)
        assert not library.path_of("shin-es").exists()
        start.redo()
        wait_read(start, qtbot)
        assert "新小学校" in shown(start)
        assert library.path_of("shin-es").read_bytes() == before

    def test_taken_back_at_once_does_not_come_back_as_a_row(self, start, qtbot):
        start.new_site()
        _fill(start, qtbot)
        qtbot.mouseClick(start.operations.dialog.make_button, Qt.MouseButton.LeftButton)
        start.undo()
        wait_read(start, qtbot)
        assert shown(start) == ["区の基本版", "小田小学校", "文庫小学校", "六浦中学校"]

    def test_what_was_read_before_it_was_taken_back_makes_no_row(self, start, library):
        row = Overview(library).row("bunko-es", dt.date(2026, 11, 25))
        library.path_of("bunko-es").unlink()
        start.operations.changed.emit("bunko-es")
        start.reading.read.emit(row)
        assert shown(start) == ["区の基本版", "小田小学校", "六浦中学校"]


class TestACopy:
    def _value(self, library, site_id):
        return next(fact for fact in library.read(site_id).site.facts if fact.name == "受付の場所").value

    @pytest.fixture
    def filled(self, library, make_start):
        """A window on a library in which one site has a value."""
        with library.open("koda-es", writable=True) as kit_file:
            document = kit_file.document
            fact = next(fact for fact in document.site.facts if fact.name == "受付の場所")
            kit_file.save(with_fact_value(document, fact.id, "昇降口"), "山田", "記入")
        return make_start(library)

    @pytest.mark.parametrize(("take", "value"), [(False, ""), (True, "昇降口")])
    def test_takes_the_site_s_values_only_when_asked(self, filled, library, qtbot, take, value):
        _choose(filled, "小田小学校")
        qtbot.keyClick(filled.sites.table, Qt.Key.Key_D, CONTROL)
        dialog = _fill(filled, qtbot)
        assert dialog.with_values.isVisible()
        assert not dialog.with_values.isChecked()
        if take:
            dialog.with_values.setFocus()
            qtbot.keyClick(dialog.with_values, Qt.Key.Key_Space)
        _make(filled, qtbot)
        assert self._value(library, "shin-es") == value
        assert library.read("shin-es").kit == library.read("koda-es").kit

    @pytest.mark.parametrize("names", [(), ("区の基本版",), ("小田小学校", "文庫小学校")])
    def test_is_made_of_one_site_only(self, start, told, names):
        _choose(start, *names)
        start.copy_site()
        assert "1つだけ" in told[0]
        assert start.operations.dialog is None

    def test_of_a_damaged_file_is_refused_in_the_form(self, start, library, qtbot):
        library.path_of("koda-es").write_bytes(b"not a kit")
        _choose(start, "小田小学校")
        start.copy_site()
        dialog = _fill(start, qtbot)
        qtbot.mouseClick(dialog.make_button, Qt.MouseButton.LeftButton)
        assert "ファイルではありません" in dialog.advice.text()
        dialog.reject()


@pytest.mark.usefixtures("asked")
class TestRemoving:
    def test_moves_the_file_into_the_bin_and_says_where_it_is(self, start, library, asked, qtbot):
        before = library.path_of("bunko-es").read_bytes()
        _choose(start, "文庫小学校")
        qtbot.keyClick(start.sites.table, Qt.Key.Key_Delete)
        assert "「文庫小学校」" in asked[0]
        assert str(library.folder / BIN) in asked[0]
        (binned,) = (library.folder / BIN).rglob("*.kit")
        assert binned.read_bytes() == before
        assert str(binned.parent) in start.notice.text()
        assert shown(start) == ["区の基本版", "小田小学校", "六浦中学校"]

    def test_is_taken_back_with_ctrl_z_and_done_again_with_redo(self, start, library, qtbot):
        before = library.path_of("bunko-es").read_bytes()
        _choose(start, "文庫小学校")
        start.remove_chosen()
        qtbot.keyClick(start.sites.table, Qt.Key.Key_Z, CONTROL)
        wait_read(start, qtbot)
        assert library.path_of("bunko-es").read_bytes() == before
        assert start.sites.chosen() == ["bunko-es"]
        assert not start.commands.undo.isEnabled()
        start.redo()
        assert "文庫小学校" not in shown(start)
        start.undo()
        wait_read(start, qtbot)
        assert "文庫小学校" in shown(start)

    def test_several_sites_are_several_steps_of_undo(self, start, library, qtbot):
        _choose(start, "文庫小学校", "小田小学校")
        start.remove_chosen()
        assert library.site_ids() == ["mutsuura-jhs"]
        start.undo()
        start.undo()
        wait_read(start, qtbot)
        assert library.site_ids() == ["bunko-es", "koda-es", "mutsuura-jhs"]

    def test_needs_a_yes(self, start, library, asked):
        asked.answer = False
        _choose(start, "文庫小学校")
        start.remove_chosen()
        assert "bunko-es" in library.site_ids()
        assert not start.operations.undo_stack.canUndo()

    def test_spares_the_ward_s_kit(self, start, library, told, asked):
        _choose(start, "区の基本版")
        start.remove_chosen()
        assert "区の基本版" in told[0]
        assert asked == []
        assert library.exists()

    def test_spares_a_site_whose_window_is_open_and_takes_the_others(self, start, library, told, open_kits):
        open_kits.add("koda-es")
        _choose(start, "文庫小学校", "小田小学校")
        start.remove_chosen()
        assert library.site_ids() == ["koda-es", "mutsuura-jhs"]
        assert "「小田小学校」" in told[0]

    def test_that_is_refused_by_the_disk_leaves_all_as_it_was(self, start, told, monkeypatch):
        def refuse(*_):
            raise OSError(errno.EACCES, "denied")

        monkeypatch.setattr("os.rename", refuse)
        _choose(start, "文庫小学校")
        start.remove_chosen()
        assert "許されていません" in told[0]
        assert "文庫小学校" in shown(start)
        assert not start.operations.undo_stack.canUndo()

    def test_of_a_site_with_an_open_window_is_not_redone_but_can_be_later(self, start, library, told, open_kits, qtbot):
        _choose(start, "文庫小学校")
        start.remove_chosen()
        start.undo()
        open_kits.add("bunko-es")
        start.redo()
        assert "画面が開いています" in told[0]
        assert "bunko-es" in library.site_ids()
        assert start.operations.undo_stack.canRedo()
        open_kits.clear()
        start.redo()
        assert "bunko-es" not in library.site_ids()
        wait_read(start, qtbot)

    def test_is_not_taken_back_over_a_newer_file_but_can_be_when_that_is_gone(self, start, library, told, qtbot):
        _choose(start, "文庫小学校")
        start.remove_chosen()
        library.path_of("bunko-es").write_bytes(b"newer")
        start.undo()
        assert "すでにあります" in told[0]
        assert library.path_of("bunko-es").read_bytes() == b"newer"
        library.path_of("bunko-es").unlink()
        start.undo()
        wait_read(start, qtbot)
        assert library.read("bunko-es").site.name == "文庫小学校"

    def test_keys_in_the_search_are_for_its_text(self, start, asked, qtbot):
        _choose(start, "文庫小学校")
        start.sites.search.setFocus()
        qtbot.keyClicks(start.sites.search, "ab")
        qtbot.keyClick(start.sites.search, Qt.Key.Key_Home)
        qtbot.keyClick(start.sites.search, Qt.Key.Key_Delete)
        assert start.sites.search.text() == "b"
        assert QApplication.focusWidget() is start.sites.search
        assert asked == []
