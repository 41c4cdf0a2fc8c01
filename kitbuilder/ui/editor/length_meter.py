"""How long a title is, said in words and as a bar."""

from PySide6.QtWidgets import QProgressBar, QWidget

from kitbuilder.kit.check.cards import TITLE_CHARACTERS

_MOST = 2 * TITLE_CHARACTERS


class LengthMeter(QProgressBar):
    """Fills up as the title grows, and says whether it can be taken in at a glance."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(0, _MOST)
        self.setAccessibleName(self.tr("題名の長さ"))

    def show_length(self, characters: int) -> None:
        """Show how many characters the title has."""
        self.setValue(min(characters, _MOST))
        self.setFormat(self._words(characters).format(characters))
        self.setAccessibleDescription(self.format())

    def _words(self, characters: int) -> str:
        if not characters:
            return self.tr("題名がありません")
        if characters <= TITLE_CHARACTERS:
            return self.tr("{}文字　ひと目で読めます")
        if characters <= _MOST:
            return self.tr("{}文字　長めです（10文字ほどに）")
        return self.tr("{}文字　長すぎます（10文字ほどに）")
