"""One change to every marked text of a kit at once."""

from collections.abc import Callable
from typing import TypeVar

from attrs import evolve

from kitbuilder.kit.values import Card, Kit, Section

_T = TypeVar("_T")

_CARD_FIELDS = ("title", "purpose", "place", "done_when", "unused")
_TOOL_FIELDS = ("name", "quantity", "kept_at")

MARKED_FIELDS = frozenset({*_CARD_FIELDS, *_TOOL_FIELDS, "text"})
"""The fields whose text may carry marks, by name."""


def with_texts_changed(kit: Kit, change: Callable[[str], str]) -> Kit:
    """Return `kit` with every text that may carry marks as `change` gives it back, sharing all that stays the same."""
    return _with(
        kit,
        teams=tuple(_changed(team, change, "name") for team in kit.teams),
        videos=tuple(_changed(video, change, "title") for video in kit.videos),
        sections=tuple(_section(section, change) for section in kit.sections),
    )


def _section(section: Section, change: Callable[[str], str]) -> Section:
    cards = tuple(_card(card, change) for card in section.cards)
    return _with(section, title=change(section.title), cards=cards)


def _card(card: Card, change: Callable[[str], str]) -> Card:
    return _with(
        _changed(card, change, *_CARD_FIELDS),
        tools=tuple(_changed(tool, change, *_TOOL_FIELDS) for tool in card.tools),
        steps=tuple(_changed(step, change, "text") for step in card.steps),
        cautions=tuple(_changed(caution, change, "text") for caution in card.cautions),
    )


def _changed(item: _T, change: Callable[[str], str], *names: str) -> _T:
    return _with(item, **{name: change(getattr(item, name)) for name in names})


def _with(item: _T, **fields: object) -> _T:
    if all(_same(getattr(item, name), value) for name, value in fields.items()):
        return item
    return evolve(item, **fields)  # type: ignore[misc]


def _same(before: object, after: object) -> bool:
    if isinstance(before, tuple) and isinstance(after, tuple):
        return len(before) == len(after) and all(old is new for old, new in zip(before, after, strict=True))
    return before == after
