"""The things of a kit as the tree keeps them: a node each, made when a row is first looked at."""

from typing import Any

from kitbuilder.kit.edit.chosen import Kind
from kitbuilder.kit.find import NO_NUMBER
from kitbuilder.kit.text import plain
from kitbuilder.kit.values import Card, Kit, Section, Step

Thing = Kit | Section | Card | Step

_KINDS: dict[type, Kind] = {Section: Kind.SECTION, Card: Kind.CARD, Step: Kind.STEP}


class Node:
    """A thing, or the kit itself, which has no parent, no kind and an empty id.

    `row` is its place in its parent, `number` that of a card in the kit.
    """

    __slots__ = ("_children", "id", "kind", "number", "parent", "row", "thing")

    def __init__(self, thing: Thing, parent: "Node | None" = None, row: int = 0) -> None:
        self.thing, self.parent, self.row, self.number = thing, parent, row, 0
        self.id: str = "" if isinstance(thing, Kit) else thing.id
        self.kind = _KINDS.get(type(thing))
        self._children: list[Node] | None = None

    @property
    def children(self) -> "list[Node]":
        """What stands in it, made now if it was not yet."""
        if self._children is None:
            self._children = [Node(thing, self, row) for row, thing in enumerate(things_in(self.thing))]
        return self._children

    @property
    def made(self) -> "list[Node]":
        """What of it was made so far."""
        return self._children or []

    def count(self) -> int:
        """Return how many things stand in it, without making them."""
        return len(things_in(self.thing) if self._children is None else self._children)

    def put(self, first: int, last: int, things: tuple[Any, ...]) -> None:
        """Put things in the place of the children from `first` to before `last`."""
        self.children[first:last] = [Node(thing, self) for thing in things]
        for row, child in enumerate(self.children):
            child.row = row

    def label(self) -> str:
        """Return the thing in plain words, cards and steps with their numbers."""
        match self.thing:
            case Section(title=title):
                return plain(title)
            case Card(title=title, in_use=in_use):
                return f"{self.number if in_use else NO_NUMBER}　{plain(title)}"
            case Step(text=text):
                return f"{self.row + 1}.　{plain(text)}"
            case _:
                return ""


def things_in(thing: Thing) -> tuple[Any, ...]:
    """Return the sections of a kit, the cards of a section, the steps of a card; nothing stands in a step."""
    match thing:
        case Kit(sections=things) | Section(cards=things) | Card(steps=things):
            return things
        case _:
            return ()
