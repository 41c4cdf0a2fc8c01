"""Connections to a kit file that trust nothing in it, and the tests a file must pass before it is read."""

import sqlite3
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.pool import NullPool

from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.said import say
from kitbuilder.store.faults import damaged
from kitbuilder.store.tables import APPLICATION_ID, FORMAT, metadata

_WAIT_S = 5.0
"""How long to wait for another program's save; a save takes milliseconds."""

_LARGEST_VALUE = 200_000_000
"""Bytes in one value: above any picture and any history row we write, below what could fill the memory."""

_KNOWN_TABLES = frozenset(metadata.tables) | {"alembic_version"}


def connect(path: Path, *, mode: str) -> sqlite3.Connection:
    """Return a connection to the file. `mode` is SQLite's: `ro` reads, `rw` writes, `rwc` makes the file too.

    Transactions are begun by us: sqlite3 itself begins none before DDL, and a failing migration would stay half done.
    """
    connection = sqlite3.connect(f"{_uri(path)}?mode={mode}", uri=True, timeout=_WAIT_S, isolation_level=None)
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LARGEST_VALUE)
    connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    for pragma in ("trusted_schema=OFF", "cell_size_check=ON", "foreign_keys=ON", "synchronous=FULL"):
        connection.execute(f"PRAGMA {pragma}")
    return connection


def engine_for(path: Path, *, mode: str) -> Engine:
    """Return an engine for the file; every connection is opened anew, by whatever thread asks for it."""
    engine = create_engine("sqlite://", creator=lambda: connect(path, mode=mode), poolclass=NullPool)
    begin = "BEGIN" if mode == "ro" else "BEGIN IMMEDIATE"
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql(begin))
    return engine


def refuse_untrusted(connection: Connection, path: Path) -> int:
    """Raise `BadInput` unless the file is a sound kit file of a format this program knows; return its format.

    Nothing of the file's own schema is run before this: a trigger or a view is refused, not executed.
    """
    if _number(connection, "application_id") != APPLICATION_ID:
        raise BadInput(
            say("{file} は開設キットのファイルではありません。.kit のファイルを選んでください", file=path.name)
        )
    version = format_of(connection)
    if version > FORMAT:
        raise BadInput(say("{file} は新しい版の kitbuilder で作られています。新しい版で開いてください", file=path.name))
    _refuse_foreign_schema(connection, path)
    findings = [row[0] for row in connection.execute(text("PRAGMA quick_check(1)"))]
    if findings != ["ok"]:
        raise damaged(path, say("点検に通りません"))
    if connection.execute(text("PRAGMA foreign_key_check")).first():
        raise damaged(path, say("つながりの切れた行があります"))
    return version


def format_of(connection: Connection) -> int:
    """Return the number of the format in which a kit file is written."""
    return _number(connection, "user_version")


def _refuse_foreign_schema(connection: Connection, path: Path) -> None:
    for kind, name, sql in connection.execute(text("SELECT type, name, sql FROM sqlite_master")):
        known = kind == "index" or (kind == "table" and (name in _KNOWN_TABLES or name.startswith("sqlite_")))
        if not known or (sql or "").lstrip().upper().startswith("CREATE VIRTUAL"):
            raise damaged(path, say("知らない {kind}「{name}」があります", kind=kind, name=name[:40]))


def _number(connection: Connection, pragma: str) -> int:
    return int(connection.execute(text(f"PRAGMA {pragma}")).scalar_one())


def _uri(path: Path) -> str:
    uri = path.resolve().as_uri()
    # SQLite knows no host in an address: //server/share goes behind an empty one.
    return uri if uri.startswith("file:///") else uri.replace("file://", "file:////", 1)
