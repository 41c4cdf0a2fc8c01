"""The words in the corner of a window that say whether the work is saved, and where."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel


class StateLabel(QLabel):
    """One line: a long path is shortened in its middle where room is short; `text` and the tool tip keep it."""

    def setText(self, words: str) -> None:  # noqa: N802
        """Show other words."""
        super().setText(words)
        self.setToolTip(words)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return room for a few letters: no path makes a window wider."""
        usual = super().minimumSizeHint()
        return QSize(min(usual.width(), self.fontMetrics().horizontalAdvance("保存") * 6), usual.height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        """Write the words, shortened to the room there is."""
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideMiddle, self.width())
        QPainter(self).drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, words)
