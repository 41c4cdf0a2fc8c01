"""The window that compares two kits: opened from the history, and the list of changes saved from it."""

from pathlib import Path

import pytest
from attrs import evolve
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from kitbuilder.kit.edit.parts import replace_part
from kitbuilder.ui.compare.window import CompareWindow
from kitbuilder.ui.history_dialog import HistoryDialog
from tests.printing.pages import all_seen
from tests.samples import SAMPLE, TODAY, step
from tests.ui.hands import in_front

EARLIER = evolve(SAMPLE, kit=replace_part(SAMPLE.kit, step("step-pump", "手でくむ")))
OTHER_VALUES = evolve(
    SAMPLE, site=evolve(SAMPLE.site, facts=tuple(evolve(fact, value="倉庫") for fact in SAMPLE.site.facts))
)


@pytest.fixture
def opened(press, qtbot):
    """Opens the window on two documents."""
    return lambda before, after: in_front(
        qtbot, CompareWindow(press, lambda: TODAY, (before, after), ("11月20日の保存", "いま"))
    )


@pytest.fixture
def chosen(monkeypatch):
    """The file that is chosen to save in, and what was proposed."""
    asked = []

    def choose(path):
        monkeypatch.setattr(
            QFileDialog, "getSaveFileName", lambda *given: asked.append(Path(given[2]).name) or (str(path), "")
        )
        return asked

    return choose


def test_the_list_of_changes_is_saved_where_it_is_wanted(opened, chosen, qtbot, tmp_path):
    window = opened(EARLIER, SAMPLE)
    asked = chosen(tmp_path / "changes")
    qtbot.mouseClick(window.print, Qt.MouseButton.LeftButton)
    assert asked == ["koda-es_小田小学校_変更の一覧.pdf"]
    (page,) = all_seen((tmp_path / "changes.pdf").read_bytes())
    assert "ポンプで水をくむ" in page.text
    assert "changes.pdf" in window.said.text()


def test_nothing_is_written_when_no_file_is_chosen(opened, chosen, qtbot, tmp_path):
    window = opened(EARLIER, SAMPLE)
    chosen("")
    qtbot.mouseClick(window.print, Qt.MouseButton.LeftButton)
    assert window.said.text() == ""
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_is_told(opened, told, tmp_path):
    (tmp_path / "file").write_text("")
    window = opened(EARLIER, SAMPLE)
    assert not window.save_list(tmp_path / "file" / "changes.pdf")
    assert "書けません" in told[0]


def test_restricted_values_are_printed_only_when_ticked(opened, qtbot, tmp_path):
    window = opened(SAMPLE, OTHER_VALUES)
    assert window.restricted.isVisible()
    for wanted in (False, True):
        assert window.save_list(tmp_path / "changes.pdf")
        text = "".join(page.text for page in all_seen((tmp_path / "changes.pdf").read_bytes()))
        assert ("職員室" in text) is wanted
        window.restricted.click()


def test_where_no_restricted_value_changed_nothing_is_asked(opened):
    assert not opened(EARLIER, SAMPLE).restricted.isVisible()


def test_where_nothing_changed_there_is_nothing_to_print(opened):
    assert not opened(SAMPLE, SAMPLE).print.isEnabled()


def test_enter_in_the_list_neither_prints_nor_closes(opened, chosen, qtbot):
    window = opened(EARLIER, SAMPLE)
    asked = chosen("")
    qtbot.keyClick(window.view.list, Qt.Key.Key_Return)
    assert window.isVisible()
    assert asked == []


def test_the_history_compares_a_chosen_state_with_the_present_one(window, qtbot, monkeypatch):
    session = window.session
    first = session.document.kit.sections[0].cards[0]
    window.edits.kit("題名の変更", lambda kit: replace_part(kit, evolve(first.steps[0], text="旗を立てる。")))
    session.save()
    compared = []

    def look(dialog):
        compared.append((dialog.view.card, dialog.view.sentences.toPlainText()))
        return 0

    def choose(dialog):
        dialog.show()
        dialog.tree.setCurrentIndex(dialog.model.index(dialog.model.rowCount() - 1, 0))
        qtbot.waitUntil(dialog.compare.isEnabled, timeout=10_000)
        qtbot.mouseClick(dialog.compare, Qt.MouseButton.LeftButton)
        dialog.reject()
        return 0

    monkeypatch.setattr(HistoryDialog, "exec", choose)
    monkeypatch.setattr(CompareWindow, "exec", look)
    window.dialogs.history()
    ((card, words),) = compared
    assert card == first.id
    assert "旗を立てる" in words


def test_of_the_present_state_there_is_nothing_to_compare(window, qtbot, monkeypatch):
    seen = []

    def choose(dialog):
        dialog.show()
        qtbot.waitUntil(lambda: "今と同じです" in dialog.counts.text(), timeout=10_000)
        seen.append(dialog.compare.isEnabled())
        dialog.reject()
        return 0

    monkeypatch.setattr(HistoryDialog, "exec", choose)
    window.dialogs.history()
    assert seen == [False]
