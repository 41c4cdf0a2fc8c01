"""Writing the rows in which two documents differ."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, update
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from kitbuilder.kit.nodes import KINDS, Key, Node
from kitbuilder.kit.values import Picture
from kitbuilder.store import tables
from kitbuilder.store.rows import Row, row_of


def write_rows(connection: Connection, before: dict[Key, Node], after: dict[Key, Node]) -> dict[Key, Row | None]:
    """Bring the tables from `before` to `after`; return each touched row as it was, None for one that was not there."""
    gone = [key for key in before if key not in after]
    new = [key for key in after if key not in before]
    changed = [key for key, node in after.items() if key in before and node != before[key]]
    for kind in KINDS:
        _insert(connection, kind, [row_of(after[key]) for key in new if key[0] == kind])
        _update(connection, kind, [row_of(after[key]) for key in changed if key[0] == kind])
        _delete(connection, kind, [key[1] for key in gone if key[0] == kind])
    kept: dict[Key, Row | None] = dict.fromkeys(new)
    return kept | {key: row_of(before[key]) for key in (*changed, *gone)}


def write_blobs(connection: Connection, pictures: Iterable[Picture]) -> None:
    """Keep the bytes of the pictures; bytes that were damaged in the file are mended by the same picture."""
    rows = {p.id: {"id": p.id, "data": p.data} for p in pictures}
    if rows:
        statement = sqlite_insert(tables.blob)
        mend = statement.on_conflict_do_update(index_elements=["id"], set_={"data": statement.excluded.data})
        connection.execute(mend, list(rows.values()))


def _insert(connection: Connection, kind: str, rows: list[Row]) -> None:
    if rows:
        connection.execute(insert(tables.metadata.tables[kind]), rows)


def _update(connection: Connection, kind: str, rows: list[Row]) -> None:
    if rows:
        table = tables.metadata.tables[kind]
        named = [{**{name: value for name, value in row.items() if name != "id"}, "row_id": row["id"]} for row in rows]
        values: dict[str, Any] = {name: bindparam(name) for name in rows[0] if name != "id"}
        connection.execute(update(table).where(table.c.id == bindparam("row_id")).values(values), named)


def _delete(connection: Connection, kind: str, ids: list[str]) -> None:
    if ids:
        table = tables.metadata.tables[kind]
        connection.execute(delete(table).where(table.c.id == bindparam("row_id")), [{"row_id": name} for name in ids])
