"""Texts in the columns of the list of changes: set, with lines through or under their marked words."""

from collections.abc import Iterator, Sequence

from attrs import frozen

from kitbuilder.printing.atom_places import AtomPlace, atom_places, joined_spans
from kitbuilder.printing.block import ASCENT, DESCENT, Block
from kitbuilder.printing.changes.marked import Marked
from kitbuilder.printing.marks import BLACK, Mark, Rule, Words
from kitbuilder.printing.runs import has_reading
from kitbuilder.printing.typesetter import Style, Typesetter
from kitbuilder.printing.units import pt_to_mm

_LINE_PT = 1.1
_UNDER_MM = 0.5
"""Under the letters, so that no line touches them."""


@frozen
class Stretch:
    """A part of a line that is marked: the line counted from 0, and its edges in mm."""

    line: int
    left: float
    right: float


@frozen
class Cell:
    """A set text; its marked stretches are `struck` through or underlined."""

    block: Block
    stretches: tuple[Stretch, ...] = ()
    struck: bool = False

    def marks(self, x: float, y: float) -> Iterator[Mark]:
        """Yield the text and its lines with its top left corner at x, y."""
        yield Words(x, y, self.block)
        block = self.block
        for stretch in self.stretches:
            base = y + block.top_mm + stretch.line * block.pitch_mm
            middle = base - pt_to_mm(block.size_pt * (ASCENT - DESCENT) / 2)
            under = base + pt_to_mm(block.size_pt * DESCENT) + _UNDER_MM
            height = middle if self.struck else under
            yield Rule(x + stretch.left, height, x + stretch.right, height, _LINE_PT, BLACK)

    def part(self, start: int, end: int | None = None) -> "Cell":
        """Return some of the lines as a cell of their own."""
        last = len(self.block.lines) if end is None else end
        stretches = (one for one in self.stretches if start <= one.line < last)
        moved = tuple(Stretch(one.line - start, one.left, one.right) for one in stretches)
        return Cell(self.block.part(start, end), moved, self.struck)


def marked_cell(setter: Typesetter, text: Marked, size_pt: float, width_mm: float, *, struck: bool) -> Cell:
    """Return a text set in a column."""
    style = Style(size_pt, roomy=has_reading(text.pieces))
    block = setter.block(text.pieces, style, width_mm)
    spans = joined_spans(iter(_marked_atoms(block, text)), size_pt)
    return Cell(block, tuple(Stretch(span.line, span.left, span.right) for span in spans), struck)


def _marked_atoms(block: Block, text: Marked) -> Sequence[AtomPlace]:
    """Return the atoms that show marked characters. Blanks at the ends of lines are not there any more."""
    letters = "".join(piece.text for piece in text.pieces if hasattr(piece, "text"))
    found: list[AtomPlace] = []
    at = 0
    for place in atom_places(block):
        while at < len(letters) and letters[at].isspace() and not place.atom.text.startswith(letters[at]):
            at += 1
        end = at + len(place.atom.text)
        if any(text.flags[at:end]):
            found.append(place)
        at = end
    return found
