"""What the list says: tools gathered by the place where they are kept, and every card with its number."""

from collections.abc import Callable, Sequence

from attrs import frozen

from kitbuilder.kit.find import NumberedCard, card_count
from kitbuilder.kit.values import EditionState, Kit, Site, Tool
from kitbuilder.printing.content import chosen_cards
from kitbuilder.printing.options import PrintOptions, reading_rule
from kitbuilder.printing.runs import Pieces, Wording, spoken


@frozen
class ToolLine:
    """One kind of tool: its name, the quantities the cards ask for, the numbers of those cards, the first one's id."""

    name: Pieces
    quantity: Pieces
    cards: str
    first_card: str


@frozen
class PlaceGroup:
    """The tools that are kept at one place."""

    place: Pieces
    tools: tuple[ToolLine, ...]


@frozen
class CardLine:
    """One card of the index."""

    id: str
    number: int
    title: Pieces


@frozen
class SectionGroup:
    """The cards of one section."""

    title: Pieces
    icon: str
    colour: str
    cards: tuple[CardLine, ...]


@frozen
class UnusedLine:
    """One card that the site does not use, and why."""

    id: str
    title: Pieces
    reason: Pieces


@frozen
class ListContent:
    """Everything the list prints."""

    site: str
    places: tuple[PlaceGroup, ...]
    sections: tuple[SectionGroup, ...]
    unused: tuple[UnusedLine, ...]
    total: int
    state: EditionState

    def texts(self) -> tuple[str, ...]:
        """Return every text the list must show, without marks."""
        tools = [part for group in self.places for tool in group.tools for part in (tool.name, tool.quantity)]
        titles = [part for group in self.sections for part in (group.title, *(card.title for card in group.cards))]
        unused = [part for line in self.unused for part in (line.title, line.reason)]
        whole = (*(group.place for group in self.places), *tools, *titles, *unused)
        return tuple(text for pieces in whole for text in spoken(pieces))


def list_content(kit: Kit, site: Site, options: PrintOptions, unused: Sequence[NumberedCard] = ()) -> ListContent:
    """Return what the list of this kit says; restricted cards and their tools stay out of a drill's.

    `unused` are the cards that the site does not use and this audience may see: whoever looks for one learns why it is
    not in the box.
    """
    pieces = Wording(site, options.audience, reading_rule(options.furigana)).pieces
    shown = list(chosen_cards(kit, options))
    gathered: dict[str, dict[str, list[tuple[NumberedCard, Tool]]]] = {}
    for found in shown:
        for tool in found.card.tools:
            gathered.setdefault(tool.kept_at, {}).setdefault(tool.name, []).append((found, tool))
    places = tuple(
        PlaceGroup(pieces(place or "（場所の記入なし）"), tuple(_tool_line(pieces, uses) for uses in names.values()))
        for place, names in gathered.items()
    )
    sections = tuple(
        SectionGroup(
            pieces(section.title),
            section.icon,
            section.colour,
            tuple(
                CardLine(found.card.id, found.number, pieces(found.card.title))
                for found in shown
                if found.section is section
            ),
        )
        for section in kit.sections
        if any(found.section is section for found in shown)
    )
    lines = (UnusedLine(found.card.id, pieces(found.card.title), pieces(found.card.unused)) for found in unused)
    return ListContent(site.name, places, sections, tuple(lines), card_count(kit), kit.edition.state)


def _tool_line(pieces: Callable[[str], Pieces], uses: list[tuple[NumberedCard, Tool]]) -> ToolLine:
    quantities = dict.fromkeys(tool.quantity for _, tool in uses if tool.quantity)
    numbers = dict.fromkeys(str(found.number) for found, _ in uses)
    first, tool = uses[0]
    return ToolLine(pieces(tool.name), pieces("・".join(quantities)), "、".join(numbers), first.card.id)
