"""What stands in a text as one character: a word with furigana over it, and a fact of the site."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QPyTextObject,
    QTextCharFormat,
    QTextDocument,
    QTextFormat,
)

from kitbuilder.kit.text import FactRef, Ruby

OBJECT = "\ufffc"
"""The character that holds the place of an inline thing."""

_KIND = QTextFormat.ObjectTypes.UserObject.value + 1
_TEXT = QTextFormat.Property.UserProperty.value + 1
_READING = QTextFormat.Property.UserProperty.value + 2
_RUBY_SCALE = 0.55
_SMALLEST_PT = 7.0
"""Furigana smaller than this cannot be checked on a screen."""


def format_of(run: Ruby | FactRef, base: QTextCharFormat) -> QTextCharFormat:
    """Return the format of the one character that stands for the run; `base` gives its font."""
    made = QTextCharFormat(base)
    made.setObjectType(_KIND)
    made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignBaseline)
    made.setProperty(_TEXT, run.text if isinstance(run, Ruby) else run.name)
    made.setProperty(_READING, run.reading if isinstance(run, Ruby) else "")
    made.setFontWeight(QFont.Weight.Bold if run.strong else QFont.Weight.Normal)
    return made


def run_of(shape: QTextFormat) -> Ruby | FactRef | None:
    """Return the run that a character's format stands for, or None for plain text."""
    if shape.objectType() != _KIND:
        return None
    text, reading = _said(shape)
    strong = is_strong(shape.toCharFormat())
    return Ruby(text, reading, strong) if reading else FactRef(text, strong)


def is_strong(shape: QTextCharFormat) -> bool:
    """Tell whether text of this format is emphasised."""
    return shape.fontWeight() >= QFont.Weight.Bold


class InlineThings(QPyTextObject):
    """Draws words with furigana and facts into the lines of a document."""

    def register(self, document: QTextDocument) -> None:
        """Draw what `format_of` formats in this document."""
        document.documentLayout().registerHandler(_KIND, self)

    def intrinsicSize(self, doc: QTextDocument, posInDocument: int, format: QTextFormat) -> QSizeF:  # noqa: N802, N803, A002, ARG002
        font, small = _fonts(format, doc)
        measures, above = QFontMetricsF(font), QFontMetricsF(small)
        text, reading = _said(format)
        width = measures.horizontalAdvance(text)
        if reading:
            return QSizeF(max(width, above.horizontalAdvance(reading)), measures.height() + above.height() * 0.85)
        return QSizeF(width + measures.averageCharWidth() * 1.6, measures.height())

    def drawObject(  # noqa: N802
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        posInDocument: int,  # noqa: N803, ARG002
        format: QTextFormat,  # noqa: A002
    ) -> None:
        font, small = _fonts(format, doc)
        painter.save()
        rect = QRectF(rect)
        text, reading = _said(format)
        base = rect.bottom() - QFontMetricsF(font).descent()
        if reading:
            _centred(painter, small, rect, rect.top() + QFontMetricsF(small).ascent() * 0.95, reading)
        else:
            _frame(painter, rect)
        _centred(painter, font, rect, base, text)
        painter.restore()


def _said(shape: QTextFormat) -> tuple[str, str]:
    """Return words and reading; Qt hands an empty text back as something else."""
    return str(shape.property(_TEXT) or ""), str(shape.property(_READING) or "")


def _fonts(shape: QTextFormat, document: QTextDocument) -> tuple[QFont, QFont]:
    font = QFont(document.defaultFont())
    font.setBold(is_strong(shape.toCharFormat()))
    small = QFont(document.defaultFont())
    small.setPointSizeF(max(_SMALLEST_PT, font.pointSizeF() * _RUBY_SCALE))
    return font, small


def _centred(painter: QPainter, font: QFont, rect: QRectF, base: float, text: str) -> None:
    painter.setFont(font)
    painter.drawText(QPointF(rect.center().x() - QFontMetricsF(font).horizontalAdvance(text) / 2, base), text)


def _frame(painter: QPainter, rect: QRectF) -> None:
    """Draw the frame by which a fact is known: its words are not typed, they come from the site."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inner = rect.adjusted(1.5, 0.5, -1.5, -0.5)
    painter.setPen(QPen(painter.pen().color(), 1.0))
    painter.drawRoundedRect(inner, inner.height() / 4, inner.height() / 4)
