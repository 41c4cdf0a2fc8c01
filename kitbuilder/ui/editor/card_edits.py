"""What the card's form asks of the kit: each gesture one small function from a kit to a kit."""

from attrs import evolve

from kitbuilder.kit.edit.cards import replace_card
from kitbuilder.kit.edit.parts import add_part, move_part, remove_part, replace_part
from kitbuilder.kit.find import section_of_card
from kitbuilder.kit.ids import CardId, CautionId, StepId, new_id
from kitbuilder.kit.sequence import get
from kitbuilder.kit.values import Card, Caution, Kit, Step, Tool

NewParts = tuple[Step, ...] | tuple[Caution, ...] | tuple[Tool, ...]


def card_of(kit: Kit, card_id: CardId) -> Card:
    """Return the card. Raises `NotFound`."""
    return get(section_of_card(kit, card_id).cards, card_id)


def with_field(kit: Kit, card_id: CardId, name: str, value: object) -> Kit:
    """Return `kit` with one field of the card changed."""
    changes = {name: value}
    return replace_card(kit, evolve(card_of(kit, card_id), **changes))  # type: ignore[arg-type]


def with_step_text(kit: Kit, card_id: CardId, step_id: str, text: str) -> Kit:
    """Return `kit` with the words of a step changed."""
    return replace_part(kit, evolve(get(card_of(kit, card_id).steps, step_id), text=text))


def with_caution_text(kit: Kit, card_id: CardId, caution_id: str, text: str, *, at_ward: bool) -> Kit:
    """Return `kit` with the words of a caution changed. Raises `LockedCaution` at a site for a locked one."""
    return replace_part(kit, evolve(get(card_of(kit, card_id).cautions, caution_id), text=text), at_ward=at_ward)


def with_unconfirmed(kit: Kit, card_id: CardId, name: str, *, unconfirmed: bool) -> Kit:
    """Return `kit` with a field of the card marked as only proposed, or as confirmed."""
    card = card_of(kit, card_id)
    others = tuple(known for known in card.unconfirmed if known != name)
    return replace_card(kit, evolve(card, unconfirmed=(*others, name) if unconfirmed else others))


def new_steps(texts: list[str]) -> NewParts:
    """Return new steps of these texts."""
    return tuple(Step(StepId(new_id()), text) for text in texts)


def new_cautions(texts: list[str]) -> NewParts:
    """Return new cautions of these texts."""
    return tuple(Caution(CautionId(new_id()), text) for text in texts)


def with_new(kit: Kit, card_id: CardId, after: str, parts: NewParts) -> Kit:
    """Return `kit` with new parts on the card behind `after` (empty: in front)."""
    place = after
    for part in parts:
        kit = add_part(kit, card_id, part, StepId(place) if place else None)
        place = part.id
    return kit


def with_lines(kit: Kit, card_id: CardId, after: str, parts: NewParts) -> tuple[Kit, str]:
    """Return `kit` with lines behind one, and the id of the last; the first goes into the one that waits empty."""
    card, first = card_of(kit, card_id), parts[0]
    lines: tuple[Step | Caution, ...] = (*card.steps, *card.cautions)
    waiting = next((line for line in lines if line.id == after and not line.text), None)
    if waiting is not None and not isinstance(first, Tool) and first.text:
        kit, parts = replace_part(kit, evolve(waiting, text=first.text)), parts[1:]
    return with_new(kit, card_id, after, parts), parts[-1].id if parts else after


def with_part_moved(kit: Kit, card_id: CardId, part_id: str, places: int) -> Kit:
    """Return `kit` with a step, caution or tool moved by some places within its card; beyond an end it stays there."""
    card = card_of(kit, card_id)
    lists: tuple[NewParts, ...] = (card.steps, card.cautions, card.tools)
    ids = next(tuple(part.id for part in parts) for parts in lists if any(part.id == part_id for part in parts))
    after = _after(ids, part_id, places)
    return move_part(kit, StepId(part_id), None if after is None else StepId(after))


def without_part(kit: Kit, part_id: str, *, at_ward: bool) -> Kit:
    """Return `kit` without a step or caution. Raises `LockedCaution` at a site for a locked one."""
    return remove_part(kit, StepId(part_id), at_ward=at_ward)


def new_card() -> Card:
    """Return an empty card with one empty step to type into."""
    return Card(CardId(new_id()), "新しいカード", steps=(Step(StepId(new_id()), ""),))


def _after(ids: tuple[str, ...], moved: str, places: int) -> str | None:
    """Return behind which id the moved one goes."""
    others = [one for one in ids if one != moved]
    place = max(0, min(ids.index(moved) + places, len(others)))
    return others[place - 1] if place else None
