"""The place of a picture: shows it, or words that say how to bring one. The keyboard can stand on it."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFocusEvent, QImage, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget


class PictureFrame(QWidget):
    """A frame around an image or words: dashed when empty, thick while something is held over it.

    `width` is in full-width characters, `height` in lines of text.
    """

    def __init__(self, width: int = 13, height: int = 8, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._characters, self._lines = width, height
        self._image, self._words, self._hot = QImage(), "", False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def image(self) -> QImage:
        """What is shown; a null image when words are."""
        return self._image

    @property
    def words(self) -> str:
        """What is said in place of the image, or over it."""
        return self._words

    @property
    def hot(self) -> bool:
        """Whether something is held over it that can be let go here."""
        return self._hot

    def show_image(self, image: QImage, words: str, *, hot: bool = False) -> None:
        """Show an image, words, or words over an image."""
        self._image, self._words, self._hot = image, words, hot
        self.update()

    def room(self) -> QSize:
        """Return for how many pixels of the screen an image is wanted."""
        return self.sizeHint() * self.devicePixelRatioF()

    def sizeHint(self) -> QSize:  # noqa: N802
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance("国") * self._characters, metrics.lineSpacing() * self._lines)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(self.sizeHint().width() // 2, self.sizeHint().height())

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), self.palette().brush(QPalette.ColorRole.Base))
        inner = self.rect().adjusted(5, 5, -5, -5)
        if not self._image.isNull():
            painter.drawImage(_fitted(self._image.size(), inner), self._image)
        if self._words:
            self._paint_words(painter, inner)
        self._paint_frame(painter)

    def _paint_words(self, painter: QPainter, inner: QRect) -> None:
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        box = painter.boundingRect(inner, int(flags), self._words)
        painter.fillRect(box.adjusted(-4, -2, 4, 2), self.palette().brush(QPalette.ColorRole.Base))
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        painter.drawText(inner, int(flags), self._words)

    def _paint_frame(self, painter: QPainter) -> None:
        strong = self._hot or self.hasFocus()
        role = QPalette.ColorRole.Highlight if strong else QPalette.ColorRole.PlaceholderText
        width = 5 if self._hot else 3 if strong else 1
        dashed = self._image.isNull() and not strong
        style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
        painter.setPen(QPen(self.palette().color(role), width, style))
        margin = width // 2
        painter.drawRect(self.rect().adjusted(margin, margin, -margin - 1, -margin - 1))


def _fitted(size: QSize, box: QRect) -> QRect:
    """Return where an image goes: into the middle, no larger than the box."""
    rectangle = QRect(box.topLeft(), size.scaled(box.size(), Qt.AspectRatioMode.KeepAspectRatio))
    rectangle.moveCenter(box.center())
    return rectangle
