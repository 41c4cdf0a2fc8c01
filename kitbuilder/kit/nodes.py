"""A document as a flat table of nodes: the form in which two of them are compared and saved."""

from collections.abc import Iterator
from typing import Any

from attrs import evolve, frozen

from kitbuilder.kit.values import (
    Card,
    Caution,
    Comment,
    Document,
    Fact,
    Kit,
    Picture,
    Returned,
    Review,
    Section,
    SignOff,
    Site,
    Step,
    Team,
    Tool,
    Verdict,
    Video,
)

Key = tuple[str, str]
"""The kind of a node and its id."""

CHILDREN: dict[type, dict[str, type]] = {
    Site: {"facts": Fact},
    Kit: {"teams": Team, "videos": Video, "pictures": Picture, "sections": Section},
    Section: {"cards": Card},
    Card: {"tools": Tool, "steps": Step, "cautions": Caution},
    Review: {"comments": Comment, "sign_offs": SignOff, "verdicts": Verdict, "returned": Returned},
}
"""The lists each kind of value keeps, by field."""

KINDS: dict[str, type] = {
    "site": Site,
    "kit": Kit,
    "review": Review,
    **{"sign_off" if c is SignOff else c.__name__.lower(): c for lists in CHILDREN.values() for c in lists.values()},
}
"""Every kind of node by name."""

_NAME = {kind: name for name, kind in KINDS.items()}


@frozen
class Node:
    """One value without its lists; `parent` is the id of what holds it, `position` its place there from 0."""

    kind: str
    id: str
    parent: str
    position: int
    value: Any

    @property
    def key(self) -> Key:
        """The kind and the id."""
        return self.kind, self.id


def nodes(document: Document) -> dict[Key, Node]:
    """Return the document's nodes by kind and id, parents before their children."""
    return {node.key: node for name, root in _roots(document) for node in _walk(root, name, "", 0)}


def unlike_nodes(document: Document, other: Document) -> list[Node]:
    """Return the document's nodes without those that `other` shares, parents before their children.

    What is the very same value in both is not looked into, so that this costs little after an edit. Left out are only
    nodes that are equal in both; where a list has other things or another order, all of that list are there.
    """
    both = zip(_roots(document), _roots(other), strict=True)
    return [
        node
        for (name, root), (_, counterpart) in both
        if root is not counterpart
        for node in _unlike(root, counterpart, name, "", 0)
    ]


def _roots(document: Document) -> tuple[tuple[str, Any], ...]:
    return ("site", document.site), ("kit", document.kit), ("review", document.review)


def _walk(value: Any, node_id: str, parent: str, position: int) -> Iterator[Node]:
    yield _bare(value, node_id, parent, position)
    for field in CHILDREN.get(type(value), ()):
        for place, child in enumerate(getattr(value, field)):
            yield from _walk(child, child.id, node_id, place)


def _unlike(value: Any, other: Any, node_id: str, parent: str, position: int) -> Iterator[Node]:
    yield _bare(value, node_id, parent, position)
    for field in CHILDREN.get(type(value), ()):
        mine, theirs = getattr(value, field), getattr(other, field)
        if mine is not theirs:
            yield from _unlike_in_list(mine, theirs, node_id)


def _unlike_in_list(mine: tuple[Any, ...], theirs: tuple[Any, ...], parent: str) -> Iterator[Node]:
    known = {child.id: child for child in theirs}
    in_same_places = [child.id for child in mine] == [child.id for child in theirs]
    for place, child in enumerate(mine):
        if child.id not in known:
            yield from _walk(child, child.id, parent, place)
        elif child is not known[child.id]:
            yield from _unlike(child, known[child.id], child.id, parent, place)
        elif not in_same_places:
            yield _bare(child, child.id, parent, place)


def _bare(value: Any, node_id: str, parent: str, position: int) -> Node:
    kind = type(value)
    lists = CHILDREN.get(kind)
    return Node(_NAME[kind], node_id, parent, position, evolve(value, **dict.fromkeys(lists, ())) if lists else value)


def ids_in(value: Any) -> Iterator[str]:
    """Yield the id of a value, if it has one, and of everything in its lists."""
    if hasattr(value, "id"):
        yield value.id
    for field in CHILDREN.get(type(value), {}):
        for child in getattr(value, field):
            yield from ids_in(child)
