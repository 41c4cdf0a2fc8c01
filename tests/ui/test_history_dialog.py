"""The history as a person uses it: looks at an earlier state, reads what changed, brings it back."""

import datetime as dt
import threading

import pytest
from attrs import evolve
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QAbstractItemModelTester

from kitbuilder.kit.difference import worded
from kitbuilder.kit.edit.moves import duplicate_things
from kitbuilder.kit.edit.parts import replace_part
from kitbuilder.store.faults import StoreFault
from kitbuilder.store.history import Saved
from kitbuilder.store.history_groups import grouped
from kitbuilder.store.kit_file import KitFile
from kitbuilder.ui.history_dialog import HistoryDialog
from kitbuilder.ui.history_tree import HistoryTree, moment_words
from tests.samples import SAMPLE, step

NOON = dt.datetime(2026, 11, 25, 3, tzinfo=dt.UTC)
EARLIER = evolve(SAMPLE, kit=replace_part(SAMPLE.kit, step("step-pump", "手でくむ")))
STATES = {1: EARLIER, 2: EARLIER, 3: EARLIER, 4: SAMPLE}


def history():
    """A file that was made, typed in twice, and given a name."""
    entries = [(0, "区", "作成"), (60, "山田", "変更 1"), (61, "山田", "変更 2"), (62, "山田", "第2版")]
    saves = [
        Saved(number, NOON + dt.timedelta(seconds=after), who, what)
        for number, (after, who, what) in enumerate(entries, 1)
    ]
    return saves[::-1]


@pytest.fixture
def opened(qtbot):
    """A function that opens the dialog; it is closed at the end of the test."""

    def open_dialog(document_at=STATES.__getitem__, now=SAMPLE, **named):
        dialog = HistoryDialog(history(), document_at, now, **named)
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitExposed(dialog)
        return dialog

    return open_dialog


def wait_for(qtbot, dialog, words):
    qtbot.waitUntil(lambda: words in dialog.counts.text(), timeout=10_000)


def lines(dialog):
    return [dialog.changes.item(row).text() for row in range(dialog.changes.count())]


def cells(model, index):
    return [model.data(index.siblingAtColumn(column)) for column in range(3)]


@pytest.mark.usefixtures("qapp")
class TestTheTree:
    def test_keeps_qts_rules(self):
        model = HistoryTree(grouped(history()))
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        assert model.rowCount() == 3

    def test_shows_a_sitting_as_one_row_that_can_be_opened(self):
        model = HistoryTree(grouped(history()))
        sitting = model.index(1, 0)
        assert cells(model, sitting) == [moment_words(NOON + dt.timedelta(seconds=60)), "山田", "2回の保存"]
        assert [cells(model, model.index(row, 0, sitting))[2] for row in range(2)] == ["変更 2", "変更 1"]
        assert model.saved_at(sitting).number == 3
        assert model.saved_at(model.index(1, 0, sitting)).number == 2

    def test_shows_what_was_given_a_name_by_its_name(self):
        model = HistoryTree(grouped(history()))
        assert cells(model, model.index(0, 0))[1:] == ["山田", "第2版"]
        assert model.rowCount(model.index(0, 0)) == 0

    def test_shows_until_when_a_long_sitting_lasted(self):
        model = HistoryTree(
            grouped([Saved(2, NOON + dt.timedelta(minutes=9), "山", "変更 1"), Saved(1, NOON, "山", "変更 1")])
        )
        until = (NOON + dt.timedelta(minutes=9)).astimezone()
        assert model.data(model.index(0, 0)).endswith(f"～{until:%H:%M}")

    def test_shows_the_words_of_an_edit_instead_of_counting(self):
        what = worded("手順の記入、「待機場所」の記入", "変更 2")
        model = HistoryTree(grouped([Saved(2, NOON, "山", what), Saved(1, NOON, "区", "作成")]))
        assert cells(model, model.index(0, 0))[2] == "手順の記入、「待機場所」の記入"

    def test_reads_a_row_aloud_as_a_whole(self):
        model = HistoryTree(grouped(history()))
        assert model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole).endswith("山田　第2版")


def test_the_present_state_is_chosen_first_and_needs_no_bringing_back(opened, qtbot):
    dialog = opened()
    wait_for(qtbot, dialog, "今と同じです")
    assert not dialog.restore.isEnabled()


