"""Edits of a card's parts: its steps, its tools, its cautions."""

from typing import Any

from attrs import evolve

from kitbuilder.kit.edit.cards import replace_card
from kitbuilder.kit.edit.guards import refuse_known_ids
from kitbuilder.kit.errors import NotFound
from kitbuilder.kit.find import numbered_cards, section_of_card
from kitbuilder.kit.ids import CardId, CautionId, StepId, ToolId
from kitbuilder.kit.said import say
from kitbuilder.kit.sequence import added, get, moved, removed, replaced
from kitbuilder.kit.values import Card, Caution, Kit, Step, Tool

Part = Step | Tool | Caution
PartId = StepId | ToolId | CautionId

_LIST_OF: dict[type[Part], str] = {Step: "steps", Tool: "tools", Caution: "cautions"}


def add_part(kit: Kit, card_id: CardId, part: Part, after: PartId | None = None) -> Kit:
    """Return `kit` with the part on the card, after `after` or in front. Raises `NotFound` or `BadInput`."""
    refuse_known_ids(kit, part)
    card = get(section_of_card(kit, card_id).cards, card_id)
    name = _LIST_OF[type(part)]
    return _with_list(kit, card, name, added(getattr(card, name), part, after))


def remove_part(kit: Kit, part_id: PartId, *, at_ward: bool = False) -> Kit:
    """Return `kit` without the part. Raises `NotFound`, and `LockedCaution` at a site for a locked caution."""
    card, name = _home(kit, part_id)
    return _with_list(kit, card, name, removed(getattr(card, name), part_id), at_ward=at_ward)


def replace_part(kit: Kit, part: Part, *, at_ward: bool = False) -> Kit:
    """Return `kit` with `part` in the place of the one of its kind that has its id.

    Raises `NotFound`, and `LockedCaution` when a site's edit would unlock or reword a locked caution.
    """
    card, name = _home(kit, part.id, _LIST_OF[type(part)])
    return _with_list(kit, card, name, replaced(getattr(card, name), part), at_ward=at_ward)


def move_part(kit: Kit, part_id: PartId, after: PartId | None) -> Kit:
    """Return `kit` with the part moved after `after` on its card, or to the front. Raises `NotFound`."""
    card, name = _home(kit, part_id)
    return _with_list(kit, card, name, moved(getattr(card, name), part_id, after))


def _home(kit: Kit, part_id: PartId, only: str = "") -> tuple[Card, str]:
    for found in numbered_cards(kit):
        for name in [only] if only else _LIST_OF.values():
            if any(part.id == part_id for part in getattr(found.card, name)):
                return found.card, name
    raise NotFound(say("「{part_id}」が見つかりません。ほかの人が削除していないか確かめてください", part_id=part_id))


def _with_list(kit: Kit, card: Card, name: str, parts: tuple[Any, ...], *, at_ward: bool = False) -> Kit:
    changes: dict[str, Any] = {name: parts}
    return replace_card(kit, evolve(card, **changes), at_ward=at_ward)
