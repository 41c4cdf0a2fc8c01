"""Which card an edit was about, so that undo can show what it took back."""

from kitbuilder.kit.find import numbered_cards
from kitbuilder.kit.ids import CardId
from kitbuilder.kit.values import Kit


def changed_card(before: Kit, after: Kit) -> CardId | None:
    """Return the first card of `after` that `before` has not, or has otherwise or elsewhere; None when there is none.

    Of two cards between which a step moved it is the one where the step is now. What an edit did not touch is the very
    same object in both kits, so that this looks at no text.
    """
    old = {found.card.id: found for found in numbered_cards(before)}
    changed = moved = None
    for found in numbered_cards(after):
        known = old.get(found.card.id)
        if known is None or len(found.card.steps) > len(known.card.steps):
            return found.card.id
        if changed is None and known.card is not found.card:
            changed = found.card.id
        if moved is None and known.section.id != found.section.id:
            moved = found.card.id
    return changed or moved or _shifted(before, after)


def _shifted(before: Kit, after: Kit) -> CardId | None:
    """Return the card that was taken from its place and put into another, where only places changed."""
    old, new = ([found.card.id for found in numbered_cards(kit)] for kit in (before, after))
    if sorted(old) != sorted(new):
        return None
    pairs = ((was, now) for was, now in zip(old, new, strict=True) if was != now)
    was, now = next(pairs, (None, None))
    up = [card for card in new if card != now] == [card for card in old if card != now]
    return now if up else was
