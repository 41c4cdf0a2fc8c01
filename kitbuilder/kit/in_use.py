"""The kit without cards that are left out: what led to one of them leads to where that card goes on."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from attrs import evolve

from kitbuilder.kit.find import NumberedCard, numbered_cards
from kitbuilder.kit.ids import CardId
from kitbuilder.kit.values import Card, Kit


def kit_in_use(kit: Kit) -> Kit:
    """Return the kit without the cards that its site does not use: what prints. The same kit where it uses all."""
    return without_cards(kit, lambda card: not card.in_use)


def unused_cards(kit: Kit) -> tuple[NumberedCard, ...]:
    """Return the cards that the site does not use, in the order in which they stand."""
    return tuple(found for found in numbered_cards(kit) if not found.card.in_use)


def without_cards(kit: Kit, left_out: Callable[[Card], bool]) -> Kit:
    """Return the kit without some cards and without the sections that have no other; without any, the very same kit."""
    if not any(left_out(found.card) for found in numbered_cards(kit)):
        return kit
    cards = [found.card for found in numbered_cards(kit)]
    ways, left = _ways_round(cards, left_out), [card for card in cards if not left_out(card)]
    before, after = _following(cards), _following(left)
    # A card that goes on with the following one, without saying so, goes on where that one went on.
    unsaid = {card.id: ways[before[card.id]] for card in left if card.id in before}
    going_on = {one: way for one, way in unsaid.items() if way != after.get(one)}
    sections = tuple(
        evolve(section, cards=tuple(_led(card, ways, going_on) for card in section.cards if not left_out(card)))
        for section in kit.sections
    )
    return evolve(kit, sections=tuple(section for section in sections if section.cards))


def _following(cards: Sequence[Card]) -> dict[CardId, CardId]:
    return {card.id: after.id for card, after in pairwise(cards)}


def _ways_round(cards: Sequence[Card], left_out: Callable[[Card], bool]) -> dict[CardId, CardId | None]:
    """Return for each card that is left out the first card on its way that is not; for the others themselves."""
    following = _following(cards)
    by_id = {card.id: card for card in cards}
    ways: dict[CardId, CardId | None] = {}
    for card in cards:
        seen: set[CardId] = set()
        way: Card | None = card
        while way is not None and left_out(way) and way.id not in seen:
            seen.add(way.id)
            way = by_id.get(way.next or following.get(way.id, CardId("")))
        ways[card.id] = None if way is None or left_out(way) else way.id
    return ways


def _led(card: Card, ways: dict[CardId, CardId | None], going_on: dict[CardId, CardId | None]) -> Card:
    steps = tuple(
        evolve(step, branch=evolve(step.branch, yes=_way(step.branch.yes, ways), no=_way(step.branch.no, ways)))
        if step.branch
        else step
        for step in card.steps
    )
    onwards = going_on.get(card.id) if card.next is None else _way(card.next, ways)
    return evolve(card, next=onwards, steps=steps)


def _way(card_id: CardId | None, ways: dict[CardId, CardId | None]) -> CardId | None:
    return None if card_id is None else ways.get(card_id, card_id)
