"""How long a title is, said in words and as a bar."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QWidget

from kitbuilder.kit.check.cards import TITLE_CHARACTERS

_MOST = 2 * TITLE_CHARACTERS


class LengthMeter(QWidget):
    """Fills up as the title grows, and says beside it whether the title can be taken in at a glance."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar, self._says = QProgressBar(), QLabel()
        self._bar.setRange(0, _MOST)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("題名の長さ"))
        self._bar.setMaximumHeight(self._bar.fontMetrics().height() // 2)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._bar, 1)
        row.addWidget(self._says, 2)
        self._says.setWordWrap(True)

    def show_length(self, characters: int) -> None:
        """Show how many characters the title has."""
        self._bar.setValue(min(characters, _MOST))
        self._says.setText(self._words(characters).format(characters))
        self._bar.setAccessibleDescription(self._says.text())

    def _words(self, characters: int) -> str:
        if not characters:
            return self.tr("題名がありません")
        if characters <= TITLE_CHARACTERS:
            return self.tr("{}文字　ひと目で読めます")
        if characters <= _MOST:
            return self.tr("{}文字　長めです（10文字ほどに）")
        return self.tr("{}文字　長すぎます（10文字ほどに）")
