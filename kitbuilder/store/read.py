"""Reading the rows of a kit file."""

import hashlib
from collections.abc import Callable
from functools import cache
from typing import Any

from attrs import frozen
from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import dialect

from kitbuilder.kit.nodes import KINDS, Key
from kitbuilder.store import tables
from kitbuilder.store.rows import Row


@frozen
class _Query:
    """How a table is read. SQLAlchemy would write the same SQL anew for each file that is opened."""

    sql: str
    names: tuple[str, ...]
    converted: tuple[tuple[str, Callable[[Any], Any]], ...]


def read_rows(connection: Connection) -> dict[Key, Row]:
    """Return every row that is part of the document, by kind and id."""
    rows: dict[Key, Row] = {}
    for kind in KINDS:
        query = _query(kind)
        for values in connection.exec_driver_sql(query.sql):
            row = dict(zip(query.names, values, strict=True))
            for name, convert in query.converted:
                row[name] = convert(row[name])
            rows[kind, row["id"]] = row
    return rows


def read_blobs(connection: Connection) -> dict[str, bytes]:
    """Return the bytes of every picture whose content has the SHA-256 it is filed under; others are left out."""
    blobs = {row.id: row.data for row in connection.execute(select(tables.blob))}
    return {name: data for name, data in blobs.items() if hashlib.sha256(data).hexdigest() == name}


@cache
def _query(kind: str) -> _Query:
    table, sqlite = tables.metadata.tables[kind], dialect()
    converters = {column.name: column.type.dialect_impl(sqlite).result_processor(sqlite, None) for column in table.c}
    converted = tuple((name, convert) for name, convert in converters.items() if convert)
    return _Query(str(select(table).compile(dialect=sqlite)), tuple(table.c.keys()), converted)
