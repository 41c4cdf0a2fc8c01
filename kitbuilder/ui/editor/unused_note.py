"""The strip over a card's form that says that the site does not use the card, and why."""

from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from kitbuilder.kit.text import plain
from kitbuilder.kit.values import Card
from kitbuilder.ui.flow import FlowLayout
from kitbuilder.ui.note import Note


class UnusedNote(QFrame):
    """Hidden while the card is used. Its buttons are there from the start, so that Tab comes to them first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameStyle(QFrame.Shape.Box | QFrame.Shadow.Plain)
        self.setLineWidth(2)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.sentence = Note()
        self.change, self.again = QPushButton(self.tr("理由を直す…")), QPushButton(self.tr("また使う"))
        column, row = QVBoxLayout(self), FlowLayout()
        column.addWidget(self.sentence)
        for button in (self.change, self.again):
            row.addWidget(button)
        column.addLayout(row)
        self.hide()

    def show_card(self, card: Card, *, writable: bool) -> None:
        """Say why a card is not used; nothing of one that is."""
        self.setVisible(not card.in_use)
        words = self.tr("△ この拠点では使わないカードです。印刷しません。理由：{}")
        self.sentence.setText(words.format(plain(card.unused)))
        for button in (self.change, self.again):
            button.setVisible(writable)
