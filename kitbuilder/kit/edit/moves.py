"""Edits of several sections, cards or steps at once: what a gesture in the tree asks for."""

from collections.abc import Callable, Container, Iterable
from typing import TypeVar

from attrs import evolve

from kitbuilder.kit.edit.chosen import Kind, chosen
from kitbuilder.kit.edit.copies import copy_cards, copy_sections, copy_steps
from kitbuilder.kit.edit.guards import keeping_locks
from kitbuilder.kit.errors import LockedCaution
from kitbuilder.kit.find import section_of_card
from kitbuilder.kit.ids import CardId
from kitbuilder.kit.said import say
from kitbuilder.kit.sequence import HasId, T, get, placed, without
from kitbuilder.kit.text import plain
from kitbuilder.kit.values import Card, Caution, Kit, Section, Step

H = TypeVar("H", bound=HasId)


def move_things(kit: Kit, ids: Iterable[str], parent_id: str, after: str | None, *, at_ward: bool = False) -> Kit:
    """Return `kit` with the things moved together, in printing order, behind `after` of the parent, or to its front.

    The parent of cards is a section, that of steps a card; sections stand in the kit, whose id is "". A step that goes
    to another card takes the cautions directly before it along, and loses its tool when the tool is not on that card.

    Raises `NotFound`, `BadInput` for things of several kinds, and `LockedCaution` at a site when a step would leave
    the card of a locked caution that stands directly before it.
    """
    kind, things = chosen(kit, ids)
    if kind is Kind.SECTION:
        moving = tuple(section for section in kit.sections if section.id in things)
        return evolve(kit, sections=placed(kit.sections, moving, after))
    if kind is Kind.CARD:
        return _with_cards_moved(kit, things, parent_id, after)
    return _with_steps_moved(kit, things, CardId(parent_id), after, at_ward=at_ward)


def nudge(kit: Kit, ids: Iterable[str], places: int, *, at_ward: bool = False) -> Kit:
    """Return `kit` with the things moved by some places, up when `places` is negative; at an end they stay.

    Sections go among sections; cards go on into the neighbouring section and steps into the neighbouring card, as
    `move_things` would take them there. Raises `NotFound`, `BadInput` or `LockedCaution` as it does.
    """
    kind, things = chosen(kit, ids)
    nudged = {Kind.SECTION: _sections_nudged, Kind.CARD: _cards_nudged}
    for _ in range(abs(places)):
        if kind is Kind.STEP:
            kit = _steps_nudged(kit, things, up=places < 0, at_ward=at_ward)
        else:
            kit = nudged[kind](kit, things, up=places < 0)
    return kit


def remove_things(kit: Kit, ids: Iterable[str], *, at_ward: bool = False) -> Kit:
    """Return `kit` without the things. What led to them still names them, so that `check` can say so.

    Raises `NotFound`, `BadInput`, and `LockedCaution` at a site when a locked caution would be lost.
    """
    _, things = chosen(kit, ids)
    sections = (
        _with_cards(
            section, (_with_steps(card, without(card.steps, things)) for card in without(section.cards, things))
        )
        for section in without(kit.sections, things)
    )
    return keeping_locks(kit, evolve(kit, sections=tuple(sections)), at_ward=at_ward)


def duplicate_things(kit: Kit, ids: Iterable[str], *, at_ward: bool = False) -> tuple[Kit, tuple[str, ...]]:
    """Return `kit` with copies under new ids, behind the last chosen thing of each parent, and the ids of the copies.

    Steps are copied with the cautions directly before them. At a site the copies' cautions are not locked: the
    originals stay, and the copies can be taken away again. Raises `NotFound` or `BadInput`.
    """
    kind, things = chosen(kit, ids)
    if kind is Kind.SECTION:
        copies = copy_sections((section for section in kit.sections if section.id in things), locks=at_ward)
        return evolve(kit, sections=placed(kit.sections, copies, things[-1])), _ids(copies)
    if kind is Kind.CARD:
        return _with_cards_copied(kit, things, locks=at_ward)
    return _with_steps_copied(kit, things, locks=at_ward)


def _with_cards_moved(kit: Kit, ids: tuple[str, ...], section_id: str, after: str | None) -> Kit:
    target = get(kit.sections, section_id)
    moving = tuple(card for section in kit.sections for card in section.cards if card.id in ids)
    cards = placed(target.cards, moving, after)
    return _with_every_section(kit, lambda section: cards if section.id == section_id else without(section.cards, ids))


def _with_steps_moved(kit: Kit, ids: tuple[str, ...], card_id: CardId, after: str | None, *, at_ward: bool) -> Kit:
    target = get(section_of_card(kit, card_id).cards, card_id)
    steps: list[Step] = []
    cautions = list(target.cautions)
    for card in (card for section in kit.sections for card in section.cards):
        leaving = tuple(step for step in card.steps if step.id in ids)
        steps.extend(leaving if card is target else _without_lost_tools(leaving, target))
        cautions.extend(() if card is target else _going_along(card, leaving, at_ward=at_ward))
    arrived = evolve(target, steps=placed(target.steps, tuple(steps), after), cautions=tuple(cautions))
    return _with_every_card(kit, lambda card: arrived if card.id == card_id else _left_behind(card, ids))


