"""A fault shown to the user: one sentence, details to copy, nothing lost."""

from enum import Enum, auto

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from kitbuilder.ui.translated import translated

_YES, _NO = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No


class Unsaved(Enum):
    """What becomes of work that is in no file when its window is to close."""

    ELSEWHERE = auto()
    LOST = auto()
    STAY = auto()


def tell(parent: QWidget | None, sentence: str, details: str = "") -> None:
    """Show one sentence; `details` can be opened and copied."""
    sentence_box(parent, translated(sentence), details).exec()


def inform(parent: QWidget | None, sentence: str) -> None:
    """Show one sentence about what was done."""
    QMessageBox(QMessageBox.Icon.Information, "kitbuilder", sentence, QMessageBox.StandardButton.Ok, parent).exec()


def ask(parent: QWidget | None, sentence: str) -> bool:
    """Ask a question that is answered by yes or no; no is the safe answer."""
    return question_box(parent, sentence).exec() == _YES


def ask_unsaved(parent: QWidget | None) -> Unsaved:
    """Ask what is to become of work that cannot be saved; to stay is the answer of Escape."""
    box = unsaved_box(parent)
    box.exec()
    clicked = box.clickedButton()
    answers = {box.defaultButton(): Unsaved.ELSEWHERE, box.escapeButton(): Unsaved.STAY}
    return answers.get(clicked, Unsaved.LOST)


def sentence_box(parent: QWidget | None, sentence: str, details: str = "") -> QMessageBox:
    """Return the box that tells a sentence."""
    box = QMessageBox(QMessageBox.Icon.Warning, "kitbuilder", sentence, QMessageBox.StandardButton.Ok, parent)
    if details:
        box.setDetailedText(details)
    return box


def question_box(parent: QWidget | None, sentence: str) -> QMessageBox:
    """Return the box that asks a question; Enter and Escape mean no."""
    box = QMessageBox(QMessageBox.Icon.Question, "kitbuilder", sentence, _YES | _NO, parent)
    box.setDefaultButton(_NO)
    return box


def unsaved_box(parent: QWidget | None) -> QMessageBox:
    """Return the box that asks about work in no file: Enter saves it elsewhere, Escape keeps the window."""
    translate = QCoreApplication.translate
    sentence = translate("Unsaved", "書いたものを、まだ保存できていません。どうしますか。")
    box = QMessageBox(QMessageBox.Icon.Warning, "kitbuilder", sentence, QMessageBox.StandardButton.NoButton, parent)
    elsewhere = box.addButton(translate("Unsaved", "別の場所に保存…"), QMessageBox.ButtonRole.AcceptRole)
    box.addButton(translate("Unsaved", "捨てて閉じる"), QMessageBox.ButtonRole.DestructiveRole)
    stay = box.addButton(translate("Unsaved", "閉じない"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(elsewhere)
    box.setEscapeButton(stay)
    return box
