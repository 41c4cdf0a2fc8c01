"""The rows of the list of changes, which stand under each other and are divided where a page ends. Lengths in mm."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from attrs import evolve, frozen

from kitbuilder.printing.block import Block
from kitbuilder.printing.changes.cells import Cell
from kitbuilder.printing.marks import BLACK, WHITE, Art, Mark, Panel, Rule, Words

PADDING = 1.7
_THIN_PT, _FRAME_PT = 0.5, 1.6
_GREY, _SHADE = "#8C8C8C", "#E9E9E9"
_SIGN = 4.6
_TICK = 5.0
_UNDER_MM = 0.7
"""For the line under new words of a last line."""


class Row(Protocol):
    """Something that stands over the whole width."""

    @property
    def height(self) -> float:
        """Its height."""
        ...

    def marks(self, y: float) -> Iterator[Mark]:
        """Yield its marks with its top at y."""
        ...

    def divided(self, height: float) -> "tuple[Row, Row] | None":
        """Return the part that fits into `height` and the rest, or None when it is not to be divided there."""
        ...


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
        counts = [self._lines_within(cell, room) for cell in self.cells]
        whole = [len(cell.block.lines) for cell in self.cells]
        none_fits = any(lines and not count for count, lines in zip(counts, whole, strict=True))
        if none_fits or counts == whole:
            return None
        where, old, new = self.cells
        first = where.part(0, counts[0]), old.part(0, counts[1]), new.part(0, counts[2])
        rest = where.part(counts[0]), old.part(counts[1]), new.part(counts[2])
        return evolve(self, cells=first), evolve(self, cells=rest)

    @property
    def _base(self) -> float:
        return max(cell.block.top_mm for cell in self.cells)

    def _lines_within(self, cell: Cell, room: float) -> int:
        return cell.block.lines_within(room - self._base + cell.block.top_mm)


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


@frozen
class RemarkRow:
    """Room to write by hand under the changes of a card."""

    label: Block
    left: float
    right: float
    height: float

    def marks(self, y: float) -> Iterator[Mark]:
        """Yield the word and the line to write on."""
        bottom = y + self.height - 1.2
        yield Words(self.left + PADDING, bottom - self.label.height_mm, self.label)
        yield Rule(self.left + PADDING + self.label.width_mm + 2, bottom, self.right, bottom, 0.8)

    def divided(self, height: float) -> None:
        """Return None: it is one line."""


@frozen
class TextRow:
    """Blocks beside each other at the left edges `lefts`, with `gap` under them; the first pages' head is of these."""

    blocks: tuple[Block, ...]
    lefts: tuple[float, ...]
    gap: float

    @property
    def height(self) -> float:
        """The height of the highest block and the gap."""
        base = max(block.top_mm for block in self.blocks)
        return max(base - block.top_mm + block.height_mm for block in self.blocks) + self.gap

    def marks(self, y: float) -> Iterator[Mark]:
        """Yield the blocks on one base line."""
        base = max(block.top_mm for block in self.blocks)
        for left, block in zip(self.lefts, self.blocks, strict=True):
            yield Words(left, y + base - block.top_mm, block)

    def divided(self, height: float) -> None:
        """Return None: the head of the list is short."""


@frozen
class ColumnsRow:
    """The heads of the columns, on every page."""

    blocks: tuple[Block, ...]
    lefts: tuple[float, ...]
    right: float
    gap: float = 0.0

    @property
    def height(self) -> float:
        """The height of the words, the gap over them and the line under them."""
        return self.gap + self.blocks[0].height_mm + 1.6

    def marks(self, y: float) -> Iterator[Mark]:
        """Yield the words and the line under them."""
        bottom, y = y + self.height, y + self.gap
        for left, block in zip(self.lefts, self.blocks, strict=True):
            yield Words(left + PADDING, y, block)
        yield Rule(self.lefts[0], bottom, self.right, bottom, 1.0)

    def divided(self, height: float) -> None:
        """Return None: it is one line."""


def stacked(rows: Sequence[Row], y: float) -> Iterator[Mark]:
    """Yield the marks of rows under each other from y on."""
    for row in rows:
        yield from row.marks(y)
        y += row.height
