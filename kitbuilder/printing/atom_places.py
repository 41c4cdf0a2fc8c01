"""Where each part of a set text stands: on which line, from where to where, on which base line. Lengths in mm."""

from collections.abc import Iterator

from attrs import frozen

from kitbuilder.printing.atoms import Atom
from kitbuilder.printing.block import ASCENT, DESCENT, Block
from kitbuilder.printing.units import pt_to_mm

_NEAR_MM = 0.01


@frozen
class AtomPlace:
    """An atom, its line counted from 0, its edges and its base line, from the block's top left corner."""

    atom: Atom
    line: int
    left: float
    right: float
    base: float


@frozen
class Span:
    """A stretch of a line that is to be marked: its edges, its base line, and the type size there in points."""

    line: int
    left: float
    right: float
    base: float
    size_pt: float

    @property
    def top(self) -> float:
        """The top of the letters."""
        return self.base - pt_to_mm(ASCENT * self.size_pt)

    @property
    def bottom(self) -> float:
        """The bottom of the letters."""
        return self.base + pt_to_mm(DESCENT * self.size_pt)

    @property
    def middle(self) -> float:
        """Halfway up the letters, where what is gone is struck through."""
        return (self.top + self.bottom) / 2


def atom_places(block: Block) -> Iterator[AtomPlace]:
    """Yield every atom of a block with its place, in the order of reading."""
    for number, line in enumerate(block.lines):
        left, base = 0.0, block.top_mm + number * block.pitch_mm
        for atom in line:
            right = left + pt_to_mm(atom.width * block.size_pt)
            yield AtomPlace(atom, number, left, right, base)
            left = right


def joined_spans(places: Iterator[AtomPlace], size_pt: float) -> tuple[Span, ...]:
    """Return the stretches that these atoms cover: neighbours on a line make one."""
    spans: list[Span] = []
    for place in places:
        if spans and spans[-1].line == place.line and abs(spans[-1].right - place.left) < _NEAR_MM:
            spans[-1] = Span(place.line, spans[-1].left, place.right, place.base, size_pt)
        else:
            spans.append(Span(place.line, place.left, place.right, place.base, size_pt))
    return tuple(spans)