def test_the_arrow_keys_choose_a_state_and_the_changes_since_are_told(opened, qtbot):
    dialog = opened()
    dialog.tree.setFocus()
    qtbot.keyClick(dialog.tree, Qt.Key.Key_Down)
    wait_for(qtbot, dialog, "変更 1")
    assert lines(dialog) == ["カード3「水をくむ」 手順1：文「手でくむ」→「ポンプで水をくむ」"]


def test_a_single_save_of_a_sitting_can_be_chosen(opened, qtbot):
    asked = []
    dialog = opened(lambda number: asked.append(number) or STATES[number])
    dialog.tree.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down):
        qtbot.keyClick(dialog.tree, key)
    wait_for(qtbot, dialog, "変更 1")
    assert asked[-1] == 2


def test_bringing_back_hands_out_the_state_with_words_for_undo(opened, qtbot):
    dialog = opened()
    dialog.tree.setCurrentIndex(dialog.model.index(2, 0))
    qtbot.waitUntil(dialog.restore.isEnabled, timeout=10_000)
    with qtbot.waitSignal(dialog.restore_wanted) as wanted:
        qtbot.mouseClick(dialog.restore, Qt.MouseButton.LeftButton)
    assert wanted.args == [EARLIER, f"{moment_words(NOON)} の状態に戻す"]
    assert not dialog.isVisible()


def test_nothing_can_be_brought_back_while_the_state_is_still_being_read(opened, qtbot):
    go_on = threading.Event()
    dialog = opened(lambda number: go_on.wait(10) and STATES[number])
    dialog.tree.setCurrentIndex(dialog.model.index(2, 0))
    qtbot.waitUntil(lambda: dialog._work is not None, timeout=10_000)
    assert not dialog.restore.isEnabled()
    assert dialog.counts.text() == "調べています…"
    dialog.tree.setCurrentIndex(dialog.model.index(0, 0))
    go_on.set()
    wait_for(qtbot, dialog, "今と同じです")
    assert not dialog.restore.isEnabled()


def test_of_a_kit_that_is_only_looked_at_nothing_is_brought_back(opened, qtbot):
    dialog = opened(writable=False)
    dialog.tree.setCurrentIndex(dialog.model.index(2, 0))
    wait_for(qtbot, dialog, "変更 1")
    assert not dialog.restore.isEnabled()


def test_a_state_that_cannot_be_read_is_told_and_another_can_be_chosen(opened, qtbot):
    def gone(number):
        if number == 4:
            raise StoreFault("koda-es.kit は開けません")
        return STATES[number]

    dialog = opened(gone)
    wait_for(qtbot, dialog, "開けません")
    assert not dialog.restore.isEnabled()
    dialog.tree.setCurrentIndex(dialog.model.index(2, 0))
    wait_for(qtbot, dialog, "変更 1")


def test_a_card_that_came_is_told_without_each_of_its_parts(opened, qtbot):
    dialog = opened(now=evolve(SAMPLE, kit=duplicate_things(SAMPLE.kit, ["card-hq"])[0]))
    wait_for(qtbot, dialog, "追加 1")
    assert [line for line in lines(dialog) if "追加" in line] == ["カード2「本部を開く」を追加"]


def test_closing_while_a_state_is_read_waits_for_it(opened, qtbot):
    dialog = opened()
    qtbot.waitUntil(lambda: dialog._work is not None, timeout=10_000)
    dialog.reject()
    assert dialog._work.isFinished()


def test_a_real_files_history_can_be_looked_through(opened, qtbot, tmp_path):
    KitFile.create(tmp_path / "a.kit", EARLIER, "区", "作成")
    with KitFile.open(tmp_path / "a.kit", writable=True) as kit_file:
        kit_file.save(SAMPLE, "山田", "変更 1")
        dialog = HistoryDialog(kit_file.history(), kit_file.document_at, kit_file.document)
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.tree.setCurrentIndex(dialog.model.index(1, 0))
        wait_for(qtbot, dialog, "変更 1")
        dialog.close()


def test_the_last_column_ends_within_the_tree_and_has_room_for_words(opened, qapp):
    before = qapp.font()
    try:
        for times in (1, 2):
            font = QFont(before)
            font.setPointSizeF(before.pointSizeF() * times)
            qapp.setFont(font)
            dialog = opened()
            tree = dialog.tree
            assert tree.header().length() <= tree.viewport().width()
            assert tree.columnWidth(2) >= 9 * tree.fontMetrics().horizontalAdvance("あ")
    finally:
        qapp.setFont(before)
