"""Each operation on a kit file in each trouble of a disk: one sentence, nothing lost, and it works afterwards."""

import random
import shutil
from contextlib import nullcontext

import pytest

from kitbuilder.store import lock
from kitbuilder.store.faults import LookOnly, StoreFault
from kitbuilder.store.kit_file import KitFile
from tests.samples import SAMPLE, card, document, step
from tests.store import places
from tests.told import refusal

_LETTERS = [chr(letter) for letter in range(0x4E00, 0x9F00)]
LARGE = document(
    *(card(f"c{n}", step(f"s{n}", "".join(random.Random(n).choices(_LETTERS, k=5000)))) for n in range(20))
)
"""Incompressible: needs room on the disk, as a kit, as a base and in the history."""

GONE = {"file gone": (places.file_gone, "開けません"), "folder gone": (places.folder_gone, "開けません")}
LOCKED = {"locked": (places.locked, "使っています")}
FULL = {"full": (places.full, "いっぱい"), "really full": (places.really_full, "いっぱい")}
READ_ONLY = {
    "read-only": (places.read_only, "許されていません"),
    "really read-only": (places.really_read_only, "許されて"),
}
UNREADABLE, READABLE = GONE | LOCKED, FULL | READ_ONLY
TROUBLES = UNREADABLE | READABLE


def troubles(which):
    return pytest.mark.parametrize(("trouble", "sign"), which.values(), ids=which)


WRITING = {
    "save": lambda kit_file: kit_file.save(LARGE, "山田", "変更"),
    "set base": lambda kit_file: kit_file.save(kit_file.document, "山田", "取り込み", base=LARGE.kit),
    "keep": lambda kit_file: kit_file.keep("山田", "版" * 20_000),
}
READING = {
    "history": lambda kit_file: kit_file.history(),
    "base": lambda kit_file: kit_file.base(),
    "document at": lambda kit_file: kit_file.document_at(1),
}


@pytest.fixture(autouse=True)
def impatient(monkeypatch):
    monkeypatch.setattr(lock, "_WAIT_S", 0)


@pytest.fixture
def disk(kit_file_once, tmp_path, request):
    """A folder with a kit file; a disk of its own for tests that fill it."""
    folder = tmp_path / "disk"
    folder.mkdir()
    own = request.getfixturevalue("trouble") is places.really_full
    with places.small_disk(folder) if own else nullcontext():
        shutil.copy(kit_file_once, folder / "koda-es.kit")
        yield folder


def names(folder):
    return sorted(found.name for found in folder.iterdir() if found.name not in ("filler", "backup"))


@troubles(TROUBLES)
@pytest.mark.parametrize("write", WRITING.values(), ids=WRITING)
def test_what_cannot_be_written_is_told_kept_in_memory_and_can_be_written_afterwards(disk, trouble, sign, write):
    path = disk / "koda-es.kit"
    with KitFile.open(path, writable=True) as kit_file:
        before = path.read_bytes()
        with trouble(disk):
            assert sign in refusal(write, kit_file, of=StoreFault)
            assert kit_file.document == SAMPLE
        assert path.read_bytes() == before
        write(kit_file)
        kit_file.save(LARGE, "山田", "変更")
    with KitFile.open(path) as kit_file:
        assert kit_file.document == LARGE


@troubles(UNREADABLE)
@pytest.mark.parametrize("read", READING.values(), ids=READING)
def test_what_cannot_be_read_is_told_and_can_be_read_afterwards(disk, trouble, sign, read):
    with KitFile.open(disk / "koda-es.kit", writable=True) as kit_file:
        with trouble(disk):
            assert sign in refusal(read, kit_file, of=StoreFault)
        assert read(kit_file)


@troubles(READABLE)
@pytest.mark.parametrize("read", READING.values(), ids=READING)
def test_a_disk_that_cannot_be_written_can_be_read(disk, trouble, sign, read):
    with KitFile.open(disk / "koda-es.kit", writable=True) as kit_file, trouble(disk):
        assert read(kit_file)
        with KitFile.open(disk / "koda-es.kit") as reader:
            assert reader.document == SAMPLE


