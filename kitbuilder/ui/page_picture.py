"""The picture of a page, or a sentence in its place."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QStyleOptionFocusRect


class PagePicture(QLabel):
    """A page or a sentence on the ground of lists; the keyboard can reach it, and one sees that it has."""

    def __init__(self, letters: int, lines: int) -> None:
        """Keep room for so many average letters in a line, and for so many lines."""
        super().__init__(alignment=Qt.AlignmentFlag.AlignCenter)
        self._letters, self._lines = letters, lines
        self.setWordWrap(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setForegroundRole(QPalette.ColorRole.Text)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(
            self.fontMetrics().averageCharWidth() * self._letters, self.fontMetrics().lineSpacing() * self._lines
        )

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Show the edge of the paper, and where the keyboard is."""
        super().paintEvent(event)
        painter = QPainter(self)
        if not self.pixmap().isNull():
            size = self.pixmap().deviceIndependentSize().toSize()
            edge = QStyle.alignedRect(self.layoutDirection(), self.alignment(), size, self.contentsRect())
            painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
            painter.drawRect(edge.adjusted(0, 0, -1, -1))
        if self.hasFocus():
            option = QStyleOptionFocusRect()
            option.initFrom(self)
            self.style().drawPrimitive(QStyle.PrimitiveElement.PE_FrameFocusRect, option, painter, self)
        painter.end()
