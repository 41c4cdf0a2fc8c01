"""Asking what takes the place of something that cards still name, before it goes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kitbuilder.ui.note import Note


class Replacement(QFrame):
    """A question within a dialog; hidden until it is asked."""

    agreed = Signal(object)
    """The id of what takes the place, None for nothing."""

    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.question = Note("")
        self.choice = QComboBox()
        self.choice.setAccessibleName(self.tr("代わりに使うもの"))
        self.agree, self.give_up = QPushButton(self.tr("外す")), QPushButton(self.tr("外さない"))
        for button in (self.agree, self.give_up):
            button.setAutoDefault(False)
        self.agree.clicked.connect(lambda: self.agreed.emit(self.choice.currentData()))
        self.give_up.clicked.connect(self.given_up)
        row = QHBoxLayout()
        row.addWidget(self.choice, 1)
        row.addWidget(self.agree)
        row.addWidget(self.give_up)
        column = QVBoxLayout(self)
        column.addWidget(self.question)
        column.addLayout(row)
        self.hide()

    def fault(self) -> str:
        """Return one sentence while the question waits for its answer."""
        return self.tr("先に「外す」か「外さない」を選んでください") if self.isVisible() else ""

    def ask(self, question: str, choices: list[tuple[str, str | None]]) -> None:
        """Ask with these choices, words and id each."""
        self.question.setText(question)
        self.choice.clear()
        for words, item_id in choices:
            self.choice.addItem(words, item_id)
        self.show()
        self.choice.setFocus()
