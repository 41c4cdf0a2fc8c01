"""What is pasted: a clip from anywhere, checked like any file from outside, fitted to the kit it comes into."""

from collections.abc import Iterable
from typing import Any

from attrs import evolve

from kitbuilder.kit.clip.cut import KIND_KEY
from kitbuilder.kit.clip.fit import fitted, with_tools_of
from kitbuilder.kit.edit.chosen import Kind, fitting_place
from kitbuilder.kit.edit.copies import copy_cards, copy_sections, copy_steps
from kitbuilder.kit.edit.sections import with_section
from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.find import section_of_card
from kitbuilder.kit.ids import CardId
from kitbuilder.kit.open_form import from_form, loads
from kitbuilder.kit.said import say
from kitbuilder.kit.sequence import get, placed, replaced
from kitbuilder.kit.validate import validate
from kitbuilder.kit.values import Card, Caution, Kit, Section, Step

LONGEST = 200_000_000
"""In characters: more than the pictures of any kit; a longer clip is a mistake or an attack."""


def pasted(
    kit: Kit, text: str, parent_id: str, after: str | None, *, at_ward: bool = False
) -> tuple[Kit, tuple[str, ...]]:
    """Return `kit` with what the clip holds behind `after` of the parent, or in front, and the ids of what is new.

    Where such things cannot stand at that place they stand at the nearest place where they can. All ids are new; teams
    are joined by name, videos by code, pictures by content, and links to what is not there are cleared. Locked cautions
    stay locked, except at a site that has the very same caution already: as with a duplicate, the copy can go again.

    Raises `BadInput` with one sentence when the text is no clip that can be used, and `NotFound`.
    """
    kind, part = _read(text)
    place = fitting_place(kit, kind, (parent_id, after))
    kit, part = fitted(kit, part, at_ward=at_ward)
    if kind is Kind.SECTION:
        return _with_sections(kit, part, place[1])
    return (_with_cards if kind is Kind.CARD else _with_steps)(kit, part, *place)


def _read(text: str) -> tuple[Kind, Kit]:
    if len(text) > LONGEST:
        raise BadInput(say("貼り付けるものが大きすぎます。少しずつコピーしてください"))
    try:
        form = loads(text)
        kind = _kind(form)
        document = from_form({key: value for key, value in form.items() if key != KIND_KEY})
        validate(document)
    except (BadInput, RecursionError) as error:
        reason = str(error) if isinstance(error, BadInput) else say("入れ子が深すぎます")
        raise BadInput(say("貼り付けられません。もう一度コピーしてください（{reason}）", reason=reason)) from error
    return kind, document.kit


def _kind(form: Any) -> Kind:
    for kind in Kind:
        if isinstance(form, dict) and form.get(KIND_KEY) == kind:
            return kind
    raise BadInput(say("kitbuilder でコピーしたものではありません"))


def _with_sections(kit: Kit, part: Kit, after: str | None) -> tuple[Kit, tuple[str, ...]]:
    sections = copy_sections(part.sections, locks=True)
    return evolve(kit, sections=placed(kit.sections, sections, after)), _ids(sections)


def _with_cards(kit: Kit, part: Kit, section_id: str, after: str | None) -> tuple[Kit, tuple[str, ...]]:
    section = get(kit.sections, section_id)
    cards = copy_cards(_cards(part), locks=True)
    return with_section(kit, evolve(section, cards=placed(section.cards, cards, after))), _ids(cards)


def _with_steps(kit: Kit, part: Kit, card_id: str, after: str | None) -> tuple[Kit, tuple[str, ...]]:
    section = section_of_card(kit, CardId(card_id))
    target = get(section.cards, card_id)
    steps: list[Step] = []
    cautions: list[Caution] = []
    for card in _cards(part):
        copied, bound = copy_steps(card, _ids(card.steps), locks=True)
        steps.extend(with_tools_of(target, card, copied))
        cautions.extend(bound)
    steps_after = placed(target.steps, tuple(steps), after)
    card = evolve(target, steps=steps_after, cautions=(*target.cautions, *cautions))
    return with_section(kit, evolve(section, cards=replaced(section.cards, card))), _ids(steps)


def _cards(kit: Kit) -> tuple[Card, ...]:
    return tuple(card for section in kit.sections for card in section.cards)


def _ids(things: Iterable[Section | Card | Step]) -> tuple[str, ...]:
    return tuple(thing.id for thing in things)
