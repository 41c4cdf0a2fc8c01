"""Removing a site's kit file and bringing it back: nothing is lost, whatever the disk does."""

import datetime as dt
import errno
import shutil
import sqlite3
from pathlib import Path

import pytest

from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.ids import MASTER
from kitbuilder.kit.values import Document
from kitbuilder.store.bin import BIN, bring_back, put_away
from kitbuilder.store.faults import StoreFault
from kitbuilder.store.library import Library
from tests.samples import SAMPLE, site
from tests.told import refusal

AT = dt.datetime(2026, 11, 24, 15, 30, 12, tzinfo=dt.UTC)


@pytest.fixture(scope="module")
def library_once(tmp_path_factory):
    library = Library(tmp_path_factory.mktemp("library"))
    library.create(Document(site(MASTER, "区の基本版"), SAMPLE.kit), [site("koda-es"), site("seto-es")], "区")
    return library


@pytest.fixture
def library(library_once, tmp_path):
    return Library(shutil.copytree(library_once.folder, tmp_path / "library"))


def _refuse(code):
    def refuse(*_args, **_named):
        raise OSError(code, "refused")

    return refuse


def _files(library):
    return {path.relative_to(library.folder): path.read_bytes() for path in library.folder.rglob("*.kit")}


class TestPuttingAway:
    def test_keeps_the_file_whole_under_its_name_in_a_dated_folder(self, library):
        before = library.path_of("koda-es").read_bytes()
        binned = put_away(library, "koda-es", AT)
        assert binned == library.folder / "ごみ箱" / "2026-11-24 153012" / "koda-es.kit"
        assert binned.read_bytes() == before
        assert library.site_ids() == ["seto-es"]

    def test_twice_in_a_second_keeps_both_files(self, library):
        first = put_away(library, "koda-es", AT)
        library.path_of("koda-es").write_bytes(library.path_of("seto-es").read_bytes())
        second = put_away(library, "koda-es", AT)
        assert first != second
        assert first.is_file()
        assert second.is_file()

    def test_takes_a_damaged_file_too(self, library):
        library.path_of("koda-es").write_bytes(b"not a kit")
        assert put_away(library, "koda-es", AT).read_bytes() == b"not a kit"

    def test_refuses_the_wards_kit(self, library):
        assert "区の基本版" in refusal(put_away, library, MASTER, AT, of=BadInput)
        assert library.exists()

    @pytest.mark.parametrize("lock", ["BEGIN IMMEDIATE", "BEGIN EXCLUSIVE"])
    def test_refuses_while_somebody_saves(self, library, lock):
        somebody = sqlite3.connect(library.path_of("koda-es"), isolation_level=None)
        somebody.execute(lock)
        assert "使っています" in refusal(put_away, library, "koda-es", AT, of=StoreFault)
        somebody.close()
        assert put_away(library, "koda-es", AT).is_file()

    def test_a_site_that_is_gone_is_told(self, library):
        assert "開けません" in refusal(put_away, library, "gone-es", AT, of=StoreFault)
        assert not (library.folder / BIN).exists()

    def test_leaves_no_journal_of_a_save_that_was_cut_off(self, library):
        journal = library.folder / "koda-es.kit-journal"
        journal.write_bytes(b"half a save")
        put_away(library, "koda-es", AT)
        assert not journal.exists()

    @pytest.mark.parametrize(("code", "said"), [(errno.EACCES, "許されていません"), (errno.EROFS, "許されていません")])
    def test_a_file_that_cannot_be_moved_stays_and_leaves_no_folder(self, library, monkeypatch, code, said):
        before = _files(library)
        monkeypatch.setattr("os.rename", _refuse(code))
        assert said in refusal(put_away, library, "koda-es", AT, of=StoreFault)
        assert _files(library) == before
        assert list((library.folder / BIN).iterdir()) == []

    def test_a_full_disk_is_told_and_the_file_stays(self, library, monkeypatch):
        monkeypatch.setattr(Path, "mkdir", _refuse(errno.ENOSPC))
        assert "いっぱい" in refusal(put_away, library, "koda-es", AT, of=StoreFault)
        assert "koda-es" in library.site_ids()

    def test_a_file_called_like_the_bin_is_told(self, library):
        (library.folder / BIN).write_text("in the way")
        refusal(put_away, library, "koda-es", AT, of=StoreFault)
        assert "koda-es" in library.site_ids()


class TestBringingBack:
    def test_gives_the_very_same_library_again(self, library):
        before = _files(library)
        assert bring_back(library, put_away(library, "koda-es", AT)) == "koda-es"
        assert _files(library) == before
        assert list((library.folder / BIN).iterdir()) == []

    def test_never_takes_the_place_of_a_newer_file(self, library):
        binned = put_away(library, "koda-es", AT)
        library.path_of("koda-es").write_bytes(b"newer")
        assert "すでにあります" in refusal(bring_back, library, binned, of=BadInput)
        assert library.path_of("koda-es").read_bytes() == b"newer"
        assert binned.is_file()

    def test_a_file_that_was_taken_out_of_the_bin_is_told(self, library):
        binned = put_away(library, "koda-es", AT)
        binned.unlink()
        refusal(bring_back, library, binned, of=StoreFault)

    def test_a_file_that_cannot_be_moved_stays_in_the_bin(self, library, monkeypatch):
        binned = put_away(library, "koda-es", AT)
        monkeypatch.setattr("os.rename", _refuse(errno.EACCES))
        assert "許されていません" in refusal(bring_back, library, binned, of=StoreFault)
        assert binned.is_file()
