"""What things lead to: teams, videos, pictures, cards, and within a card tools and steps."""

from collections.abc import Iterator
from typing import Any

from kitbuilder.kit.values import Branch, Card, Caution, Step

_LINKS: dict[type, tuple[str, ...]] = {
    Card: ("team", "picture", "video", "next"),
    Step: ("tool", "picture", "branch"),
    Caution: ("before",),
}


def link_fields(kind: type) -> tuple[str, ...]:
    """Return the fields of a kind of thing that lead to others."""
    return _LINKS.get(kind, ())


def targets(value: Any) -> Iterator[str]:
    """Yield the ids that the value of such a field names."""
    if isinstance(value, Branch):
        yield from (way for way in (value.yes, value.no) if way is not None)
    elif value is not None:
        yield value


def all_links(thing: Any) -> Iterator[tuple[str, str]]:
    """Yield every field of a thing that leads somewhere, and the id to which it does."""
    for field in link_fields(type(thing)):
        for target in targets(getattr(thing, field)):
            yield field, target
