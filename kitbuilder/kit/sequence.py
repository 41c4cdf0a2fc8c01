"""Pure functions over tuples of things with an id: the ground on which all edits of lists stand."""

from collections.abc import Container, Iterable
from typing import Protocol, TypeVar

from kitbuilder.kit.errors import BadInput, NotFound
from kitbuilder.kit.said import say


class HasId(Protocol):
    """Anything that carries an id."""

    @property
    def id(self) -> str:
        """What names the thing for ever."""
        ...


T = TypeVar("T", bound=HasId)


def index_of(items: Iterable[HasId], item_id: str) -> int:
    """Return the place of the item, counted from 0. Raises `NotFound`."""
    for index, item in enumerate(items):
        if item.id == item_id:
            return index
    raise NotFound(say("「{item_id}」が見つかりません。ほかの人が削除していないか確かめてください", item_id=item_id))


def get(items: tuple[T, ...], item_id: str) -> T:
    """Return the item with this id. Raises `NotFound`."""
    return items[index_of(items, item_id)]


def added(items: tuple[T, ...], item: T, after: str | None) -> tuple[T, ...]:
    """Return `items` with `item` after the one named `after`, or in front when `after` is None.

    Raises `NotFound` when `after` is not there, `BadInput` when the id is there already.
    """
    if any(other.id == item.id for other in items):
        raise BadInput(say("「{id}」はすでにあります。複製には新しい番号が要ります", id=item.id))
    place = 0 if after is None else index_of(items, after) + 1
    return (*items[:place], item, *items[place:])


def removed(items: tuple[T, ...], item_id: str) -> tuple[T, ...]:
    """Return `items` without the one named. Raises `NotFound`."""
    place = index_of(items, item_id)
    return items[:place] + items[place + 1 :]


def replaced(items: tuple[T, ...], item: T) -> tuple[T, ...]:
    """Return `items` with `item` in the place of the one that has its id. Raises `NotFound`."""
    place = index_of(items, item.id)
    return (*items[:place], item, *items[place + 1 :])


def moved(items: tuple[T, ...], item_id: str, after: str | None) -> tuple[T, ...]:
    """Return `items` with the one named moved after `after`, or to the front when `after` is None.

    Raises `NotFound`. Moving a thing after itself changes nothing.
    """
    index_of(items, item_id)
    if after == item_id:
        return items
    return added(removed(items, item_id), get(items, item_id), after)


def placed(items: tuple[T, ...], things: tuple[T, ...], after: str | None) -> tuple[T, ...]:
    """Return `items` with the things together after the one named `after`, or in front when `after` is None.

    Things that are among the items leave their places there. Raises `NotFound` when `after` is not there.
    """
    place = 0 if after is None else index_of(items, after) + 1
    ids = {thing.id for thing in things}
    return (*without(items[:place], ids), *things, *without(items[place:], ids))


def without(items: tuple[T, ...], ids: Container[str]) -> tuple[T, ...]:
    """Return `items` without those named; names that are not there do not matter."""
    return tuple(item for item in items if item.id not in ids)
