"""The kit that an audience may see: for a drill without the restricted cards, its ways led round them."""

from itertools import pairwise

from attrs import evolve

from kitbuilder.kit.find import numbered_cards
from kitbuilder.kit.ids import CardId
from kitbuilder.kit.values import Card, Kit
from kitbuilder.printing.runs import Audience


def kit_for(kit: Kit, audience: Audience) -> Kit:
    """Return the kit as this audience may see it; what led to a restricted card leads to where that card goes on."""
    if audience is Audience.FIELD or not any(found.card.restricted for found in numbered_cards(kit)):
        return kit
    round_about = _round_about(kit)
    sections = tuple(
        evolve(section, cards=tuple(_led(card, round_about) for card in section.cards if not card.restricted))
        for section in kit.sections
    )
    return evolve(kit, sections=tuple(section for section in sections if section.cards))


def _round_about(kit: Kit) -> dict[CardId, CardId | None]:
    """Return for each restricted card the first card on its way that is not."""
    cards = [found.card for found in numbered_cards(kit)]
    following = {card.id: after.id for card, after in pairwise(cards)}
    by_id = {card.id: card for card in cards}
    ways: dict[CardId, CardId | None] = {}
    for card in cards:
        seen: set[CardId] = set()
        way: Card | None = card
        while way is not None and way.restricted and way.id not in seen:
            seen.add(way.id)
            way = by_id.get(way.next or following.get(way.id, CardId("")))
        ways[card.id] = None if way is None or way.restricted else way.id
    return ways


def _led(card: Card, ways: dict[CardId, CardId | None]) -> Card:
    steps = tuple(
        evolve(step, branch=evolve(step.branch, yes=_way(step.branch.yes, ways), no=_way(step.branch.no, ways)))
        if step.branch
        else step
        for step in card.steps
    )
    return evolve(card, next=_way(card.next, ways), steps=steps)


def _way(card_id: CardId | None, ways: dict[CardId, CardId | None]) -> CardId | None:
    return None if card_id is None else ways.get(card_id, card_id)
