"""Every list of a kit that can be edited, behind one face: what holds for one of them holds for all."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from attrs import evolve, frozen

from kitbuilder.kit.edit import cards, lists, moves, parts, sections
from kitbuilder.kit.pictures import read_picture
from kitbuilder.kit.values import Card, Caution, Kit, Picture, Section, Step, Team, Tool, Video
from tests.samples import svg

NEW_PICTURE = read_picture(svg('<circle r="1"/>'))

_NEW = {
    Section: Section("new", "新しい項目"),
    Card: Card("new", "新しいカード"),
    Step: Step("new", "新しい手順"),
    Tool: Tool("new", "新しい備品"),
    Caution: Caution("new", "新しい注意"),
    Team: Team("new", "新しい班"),
    Video: Video("new", "NEW-1", "新しい動画", ""),
    Picture: NEW_PICTURE,
}


@frozen
class Editable:
    """One list and the functions that edit it. All take a kit first and return a kit."""

    items: tuple[Any, ...]
    new: Any
    add: Callable[..., Kit]
    remove: Callable[[Kit, str], Kit]
    move: Callable[[Kit, str, str | None], Kit]
    replace: Callable[[Kit, Any], Kit]
    duplicate: Callable[[Kit, str], Kit] | None = None


def editables(kit: Kit) -> Iterator[tuple[str, Editable]]:
    """Yield every list of the kit, empty ones too, with a name that says what it holds and where."""
    for kind, name in ((Team, "teams"), (Video, "videos"), (Picture, "pictures")):
        remove, move = (_of_kind(edit, kind) for edit in (lists.remove_listed, lists.move_listed))
        yield name, Editable(getattr(kit, name), _NEW[kind], lists.add_listed, remove, move, lists.replace_listed)
    yield "sections", _sections(kit)
    for section in kit.sections:
        yield f"cards of {section.id}", _cards(section)
        for card in section.cards:
            for kind, name in ((Step, "steps"), (Tool, "tools"), (Caution, "cautions")):
                yield f"{name} of {card.id}", _parts(card, name, kind)


def list_of(kit: Kit, name: str) -> Editable:
    """Return the list of the kit with this name."""
    return dict(editables(kit))[name]


def _of_kind(edit: Callable[..., Kit], kind: type) -> Callable[..., Kit]:
    return lambda kit, *args: edit(kit, kind, *args)


def _sections(kit: Kit) -> Editable:
    return Editable(
        kit.sections,
        _NEW[Section],
        sections.add_section,
        _removed,
        lambda kit, section_id, after: moves.move_things(kit, [section_id], "", after),
        sections.with_section,
        _duplicated,
    )


def _cards(section: Section) -> Editable:
    return Editable(
        section.cards,
        _NEW[Card],
        lambda kit, card, after=None: cards.add_card(kit, section.id, card, after),
        _removed,
        lambda kit, card_id, after: moves.move_things(kit, [card_id], section.id, after),
        cards.replace_card,
        _duplicated,
    )


def _parts(card: Card, name: str, kind: type) -> Editable:
    return Editable(
        getattr(card, name),
        _NEW[kind],
        lambda kit, part, after=None: parts.add_part(kit, card.id, part, after),
        partial(parts.remove_part, at_ward=True),
        parts.move_part,
        partial(parts.replace_part, at_ward=True),
        _duplicated if kind is Step else None,
    )


def _removed(kit: Kit, thing: str) -> Kit:
    return moves.remove_things(kit, [thing], at_ward=True)


def _duplicated(kit: Kit, thing: str) -> Kit:
    return moves.duplicate_things(kit, [thing])[0]


def reworded(item: Any) -> Any:
    """Return the item with its words changed."""
    field = next(name for name in ("title", "text", "name", "alt") if hasattr(item, name))
    return evolve(item, **{field: getattr(item, field) + "改"})
