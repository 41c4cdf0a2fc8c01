"""The rows of a card's block: its heading, its steps with boxes to tick, and its end with room for time and name."""

from collections.abc import Iterator

from attrs import evolve, frozen

from kitbuilder.printing.block import Block
from kitbuilder.printing.card.flow import Row
from kitbuilder.printing.card.place import centred
from kitbuilder.printing.marks import BLACK, WHITE, Art, Mark, Panel, Rule, Words

_FRAME_PT = 1.2


@frozen
class Heading:
    """A card's number in a box of its section's colour, its title, and the line of who, how many and how long."""

    id: str
    number: Block
    badge: float
    colour: str
    title: Block
    facts: Block | None
    gap: float

    @property
    def height(self) -> float:
        """The height with the gap over it."""
        words = self.title.height_mm + (self.facts.height_mm + 0.8 if self.facts else 0.0)
        return self.gap + max(self.badge, words)

    def marks(self, x: float, y: float) -> Iterator[Mark]:
        """Yield the number, the title and the line of facts."""
        y += self.gap
        middle = y + self.title.top_mm - self.title.size_pt * 0.13
        top = max(y, middle - self.badge / 2)
        yield Panel(x, top, self.badge, self.badge, fill=self.colour, radius=1.5)
        yield evolve(centred(self.number, x, top, self.badge, self.badge, WHITE), of=(self.id, "number"))
        left = x + self.badge + 3
        yield Words(left, y, self.title, of=(self.id, "title"))
        if self.facts:
            yield Words(left, y + self.title.height_mm + 0.8, self.facts, of=(self.id, "team"))

    def divided(self, height: float) -> None:
        """Return None: a heading stays whole."""


@frozen
class Ticked:
    """A row with a box to tick at its left."""

    row: Row
    tick: float
    room: float
    base: float
    empty: bool = False

    @property
    def height(self) -> float:
        """The height of the row."""
        return max(self.row.height, self.tick)

    def marks(self, x: float, y: float) -> Iterator[Mark]:
        """Yield the box in the middle of the first line, and the row."""
        if not self.empty:
            yield Panel(x, max(y, y + self.base - self.tick / 2), self.tick, self.tick, WHITE, BLACK, _FRAME_PT)
        yield from self.row.marks(x + self.room, y)

    def divided(self, height: float) -> "tuple[Ticked, Ticked] | None":
        """Return two rows; the box stays with the first."""
        parts = self.row.divided(height)
        return (evolve(self, row=parts[0]), evolve(self, row=parts[1], empty=True)) if parts else None


@frozen
class Written:
    """A box to write into: its label small at the top, and its width."""

    label: Block
    width: float
    colon: Block | None = None


@frozen
class Finish:
    """When the card is done, boxes to write when and by whom, and the rule that ends the card.

    On the first part of a long text there are neither boxes nor rule.
    """

    id: str
    label: Block
    block: Block
    onward: Block | None
    colour: str
    width: float
    boxes: tuple[Written, ...]
    box_height: float
    gap: float

    @property
    def height(self) -> float:
        """The height of the words, or of the boxes where they are higher, with the gap under which the rule stands."""
        onward = self.onward.height_mm + 0.6 if self.onward else 0.0
        words = self.label.height_mm + 0.6 + self.block.height_mm + onward
        return max(words, self.box_height) + self.gap if self.boxes else words

    def marks(self, x: float, y: float) -> Iterator[Mark]:
        """Yield the words, and the boxes at the right."""
        yield Art(x, y + self.label.top_mm - 4.2, 5, 5, "icon:done", self.colour)
        yield Words(x + 7, y, self.label)
        text_y = y + self.label.height_mm + 0.6
        yield Words(x + 7, text_y, self.block, of=(self.id, "done_when"))
        if self.onward:
            yield Words(x + 7, text_y + self.block.height_mm + 0.6, self.onward, of=(self.id, "next"))
        if self.boxes:
            bottom = y + self.height - 0.4
            yield Rule(x, bottom, x + self.width, bottom, 1.2, self.colour)
        left = x + self.width - sum(box.width for box in self.boxes)
        for box in self.boxes:
            yield Panel(left, y, box.width, self.box_height, WHITE, BLACK, _FRAME_PT)
            yield Words(left + 1.5, y + 1, box.label)
            if box.colon:
                yield Words(left + (box.width - box.colon.width_mm) / 2, y + self.box_height - 7.5, box.colon)
            left += box.width

    def divided(self, height: float) -> "tuple[Finish, Finish] | None":
        """Return two rows; the boxes stay with the second."""
        lines = self.block.lines_within(height - self.label.height_mm - 0.6)
        lines = min(lines, len(self.block.lines) - 1)
        if lines <= 0:
            return None
        first = evolve(self, block=self.block.part(0, lines), onward=None, boxes=())
        return first, evolve(self, block=self.block.part(lines))
