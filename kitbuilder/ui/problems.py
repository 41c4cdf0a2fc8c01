"""A fault shown to the user: one sentence, details to copy, nothing lost."""

from PySide6.QtWidgets import QMessageBox, QWidget

from kitbuilder.ui.translated import translated


def tell(parent: QWidget | None, sentence: str, details: str = "") -> None:
    """Show one sentence; `details` can be opened and copied."""
    box = QMessageBox(
        QMessageBox.Icon.Warning, "kitbuilder", translated(sentence), QMessageBox.StandardButton.Ok, parent
    )
    if details:
        box.setDetailedText(details)
    box.exec()


def inform(parent: QWidget | None, sentence: str) -> None:
    """Show one sentence about what was done."""
    QMessageBox(QMessageBox.Icon.Information, "kitbuilder", sentence, QMessageBox.StandardButton.Ok, parent).exec()


def ask(parent: QWidget | None, sentence: str) -> bool:
    """Ask a question that is answered by yes or no; no is the safe answer."""
    yes, no = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No
    return QMessageBox.question(parent, "kitbuilder", sentence, yes | no, no) == yes
