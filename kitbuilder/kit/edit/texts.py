"""Edits of single texts, wherever in a document they stand."""

from collections.abc import Callable, Mapping
from itertools import chain
from typing import Any, TypeVar

from attrs import evolve

from kitbuilder.kit.edit.guards import keeping_locks
from kitbuilder.kit.ids import MASTER
from kitbuilder.kit.nodes import CHILDREN
from kitbuilder.kit.texts import kit_texts, site_texts
from kitbuilder.kit.values import Document
from kitbuilder.kit.where import Where

T = TypeVar("T")

NewTexts = Mapping[str, Mapping[str, str]]
"""New texts by the id of what has them, and by field."""


def with_new_texts(value: T, texts: NewTexts) -> T:
    """Return a kit, a site or a card with these texts, sharing all that has none of them. It guards nothing."""
    fields: dict[str, Any] = dict(texts.get(getattr(value, "id", ""), {}))
    for name in CHILDREN.get(type(value), {}):
        before = getattr(value, name)
        after = tuple(with_new_texts(child, texts) for child in before)
        if any(new is not old for new, old in zip(after, before, strict=True)):
            fields[name] = after
    return evolve(value, **fields) if fields else value  # type: ignore[misc]


def with_text(document: Document, where: Where, change: Callable[[str], str]) -> Document:
    """Return the document with the text at `where` changed; the same document when there is no such text.

    Raises `LockedCaution` when a site's document would have a locked caution reworded.
    """
    every = chain(site_texts(document.site), kit_texts(document.kit))
    sources = (text.source for text in every if (text.where.item, text.where.field) == (where.item, where.field))
    source = next(sources, None)
    if source is None:
        return document
    texts = {where.item: {where.field: change(source)}}
    kit = keeping_locks(document.kit, with_new_texts(document.kit, texts), at_ward=document.site.id == MASTER)
    return evolve(document, site=with_new_texts(document.site, texts), kit=kit)
