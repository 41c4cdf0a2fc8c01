"""Which cards look the same: the keys under which a press keeps what it has drawn.

A key holds everything that a card's page depends on, so that the same card at another site is drawn only once, and a
card with a changed word, fact, number or neighbour is drawn anew.
"""

from functools import lru_cache

from kitbuilder.kit.find import NumberedCard, numbered_cards
from kitbuilder.kit.ids import SectionId
from kitbuilder.kit.text import fact_names
from kitbuilder.kit.texts import card_texts
from kitbuilder.kit.values import Card, Kit, Section, Site
from kitbuilder.printing.options import PrintOptions


class CardKeys:
    """Makes keys. What is common to a whole kit is weighed once and stands in keys as a number."""

    def __init__(self) -> None:
        self._contexts: dict[object, int] = {}
        self._common_names: dict[int, tuple[str, ...]] = {}
        self._names = lru_cache(maxsize=5_000)(_names_on)

    def context(self, kit: Kit, options: PrintOptions) -> int:
        """Return the number of everything outside a card that cards of this kit print."""
        titles = tuple((n.card.id, n.card.title, n.card.restricted) for n in numbered_cards(kit))
        sections = tuple(section.title for section in kit.sections)
        choice = (options.layout, options.audience, options.furigana)
        whole = (kit.teams, kit.videos, kit.base_address, kit.edition.state, titles, sections, choice)
        number = self._contexts.setdefault(whole, len(self._contexts))
        if number not in self._common_names:
            texts = [*(team.name for team in kit.teams), *(video.title for video in kit.videos), *sections]
            texts += [title for _, title, _ in titles]
            self._common_names[number] = tuple(dict.fromkeys(name for text in texts for name in fact_names(text)))
        return number

    def card(self, context: int, found: NumberedCard, site: Site, *, opens_section: bool) -> object:
        """Return the key of a card at a site."""
        section = found.section
        names = (*self._common_names[context], *self._names(found.card))
        facts = tuple(fact for fact in site.facts if fact.name in names)
        look = (section.title, section.icon, section.colour)
        return (context, found.number, look, opens_section, found.card, facts)


def _names_on(card: Card) -> frozenset[str]:
    texts = card_texts(NumberedCard(0, Section(SectionId(""), ""), card))
    return frozenset(name for text in texts for name in fact_names(text.source))
