"""A fault shown to the user: one sentence, details to copy, nothing lost."""

from PySide6.QtWidgets import QMessageBox, QWidget

from kitbuilder.ui.translated import translated

_YES, _NO = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No


def tell(parent: QWidget | None, sentence: str, details: str = "") -> None:
    """Show one sentence; `details` can be opened and copied."""
    sentence_box(parent, translated(sentence), details).exec()


def inform(parent: QWidget | None, sentence: str) -> None:
    """Show one sentence about what was done."""
    QMessageBox(QMessageBox.Icon.Information, "kitbuilder", sentence, QMessageBox.StandardButton.Ok, parent).exec()


def ask(parent: QWidget | None, sentence: str) -> bool:
    """Ask a question that is answered by yes or no; no is the safe answer."""
    return question_box(parent, sentence).exec() == _YES


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
