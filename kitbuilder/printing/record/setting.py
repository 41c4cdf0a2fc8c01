"""How the record is set: its page, its type sizes, and texts and headings in them. Lengths in mm."""

from collections.abc import Iterable

from kitbuilder.printing.block import Block
from kitbuilder.printing.marks import BLACK
from kitbuilder.printing.page import FILED_A4
from kitbuilder.printing.record.rows import GapRow, RuledRow
from kitbuilder.printing.rows import Row, TextRow
from kitbuilder.printing.runs import Pieces, Word
from kitbuilder.printing.typesetter import Style, Typesetter

LEFT, RIGHT = FILED_A4.left, FILED_A4.right
WIDTH = RIGHT - LEFT

BODY, STRONG = Style(11.5), Style(11.5, bold=True)
NOTE, LABEL = Style(10.5), Style(10.5, bold=True)
_PART = Style(15, bold=True)

WRITE_GAP = 11.0
"""Between lines to write on."""


class Setting:
    """Sets texts for one record."""

    def __init__(self, setter: Typesetter) -> None:
        self._setter = setter

    def line(self, text: str, style: Style) -> Block:
        """Return a text on one line."""
        return self._setter.line(text, style)

    def block(self, text: str, style: Style, width: float) -> Block:
        """Return a text in a column."""
        return self.pieces((Word(text),), style, width)

    def pieces(self, pieces: Pieces, style: Style, width: float) -> Block:
        """Return pieces in a column."""
        return self._setter.block(pieces, style, width)

    def lines(self, parts: Iterable[Word], style: Style, width: float) -> Block:
        """Return words of which each begins a line."""
        blocks = [self.pieces((part,), style, width) for part in parts]
        return Block(tuple(line for block in blocks for line in block.lines), style.size_pt, self._setter.fonts)

    def part(self, name: str) -> tuple[Row, ...]:
        """Return the heading of a part of the record."""
        row = TextRow((self.line(name, _PART),), (LEFT,), 0)
        return GapRow(7), RuledRow(row, LEFT, RIGHT, 1.4, BLACK), GapRow(3)

    def sentence(self, text: str) -> TextRow:
        """Return a sentence over the whole width."""
        return TextRow((self.block(text, BODY, WIDTH),), (LEFT,), 2)
