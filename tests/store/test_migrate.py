import re
import sqlite3

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine

from kitbuilder.store.database import engine_for
from kitbuilder.store.migrate import upgrade
from kitbuilder.store.tables import metadata


def migrated(path):
    with engine_for(path, mode="rwc").begin() as connection:
        upgrade(connection)


def schema(path):
    """Return the clauses of each table and index of a file, whatever their order and spacing."""
    connection = sqlite3.connect(path)
    rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql NOT NULL").fetchall()
    connection.close()
    clauses = {name: sorted(part.strip() for part in re.split(r",\s+(?![^(]*\))|\n", sql)) for name, sql in rows}
    return {name: [part.rstrip(",") for part in parts] for name, parts in clauses.items() if name != "alembic_version"}


def test_the_migrations_make_the_tables_that_the_program_uses(tmp_path):
    migrated(tmp_path / "migrated.kit")
    engine = create_engine(f"sqlite:///{tmp_path / 'direct.kit'}")
    metadata.create_all(engine)
    engine.dispose()
    assert schema(tmp_path / "migrated.kit") == schema(tmp_path / "direct.kit")


def test_alembic_finds_nothing_left_to_migrate(tmp_path):
    migrated(tmp_path / "a.kit")
    with engine_for(tmp_path / "a.kit", mode="ro").begin() as connection:
        left = compare_metadata(MigrationContext.configure(connection), metadata)
    assert [change for change in left if change[1].name != "alembic_version"] == []


def test_migrating_twice_changes_nothing(tmp_path):
    path = tmp_path / "a.kit"
    migrated(path)
    before = path.read_bytes()
    migrated(path)
    assert path.read_bytes() == before


def test_a_migration_that_fails_leaves_the_file_empty(tmp_path):
    path = tmp_path / "a.kit"

    def fail():
        with engine_for(path, mode="rwc").begin() as connection:
            upgrade(connection)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert schema(path) == {}