def _without_lost_tools(steps: tuple[Step, ...], target: Card) -> tuple[Step, ...]:
    known = {tool.id for tool in target.tools}
    return tuple(step if step.tool is None or step.tool in known else evolve(step, tool=None) for step in steps)


def _going_along(card: Card, leaving: tuple[Step, ...], *, at_ward: bool) -> tuple[Caution, ...]:
    ids = _ids(leaving)
    going = tuple(caution for caution in card.cautions if caution.before in ids)
    for caution in going:
        if caution.locked and not at_ward:
            raise LockedCaution(
                say(
                    "注意「{caution}」は命にかかわるため、その次の手順は拠点ではほかのカードへ動かせません。区の担当に相談してください",
                    caution=plain(caution.text),
                )
            )
    return going


def _left_behind(card: Card, ids: tuple[str, ...]) -> Card:
    gone = {step.id for step in card.steps if step.id in ids}
    if not gone:
        return card
    cautions = tuple(caution for caution in card.cautions if caution.before not in gone)
    return evolve(card, steps=without(card.steps, gone), cautions=cautions)


def _sections_nudged(kit: Kit, ids: tuple[str, ...], *, up: bool) -> Kit:
    return evolve(kit, sections=tuple(_swapped(kit.sections, ids, up=up)))


def _cards_nudged(kit: Kit, ids: tuple[str, ...], *, up: bool) -> Kit:
    cards = _nudged_within([(section, section.cards) for section in kit.sections], ids, up=up)
    return _with_every_section(kit, lambda section: cards[section.id])


def _steps_nudged(kit: Kit, ids: tuple[str, ...], *, up: bool, at_ward: bool) -> Kit:
    cards = [card for section in kit.sections for card in section.cards]
    steps = _nudged_within([(card, card.steps) for card in cards], ids, up=up)
    for card in cards:
        known = set(_ids(card.steps))
        arriving = tuple(step.id for step in steps[card.id] if step.id not in known)
        if arriving:
            kit = _with_steps_moved(kit, arriving, card.id, None, at_ward=at_ward)
    order = {step.id: place for line in steps.values() for place, step in enumerate(line)}
    return _with_every_card(kit, lambda card: _with_steps(card, sorted(card.steps, key=lambda step: order[step.id])))


def _nudged_within(holders: list[tuple[H, tuple[T, ...]]], ids: tuple[str, ...], *, up: bool) -> dict[str, list[T]]:
    """Return what each holder holds when the chosen things go on past its ends into the next one.

    The holders stand in the line of things as marks that a thing changes places with; only the first one stays.
    """
    line: list[HasId] = [one for holder, things in holders for one in (holder, *things)]
    marks = {holder.id for holder, _ in holders}
    held: dict[str, list[T]] = {holder.id: [] for holder, _ in holders}
    within = line[0].id
    for one in _swapped(tuple(line[1:]), ids, up=up):
        if one.id in marks:
            within = one.id
        else:
            held[within].append(one)  # type: ignore[arg-type] # what is no mark is a thing
    return held


def _swapped(items: tuple[T, ...], ids: Container[str], *, up: bool) -> list[T]:
    """Return the items with each chosen one before the one it stood behind; chosen neighbours stay together."""
    line = list(items) if up else list(reversed(items))
    for place in range(1, len(line)):
        if line[place].id in ids and line[place - 1].id not in ids:
            line[place - 1], line[place] = line[place], line[place - 1]
    return line if up else list(reversed(line))


def _with_cards_copied(kit: Kit, ids: tuple[str, ...], *, locks: bool) -> tuple[Kit, tuple[str, ...]]:
    originals = [card for section in kit.sections for card in section.cards if card.id in ids]
    copies = dict(zip(_ids(originals), copy_cards(originals, locks=locks), strict=True))

    def with_copies(section: Section) -> tuple[Card, ...]:
        here = tuple(card.id for card in section.cards if card.id in copies)
        return placed(section.cards, tuple(copies[one] for one in here), here[-1]) if here else section.cards

    return _with_every_section(kit, with_copies), _ids(copies.values())


def _with_steps_copied(kit: Kit, ids: tuple[str, ...], *, locks: bool) -> tuple[Kit, tuple[str, ...]]:
    made: list[str] = []

    def with_copies(card: Card) -> Card:
        here = [step.id for step in card.steps if step.id in ids]
        if not here:
            return card
        steps, cautions = copy_steps(card, here, locks=locks)
        made.extend(_ids(steps))
        return evolve(card, steps=placed(card.steps, steps, here[-1]), cautions=(*card.cautions, *cautions))

    return _with_every_card(kit, with_copies), tuple(made)


def _ids(items: Iterable[T]) -> tuple[str, ...]:
    return tuple(item.id for item in items)


def _with_every_section(kit: Kit, cards_of: Callable[[Section], Iterable[Card]]) -> Kit:
    return evolve(kit, sections=tuple(_with_cards(section, cards_of(section)) for section in kit.sections))


def _with_every_card(kit: Kit, change: Callable[[Card], Card]) -> Kit:
    return _with_every_section(kit, lambda section: map(change, section.cards))


def _with_cards(section: Section, cards: Iterable[Card]) -> Section:
    cards = tuple(cards)
    return section if cards == section.cards else evolve(section, cards=cards)


def _with_steps(card: Card, steps: Iterable[Step]) -> Card:
    steps = tuple(steps)
    return card if steps == card.steps else evolve(card, steps=steps)
