"""Edits of the lists a kit keeps for its cards to name: teams, videos, pictures."""

from typing import Any

from attrs import evolve

from kitbuilder.kit.edit.guards import refuse_known_ids
from kitbuilder.kit.ids import PictureId, TeamId, VideoId
from kitbuilder.kit.sequence import added, moved, removed, replaced
from kitbuilder.kit.values import Kit, Picture, Team, Video

Listed = Team | Video | Picture
ListedId = TeamId | VideoId | PictureId

_LIST_OF: dict[type[Listed], str] = {Team: "teams", Video: "videos", Picture: "pictures"}


def add_listed(kit: Kit, item: Listed, after: ListedId | None = None) -> Kit:
    """Return `kit` with the team, video or picture after `after`, or in front. Raises `NotFound` or `BadInput`."""
    refuse_known_ids(kit, item)
    return _changed(kit, type(item), added(_items(kit, type(item)), item, after))


def remove_listed(kit: Kit, kind: type[Listed], item_id: ListedId) -> Kit:
    """Return `kit` without it. Cards that named it still do, so that `check` can say so. Raises `NotFound`."""
    return _changed(kit, kind, removed(_items(kit, kind), item_id))


def replace_listed(kit: Kit, item: Listed) -> Kit:
    """Return `kit` with `item` in the place of the one that has its id. Raises `NotFound`."""
    return _changed(kit, type(item), replaced(_items(kit, type(item)), item))


def move_listed(kit: Kit, kind: type[Listed], item_id: ListedId, after: ListedId | None) -> Kit:
    """Return `kit` with it moved after `after`, or to the front. Raises `NotFound`."""
    return _changed(kit, kind, moved(_items(kit, kind), item_id, after))


def _items(kit: Kit, kind: type[Listed]) -> tuple[Any, ...]:
    items: tuple[Any, ...] = getattr(kit, _LIST_OF[kind])
    return items


def _changed(kit: Kit, kind: type[Listed], items: tuple[Any, ...]) -> Kit:
    changes: dict[str, Any] = {_LIST_OF[kind]: items}
    return evolve(kit, **changes)
