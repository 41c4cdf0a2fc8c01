"""Files of earlier formats, as earlier programs wrote them."""

import shutil
import sqlite3
from pathlib import Path

import pytest
from attrs import evolve

from kitbuilder.kit.edit.cards import with_cards_unused
from kitbuilder.kit.edit.parts import replace_part
from kitbuilder.kit.errors import BadInput
from kitbuilder.store import older as older_module
from kitbuilder.store.backup_names import backups_of
from kitbuilder.store.database import engine_for
from kitbuilder.store.faults import StoreFault
from kitbuilder.store.kit_file import KitFile
from kitbuilder.store.tables import FORMAT
from tests.samples import SAMPLE, step, with_kit
from tests.store.test_faults import fill_up
from tests.told import refusal

FORMATS = Path(__file__).parents[1] / "data" / "formats"
NOW = evolve(SAMPLE, kit=replace_part(SAMPLE.kit, step("step-pump", "ポンプのふたを開ける")))
FIRST = with_kit(SAMPLE, base_address="")


def format_of(path):
    connection = sqlite3.connect(path)
    (number,) = connection.execute("PRAGMA user_version").fetchone()
    connection.close()
    return number


@pytest.fixture(params=range(1, FORMAT), ids=lambda number: f"format {number}")
def older(request, tmp_path):
    """A file as a program of that time left it: made, saved, and saved again."""
    return Path(shutil.copy(FORMATS / f"format-{request.param}.kit", tmp_path / "koda-es.kit"))


def test_there_is_a_stored_file_of_every_earlier_format():
    assert [format_of(FORMATS / f"format-{number}.kit") for number in range(1, FORMAT)] == [*range(1, FORMAT)]


def test_it_is_read_with_its_history_and_its_base_and_left_as_it_is(older):
    before = older.read_bytes()
    with KitFile.open(older) as kit_file:
        assert kit_file.document == NOW
        assert [kit_file.document_at(number) for number in (1, 2, 3)] == [FIRST, SAMPLE, NOW]
        assert [saved.who for saved in kit_file.history()] == ["山田", "山田", "区"]
        assert kit_file.base() == FIRST.kit
    assert older.read_bytes() == before
    assert [found.name for found in older.parent.iterdir()] == [older.name]


def test_the_copy_it_was_read_from_is_gone_when_it_is_closed(older, tmp_path, monkeypatch):
    elsewhere = tmp_path / "temporary"
    elsewhere.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(elsewhere))
    with KitFile.open(older) as kit_file:
        assert len(list(elsewhere.iterdir())) == 1
        assert kit_file.document == NOW
    assert list(elsewhere.iterdir()) == []


def test_to_write_it_is_migrated_once_and_nothing_is_lost(older):
    unused = evolve(NOW, kit=with_cards_unused(NOW.kit, ["card-hq"], "本部は町内会館に置く"))
    with KitFile.open(older, writable=True, who="山田") as kit_file:
        assert format_of(older) == FORMAT
        kit_file.save(unused, "山田", "使わない")
    with KitFile.open(older) as kit_file:
        assert kit_file.document == unused
        assert [kit_file.document_at(number) for number in (1, 2, 3, 4)] == [FIRST, SAMPLE, NOW, unused]
        assert kit_file.base() == FIRST.kit


def test_before_it_is_migrated_it_is_backed_up_as_it_was(older):
    before = format_of(older)
    KitFile.open(older, writable=True, who="山田").close()
    assert [format_of(backup) for backup in backups_of(older)] == [before]


def test_a_copy_of_it_is_a_file_of_the_present_format(older, tmp_path):
    with KitFile.open(older) as kit_file:
        kit_file.copy_to(tmp_path / "copy.kit", None, "山田").close()
    assert format_of(tmp_path / "copy.kit") == FORMAT
    with KitFile.open(tmp_path / "copy.kit") as copy:
        assert copy.document_at(2) == SAMPLE


def test_a_full_disk_leaves_it_as_it_was(older, monkeypatch):
    before = older.read_bytes()

    def full(path, *, mode):
        engine = engine_for(path, mode=mode)
        return fill_up(engine, len(before) // 4096) if path == older and mode == "rw" else engine

    monkeypatch.setattr(older_module, "engine_for", full)
    assert "いっぱい" in refusal(KitFile.open, older, writable=True, who="山田", of=StoreFault)
    assert older.read_bytes() == before
    monkeypatch.undo()
    KitFile.open(older, writable=True, who="山田").close()


def test_one_that_was_changed_behind_its_back_is_refused_and_not_migrated(older):
    connection = sqlite3.connect(older)
    connection.execute("UPDATE step SET text = 'ガスを開ける' WHERE id = 'step-pump'")
    connection.commit()
    connection.close()
    before = older.read_bytes()
    for writable in (False, True):
        assert "保存したときと違います" in refusal(KitFile.open, older, writable=writable, who="山田", of=BadInput)
    assert older.read_bytes() == before


def test_one_that_names_a_change_nobody_knows_is_told_as_damaged_and_leaves_nothing(older, tmp_path, monkeypatch):
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temporary"))
    connection = sqlite3.connect(older)
    connection.execute("UPDATE alembic_version SET version_num = '0999'")
    connection.commit()
    connection.close()
    before = older.read_bytes()
    for writable in (False, True):
        assert "知らない形式" in refusal(KitFile.open, older, writable=writable, who="山田", of=BadInput)
    assert older.read_bytes() == before
    assert list((tmp_path / "temporary").iterdir()) == []
