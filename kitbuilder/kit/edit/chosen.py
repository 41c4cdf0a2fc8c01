"""What is chosen in a kit, several things of one kind at a time, and the places where such things may stand."""

from collections.abc import Iterable
from enum import StrEnum

from kitbuilder.kit.errors import BadInput, NotFound
from kitbuilder.kit.find import find_card
from kitbuilder.kit.ids import CardId
from kitbuilder.kit.said import say
from kitbuilder.kit.sequence import get
from kitbuilder.kit.values import Kit

Place = tuple[str, str | None]
"""What holds a thing ("" is the kit, which holds sections) and what it stands behind; None is the front."""


class Kind(StrEnum):
    """What a kit is made of, from the whole to the part."""

    SECTION = "section"
    CARD = "card"
    STEP = "step"


def kinds(kit: Kit) -> dict[str, Kind]:
    """Return the kind of every section, card and step by id, in printing order."""
    found: dict[str, Kind] = {}
    for section in kit.sections:
        found[section.id] = Kind.SECTION
        for card in section.cards:
            found[card.id] = Kind.CARD
            found.update((step.id, Kind.STEP) for step in card.steps)
    return found


def chosen(kit: Kit, ids: Iterable[str]) -> tuple[Kind, tuple[str, ...]]:
    """Return the kind of the things named, and their ids in printing order.

    Raises `NotFound`, and `BadInput` when nothing is named or things of several kinds are.
    """
    known, wanted = kinds(kit), set(ids)
    if not wanted:
        raise BadInput(say("何も選ばれていません。項目・カード・手順のどれかを選んでください"))
    for item_id in wanted - known.keys():
        raise _not_found(item_id)
    if len({known[item_id] for item_id in wanted}) > 1:
        raise BadInput(say("項目・カード・手順は、まぜて選べません。同じ種類のものだけを選んでください"))
    return known[next(iter(wanted))], tuple(item_id for item_id in known if item_id in wanted)


def fitting_place(kit: Kit, kind: Kind, place: Place) -> Place:
    """Return the nearest place where things of this kind may stand: behind what holds `place`, or at an end in it.

    Raises `NotFound`, and `BadInput` when there is nothing near that could hold them.
    """
    parent, after = place
    if not parent:
        return _from_kit(kit, kind, after)
    if any(section.id == parent for section in kit.sections):
        return _from_section(kit, kind, parent, after)
    found = find_card(kit, CardId(parent))
    if found is None:
        raise _not_found(parent)
    return {Kind.STEP: place, Kind.CARD: (found.section.id, parent), Kind.SECTION: ("", found.section.id)}[kind]


def _from_kit(kit: Kit, kind: Kind, after: str | None) -> Place:
    if kind is Kind.SECTION:
        return "", after
    if kind is Kind.STEP:
        raise BadInput(say("手順はカードの中に置きます。先にカードを選んでください"))
    if after is None:
        raise BadInput(say("カードは項目の中に置きます。先に項目を選んでください"))
    cards = get(kit.sections, after).cards
    return after, cards[-1].id if cards else None


def _from_section(kit: Kit, kind: Kind, section_id: str, after: str | None) -> Place:
    if kind is Kind.SECTION:
        return "", section_id
    if kind is Kind.CARD:
        return section_id, after
    if after is None:
        raise BadInput(say("手順はカードの中に置きます。先にカードを選んでください"))
    steps = get(get(kit.sections, section_id).cards, after).steps
    return after, steps[-1].id if steps else None


def _not_found(item_id: str) -> NotFound:
    return NotFound(say("「{item_id}」が見つかりません。ほかの人が削除していないか確かめてください", item_id=item_id))
