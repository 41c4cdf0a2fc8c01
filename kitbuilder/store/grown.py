"""A document grown from the tables of its kit file: each column looked at once, children before their parents."""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

import attrs
from attrs import frozen
from cattrs import Converter

from kitbuilder.kit.nodes import CHILDREN, KINDS
from kitbuilder.kit.values import Document, EditionState
from kitbuilder.store.rows import Columns

_ROOTS = ("site", "kit", "review")
_PLAIN = frozenset({str, int, float, bool, bytes})
_NOTHING: Columns = {"id": (), "parent": (), "position": ()}
_PLACE = {"id": str, "parent": str, "position": int}
_NAMES = {kind: name for name, kind in KINDS.items()}

Lists = dict[str, tuple[Any, ...]]
"""What lies below each parent, in its order."""


@frozen
class _Field:
    """A field of a value: of which types its column may be, and what makes a value of what is not plain."""

    name: str
    types: frozenset[type]
    structure: Callable[[Any], Any] | None


def document_of(tables: Mapping[str, Columns], blobs: Mapping[str, bytes]) -> Document:
    """Return the document that the tables hold; `blobs` are the bytes of its pictures.

    Raises `ValueError`, `TypeError` or `KeyError` when they hold none (a damaged or forged file): a value of another
    type, an id twice, a row that belongs to nothing.
    """
    _refuse_bad_places(tables)
    below: dict[str, Lists] = {}
    roots: dict[str, Any] = {}
    for kind in reversed(KINDS):
        columns = tables.get(kind, _NOTHING)
        values = _values(kind, columns, blobs, below)
        if kind in _ROOTS:
            roots[kind] = _only(kind, columns, values)
        else:
            below[kind] = _by_parent(columns, values)
    return Document(roots["site"], roots["kit"], roots["review"])


def _refuse_bad_places(tables: Mapping[str, Columns]) -> None:
    for columns in tables.values():
        for name, kind in _PLACE.items():
            if set(map(type, columns[name])) - {kind}:
                raise TypeError(f"{name}: another type")
    ids = [columns["id"] for kind, columns in tables.items() if kind not in _ROOTS]
    if len(set().union(*ids)) != sum(map(len, ids)):
        raise ValueError("an id twice")


def _only(kind: str, columns: Columns, values: list[Any]) -> Any:
    if (list(columns["id"]), list(columns["parent"])) != ([kind], [""]):
        raise ValueError(f"one {kind} expected")
    return values[0]


def _by_parent(columns: Columns, values: list[Any]) -> Lists:
    parents, positions = columns["parent"], columns["position"]
    lists: dict[str, list[Any]] = defaultdict(list)
    for place in sorted(range(len(values)), key=positions.__getitem__):
        lists[parents[place]].append(values[place])
    return {parent: tuple(children) for parent, children in lists.items()}


def _values(kind: str, columns: Columns, blobs: Mapping[str, bytes], below: dict[str, Lists]) -> list[Any]:
    """Return the values of a kind in the order of their rows, with what lies below them."""
    ids = columns["id"]
    lists = {field: _taken(below.pop(_NAMES[child]), ids) for field, child in CHILDREN.get(KINDS[kind], {}).items()}
    given: dict[str, Sequence[Any]] = {**columns, **lists}
    if kind == "site" and ids:
        given["id"] = columns["site_id"]
    if kind == "picture":
        given["data"] = [blobs[picture] for picture in ids]
    if not ids:
        return []
    return list(map(KINDS[kind], *(_checked(field, given[field.name]) for field in _fields(KINDS[kind]))))


def _taken(lists: Lists, ids: Sequence[str]) -> list[tuple[Any, ...]]:
    taken = [lists.pop(one, ()) for one in ids]
    if lists:
        raise ValueError("a row that belongs to nothing")
    return taken


def _checked(field: _Field, column: Sequence[Any]) -> Sequence[Any]:
    if field.structure is not None:
        return [None if value is None and NoneType in field.types else field.structure(value) for value in column]
    if field.types and not set(map(type, column)) <= field.types:
        raise TypeError(f"{field.name}: another type")
    return column


@cache
def _fields(kind: type) -> tuple[_Field, ...]:
    return tuple(_field(attribute.name, attribute.type, kind) for attribute in attrs.fields(kind))


def _field(name: str, declared: Any, kind: type) -> _Field:
    if name in CHILDREN.get(kind, {}):
        return _Field(name, frozenset(), None)
    parts = get_args(declared) if get_origin(declared) in (Union, UnionType) else (declared,)
    types = frozenset(getattr(part, "__supertype__", part) for part in parts)
    made = types - {NoneType}
    if made <= _PLAIN:
        return _Field(name, types, None)
    (target,) = made
    return _Field(name, types, lambda value: _converter().structure(value, target))


@cache
def _converter() -> Converter:
    converter = Converter(detailed_validation=False)
    for kind in (dt.date, dt.datetime):
        converter.register_structure_hook(kind, _from_iso)
    for plain in (str, int, float, bool):
        converter.register_structure_hook(plain, _strictly)
    converter.register_structure_hook(EditionState, lambda value, kind: kind(value))
    return converter


def _strictly(value: Any, kind: type) -> Any:
    if not isinstance(value, kind):
        raise TypeError(f"{kind.__name__} expected")
    return value


def _from_iso(text: Any, kind: type[dt.date]) -> dt.date:
    return kind.fromisoformat(text)
