"""Edits of a card as a whole. Moving, removing and copying are in `moves`, for several at once."""

from collections.abc import Collection

from attrs import evolve

from kitbuilder.kit.edit.guards import keeping_locks, refuse_known_ids
from kitbuilder.kit.edit.sections import with_section
from kitbuilder.kit.find import section_of_card
from kitbuilder.kit.ids import CardId, SectionId
from kitbuilder.kit.sequence import added, get, replaced
from kitbuilder.kit.values import Card, Kit


def add_card(kit: Kit, section_id: SectionId, card: Card, after: CardId | None = None) -> Kit:
    """Return `kit` with `card` in the section after `after`, or in front. Raises `NotFound` or `BadInput`."""
    refuse_known_ids(kit, card)
    section = get(kit.sections, section_id)
    return with_section(kit, evolve(section, cards=added(section.cards, card, after)))


def with_cards_unused(kit: Kit, card_ids: Collection[str], reason: str) -> Kit:
    """Return `kit` with these cards not in use for a reason, a marked text; an empty one puts them in use again.

    What is on them stays, and so do locked cautions: `check` names these.
    """
    for section in kit.sections:
        if any(card.id in card_ids for card in section.cards):
            cards = (evolve(card, unused=reason) if card.id in card_ids else card for card in section.cards)
            kit = with_section(kit, evolve(section, cards=tuple(cards)))
    return kit


def replace_card(kit: Kit, card: Card, *, at_ward: bool = False) -> Kit:
    """Return `kit` with `card` in the place of the one that has its id.

    Raises `NotFound`, and `LockedCaution` when a locked caution would be lost at a site.
    """
    section = section_of_card(kit, card.id)
    after = with_section(kit, evolve(section, cards=replaced(section.cards, card)))
    return keeping_locks(kit, after, at_ward=at_ward)
