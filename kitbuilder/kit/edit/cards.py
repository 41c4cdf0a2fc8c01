"""Edits of cards: in their section, or from one section to another."""

from attrs import evolve

from kitbuilder.kit.edit.copies import copy_card
from kitbuilder.kit.edit.guards import keeping_locks, refuse_known_ids
from kitbuilder.kit.edit.sections import with_section
from kitbuilder.kit.find import section_of_card
from kitbuilder.kit.ids import CardId, SectionId
from kitbuilder.kit.sequence import added, get, moved, removed, replaced
from kitbuilder.kit.values import Card, Kit


def add_card(kit: Kit, section_id: SectionId, card: Card, after: CardId | None = None) -> Kit:
    """Return `kit` with `card` in the section after `after`, or in front. Raises `NotFound` or `BadInput`."""
    refuse_known_ids(kit, card)
    section = get(kit.sections, section_id)
    return with_section(kit, evolve(section, cards=added(section.cards, card, after)))


def remove_card(kit: Kit, card_id: CardId, *, at_ward: bool = False) -> Kit:
    """Return `kit` without the card. What led to it still names it, so that `check` can say what leads nowhere.

    Raises `NotFound`, and `LockedCaution` at a site when the card holds a locked caution.
    """
    section = section_of_card(kit, card_id)
    without = with_section(kit, evolve(section, cards=removed(section.cards, card_id)))
    return keeping_locks(kit, without, at_ward=at_ward)


def replace_card(kit: Kit, card: Card, *, at_ward: bool = False) -> Kit:
    """Return `kit` with `card` in the place of the one that has its id.

    Raises `NotFound`, and `LockedCaution` when a locked caution would be lost at a site.
    """
    section = section_of_card(kit, card.id)
    after = with_section(kit, evolve(section, cards=replaced(section.cards, card)))
    return keeping_locks(kit, after, at_ward=at_ward)


def move_card(kit: Kit, card_id: CardId, section_id: SectionId, after: CardId | None) -> Kit:
    """Return `kit` with the card moved into the section, after `after` or to its front. Raises `NotFound`."""
    home = section_of_card(kit, card_id)
    if home.id == section_id:
        return with_section(kit, evolve(home, cards=moved(home.cards, card_id, after)))
    card = get(home.cards, card_id)
    without = with_section(kit, evolve(home, cards=removed(home.cards, card_id)))
    return add_card(without, section_id, card, after)


def duplicate_card(kit: Kit, card_id: CardId, *, at_ward: bool = False) -> Kit:
    """Return `kit` with a copy of the card behind it; the copy and its parts have new ids. Raises `NotFound`.

    At a site the copy's cautions are not locked: the originals stay, and the copy can be taken away again.
    """
    section = section_of_card(kit, card_id)
    return add_card(kit, section.id, copy_card(get(section.cards, card_id), locks=at_ward), card_id)
