"""One kit file: opened with care, saved row by row in one transaction, with every earlier state kept."""

import datetime as dt
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType

from attrs import frozen
from sqlalchemy import Connection, delete, func, insert, select
from sqlalchemy.exc import DBAPIError

from kitbuilder.kit.errors import BadInput, NotFound
from kitbuilder.kit.nodes import Key, Node, document_of, nodes
from kitbuilder.kit.validate import refuse_duplicate_ids
from kitbuilder.kit.values import Document, Kit
from kitbuilder.store import packed, tables
from kitbuilder.store.database import engine_for, refuse_untrusted
from kitbuilder.store.faults import StoreFault, damaged, told
from kitbuilder.store.migrate import upgrade
from kitbuilder.store.read import read_blobs, read_rows
from kitbuilder.store.rows import Row, node_of
from kitbuilder.store.write import write_blobs, write_rows


@frozen
class Saved:
    """One entry of the history, counted from 1; `at` is UTC."""

    number: int
    at: dt.datetime
    who: str
    what: str


class KitFile:
    """A kit file that is open. `document` is what the file holds; `save` brings it to another value."""

    def __init__(self, path: Path, document: Document, saves: int, *, writable: bool) -> None:
        self.path = path
        self.document = document
        self._reader = engine_for(path, mode="ro")
        self._writer = engine_for(path, mode="rw") if writable else self._reader
        self._saves = saves

    @classmethod
    def create(cls, path: Path, document: Document, who: str, what: str, base: Kit | None = None) -> None:
        """Make a new kit file. It appears under its name only when it is complete.

        Raises `StoreFault` when it cannot be written, `BadInput` when there is such a file already.
        """
        part = path.with_name(f".{path.name}.{os.getpid()}.part")
        with told(path):
            if path.exists():
                raise BadInput(f"{path.name} はすでにあります。別の名前にしてください")
            path.parent.mkdir(parents=True, exist_ok=True)
            part.unlink(missing_ok=True)
            try:
                _fill(part, document, who, what, base)
                part.replace(path)
            finally:
                part.unlink(missing_ok=True)

    @classmethod
    def open(cls, path: Path, *, writable: bool = False) -> "KitFile":
        """Open a kit file, from outside as well: it is checked before it is believed.

        Raises `BadInput` for what is not a sound kit file, `StoreFault` when it cannot be reached.
        """
        with told(path):
            if not path.is_file():
                raise StoreFault(
                    f"{path.name} が見つかりません。USB メモリーが抜けていないか、フォルダーがあるか確かめてください"
                )
            _finish_interrupted_save(path)
            engine = engine_for(path, mode="ro")
            with engine.connect() as connection:
                refuse_untrusted(connection, path)
                saves = _save_count(connection)
                document = _document(connection, path)
            engine.dispose()
        return cls(path, document, saves, writable=writable)

    def save(self, document: Document, who: str, what: str) -> int:
        """Write the rows in which `document` differs, all in one transaction, and return how many those are.

        Raises `StoreFault` when the file cannot be written or somebody else saved since it was opened; then the file
        is as it was.
        """
        refuse_duplicate_ids(document)
        before, after = nodes(self.document), nodes(document)
        with self._writing() as connection:
            undo = write_rows(connection, before, after)
            if undo:
                write_blobs(connection, (p for p in document.kit.pictures if p not in self.document.kit.pictures))
                _add_history(connection, who, what, undo)
        self.document = document
        self._saves += bool(undo)
        return len(undo)

    def history(self, newest: int | None = None) -> list[Saved]:
        """Return every save, the newest first; with `newest`, only so many."""
        table = tables.history.c
        order = select(table.number, table.at, table.who, table.what).order_by(table.number.desc()).limit(newest)
        with told(self.path), self._reader.connect() as connection:
            rows = connection.execute(order).mappings().all()
        try:
            return [Saved(row["number"], dt.datetime.fromisoformat(row["at"]), row["who"], row["what"]) for row in rows]
        except (ValueError, TypeError) as error:
            raise damaged(self.path, "履歴に読めない行があります") from error

    def document_at(self, number: int) -> Document:
        """Return the document as it was after the save with this number. Raises `NotFound`."""
        later = select(tables.history).where(tables.history.c.number > number).order_by(tables.history.c.number.desc())
        with told(self.path), self._reader.connect() as connection:
            if not 1 <= number <= _save_count(connection):
                raise NotFound(f"履歴に {number} 番はありません。履歴の一覧から選んでください")
            rows, blobs = read_rows(connection), read_blobs(connection)
            for entry in connection.execute(later).mappings():
                _take_back(rows, packed.unpack_rows(entry["undo"]))
        return _built(self.path, rows, blobs)

    def base(self) -> Kit | None:
        """Return the ward's kit this one was derived from, or None."""
        with told(self.path), self._reader.connect() as connection:
            packed_kit = connection.execute(select(tables.base.c.kit)).scalar_one_or_none()
            return None if packed_kit is None else packed.unpack_kit(packed_kit, read_blobs(connection))

    def set_base(self, base: Kit) -> None:
        """Keep `base` as the kit this one was derived from. Raises `StoreFault`."""
        with self._writing() as connection:
            _write_base(connection, base)

    def close(self) -> None:
        """Let the file go."""
        self._reader.dispose()
        self._writer.dispose()

    def __enter__(self) -> "KitFile":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with told(self.path), self._writer.begin() as connection:
            if _save_count(connection) != self._saves:
                raise StoreFault(f"{self.path.name} はほかの人が先に保存しました。開き直してから、もう一度してください")
            yield connection


