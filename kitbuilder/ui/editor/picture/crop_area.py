"""A picture with a rectangle over it that is drawn, moved and resized by mouse or keyboard."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kitbuilder.ui.editor.picture.crop_box import CropBox, between, moved, resized

KEY_STEP = 0.01
"""How far a key moves or resizes, of the picture's side."""

_ARROWS = {
    Qt.Key.Key_Left: (-KEY_STEP, 0.0),
    Qt.Key.Key_Right: (KEY_STEP, 0.0),
    Qt.Key.Key_Up: (0.0, -KEY_STEP),
    Qt.Key.Key_Down: (0.0, KEY_STEP),
}
_CURSORS = {
    frozenset(("left",)): Qt.CursorShape.SizeHorCursor,
    frozenset(("right",)): Qt.CursorShape.SizeHorCursor,
    frozenset(("top",)): Qt.CursorShape.SizeVerCursor,
    frozenset(("bottom",)): Qt.CursorShape.SizeVerCursor,
    frozenset(("left", "top")): Qt.CursorShape.SizeFDiagCursor,
    frozenset(("right", "bottom")): Qt.CursorShape.SizeFDiagCursor,
    frozenset(("right", "top")): Qt.CursorShape.SizeBDiagCursor,
    frozenset(("left", "bottom")): Qt.CursorShape.SizeBDiagCursor,
}


class CropArea(QWidget):
    """Shows the picture as large as it can, what is cropped away darker, and tells how the rectangle changes."""

    changed = Signal(object)
    """The `CropBox` now."""

    def __init__(self, image: QImage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = image
        self._box = CropBox()
        self._held: frozenset[str] | None = None
        self._start, self._before = QPointF(), CropBox()
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def box(self) -> CropBox:
        """What stays."""
        return self._box

    def show_box(self, box: CropBox) -> None:
        """Show another rectangle, and tell when it differs."""
        if box != self._box:
            self._box = box
            self.update()
            self.changed.emit(box)

    def place_of(self, x: float, y: float) -> QPointF:
        """Return where in the widget a place of the picture (0 to 1) is."""
        picture = self._picture_rectangle()
        return QPointF(picture.x() + x * picture.width(), picture.y() + y * picture.height())

    def sizeHint(self) -> QSize:  # noqa: N802
        em = self.fontMetrics().horizontalAdvance("国")
        return QSize(28 * em, 21 * em)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        em = self.fontMetrics().horizontalAdvance("国")
        return QSize(8 * em, 6 * em)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        step = _ARROWS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.show_box(resized(self._box, frozenset(("right", "bottom")), *step))
        else:
            self.show_box(moved(self._box, *step))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() == Qt.MouseButton.LeftButton:
            self._held = self._edges_at(event.position())
            self._start, self._before = event.position(), self._box

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self._held is None:
            self._show_cursor(event.position())
            return
        across, down = self._fractions(event.position() - self._start)
        if self._held:
            self.show_box(resized(self._before, self._held, across, down))
        elif self._moves():
            self.show_box(moved(self._before, across, down))
        else:
            x, y = self._fractions(self._start - self._picture_rectangle().topLeft())
            self.show_box(between(x, y, x + across, y + down))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._held = None
        self._show_cursor(event.position())

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        picture, stays = self._picture_rectangle(), self._rectangle()
        painter.drawImage(picture, self._image)
        for gone in _around(picture, stays):
            painter.fillRect(gone, QColor(0, 0, 0, 150))
        for colour, style in ((Qt.GlobalColor.white, Qt.PenStyle.SolidLine), (Qt.GlobalColor.black, self._line())):
            painter.setPen(QPen(colour, 3 if self.hasFocus() else 2, style))
            painter.drawRect(stays)
        painter.setPen(QPen(Qt.GlobalColor.black, 1))
        side = self._grip() * 0.7
        for handle in self._handles():
            painter.fillRect(QRectF(0, 0, side, side).translated(handle - QPointF(side, side) / 2), QColor("white"))
            painter.drawRect(QRectF(0, 0, side, side).translated(handle - QPointF(side, side) / 2))

    def _line(self) -> Qt.PenStyle:
        return Qt.PenStyle.SolidLine if self.hasFocus() else Qt.PenStyle.DashLine

    def _grip(self) -> float:
        """Return how near to an edge the mouse takes hold of it, in pixels."""
        return self.fontMetrics().height() * 0.7

    def _picture_rectangle(self) -> QRectF:
        margin = self._grip() / 2
        room = QRectF(self.rect()).adjusted(margin, margin, -margin, -margin)
        size = QSize(self._image.size()).toSizeF().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        rectangle = QRectF(QPointF(), size)
        rectangle.moveCenter(room.center())
        return rectangle

    def _rectangle(self) -> QRectF:
        return QRectF(self.place_of(self._box.left, self._box.top), self.place_of(self._box.right, self._box.bottom))

    def _handles(self) -> list[QPointF]:
        box = self._box
        middle_x, middle_y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
        places = [(x, y) for x in (box.left, middle_x, box.right) for y in (box.top, middle_y, box.bottom)]
        return [self.place_of(x, y) for x, y in places if (x, y) != (middle_x, middle_y)]

    def _fractions(self, distance: QPointF) -> tuple[float, float]:
        picture = self._picture_rectangle()
        return distance.x() / max(picture.width(), 1), distance.y() / max(picture.height(), 1)

    def _edges_at(self, place: QPointF) -> frozenset[str]:
        """Return the edges that are taken hold of: two at a corner, none away from the rectangle's line."""
        stays, grip = self._rectangle(), self._grip()
        if not stays.adjusted(-grip, -grip, grip, grip).contains(place):
            return frozenset()
        distances = {
            "left": abs(place.x() - stays.left()),
            "top": abs(place.y() - stays.top()),
            "right": abs(place.x() - stays.right()),
            "bottom": abs(place.y() - stays.bottom()),
        }
        near = {edge for edge, distance in distances.items() if distance <= grip}
        for edge, opposite in (("left", "right"), ("top", "bottom")):
            if {edge, opposite} <= near:
                near.discard(max(edge, opposite, key=distances.__getitem__))
        return frozenset(near)

    def _moves(self) -> bool:
        """Tell whether a drag from its start moves the rectangle; over the whole picture it draws a new one."""
        return not self._before.is_whole and self._inside(self._before, self._start)

    def _inside(self, box: CropBox, place: QPointF) -> bool:
        return QRectF(self.place_of(box.left, box.top), self.place_of(box.right, box.bottom)).contains(place)

    def _show_cursor(self, place: QPointF) -> None:
        edges = self._edges_at(place)
        inside = not self._box.is_whole and self._inside(self._box, place)
        usual = Qt.CursorShape.SizeAllCursor if inside else Qt.CursorShape.CrossCursor
        self.setCursor(_CURSORS.get(edges, usual))


def _around(picture: QRectF, stays: QRectF) -> list[QRectF]:
    """Return what of the picture lies above, below and beside the rectangle."""
    return [
        QRectF(picture.left(), picture.top(), picture.width(), stays.top() - picture.top()),
        QRectF(picture.left(), stays.bottom(), picture.width(), picture.bottom() - stays.bottom()),
        QRectF(picture.left(), stays.top(), stays.left() - picture.left(), stays.height()),
        QRectF(stays.right(), stays.top(), picture.right() - stays.right(), stays.height()),
    ]