@troubles(UNREADABLE)
@pytest.mark.parametrize("writable", [False, True])
def test_a_file_that_cannot_be_read_is_not_opened_and_not_made(disk, trouble, sign, writable):
    with trouble(disk):
        said = refusal(KitFile.open, disk / "koda-es.kit", writable=writable, of=StoreFault)
        assert sign in said or "見つかりません" in said
    assert names(disk) == ["koda-es.kit"]
    KitFile.open(disk / "koda-es.kit", writable=writable).close()


@troubles(READ_ONLY)
def test_a_read_only_disk_is_said_to_be_for_looking_only(disk, trouble, sign):
    with trouble(disk):
        assert "見るだけ" in refusal(KitFile.open, disk / "koda-es.kit", writable=True, of=LookOnly)


@troubles(FULL)
def test_a_file_on_a_full_disk_opens_and_says_that_there_is_no_backup(disk, trouble, sign):
    with trouble(disk), KitFile.open(disk / "koda-es.kit", writable=True) as kit_file:
        assert kit_file.document == SAMPLE
        assert sign in kit_file.backup_trouble
        assert list((disk / "backup").iterdir()) == []


@troubles(READABLE | {"folder gone": (places.folder_gone, "")})
def test_a_file_that_cannot_be_made_is_told_and_leaves_nothing_behind(disk, trouble, sign):
    with trouble(disk):
        if trouble is places.folder_gone:
            disk.write_bytes(b"in the way")
        assert sign in refusal(KitFile.create, disk / "new.kit", LARGE, "区", "作成", of=StoreFault)
        if trouble is places.folder_gone:
            disk.unlink()
    assert names(disk) == ["koda-es.kit"]


class TestSavingElsewhere:
    @troubles(UNREADABLE)
    def test_keeps_the_work_when_the_file_cannot_even_be_read(self, disk, tmp_path, trouble, sign):
        with KitFile.open(disk / "koda-es.kit", writable=True) as kit_file, trouble(disk):
            assert sign in refusal(kit_file.save, LARGE, "山田", "変更")
            with kit_file.copy_to(tmp_path / "new.kit", LARGE, "山田") as copy:
                assert copy.document == LARGE
                assert copy.base() == SAMPLE.kit
                assert [saved.what for saved in copy.history()] == ["別の場所に保存", "開いたときの状態"]
                assert copy.document_at(1) == SAMPLE
                copy.save(SAMPLE, "山田", "続き")

    @troubles({name: trouble for name, trouble in READABLE.items() if name.startswith("really")})
    def test_keeps_the_work_and_its_history_when_the_file_can_still_be_read(self, disk, tmp_path, trouble, sign):
        with KitFile.open(disk / "koda-es.kit", writable=True) as kit_file, trouble(disk):
            assert sign in refusal(kit_file.save, LARGE, "山田", "変更")
            with kit_file.copy_to(tmp_path / "new.kit", LARGE, "山田") as copy:
                assert copy.document == LARGE
                assert copy.document_at(1) == SAMPLE
                assert [saved.what for saved in copy.history()] == ["別の場所に保存", "作成"]

    @troubles(READABLE | {"folder gone": (places.folder_gone, "開けません")})
    def test_in_a_place_in_trouble_is_told_and_leaves_all_as_it_was(self, path, disk, trouble, sign):
        with KitFile.open(path, writable=True) as kit_file:
            with trouble(disk):
                said = refusal(kit_file.copy_to, disk / "new.kit", LARGE, "山田", of=StoreFault)
                assert sign in said or "見るだけ" in said
                assert kit_file.document == SAMPLE
            assert names(disk) == ["koda-es.kit"]
            kit_file.save(LARGE, "山田", "変更")
            kit_file.copy_to(disk / "new.kit", LARGE, "山田").close()