def _fill(part: Path, document: Document, who: str, what: str, base: Kit | None) -> None:
    refuse_duplicate_ids(document)
    engine = engine_for(part, mode="rwc")
    with engine.begin() as connection:
        upgrade(connection)
        undo = write_rows(connection, {}, nodes(document))
        write_blobs(connection, document.kit.pictures)
        _add_history(connection, who, what, undo)
        if base is not None:
            _write_base(connection, base)
    engine.dispose()


def _save_count(connection: Connection) -> int:
    return int(connection.execute(select(func.coalesce(func.max(tables.history.c.number), 0))).scalar_one())


def _add_history(connection: Connection, who: str, what: str, undo: dict[Key, Row | None]) -> None:
    now = dt.datetime.now(dt.UTC).isoformat(timespec="milliseconds")
    digest = packed.digest_of(read_rows(connection))
    entry = {"at": now, "who": who, "what": what, "undo": packed.pack_rows(undo), "digest": digest}
    connection.execute(insert(tables.history).values(number=_save_count(connection) + 1, **entry))


def _write_base(connection: Connection, base: Kit) -> None:
    write_blobs(connection, base.pictures)
    connection.execute(delete(tables.base))
    connection.execute(insert(tables.base).values(id=1, kit=packed.pack_kit(base)))


def _take_back(rows: dict[Key, Row], undo: dict[Key, Row | None]) -> None:
    for key, row in undo.items():
        if row is None:
            rows.pop(key, None)
        else:
            rows[key] = row


def _finish_interrupted_save(path: Path) -> None:
    """Let SQLite take back what a killed save left half written: reading alone could not.

    Where the file cannot be written this does nothing; opening then tells what it can.
    """
    if path.with_name(f"{path.name}-journal").exists():
        engine = engine_for(path, mode="rw")
        with suppress(DBAPIError), engine.connect() as connection:
            connection.exec_driver_sql("SELECT count(*) FROM sqlite_master")
        engine.dispose()


def _document(connection: Connection, path: Path) -> Document:
    try:
        rows = read_rows(connection)
        newest = select(tables.history.c.digest).order_by(tables.history.c.number.desc()).limit(1)
        if packed.digest_of(rows) != connection.execute(newest).scalar_one_or_none():
            raise damaged(path, "中身が保存したときと違います")
    except (ValueError, TypeError) as error:
        raise damaged(path, "読めない行があります") from error
    return _built(path, rows, read_blobs(connection))


def _built(path: Path, rows: dict[Key, Row], blobs: dict[str, bytes]) -> Document:
    try:
        table: dict[Key, Node] = {key: node_of(key[0], row, blobs) for key, row in rows.items()}
        document = document_of(table)
        refuse_duplicate_ids(document)
    except (ValueError, TypeError, KeyError, LookupError, AttributeError, BadInput) as error:
        raise damaged(path, "読めない行があります") from error
    if len(nodes(document)) != len(rows):
        raise damaged(path, "どこにも属さない行があります")
    return document
