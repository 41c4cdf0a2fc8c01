"""The rows of the list of changes: what was beside what is, and the bar over it. Lengths in mm."""

from collections.abc import Iterator

from attrs import evolve, frozen

from kitbuilder.printing.block import Block
from kitbuilder.printing.changes.cells import Cell
from kitbuilder.printing.marks import BLACK, WHITE, Art, Mark, Panel, Rule, Words
from kitbuilder.printing.rows import PADDING, lines_within

_THIN_PT, _FRAME_PT = 0.5, 1.6
_GREY, _SHADE = "#8C8C8C", "#E9E9E9"
_SIGN = 4.6
_TICK = 5.0
_UNDER_MM = 0.7
"""For the line under new words of a last line."""


@frozen
class ChangeRow:
    """Where something changed, what was and what is, in three columns that begin at `lefts` and end at `right`."""

    cells: tuple[Cell, Cell, Cell]
    lefts: tuple[float, float, float]
    right: float
    caution: bool

    @property
    def height(self) -> float:
        """The height of the highest cell with air."""
        base = self._base
        highest = max(base - cell.block.top_mm + cell.block.height_mm for cell in self.cells)
        return highest + 2 * PADDING + _UNDER_MM

    def marks(self, y: float) -> Iterator[Mark]:
        """Yield the cells on one base line and the lines round them; a caution has a frame and its sign."""
        height, base = self.height, self._base
        for place, (left, cell) in enumerate(zip(self.lefts, self.cells, strict=True)):
            sign = _SIGN + 1 if self.caution and not place else 0
            yield from cell.marks(left + PADDING + sign, y + PADDING + base - cell.block.top_mm)
        if self.caution:
            top = y + PADDING + base - _SIGN + 0.8
            yield Art(self.lefts[0] + PADDING, top, _SIGN, _SIGN, "icon:caution", BLACK)
        for left in self.lefts[1:]:
            yield Rule(left, y, left, y + height, _THIN_PT, _GREY)
        yield Rule(self.lefts[0], y + height, self.right, y + height, _THIN_PT, _GREY)
        if self.caution:
            left, inside = self.lefts[0], 0.4
            width = self.right - left
            yield Panel(left, y + inside, width, height - 2 * inside, frame=BLACK, frame_pt=_FRAME_PT)

    def divided(self, height: float) -> "tuple[ChangeRow, ChangeRow] | None":
        """Return two rows, divided at a line."""
        room = height - 2 * PADDING - _UNDER_MM
        counts = lines_within([cell.block for cell in self.cells], room)
        if counts is None:
            return None
        where, old, new = self.cells
        first = where.part(0, counts[0]), old.part(0, counts[1]), new.part(0, counts[2])
        rest = where.part(counts[0]), old.part(counts[1]), new.part(counts[2])
        return evolve(self, cells=first), evolve(self, cells=rest)

    @property
    def _base(self) -> float:
        return max(cell.block.top_mm for cell in self.cells)


@frozen
class HeadingRow:
    """The bar over what changed on one card: what happened, which card, and a box to agree by."""

    kind: Block
    title: Block
    agreed: Block | None
    left: float
    right: float
    gap: float

    @property
    def height(self) -> float:
        """The height of the bar with the gap over it."""
        return self.gap + self._bar

    def marks(self, y: float) -> Iterator[Mark]:
        """Yield the bar and what stands in it, on one base line."""
        y += self.gap
        yield Panel(self.left, y, self.right - self.left, self._bar, fill=_SHADE)
        base = y + PADDING + self.title.top_mm
        kind_width = self.kind.width_mm + 3
        kind_top = base - self.kind.top_mm
        yield Panel(self.left + 2, kind_top - 0.8, kind_width, self.kind.height_mm + 1.6, WHITE, BLACK, 0.8, 0.8)
        yield Words(self.left + 3.5, kind_top, self.kind)
        yield Words(self.left + kind_width + 5, y + PADDING, self.title)
        if self.agreed is not None:
            box = self.right - 2 - _TICK
            yield Panel(box, base - _TICK + 0.7, _TICK, _TICK, WHITE, BLACK, 1.0)
            yield Words(box - 1.5 - self.agreed.width_mm, base - self.agreed.top_mm, self.agreed)

    def divided(self, height: float) -> None:
        """Return None: a bar is never divided."""

    @property
    def _bar(self) -> float:
        return self.title.height_mm + 2 * PADDING
