"""The rows of the record: bars and rules over its parts, frames to tick, lines to write on. Lengths in mm."""

from collections.abc import Iterator

from attrs import evolve, frozen

from kitbuilder.printing.block import ASCENT, DESCENT, Block
from kitbuilder.printing.marks import BLACK, Mark, Panel, Rule, Words
from kitbuilder.printing.rows import PADDING, Row, TextRow
from kitbuilder.printing.units import pt_to_mm

GREY, _SHADE = "#8C8C8C", "#E9E9E9"
_UNDER_BAR = 2.5
_FRAME_PT, _FRAME_RADIUS = 0.9, 0.8


@frozen
class RuledRow:
    """A row with air over and under it, and a line under it from `left` to `right`."""

    row: Row
    left: float
    right: float
    rule_pt: float = 0.5
    colour: str = GREY

    @property
    def height(self) -> float:
        """The height of the row with its air."""
        return self.row.height + 2 * PADDING

    def marks(self, y: float) -> Iterator[Mark]:
        """Yield the row and its line."""
        yield from self.row.marks(y + PADDING)
        bottom = y + self.height
        yield Rule(self.left, bottom, self.right, bottom, self.rule_pt, self.colour)

    def divided(self, height: float) -> "tuple[RuledRow, RuledRow] | None":
        """Return two such rows."""
        halves = self.row.divided(height - 2 * PADDING)
        return halves and (evolve(self, row=halves[0]), evolve(self, row=halves[1]))


@frozen
class BarRow:
    """A grey bar with the name of a card in it."""

    title: Block
    left: float
    right: float

    @property
    def height(self) -> float:
        """The height of the bar with some air under it."""
        return self.title.height_mm + 2 * PADDING + _UNDER_BAR

    def marks(self, y: float) -> Iterator[Mark]:
        """Yield the bar and the name."""
        yield Panel(self.left, y, self.right - self.left, self.title.height_mm + 2 * PADDING, fill=_SHADE)
        yield Words(self.left + 2, y + PADDING, self.title)

    def divided(self, height: float) -> "tuple[BarRow, BarRow] | None":
        """Return two bars, divided at a line."""
        count = self.title.lines_within(height - 2 * PADDING - _UNDER_BAR)
        if not 0 < count < len(self.title.lines):
            return None
        return evolve(self, title=self.title.part(0, count)), evolve(self, title=self.title.part(count))


@frozen
class Frame:
    """A frame round the first line of a row, or a box to tick beside it: its left edge and its size."""

    left: float
    width: float
    height: float


@frozen
class FramedRow:
    """A row of texts with frames, each as high over the middle of the first line's letters as under it."""

    row: TextRow
    frames: tuple[Frame, ...]

    @property
    def height(self) -> float:
        """The height of the row."""
        return self.row.height

    def marks(self, y: float) -> Iterator[Mark]:
        """Yield the frames and the texts."""
        first = max(self.row.blocks, key=lambda block: block.top_mm)
        middle = y + first.top_mm - pt_to_mm(first.size_pt * (ASCENT - DESCENT) / 2)
        for frame in self.frames:
            top = middle - frame.height / 2
            yield Panel(frame.left, top, frame.width, frame.height, None, BLACK, _FRAME_PT, _FRAME_RADIUS)
        yield from self.row.marks(y)

    def divided(self, height: float) -> "tuple[FramedRow, TextRow] | None":
        """Return the row with its frames, and the rest without."""
        halves = self.row.divided(height)
        return halves and (evolve(self, row=halves[0]), halves[1])


@frozen
class Blank:
    """Room on a line, with a line to write on if it is `ruled`."""

    width: float
    ruled: bool = True


@frozen
class FormRow:
    """Words and blanks, one after the other on one line from `left` on."""

    parts: tuple[Block | Blank, ...]
    left: float
    height: float

    def marks(self, y: float) -> Iterator[Mark]:
        """Yield words and lines; the lines stand a little under the letters."""
        base = y + self.height - 2.5
        x = self.left
        for part in self.parts:
            match part:
                case Block():
                    yield Words(x, base - part.top_mm, part)
                    x += part.width_mm
                case Blank(width, ruled):
                    if ruled:
                        yield Rule(x, base + 1, x + width, base + 1, 0.6, GREY)
                    x += width

    def divided(self, height: float) -> None:
        """Return None: it is one line."""


@frozen
class GapRow:
    """Air between two rows; a page does not begin with it."""

    height: float

    def marks(self, y: float) -> Iterator[Mark]:  # noqa: ARG002 - as every row has it
        """Yield nothing."""
        yield from ()

    def divided(self, height: float) -> None:
        """Return None: air is not worth it."""
