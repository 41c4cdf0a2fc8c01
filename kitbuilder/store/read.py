"""Reading the rows of a kit file."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any

from attrs import frozen
from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import dialect

from kitbuilder.kit.nodes import KINDS, Key
from kitbuilder.store import tables
from kitbuilder.store.rows import Row

_OF_THESE = " WHERE id IN (SELECT value FROM json_each(?))"


@frozen
class _Query:
    """How a table is read. SQLAlchemy would write the same SQL anew for each file that is opened."""

    sql: str
    names: tuple[str, ...]
    converted: tuple[tuple[str, Callable[[Any], Any]], ...]


def read_rows(connection: Connection) -> dict[Key, Row]:
    """Return every row that is part of the document, by kind and id."""
    return {(kind, row["id"]): row for kind in KINDS for row in _rows(connection, kind)}


def read_again(connection: Connection, keys: Iterable[Key]) -> dict[Key, Row | None]:
    """Return these rows as they are now, None for one that is not there."""
    ids: dict[str, list[str]] = defaultdict(list)
    for kind, row_id in keys:
        ids[kind].append(row_id)
    found = {(kind, row["id"]): row for kind in ids for row in _rows(connection, kind, ids[kind])}
    return {(kind, row_id): found.get((kind, row_id)) for kind in ids for row_id in ids[kind]}


def read_blobs(connection: Connection) -> dict[str, bytes]:
    """Return the bytes of every picture whose content has the SHA-256 it is filed under; others are left out."""
    blobs = {row.id: row.data for row in connection.execute(select(tables.blob))}
    return {name: data for name, data in blobs.items() if hashlib.sha256(data).hexdigest() == name}


def _rows(connection: Connection, kind: str, ids: list[str] | None = None) -> Iterator[Row]:
    query = _query(kind)
    if ids is None:
        found = connection.exec_driver_sql(query.sql)
    else:
        found = connection.exec_driver_sql(query.sql + _OF_THESE, (json.dumps(ids),))
    for values in found:
        row = dict(zip(query.names, values, strict=True))
        for name, convert in query.converted:
            row[name] = convert(row[name])
        yield row


@cache
def _query(kind: str) -> _Query:
    table, sqlite = tables.metadata.tables[kind], dialect()
    converters = {column.name: column.type.dialect_impl(sqlite).result_processor(sqlite, None) for column in table.c}
    converted = tuple((name, convert) for name, convert in converters.items() if convert)
    return _Query(str(select(table).compile(dialect=sqlite)), tuple(table.c.keys()), converted)
