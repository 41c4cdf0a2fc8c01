"""Each file operation when the disk is full, the file is locked, gone or may not be written."""

import errno
import os
import sqlite3

import pytest
from sqlalchemy import event

from kitbuilder.store import older as older_module
from kitbuilder.store.database import engine_for
from kitbuilder.store.faults import StoreFault, damaged, told
from kitbuilder.store.kit_file import KitFile
from tests.samples import SAMPLE, card, document, step
from tests.told import one_line, refusal

LARGE = document(*(card(f"c{number}", step(f"s{number}", "水" * 5000)) for number in range(20)))


def fill_up(engine, pages):
    """Make the disk full once the database has this many pages."""
    event.listen(engine, "connect", lambda connection, _record: connection.execute(f"PRAGMA max_page_count = {pages}"))
    return engine


@pytest.fixture
def somebody(path):
    """Another program's connection to the file."""
    connection = sqlite3.connect(path, isolation_level=None)
    yield connection
    connection.close()


class TestAFullDisk:
    def test_leaves_the_file_and_the_open_document_as_they_were(self, path):
        before = path.read_bytes()
        with KitFile.open(path, writable=True) as kit_file:
            fill_up(kit_file._writer, len(before) // 4096 + 5)
            assert "いっぱい" in refusal(kit_file.save, LARGE, "山田", "変更", of=StoreFault)
            assert kit_file.document == SAMPLE
        assert path.read_bytes() == before

    def test_does_not_keep_the_next_smaller_save_from_being_made(self, path):
        smaller = document(card("c"))
        with KitFile.open(path, writable=True) as kit_file:
            fill_up(kit_file._writer, path.stat().st_size // 4096 + 5)
            refusal(kit_file.save, LARGE, "山田", "変更", of=StoreFault)
            kit_file.save(smaller, "山田", "変更")
            assert kit_file.document_at(2) == smaller

    def test_leaves_nothing_behind_where_a_file_was_to_be_made(self, tmp_path, monkeypatch):
        monkeypatch.setattr(older_module, "engine_for", lambda *args, **mode: fill_up(engine_for(*args, **mode), 60))
        assert "いっぱい" in refusal(KitFile.create, tmp_path / "a.kit", LARGE, "区", "作成", of=StoreFault)
        assert list(tmp_path.iterdir()) == []


class TestAFileThatSomebodyUses:
    def test_is_not_saved_to_while_they_write(self, path, somebody):
        with KitFile.open(path, writable=True) as kit_file:
            somebody.execute("BEGIN IMMEDIATE")
            assert "使っています" in refusal(kit_file.save, LARGE, "山田", "変更", of=StoreFault)
            somebody.execute("ROLLBACK")
            kit_file.save(LARGE, "山田", "変更")
            assert kit_file.document == LARGE

    @pytest.mark.parametrize("writable", [False, True])
    def test_is_not_opened_while_they_replace_it(self, path, somebody, writable):
        somebody.execute("BEGIN EXCLUSIVE")
        assert "使っています" in refusal(KitFile.open, path, writable=writable, of=StoreFault)

    def test_is_read_while_they_prepare_to_write(self, path, somebody):
        somebody.execute("BEGIN IMMEDIATE")
        with KitFile.open(path) as kit_file:
            assert kit_file.document == SAMPLE
            assert kit_file.history()


@pytest.mark.parametrize(
    "use",
    [
        lambda kit_file: kit_file.save(LARGE, "山田", "変更"),
        lambda kit_file: kit_file.save(SAMPLE, "山田", "取り込み", base=LARGE.kit),
        lambda kit_file: kit_file.history(),
        lambda kit_file: kit_file.base(),
        lambda kit_file: kit_file.document_at(1),
    ],
    ids=["save", "set base", "history", "base", "document at"],
)
def test_a_file_that_is_gone_is_told_and_not_made_anew(path, use):
    with KitFile.open(path, writable=True) as kit_file:
        path.unlink()
        assert "開けません" in refusal(use, kit_file, of=StoreFault)
    assert not path.exists()


def test_a_place_that_cannot_be_a_folder_is_told(path):
    refusal(KitFile.create, path / "a.kit", SAMPLE, "区", "作成", of=StoreFault)


def test_a_file_that_cannot_be_put_in_its_place_leaves_nothing_behind(tmp_path, monkeypatch):
    def refuse(*_args):
        raise PermissionError(errno.EACCES, "denied")

    monkeypatch.setattr(os, "replace", refuse)
    assert "許されていません" in refusal(KitFile.create, tmp_path / "a.kit", SAMPLE, "区", "作成", of=StoreFault)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (OSError(errno.ENOSPC, ""), "いっぱい"),
        (OSError(errno.EROFS, ""), "許されていません"),
        (PermissionError(errno.EPERM, ""), "許されていません"),
        (FileNotFoundError(errno.ENOENT, ""), "開けません"),
        (sqlite3.OperationalError("disk I/O error"), "読み書きに失敗"),
        (sqlite3.OperationalError("database is locked"), "使っています"),
        (sqlite3.DatabaseError("file is not a database"), "ファイルではありません"),
        (sqlite3.DatabaseError("database disk image is malformed"), "壊れています"),
    ],
)
def test_each_error_of_the_system_is_one_sentence_about_the_file(tmp_path, error, sentence):
    def fail():
        with told(tmp_path / "koda-es.kit"):
            raise error

    said = refusal(fail)
    assert said.startswith("koda-es.kit は")
    assert sentence in said


def test_a_fault_of_the_program_is_not_taken_for_one_of_the_file(tmp_path):
    with pytest.raises(ZeroDivisionError), told(tmp_path):
        raise ZeroDivisionError


def test_damage_is_told_with_its_detail_and_what_to_do(tmp_path):
    assert "（行がない）。控え" in one_line(damaged(tmp_path / "a.kit", "行がない"))
