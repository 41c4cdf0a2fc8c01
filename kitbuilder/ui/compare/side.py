"""One half of a comparison: the page of one version of a card, with its words marked."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from kitbuilder.printing.page_difference import Place
from kitbuilder.printing.units import POINTS_PER_MM
from kitbuilder.ui.compare.wording import PAPER_TINTS
from kitbuilder.ui.note import Note
from kitbuilder.ui.page_picture import PagePicture

_GONE_LINE, _NEW_LINE = "#a30d1f", "#00602a"
"""Dark enough on white and on their tints for whoever sees no colours: 7:1 and more (WCAG 2.2, 1.4.6)."""

_LINE_MM, _FRAME_MM = 0.7, 1.2
_AIR_MM = 0.4
_EDGE = 8
"""Pixels of frame and air beside the page."""


class CardSide(QWidget):
    """Shows a page, or a sentence where there is none."""

    def __init__(self, name: str, *, gone: bool, parent: QWidget | None = None) -> None:
        """`name` is what the half is called; `gone` tells whether its marked words are those that are gone."""
        super().__init__(parent)
        self._gone = gone
        self.heading = Note()
        self.picture = PagePicture(12, 3)
        self.picture.setAccessibleName(name)
        self.area = QScrollArea()
        self.area.setWidget(self.picture)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.heading)
        column.addWidget(self.area, 1)

    @property
    def room(self) -> QSize:
        """How many pixels there are for a page."""
        return self.area.viewport().size() - QSize(_EDGE, _EDGE)

    def show_sentence(self, sentence: str) -> None:
        """Show words in the place of a page."""
        self.picture.setPixmap(QPixmap())
        self.picture.setText(sentence)
        self.picture.setAccessibleDescription(sentence)
        self.picture.setMinimumSize(0, 0)

    def show_page(self, image: QImage, scale: float, places: Iterable[Place], words: str, *, fits: bool) -> None:
        """Show a page that is drawn `scale` pixels a point (1/72 inch), with these places marked.

        `words` say what page it is; one that `fits` its view needs no scrolling.
        """
        _mark(image, scale * POINTS_PER_MM, places, gone=self._gone)
        self.picture.setPixmap(QPixmap.fromImage(image))
        self.picture.setAccessibleDescription(words)
        size = image.deviceIndependentSize().toSize() + QSize(_EDGE, _EDGE)
        self.picture.setMinimumSize(QSize(0, 0) if fits else size)


def _mark(image: QImage, mm: float, places: Iterable[Place], *, gone: bool) -> None:
    """Tint places of a picture, `mm` pixels a millimetre, and strike through or underline them."""
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    line = QColor(_GONE_LINE if gone else _NEW_LINE)
    for place in places:
        rect = QRectF(place.x * mm, place.y * mm, place.width * mm, place.height * mm)
        if place.framed:
            style = Qt.PenStyle.DashLine if gone else Qt.PenStyle.SolidLine
            painter.setPen(QPen(line, max(2.0, _FRAME_MM * mm), style))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect)
            continue
        rect.adjust(0, -_AIR_MM * mm, 0, _AIR_MM * mm)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        painter.fillRect(rect, QColor(PAPER_TINTS.gone if gone else PAPER_TINTS.new))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        height = max(1.5, _LINE_MM * mm)
        y = rect.center().y() if gone else rect.bottom() - height / 2
        painter.setPen(QPen(line, height, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawLine(
            QRectF(rect.left(), y, rect.width(), 0).topLeft(), QRectF(rect.left(), y, rect.width(), 0).topRight()
        )
    painter.end()
