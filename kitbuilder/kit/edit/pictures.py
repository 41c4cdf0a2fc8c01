"""Edits of the picture of a card or a step. The kit keeps each picture once, and only while something names it."""

from attrs import evolve

from kitbuilder.kit.edit.cards import replace_card
from kitbuilder.kit.edit.lists import add_listed, remove_listed, replace_listed
from kitbuilder.kit.edit.parts import replace_part
from kitbuilder.kit.errors import NotFound
from kitbuilder.kit.find import numbered_cards, section_of_card
from kitbuilder.kit.ids import CardId, PictureId, StepId
from kitbuilder.kit.said import say
from kitbuilder.kit.sequence import get
from kitbuilder.kit.values import Kit, Picture, Step


def with_card_picture(kit: Kit, card_id: CardId, picture: Picture | None, *, at_ward: bool = False) -> Kit:
    """Return `kit` with the card's picture, or without one. Raises `NotFound`."""
    card = get(section_of_card(kit, card_id).cards, card_id)
    named = replace_card(_having(kit, picture), evolve(card, picture=_id(picture)), at_ward=at_ward)
    return _letting_go(named, card.picture)


def with_step_picture(kit: Kit, step_id: StepId, picture: Picture | None) -> Kit:
    """Return `kit` with the step's picture, or without one. Raises `NotFound`."""
    step = _step(kit, step_id)
    named = replace_part(_having(kit, picture), evolve(step, picture=_id(picture)))
    return _letting_go(named, step.picture)


def with_alt(kit: Kit, picture_id: PictureId, alt: str) -> Kit:
    """Return `kit` with other words for what the picture shows, wherever it is. Raises `NotFound`."""
    return replace_listed(kit, evolve(get(kit.pictures, picture_id), alt=alt))


def picture_of(kit: Kit, picture_id: PictureId | None) -> Picture | None:
    """Return the picture with this id, or None."""
    return next((picture for picture in kit.pictures if picture.id == picture_id), None)


def _having(kit: Kit, picture: Picture | None) -> Kit:
    """Return `kit` with the picture in its list; words that somebody wrote for it already stay."""
    if picture is None:
        return kit
    known = picture_of(kit, picture.id)
    if known is None:
        return add_listed(kit, picture, kit.pictures[-1].id if kit.pictures else None)
    return kit if known.alt else with_alt(kit, picture.id, picture.alt)


def _letting_go(kit: Kit, picture_id: PictureId | None) -> Kit:
    """Return `kit` without the picture when nothing names it any more."""
    if picture_id is None or picture_of(kit, picture_id) is None or _is_named(kit, picture_id):
        return kit
    return remove_listed(kit, Picture, picture_id)


def _is_named(kit: Kit, picture_id: PictureId) -> bool:
    cards = (found.card for found in numbered_cards(kit))
    return any(picture_id in (card.picture, *(step.picture for step in card.steps)) for card in cards)


def _id(picture: Picture | None) -> PictureId | None:
    return None if picture is None else picture.id


def _step(kit: Kit, step_id: StepId) -> Step:
    steps = (step for found in numbered_cards(kit) for step in found.card.steps if step.id == step_id)
    step = next(steps, None)
    if step is None:
        raise NotFound(
            say("手順「{step_id}」が見つかりません。ほかの人が削除していないか確かめてください", step_id=step_id)
        )
    return step
