"""Things of a kit found and changed by id, whatever they are: unguarded, for taking another version of a conflict."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, TypeVar

from attrs import evolve

from kitbuilder.kit.find import numbered_cards
from kitbuilder.kit.merge.links import all_links, targets
from kitbuilder.kit.nodes import CHILDREN, ids_in
from kitbuilder.kit.values import Branch, Card, Caution, Kit, Step

T = TypeVar("T")

Link = tuple[str, str, str]
"""The id of what leads somewhere, its field, and the id to which it leads."""


def every_thing(whole: Any) -> Iterator[Any]:
    """Yield everything that a kit, a section or a card holds, holders before what they hold."""
    for name in CHILDREN.get(type(whole), ()):
        for thing in getattr(whole, name):
            yield thing
            yield from every_thing(thing)


def with_thing_changed(whole: T, item_id: str, change: Callable[[Any], Any]) -> T:
    """Return `whole` with the thing as `change` gives it back, or without it for None, sharing all else."""
    fields: dict[str, Any] = {}
    for name in CHILDREN.get(type(whole), ()):
        before = getattr(whole, name)
        new = (change(one) if one.id == item_id else with_thing_changed(one, item_id, change) for one in before)
        after = tuple(one for one in new if one is not None)
        if len(after) != len(before) or any(one is not old for one, old in zip(after, before, strict=True)):
            fields[name] = after
    return evolve(whole, **fields) if fields else whole  # type: ignore[misc]


def reachable(kit: Kit, thing: Any, name: str) -> set[str]:
    """Return the ids to which a field of the thing may lead: for tools and steps, what is on its own card."""
    if name not in ("tool", "before"):
        return set(ids_in(kit))
    kind = "tools" if name == "tool" else "steps"
    cards = (found.card for found in numbered_cards(kit))
    home = next((card for card in cards if any(one.id == thing.id for one in every_thing(card))), None)
    return {one.id for one in getattr(home, kind, ())}


def broken_links(kit: Kit) -> set[Link]:
    """Return every link of the kit that leads nowhere."""
    known = {thing.id for thing in every_thing(kit)}
    return {link for found in numbered_cards(kit) for link in _broken_on(found.card, known)}


def without_links(kit: Kit, links: set[Link]) -> Kit:
    """Return `kit` without these links."""
    for item_id, name, target in links:
        kit = with_thing_changed(kit, item_id, partial(_unlinked, name=name, target=target))
    return kit


def _broken_on(card: Card, known: set[str]) -> Iterator[Link]:
    here: dict[str, set[str]] = {
        "tool": {tool.id for tool in card.tools},
        "before": {step.id for step in card.steps},
    }
    things: tuple[Card | Step | Caution, ...] = (card, *card.steps, *card.cautions)
    for thing in things:
        for name, target in all_links(thing):
            if target not in here.get(name, known):
                yield thing.id, name, target


def _unlinked(thing: Card | Step | Caution, name: str, target: str) -> Any:
    value = getattr(thing, name)
    if not isinstance(value, Branch):
        return evolve(thing, **{name: None})  # type: ignore[arg-type]
    freed = Branch(*(None if way == target else way for way in (value.yes, value.no)))
    return evolve(thing, **{name: freed if any(targets(freed)) else None})  # type: ignore[arg-type]
