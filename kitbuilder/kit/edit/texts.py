"""Edits of any one text of a document, wherever it stands."""

from collections.abc import Callable
from typing import Any

from attrs import evolve

from kitbuilder.kit.edit.guards import keeping_locks
from kitbuilder.kit.ids import MASTER
from kitbuilder.kit.nodes import CHILDREN
from kitbuilder.kit.values import Document, Kit
from kitbuilder.kit.where import Where


def with_text(document: Document, where: Where, change: Callable[[str], str]) -> Document:
    """Return the document with the text at `where` changed; the same document when there is no such text.

    Raises `LockedCaution` when a site's document would have a locked caution reworded.
    """
    site = _changed(document.site, where, change)
    kit = with_kit_text(document.kit, where, change, at_ward=document.site.id == MASTER)
    if site is document.site and kit is document.kit:
        return document
    return evolve(document, site=site, kit=kit)


def with_kit_text(kit: Kit, where: Where, change: Callable[[str], str], *, at_ward: bool = False) -> Kit:
    """Return the kit with the text at `where` changed, as `with_text` changes a document."""
    after: Kit = _changed(kit, where, change)
    return keeping_locks(kit, after, at_ward=at_ward)


def _changed(value: Any, where: Where, change: Callable[[str], str]) -> Any:
    """Return the value with the text changed, sharing everything that does not hold it."""
    changes: dict[str, Any] = {}
    if getattr(value, "id", "") == where.item and isinstance(getattr(value, where.field, None), str):
        changes[where.field] = change(getattr(value, where.field))
    for name in CHILDREN.get(type(value), {}):
        before = getattr(value, name)
        after = tuple(_changed(child, where, change) for child in before)
        if any(new is not old for new, old in zip(after, before, strict=True)):
            changes[name] = after
    return evolve(value, **changes) if changes else value
