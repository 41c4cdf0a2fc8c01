"""What the card's form asks of the kit: each gesture one small function from a kit to a kit."""

from collections.abc import Sequence

from attrs import evolve

from kitbuilder.kit.edit.cards import add_card, move_card, replace_card
from kitbuilder.kit.edit.parts import add_part, move_part, remove_part, replace_part
from kitbuilder.kit.find import find_card, section_of_card
from kitbuilder.kit.ids import CardId, CautionId, StepId, new_id
from kitbuilder.kit.sequence import get, index_of
from kitbuilder.kit.values import Card, Caution, Kit, Step


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


def with_new_steps(kit: Kit, card_id: CardId, after: str, texts: list[str]) -> tuple[Kit, str]:
    """Return `kit` with steps of these texts behind `after` (empty: in front), and the id of the last one."""
    return _with_new(kit, card_id, after, [Step(StepId(new_id()), text) for text in texts])


def with_new_cautions(kit: Kit, card_id: CardId, after: str, texts: list[str]) -> tuple[Kit, str]:
    """Return `kit` with cautions of these texts behind `after` (empty: in front), and the id of the last one."""
    return _with_new(kit, card_id, after, [Caution(CautionId(new_id()), text) for text in texts])


def with_part_moved(kit: Kit, card_id: CardId, part_id: str, places: int) -> Kit:
    """Return `kit` with a step or caution moved by some places within its card; beyond an end it stays there."""
    card = card_of(kit, card_id)
    parts: tuple[Step, ...] | tuple[Caution, ...] = card.steps if _is_step(card, part_id) else card.cautions
    return move_part(kit, StepId(part_id), _after(tuple(part.id for part in parts), part_id, places))  # type: ignore[arg-type]


def without_part(kit: Kit, part_id: str, *, at_ward: bool) -> Kit:
    """Return `kit` without a step or caution. Raises `LockedCaution` at a site for a locked one."""
    return remove_part(kit, StepId(part_id), at_ward=at_ward)


def with_card_moved(kit: Kit, card_id: CardId, places: int) -> Kit:
    """Return `kit` with the card one place up or down; at its section's end it goes on into the next section."""
    section = section_of_card(kit, card_id)
    place = index_of(section.cards, card_id) + places
    if 0 <= place < len(section.cards):
        ids = tuple(card.id for card in section.cards)
        return move_card(kit, card_id, section.id, _after(ids, card_id, places))  # type: ignore[arg-type]
    neighbour = index_of(kit.sections, section.id) + (1 if places > 0 else -1)
    if not 0 <= neighbour < len(kit.sections):
        return kit
    target = kit.sections[neighbour]
    last = target.cards[-1].id if target.cards and places < 0 else None
    return move_card(kit, card_id, target.id, last)


def new_card(kit: Kit, beside: CardId | None) -> tuple[Kit, CardId]:
    """Return `kit` with an empty card behind `beside` (or at the end of the first section), and its id."""
    card = Card(CardId(new_id()), "新しいカード", steps=(Step(StepId(new_id()), ""),))
    found = find_card(kit, beside)
    section = found.section if found else kit.sections[0]
    last = section.cards[-1].id if section.cards else None
    return add_card(kit, section.id, card, beside if found else last), card.id


def _with_new(kit: Kit, card_id: CardId, after: str, parts: Sequence[Step | Caution]) -> tuple[Kit, str]:
    place = after
    for part in parts:
        kit = add_part(kit, card_id, part, StepId(place) if place else None)
        place = part.id
    return kit, place


def _is_step(card: Card, part_id: str) -> bool:
    return any(step.id == part_id for step in card.steps)


def _after(ids: tuple[str, ...], moved: str, places: int) -> str | None:
    """Return behind which id the moved one goes."""
    others = [one for one in ids if one != moved]
    place = max(0, min(ids.index(moved) + places, len(others)))
    return others[place - 1] if place else None
