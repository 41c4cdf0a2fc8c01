"""Rows of text that stand under each other and are divided where a page ends. Lengths in mm."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from attrs import evolve, frozen

from kitbuilder.printing.block import Block
from kitbuilder.printing.marks import Mark, Rule, Words

PADDING = 1.7


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
class TextRow:
    """Blocks beside each other at the left edges `lefts`, with `gap` under them."""

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

    def divided(self, height: float) -> "tuple[TextRow, TextRow] | None":
        """Return two rows, divided at a line; no gap is kept where the page ends."""
        counts = lines_within(self.blocks, height)
        if counts is None:
            return None
        pairs = list(zip(self.blocks, counts, strict=True))
        first = tuple(block.part(0, count) for block, count in pairs)
        rest = tuple(block.part(count) for block, count in pairs)
        return evolve(self, blocks=first, gap=0.0), evolve(self, blocks=rest)


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


@frozen
class RemarkRow:
    """Room to write by hand: a word, and a line after it."""

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


def stacked(rows: Sequence[Row], y: float) -> Iterator[Mark]:
    """Yield the marks of rows under each other from y on."""
    for row in rows:
        yield from row.marks(y)
        y += row.height


def lines_within(blocks: Sequence[Block], room: float) -> list[int] | None:
    """Return how many lines of blocks on one base line fit into the room.

    None when it is not to be divided there: all of them fit, or of some block not even the first.
    """
    base = max(block.top_mm for block in blocks)
    counts = [block.lines_within(room - base + block.top_mm) for block in blocks]
    whole = [len(block.lines) for block in blocks]
    none_fits = any(lines and not count for count, lines in zip(counts, whole, strict=True))
    return None if none_fits or counts == whole else counts
