"""Files from outside: refused with one line, or read as what they are; nothing in them is run."""

import random
import sqlite3

import pytest

from kitbuilder.kit.errors import BadInput, KitError
from kitbuilder.store.faults import StoreFault
from kitbuilder.store.kit_file import KitFile
from kitbuilder.store.tables import FORMAT, metadata
from tests.samples import SAMPLE
from tests.told import refusal


def forge(path, script, *values):
    connection = sqlite3.connect(path, isolation_level=None)
    if values:
        connection.execute(script, values)
    else:
        connection.executescript(script)
    connection.close()
    return path


@pytest.mark.parametrize(
    ("name", "content"),
    [("empty", b""), ("text", b"hello" * 1000), ("header only", b"SQLite format 3\0"), ("zeros", bytes(8192))],
)
def test_what_is_no_kit_file_is_refused(tmp_path, name, content):
    path = tmp_path / f"{name}.kit"
    path.write_bytes(content)
    assert "開設キットのファイルではありません" in refusal(KitFile.open, path, of=BadInput)
    assert path.read_bytes() == content


def test_another_programs_database_is_refused(tmp_path):
    path = forge(tmp_path / "other.kit", "CREATE TABLE step (id); PRAGMA user_version = 1")
    assert "開設キットのファイルではありません" in refusal(KitFile.open, path, of=BadInput)


@pytest.mark.parametrize("writable", [False, True])
@pytest.mark.parametrize("name", ["gone.kit", "folder.kit", "folder.kit/gone.kit"])
def test_a_missing_file_or_a_folder_is_refused_and_not_made(tmp_path, name, writable):
    (tmp_path / "folder.kit").mkdir()
    assert "見つかりません" in refusal(KitFile.open, tmp_path / name, writable=writable, of=StoreFault)
    assert [found.name for found in tmp_path.iterdir()] == ["folder.kit"]


def test_a_newer_format_is_refused_and_left_alone(path):
    forge(path, f"PRAGMA user_version = {FORMAT + 1}; DROP TABLE review")
    before = path.read_bytes()
    assert "新しい版" in refusal(KitFile.open, path, writable=True, of=BadInput)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("script", "named"),
    [
        ("CREATE TRIGGER t AFTER INSERT ON history BEGIN DELETE FROM step; END", "trigger「t」"),
        ("CREATE VIEW v AS SELECT * FROM step", "view「v」"),
        ("DROP TABLE base; CREATE VIEW base AS SELECT 1 AS id, 2 AS kit", "view「base」"),
        ("CREATE TABLE extra (id)", "table「extra」"),
        ("CREATE VIRTUAL TABLE words USING fts5 (text)", "table「words」"),
    ],
)
def test_a_schema_that_is_not_ours_is_refused(path, script, named):
    assert named in refusal(KitFile.open, forge(path, script), of=BadInput)


@pytest.mark.parametrize(
    "script",
    [
        "DROP TABLE step",
        "ALTER TABLE card DROP COLUMN place",
        "DELETE FROM site",
        "DELETE FROM kit",
        "DELETE FROM card WHERE id = 'card-hq'",
        "DELETE FROM blob",
        "UPDATE blob SET data = x'00'",
        "UPDATE step SET parent = 'gone'",
        "UPDATE kit SET edition = NULL",
        "UPDATE kit SET edition = '{}'",
        'UPDATE kit SET edition = \'{"number": 1, "date": "x", "state": "draft"}\'',
        "UPDATE video SET public_until = 'soon'",
        "UPDATE section SET position = 'first' WHERE id = 'section-hq'",
        "UPDATE step SET text = CAST(x'ff' AS TEXT)",
        "INSERT INTO kit SELECT 'second', '', 0, edition, base_address FROM kit",
        "INSERT INTO review VALUES ('second', 'gone', 0)",
    ],
)
def test_rows_that_make_no_document_are_refused_as_damage(path, script):
    forge(path, f"PRAGMA foreign_keys = OFF; PRAGMA legacy_alter_table = ON; {script}")
    assert "壊れています" in refusal(KitFile.open, path, of=BadInput)


@pytest.mark.parametrize("undo", [b"", b"text", b"x\x9c\x03\0\0\0\0\1"])
def test_a_damaged_history_is_told_and_the_document_is_read(path, undo):
    forge(path, "INSERT INTO history SELECT 2, at, '', '', ?, digest FROM history", undo)
    with KitFile.open(path) as kit_file:
        assert kit_file.document == SAMPLE
        assert "履歴が壊れています" in refusal(kit_file.document_at, 1, of=BadInput)


@pytest.mark.parametrize("kit", [b"text", b"x\x9c"])
def test_a_damaged_base_is_told_and_the_document_is_read(path, kit):
    with KitFile.open(forge(path, "UPDATE base SET kit = ?", kit)) as kit_file:
        assert kit_file.document == SAMPLE
        assert "記録が壊れています" in refusal(kit_file.base, of=BadInput)


def test_nothing_but_a_kit_error_or_the_document_comes_of_a_file_cut_short(path):
    whole = path.read_bytes()
    for length in range(0, len(whole), 1531):
        path.write_bytes(whole[:length])
        assert refused_or_whole(path)


def test_nothing_but_a_kit_error_or_the_document_comes_of_a_lost_page(path):
    whole = path.read_bytes()
    for start in range(0, len(whole), 4096):
        path.write_bytes(whole[:start] + bytes(4096) + whole[start + 4096 :])
        assert refused_or_whole(path)


def test_nothing_but_a_kit_error_or_the_document_comes_of_damage_to_the_structure(path):
    """Damage within the words of a text cannot be known from a change by somebody; all else must be found."""
    whole = path.read_bytes()
    heads = [start + offset for start in range(0, len(whole), 4096) for offset in range(8)]
    for seed in range(200):
        damaged = bytearray(whole)
        chance = random.Random(seed)
        for place in chance.sample(heads, chance.randint(1, 4)):
            damaged[place] ^= 1 << chance.randrange(8)
        path.write_bytes(damaged)
        assert refused_or_whole(path)


def refused_or_whole(path):
    """Tell whether the file is refused as a known error or read as the very document it held."""
    try:
        with KitFile.open(path) as kit_file:
            return kit_file.document == SAMPLE
    except KitError:
        return True


def test_every_table_of_a_sound_file_is_one_of_ours(path):
    connection = sqlite3.connect(path)
    names = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    connection.close()
    assert names == {*metadata.tables, "alembic_version"}
