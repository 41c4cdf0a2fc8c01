"""Edits of a card's parts: its steps, its tools, its cautions."""

from typing import Any

from attrs import evolve

from kitbuilder.kit.edit.cards import replace_card
from kitbuilder.kit.edit.locks import refuse_locked
from kitbuilder.kit.errors import NotFound
from kitbuilder.kit.find import numbered_cards
from kitbuilder.kit.ids import CardId, CautionId, StepId, ToolId, new_id
from kitbuilder.kit.sequence import added, get, moved, removed, replaced
from kitbuilder.kit.values import Card, Caution, Kit, Step, Tool

Part = Step | Tool | Caution
PartId = StepId | ToolId | CautionId

_LIST_OF: dict[type[Part], str] = {Step: "steps", Tool: "tools", Caution: "cautions"}


def add_part(kit: Kit, card_id: CardId, part: Part, after: PartId | None = None) -> Kit:
    """Return `kit` with the part on the card, after `after` or in front. Raises `NotFound` or `BadInput`."""
    card = _card(kit, card_id)
    name = _LIST_OF[type(part)]
    return replace_card(kit, _with_list(card, name, added(getattr(card, name), part, after)))


def remove_part(kit: Kit, part_id: PartId, *, at_ward: bool = False) -> Kit:
    """Return `kit` without the part. Raises `NotFound`, and `LockedCaution` at a site for a locked caution."""
    card, name = _home(kit, part_id)
    part = get(getattr(card, name), part_id)
    if isinstance(part, Caution) and not at_ward:
        refuse_locked([part])
    return replace_card(kit, _with_list(card, name, removed(getattr(card, name), part_id)))


def replace_part(kit: Kit, part: Part, *, at_ward: bool = False) -> Kit:
    """Return `kit` with `part` in the place of the one that has its id.

    Raises `NotFound`, and `LockedCaution` when a site's edit would unlock or reword a locked caution.
    """
    card, name = _home(kit, part.id)
    old = get(getattr(card, name), part.id)
    if isinstance(old, Caution) and isinstance(part, Caution) and not at_ward:
        kept = part.locked == old.locked and part.text == old.text
        refuse_locked([] if kept else [old])
    return replace_card(kit, _with_list(card, name, replaced(getattr(card, name), part)))


def move_part(kit: Kit, part_id: PartId, after: PartId | None) -> Kit:
    """Return `kit` with the part moved after `after` on its card, or to the front. Raises `NotFound`."""
    card, name = _home(kit, part_id)
    return replace_card(kit, _with_list(card, name, moved(getattr(card, name), part_id, after)))


def move_step(kit: Kit, step_id: StepId, after: StepId | None) -> Kit:
    """Return `kit` with the step moved after `after`, or to the front of its card when `after` is None.

    Raises `NotFound` when either id is not on the card. Branches that point at the card stay valid: ids do not change.
    """
    return move_part(kit, step_id, after)


def duplicate_part(kit: Kit, part_id: PartId) -> Kit:
    """Return `kit` with a copy of the part behind it, under a new id. Raises `NotFound`."""
    card, name = _home(kit, part_id)
    return add_part(kit, card.id, evolve(get(getattr(card, name), part_id), id=new_id()), part_id)


def _card(kit: Kit, card_id: CardId) -> Card:
    for found in numbered_cards(kit):
        if found.card.id == card_id:
            return found.card
    raise NotFound(f"カード「{card_id}」が見つかりません。ほかの人が削除していないか確かめてください")


def _home(kit: Kit, part_id: PartId) -> tuple[Card, str]:
    for found in numbered_cards(kit):
        for name in _LIST_OF.values():
            if any(part.id == part_id for part in getattr(found.card, name)):
                return found.card, name
    raise NotFound(f"「{part_id}」が見つかりません。ほかの人が削除していないか確かめてください")


def _with_list(card: Card, name: str, parts: tuple[Any, ...]) -> Card:
    changes: dict[str, Any] = {name: parts}
    return evolve(card, **changes)
