"""Reading the rows of a kit file."""

import hashlib

from sqlalchemy import Connection, select

from kitbuilder.kit.nodes import KINDS, Key
from kitbuilder.store import tables
from kitbuilder.store.rows import Row


def read_rows(connection: Connection) -> dict[Key, Row]:
    """Return every row that is part of the document, by kind and id."""
    rows: dict[Key, Row] = {}
    for kind in KINDS:
        for row in connection.execute(select(tables.metadata.tables[kind])).mappings():
            rows[kind, row["id"]] = dict(row)
    return rows


def read_blobs(connection: Connection) -> dict[str, bytes]:
    """Return the bytes of every picture whose content has the SHA-256 it is filed under; others are left out."""
    blobs = {row.id: row.data for row in connection.execute(select(tables.blob))}
    return {name: data for name, data in blobs.items() if hashlib.sha256(data).hexdigest() == name}
