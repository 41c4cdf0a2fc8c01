"""Kits laid open side by side: everything by its id, except cards that are the same in all of them."""

from collections.abc import Container, Iterator
from typing import Any

import attrs
from attrs import frozen

from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.nodes import CHILDREN
from kitbuilder.kit.said import say
from kitbuilder.kit.values import Edition, Kit, Site

ROOT = ""
"""What holds the kit's own lists, and names the kit itself; as in `kit.edit.chosen`."""

ListKey = tuple[str, str]
"""The id of what holds a list, and the list's field."""


@frozen(eq=False)
class Held:
    """A thing and the id of what holds it."""

    value: Any
    holder: str

    @property
    def kind(self) -> type:
        """The kind of thing."""
        return type(self.value)


@frozen(eq=False)
class Tree:
    """One kit laid open: things by id, holders before what they hold, and the ids in each list."""

    held: dict[str, Held]
    lists: dict[ListKey, tuple[str, ...]]

    def below(self, holder: str) -> Iterator[str]:
        """Yield the ids of what the thing holds itself."""
        for field in CHILDREN.get(self.held[holder].kind, ()):
            yield from self.lists.get((holder, field), ())


@frozen(eq=False)
class Trees:
    """The three kits of a merge laid open; `closed` are the cards that are the same in all of them."""

    base: Tree
    ours: Tree
    theirs: Tree
    closed: Container[str]

    def having(self, item_id: str) -> Iterator[Tree]:
        """Yield ours and theirs, as far as they have the thing."""
        yield from (tree for tree in (self.ours, self.theirs) if item_id in tree.held)


_OWN_FIELDS: dict[type, tuple[str, ...]] = {
    kind: tuple(
        field.name
        for field in attrs.fields(kind)
        if field.name not in {"id", *CHILDREN.get(kind, ())} and field.type is not Edition
    )
    for kind in (Site, Kit, Edition, *(kind for lists in CHILDREN.values() for kind in lists.values()))
}


def laid_open(base: Kit, ours: Kit, theirs: Kit) -> Trees:
    """Return the three kits laid open. Raises `BadInput` when an id names two things."""
    closed = _same_cards(base, ours, theirs)
    trees = Trees(opened(base, closed), opened(ours, closed), opened(theirs, closed), closed)
    for one, other in ((trees.base, trees.ours), (trees.base, trees.theirs), (trees.ours, trees.theirs)):
        _refuse_other_kinds(one, other)
    return trees


def opened(kit: Kit, closed: Container[str] = ()) -> Tree:
    """Return one kit laid open, except the cards that are `closed`. Raises `BadInput` when an id names two things."""
    tree = Tree({ROOT: Held(kit, ROOT)}, {})
    _open(tree, kit, ROOT, closed)
    return tree


def own_fields(kind: type) -> tuple[str, ...]:
    """Return the fields of a kind of value that are neither lists of things, nor its id, nor the edition."""
    return _OWN_FIELDS[kind]


def _same_cards(base: Kit, *others: Kit) -> set[str]:
    cards = [{card.id: card for section in kit.sections for card in section.cards} for kit in others]
    every = (card for section in base.sections for card in section.cards)
    return {
        card.id for card in every if all(other.get(card.id) is card or other.get(card.id) == card for other in cards)
    }


def _open(tree: Tree, value: Any, holder: str, closed: Container[str]) -> None:
    for field in CHILDREN.get(type(value), ()):
        items = getattr(value, field)
        tree.lists[holder, field] = tuple([item.id for item in items])
        for item in items:
            if item.id in tree.held:
                raise _refusal(item.id)
            tree.held[item.id] = Held(item, holder)
            if item.id not in closed:
                _open(tree, item, item.id, closed)


def _refuse_other_kinds(one: Tree, other: Tree) -> None:
    for item_id, held in one.held.items():
        known = other.held.get(item_id)
        if known is not None and known.kind is not held.kind:
            raise _refusal(item_id)


def _refusal(item_id: str) -> BadInput:
    return BadInput(
        say("番号（id）「{item_id}」が別々の2つのものに付いています。どちらかの番号を変えてください", item_id=item_id)
    )
