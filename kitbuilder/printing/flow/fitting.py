"""The largest titles with which the whole poster stands on one page; with the smallest, as many pages as it takes."""

from collections.abc import Iterator

from attrs import frozen

from kitbuilder.printing.block import Block
from kitbuilder.printing.flow.arrange import Area, Arrangement, LaneSize, TooHigh, arrange
from kitbuilder.printing.flow.content import FlowCard, FlowContent, Lane, Link
from kitbuilder.printing.flow.layout import FlowLayout
from kitbuilder.printing.flow.route import straight_links
from kitbuilder.printing.typesetter import Style, Typesetter

HEAD_PADDING = 1.8


@frozen
class SetCard:
    """A card's words at their sizes: its title, and a line for each card that no arrow below leads to."""

    card: FlowCard
    title: Block
    labels: tuple[tuple[Link, Block], ...]


@frozen
class Fitted:
    """The words at their sizes, and all boxes in their places."""

    area: Area
    cards: dict[str, SetCard]
    heads: tuple[Block, ...]
    arrangement: Arrangement


class Fitter:
    """Sets the poster's words for a room of `width` by `height` mm under its head."""

    def __init__(
        self, layout: FlowLayout, setter: Typesetter, content: FlowContent, width: float, height: float
    ) -> None:
        self._layout, self._setter, self._content = layout, setter, content
        self._width, self._height = width, height

    def fitted(self) -> Fitted:
        """Return the poster at its largest sizes. Raises `TooHigh` with the card whose title no column holds."""
        sizes = self._layout.type.body.steps()
        for size in sizes:
            for area in self._areas():
                found = self._tried(area, size)
                if isinstance(found, Fitted) and found.arrangement.pages <= 1:
                    return found
        tries = [self._tried(area, sizes[-1]) for area in self._areas()]
        whole = [found for found in tries if isinstance(found, Fitted)]
        if not whole:
            raise next(found for found in tries if isinstance(found, TooHigh))
        return min(whole, key=lambda found: found.arrangement.pages)

    def _areas(self) -> Iterator[Area]:
        """Yield the columns to try, widest first; where none is as narrow as wanted, the narrowest there are."""
        columns, gap = self._layout.columns, self._layout.boxes.gap
        most = max(1, int((self._width - columns.gutter) / (columns.least + columns.gutter)))
        areas = [Area(self._width, self._height, count, columns.gutter, gap) for count in range(1, most + 1)]
        yield from [area for area in areas if area.column_width <= columns.most] or areas[-1:]

    def _tried(self, area: Area, size_pt: float) -> Fitted | TooHigh:
        """Return everything in its place; words are added until every link is told by a short arrow or by words."""
        links = {link for lane in self._content.lanes for card in lane.cards for link in card.links}
        heads = tuple(self._head(lane, area) for lane in self._content.lanes)
        told: set[Link] = set()
        while True:
            cards = {c.id: self._card(c, area, size_pt, told) for lane in self._content.lanes for c in lane.cards}
            try:
                arrangement = arrange(self._sizes(heads, cards), area)
            except TooHigh as error:
                return error
            untold = links - straight_links(arrangement.boxes, links, under_heads(arrangement)) - told
            if not untold:
                return Fitted(area, cards, heads, arrangement)
            told |= untold

    def _sizes(self, heads: tuple[Block, ...], cards: dict[str, SetCard]) -> list[LaneSize]:
        return [
            LaneSize(
                head.height_mm + 2 * HEAD_PADDING,
                tuple((card.id, self._box_height(cards[card.id])) for card in lane.cards),
            )
            for head, lane in zip(heads, self._content.lanes, strict=True)
        ]

    def _box_height(self, card: SetCard) -> float:
        boxes = self._layout.boxes
        labels = sum(block.height_mm + boxes.padding for _, block in card.labels)
        return boxes.strip + card.title.height_mm + 2 * boxes.padding + labels

    def _head(self, lane: Lane, area: Area) -> Block:
        style = Style(self._layout.type.lead.size, bold=True, balanced=True)
        return self._setter.block(lane.name, style, area.column_width - 2 * HEAD_PADDING)

    def _card(self, card: FlowCard, area: Area, size_pt: float, told: set[Link]) -> SetCard:
        style = Style(size_pt, bold=True, balanced=True)
        title = self._setter.block(card.title, style, area.column_width - 2 * self._layout.boxes.padding)
        note = Style(self._layout.type.note.size, bold=True)
        labels = tuple((link, self._setter.line(link.label, note)) for link in card.links if link in told)
        return SetCard(card, title, labels)


def under_heads(arrangement: Arrangement) -> frozenset[str]:
    """Return the ids of the boxes that stand directly under a lane's head."""
    places = sorted(arrangement.boxes, key=lambda box: (box.page, box.column, box.y))
    found = (
        next(box for box in places if (box.page, box.column) == (head.page, head.column) and box.y > head.y)
        for head in arrangement.heads
    )
    return frozenset(box.id for box in found)
