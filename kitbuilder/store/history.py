"""The history in a kit file: every save, and the rows as they were before it."""

import datetime as dt
from pathlib import Path

from attrs import frozen
from sqlalchemy import Connection, RowMapping, insert, select

from kitbuilder.kit.errors import NotFound
from kitbuilder.kit.nodes import Key
from kitbuilder.kit.said import say
from kitbuilder.kit.values import EditionState
from kitbuilder.store import packed
from kitbuilder.store.base import BASE, base_row, read_packed_base
from kitbuilder.store.faults import damaged
from kitbuilder.store.read import read_tables
from kitbuilder.store.rows import Row, rows_in
from kitbuilder.store.tables import LATER, history


@frozen
class Saved:
    """One entry of the history, counted from 1; `at` is UTC."""

    number: int
    at: dt.datetime
    who: str
    what: str


@frozen
class Mark:
    """What tells one save of a file from every other: its number and the SHA-256 of all rows after it."""

    number: int
    digest: str


def newest_mark(connection: Connection) -> Mark:
    """Return the mark of the newest save; 0 and an empty digest when there is none."""
    order = select(history.c.number, history.c.digest).order_by(history.c.number.desc()).limit(1)
    row = connection.execute(order).first()
    return Mark(row.number, row.digest) if row else Mark(0, "")


def read_marks(connection: Connection) -> set[Mark]:
    """Return the marks of all saves."""
    return {Mark(row.number, row.digest) for row in connection.execute(select(history.c.number, history.c.digest))}


def add_entry(connection: Connection, who: str, what: str, undo: dict[Key, Row | None], digest: str) -> Mark:
    """Add a save: `undo` are the rows as they were before it, `digest` is of all rows after it."""
    now = dt.datetime.now(dt.UTC).isoformat(timespec="milliseconds")
    mark = Mark(newest_mark(connection).number + 1, digest)
    entry = {"at": now, "who": who, "what": what, "undo": packed.pack_rows(undo), "digest": digest}
    connection.execute(insert(history).values(number=mark.number, **entry))
    return mark


def read_history(connection: Connection, path: Path, newest: int | None) -> list[Saved]:
    """Return every save, the newest first; with `newest`, only so many. Raises `BadInput` for damage."""
    table = history.c
    order = select(table.number, table.at, table.who, table.what).order_by(table.number.desc()).limit(newest)
    rows = connection.execute(order).mappings().all()
    try:
        return [_saved(row) for row in rows]
    except (ValueError, TypeError, OverflowError) as error:
        raise damaged(path, say("履歴に読めない行があります")) from error


def _saved(row: RowMapping) -> Saved:
    """Return an entry. The digests do not cover it, so that it may hold anything; raises as `read_history` expects."""
    at, who, what = dt.datetime.fromisoformat(row["at"]).astimezone(dt.UTC), row["who"], row["what"]
    if not (isinstance(who, str) and isinstance(what, str)):
        raise TypeError("no text")
    return Saved(row["number"], at, who, what)


def digest_at(connection: Connection, number: int) -> str:
    """Return the SHA-256 of all rows after a save; empty when there is none."""
    return connection.execute(select(history.c.digest).where(history.c.number == number)).scalar_one_or_none() or ""


def rows_at(connection: Connection, number: int) -> dict[Key, Row]:
    """Return the rows as they were after the save with this number, and the base under `BASE`. Raises `NotFound`."""
    if not 1 <= number <= newest_mark(connection).number:
        raise NotFound(say("履歴に {number} 番はありません。履歴の一覧から選んでください", number=number))
    rows = rows_in(read_tables(connection))
    packed_base = read_packed_base(connection)
    if packed_base is not None:
        rows[BASE] = base_row(packed_base)
    later = select(history.c.undo).where(history.c.number > number).order_by(history.c.number.desc())
    for undo in connection.execute(later).scalars():
        _take_back(rows, packed.unpack_rows(undo))
    return rows


def newest_approval(connection: Connection) -> int | None:
    """Return the number of the newest save with which an edition became approved, None when there was none."""
    rows = rows_in(read_tables(connection))
    saves = select(history.c.number, history.c.undo).order_by(history.c.number.desc())
    for number, undo in connection.execute(saves):
        approved = _approved_edition(rows)
        _take_back(rows, packed.unpack_rows(undo))
        if approved is not None and approved != _approved_edition(rows):
            return int(number)
    return None


def first_with(connection: Connection, key: Key) -> int | None:
    """Return the number of the first save that made a row with this key, None when the history has none."""
    for number, undo in connection.execute(select(history.c.number, history.c.undo).order_by(history.c.number)):
        rows = packed.unpack_rows(undo)
        if key in rows and rows[key] is None:
            return int(number)
    return None


def _approved_edition(rows: dict[Key, Row]) -> int | None:
    edition = rows.get(("kit", "kit"), {}).get("edition") or {}
    return edition.get("number") if edition.get("state") == EditionState.APPROVED else None


def _take_back(rows: dict[Key, Row], undo: dict[Key, Row | None]) -> None:
    for key, row in undo.items():
        if row is None:
            rows.pop(key, None)
        else:
            rows[key] = {**LATER.get(key[0], {}), **row}
