"""What a section's checklist says: its cards as they print, and where a card does not simply lead on to the next."""

from collections.abc import Iterator
from itertools import groupby

from attrs import frozen

from kitbuilder.kit.find import NumberedCard, find_card
from kitbuilder.kit.values import Kit, Site
from kitbuilder.printing.content import CardContent, ContentWriter, chosen_cards
from kitbuilder.printing.options import PrintOptions
from kitbuilder.printing.runs import Pieces, spoken


@frozen
class Entry:
    """One card of the checklist; `leads_on` is empty where simply the following card comes next."""

    card: CardContent
    leads_on: Pieces


@frozen
class SectionContent:
    """A section with its cards."""

    title: Pieces
    name: str
    icon: str
    colour: str
    entries: tuple[Entry, ...]

    def texts(self) -> tuple[str, ...]:
        """Return every text the checklist must show, without marks."""
        parts = (self.title, *(part for entry in self.entries for part in _parts(entry)))
        return tuple(text for pieces in parts for text in spoken(pieces))


def section_contents(kit: Kit, site: Site, options: PrintOptions) -> Iterator[SectionContent]:
    """Yield the chosen sections that have cards."""
    writer = ContentWriter(kit, site, options)
    for _, group in groupby(chosen_cards(kit, options), key=lambda found: found.section.id):
        shown = list(group)
        section = shown[0].section
        cards = [writer.card(found, opens_section=found is shown[0]) for found in shown]
        entries = (
            Entry(card, card.next if _turns_off(kit, found) else ()) for found, card in zip(shown, cards, strict=True)
        )
        yield SectionContent(cards[0].section, section.title, section.icon, section.colour, tuple(entries))


def _turns_off(kit: Kit, found: NumberedCard) -> bool:
    """Tell whether the card leads on to another than the following one."""
    onward = find_card(kit, found.card.next)
    return onward is not None and onward.number != found.number + 1


def _parts(entry: Entry) -> Iterator[Pieces]:
    card = entry.card
    yield card.title
    yield from (part for box in card.boxes if box.value for part in (box.label, box.value))
    yield from (caution.text for caution in card.cautions)
    for step in card.steps:
        yield from (caution.text for caution in step.cautions)
        yield step.text
        yield from step.branches
    yield from (card.done_when, entry.leads_on)
