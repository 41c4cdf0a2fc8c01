"""The kit that an audience may see: the cards that are in use, for a drill without the restricted ones."""

from kitbuilder.kit.in_use import without_cards
from kitbuilder.kit.values import Card, Kit
from kitbuilder.printing.runs import Audience


def kit_for(kit: Kit, audience: Audience) -> Kit:
    """Return the kit as this audience may see it; what led to a card it may not leads to where that card goes on."""
    return without_cards(kit, lambda card: not card.in_use or not may_see(card, audience))


def may_see(card: Card, audience: Audience) -> bool:
    """Tell whether an audience may see a card."""
    return audience is Audience.FIELD or not card.restricted
