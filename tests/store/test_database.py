from pathlib import Path

import pytest
from sqlalchemy.exc import DBAPIError

from kitbuilder.store.database import _uri, engine_for


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("trusted_schema", 0), ("cell_size_check", 1), ("foreign_keys", 1), ("synchronous", 2), ("query_only", 0)],
)
def test_a_connection_trusts_nothing_in_the_file(path, pragma, value):
    with engine_for(path, mode="ro").connect() as connection:
        assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar_one() == value


@pytest.mark.parametrize(
    ("mode", "statement"),
    [
        ("ro", "DELETE FROM history"),
        ("rw", "ATTACH 'other.db' AS other"),
        ("rw", "UPDATE base SET kit = zeroblob(300000000)"),
        ("rw", "UPDATE history SET number = NULL, at = NULL"),
    ],
)
def test_a_connection_does_not_do_what_no_kit_file_needs(path, mode, statement):
    with engine_for(path, mode=mode).connect() as connection, pytest.raises(DBAPIError):
        connection.exec_driver_sql(statement)


def test_who_writes_holds_the_file_from_the_first_look_to_the_last(path):
    writer, other = (engine_for(path, mode="rw") for _ in range(2))
    with writer.begin(), pytest.raises(DBAPIError, match="locked"):
        other.connect().exec_driver_sql("SELECT 1")


@pytest.mark.parametrize(
    ("address", "uri"),
    [("file:///C:/kits/a.kit", "file:///C:/kits/a.kit"), ("file://server/share/a.kit", "file:////server/share/a.kit")],
)
def test_a_file_on_a_windows_share_is_named_as_sqlite_wants_it(monkeypatch, address, uri):
    monkeypatch.setattr(Path, "as_uri", lambda _path: address)
    assert _uri(Path("a.kit")) == uri
