"""A window that is to close with work that cannot be saved asks what is to become of it."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from kitbuilder.store.kit_file import KitFile

CARD = "check-prepare"


@pytest.fixture
def unsaved(window, library, qtbot):
    """A window whose file is gone, with something typed."""
    library.path_of("koda-es").unlink()
    window.choose(CARD)
    qtbot.keyClicks(window.form.title, "a")
    return window


@pytest.fixture
def answer(qtbot):
    """Answers the question that comes next by hand."""
    asked = []

    def by(act):
        def do():
            box = QApplication.activeModalWidget()
            assert isinstance(box, QMessageBox)
            asked.append(box.text())
            act(box)

        QTimer.singleShot(300, do)
        return asked

    return by


def _click(qtbot, words):
    def act(box):
        button = next(button for button in box.buttons() if button.text() == words)
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    return act


def _take_back(window):
    """Undo what was typed, so that the window may close when the test ends."""
    while window.session.undo_stack.canUndo():
        window.session.undo_stack.undo()


def test_enter_saves_in_another_place_and_closes(unsaved, answer, tmp_path, qtbot, monkeypatch):
    monkeypatch.setattr(unsaved.elsewhere, "asked_path", lambda: tmp_path / "elsewhere.kit")
    asked = answer(lambda box: qtbot.keyClick(box, Qt.Key.Key_Return))
    assert unsaved.close()
    assert "まだ保存できていません" in asked[0]
    with KitFile.open(tmp_path / "elsewhere.kit") as kit_file:
        assert kit_file.document == unsaved.session.document


def test_a_place_that_is_not_chosen_after_all_keeps_the_window(unsaved, answer, qtbot, monkeypatch):
    monkeypatch.setattr(unsaved.elsewhere, "asked_path", lambda: None)
    answer(lambda box: qtbot.keyClick(box, Qt.Key.Key_Return))
    assert not unsaved.close()
    assert unsaved.session.unsaved
    _take_back(unsaved)


@pytest.mark.parametrize("by", ["Escape", "閉じない"])
def test_escape_keeps_the_window_and_the_work(unsaved, answer, qtbot, by):
    escape = by == "Escape"
    answer((lambda box: qtbot.keyClick(box, Qt.Key.Key_Escape)) if escape else _click(qtbot, by))
    assert not unsaved.close()
    assert unsaved.isVisible()
    qtbot.keyClicks(unsaved.form.title, "b")
    assert unsaved.session.unsaved
    _take_back(unsaved)


def test_only_a_click_on_its_button_lets_the_work_go(unsaved, answer, library, qtbot):
    answer(_click(qtbot, "捨てて閉じる"))
    assert unsaved.close()
    assert not library.path_of("koda-es").exists()
