"""Fusion, made easier to see: what one ticks or unfolds grows with the letters and shows, menus show whole words."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QProxyStyle, QStyle, QStyleOption, QStyleOptionMenuItem, QWidget

_METRICS = frozenset(
    (
        QStyle.PixelMetric.PM_IndicatorWidth,
        QStyle.PixelMetric.PM_IndicatorHeight,
        QStyle.PixelMetric.PM_ExclusiveIndicatorWidth,
        QStyle.PixelMetric.PM_ExclusiveIndicatorHeight,
        QStyle.PixelMetric.PM_TreeViewIndentation,
    )
)
_ROUND = QStyle.PrimitiveElement.PE_IndicatorRadioButton
_OUTLINED = frozenset(
    (
        _ROUND,
        QStyle.PrimitiveElement.PE_IndicatorCheckBox,
        QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck,
        QStyle.PrimitiveElement.PE_FrameLineEdit,
    )
)
_OF_LETTER = 0.8
_ARROW_OF_ROW = 0.3


class ClearStyle(QProxyStyle):
    """Fusion keeps boxes at 13 pixels and draws their edge darker than the ground, which in the dark nobody sees."""

    def __init__(self) -> None:
        super().__init__("Fusion")

    def pixelMetric(  # noqa: N802
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        """Return Fusion's measure, for what one ticks at least one that goes with the letters."""
        usual = super().pixelMetric(metric, option, widget)
        if metric not in _METRICS or widget is None:
            return usual
        return max(usual, round(widget.fontMetrics().height() * _OF_LETTER))

    def sizeFromContents(  # noqa: N802
        self, kind: QStyle.ContentsType, option: QStyleOption, size: QSize, widget: QWidget | None = None
    ) -> QSize:
        """Return Fusion's size; an entry of a menu gets room for its `&`, which Fusion counts when shortening."""
        usual = super().sizeFromContents(kind, option, size, widget)  # type: ignore[arg-type]
        if kind is QStyle.ContentsType.CT_MenuItem and isinstance(option, QStyleOptionMenuItem) and "&" in option.text:
            return usual + QSize(option.fontMetrics.horizontalAdvance("&"), 0)
        return usual

    def drawPrimitive(  # noqa: N802
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw as Fusion does, and an outline: of dim letters, or of what is chosen where the keys go.

        The arrow of a row that can be unfolded has the colour of the row's letters; Fusion's is lost on a chosen row.
        """
        if element == QStyle.PrimitiveElement.PE_IndicatorBranch:
            if option.state & QStyle.StateFlag.State_Children:
                _arrow(painter, option)
            return
        super().drawPrimitive(element, option, painter, widget)
        if element in _OUTLINED:
            _outline(painter, option, round_=element is _ROUND)


def _arrow(painter: QPainter, option: QStyleOption) -> None:
    chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    active = bool(option.state & QStyle.StateFlag.State_Active)
    group = QPalette.ColorGroup.Active if active else QPalette.ColorGroup.Inactive
    role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
    rect = QRectF(option.rect)
    middle, size = rect.center(), min(rect.width() / 2, rect.height()) * 2 * _ARROW_OF_ROW
    corners = [QPointF(-size / 2, -size), QPointF(size / 2, 0), QPointF(-size / 2, size)]
    if option.state & QStyle.StateFlag.State_Open:
        corners = [QPointF(corner.y(), corner.x()) for corner in corners]
    elif option.direction == Qt.LayoutDirection.RightToLeft:
        corners = [QPointF(-corner.x(), corner.y()) for corner in corners]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(option.palette.color(group, role))
    painter.drawPolygon(QPolygonF([middle + corner for corner in corners]))
    painter.restore()


def _outline(painter: QPainter, option: QStyleOption, *, round_: bool) -> None:
    rect = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5)
    focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
    role = QPalette.ColorRole.Highlight if focused else QPalette.ColorRole.PlaceholderText
    colour = option.palette.color(role)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 2 if focused else 1))
    if round_:
        painter.drawEllipse(rect)
    else:
        painter.drawRoundedRect(rect, 2, 2)
    painter.restore()
