"""A strip over the window that says what must be known before anything else: only looking, or not saved."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from kitbuilder.ui.note import Note


class Banner(QFrame):
    """One sentence and the buttons that help. Hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameStyle(QFrame.Shape.Box | QFrame.Shadow.Plain)
        self.setLineWidth(2)
        self.sentence = Note()
        self._buttons: list[QPushButton] = []
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.sentence, 1)
        self.hide()

    def say(self, sentence: str, *buttons: tuple[str, Callable[[], object]], sign: str = "△") -> None:
        """Show the sentence behind its sign, and a button for each of the words."""
        if self.sentence.text() == f"{sign} {sentence}":
            return
        self._clear()
        self.sentence.setText(f"{sign} {sentence}")
        self.setAccessibleName(sentence)
        for words, act in buttons:
            button = QPushButton(words)
            button.clicked.connect(lambda _=False, act=act: act())
            self._row.addWidget(button)
            self._buttons.append(button)
        self.show()

    def be_quiet(self) -> None:
        """Say nothing more."""
        self._clear()
        self.hide()

    def _clear(self) -> None:
        self.sentence.clear()
        while self._buttons:
            button = self._buttons.pop()
            button.setParent(None)
            button.deleteLater()
