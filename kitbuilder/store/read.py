"""Reading the rows of a kit file, column by column: a kit has thousands of rows and a handful of columns."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

from attrs import frozen
from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import dialect

from kitbuilder.kit.nodes import KINDS, Key
from kitbuilder.store import tables
from kitbuilder.store.rows import Columns, Row, rows_in

_OF_THESE = " WHERE id IN (SELECT value FROM json_each(?))"


@frozen
class _Query:
    """How a table is read. SQLAlchemy would write the same SQL anew for each file that is opened."""

    sql: str
    names: tuple[str, ...]
    converted: tuple[tuple[str, Callable[[Any], Any]], ...]


def read_tables(connection: Connection) -> dict[str, Columns]:
    """Return every row that is part of the document: the columns of each kind, by name."""
    return {kind: _columns(connection, kind) for kind in KINDS}


def read_again(connection: Connection, keys: Iterable[Key]) -> dict[Key, Row | None]:
    """Return these rows as they are now, None for one that is not there."""
    ids: dict[str, list[str]] = defaultdict(list)
    for kind, row_id in keys:
        ids[kind].append(row_id)
    found = rows_in({kind: _columns(connection, kind, ids[kind]) for kind in ids})
    return {(kind, row_id): found.get((kind, row_id)) for kind in ids for row_id in ids[kind]}


def read_shown_blobs(connection: Connection) -> dict[str, bytes]:
    """Return the bytes of the pictures that the kit has now, as `read_blobs` does."""
    return _sound(connection, select(tables.blob).where(tables.blob.c.id.in_(select(tables.picture.c.id))))


def read_blobs(connection: Connection) -> dict[str, bytes]:
    """Return the bytes of every picture whose content has the SHA-256 it is filed under; others are left out."""
    return _sound(connection, select(tables.blob))


def _sound(connection: Connection, wanted: Any) -> dict[str, bytes]:
    blobs = {row.id: row.data for row in connection.execute(wanted)}
    return {name: data for name, data in blobs.items() if hashlib.sha256(data).hexdigest() == name}


def _columns(connection: Connection, kind: str, ids: list[str] | None = None) -> Columns:
    query = _query(kind)
    if ids is None:
        found = connection.exec_driver_sql(query.sql).all()
    else:
        found = connection.exec_driver_sql(query.sql + _OF_THESE, (json.dumps(ids),)).all()
    values = zip(*found, strict=True) if found else [()] * len(query.names)
    columns: dict[str, tuple[Any, ...]] = dict(zip(query.names, values, strict=True))
    for name, convert in query.converted:
        columns[name] = tuple(None if value is None else convert(value) for value in columns[name])
    return columns


@cache
def _query(kind: str) -> _Query:
    table, sqlite = tables.metadata.tables[kind], dialect()
    converters = {column.name: column.type.dialect_impl(sqlite).result_processor(sqlite, None) for column in table.c}
    converted = tuple((name, convert) for name, convert in converters.items() if convert)
    return _Query(str(select(table).compile(dialect=sqlite)), tuple(table.c.keys()), converted)
