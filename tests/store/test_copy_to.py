"""Saving the present work under another name."""

import shutil

import pytest
from attrs import evolve

from kitbuilder.kit.errors import BadInput
from kitbuilder.store import kit_file as kit_file_module
from kitbuilder.store import lock
from kitbuilder.store.faults import StoreFault
from kitbuilder.store.kit_file import KitFile
from kitbuilder.store.lock import InUse
from tests.samples import SAMPLE, card, document
from tests.store.holding import held
from tests.told import refusal

MINE, LATER = document(card("mine")), document(card("later"))


@pytest.fixture
def new(tmp_path):
    return tmp_path / "elsewhere.kit"


@pytest.fixture
def kit_file(path, monkeypatch):
    monkeypatch.setattr(lock, "_WAIT_S", 0)
    with KitFile.open(path, writable=True, who="山田") as kit_file:
        yield kit_file


def test_a_copy_holds_the_present_work_and_the_whole_history(kit_file, new):
    kit_file.save(MINE, "山田", "変更")
    with kit_file.copy_to(new, LATER, "鈴木") as copy:
        assert copy.path == new
        assert [(saved.who, saved.what) for saved in copy.history()] == [
            ("鈴木", "別の場所に保存"),
            ("山田", "変更"),
            ("区", "作成"),
        ]
        assert [copy.document_at(number) for number in (1, 2, 3)] == [SAMPLE, MINE, LATER]
        assert copy.base() == SAMPLE.kit


def test_the_copy_is_open_for_writing_and_the_first_file_stays_as_it_was(kit_file, new):
    with kit_file.copy_to(new, MINE, "山田") as copy:
        assert "山田" in refusal(KitFile.open, new, writable=True, of=InUse)
        copy.save(LATER, "山田", "続き")
        kit_file.save(document(card("other")), "山田", "変更")
        assert copy.document == LATER
    KitFile.open(new, writable=True).close()


def test_a_copy_of_what_is_saved_adds_nothing_to_the_history(kit_file, new):
    with kit_file.copy_to(new, SAMPLE, "山田") as copy:
        assert len(copy.history()) == 1


def test_a_file_that_is_there_is_kept_unless_it_was_said_to_be_replaced(kit_file, new):
    new.write_bytes(b"dear to somebody")
    assert "すでにあります" in refusal(kit_file.copy_to, new, MINE, "山田", of=BadInput)
    assert new.read_bytes() == b"dear to somebody"
    with kit_file.copy_to(new, MINE, "山田", overwrite=True) as copy:
        assert copy.document == MINE


def test_a_file_that_somebody_has_open_is_never_replaced(kit_file, new):
    shutil.copy(kit_file.path, new)
    before = new.read_bytes()
    with held(new, "鈴木"):
        assert "鈴木" in refusal(kit_file.copy_to, new, MINE, "山田", overwrite=True, of=InUse)
    assert new.read_bytes() == before


def test_a_file_that_was_only_open_to_read_can_be_copied(path, new):
    with KitFile.open(path) as reader, reader.copy_to(new, MINE, "山田") as copy:
        copy.save(LATER, "山田", "続き")
        assert copy.history()[0].what == "続き"


def test_what_somebody_else_saved_meanwhile_stays_in_the_history_of_the_copy(kit_file, new, monkeypatch):
    monkeypatch.setattr(lock, "lock_descriptor", lambda *_args, **_named: True)
    with KitFile.open(kit_file.path, writable=True) as other:
        other.save(LATER, "鈴木", "変更")
    refusal(kit_file.save, MINE, "山田", "変更", of=StoreFault)
    with kit_file.copy_to(new, MINE, "山田") as copy:
        assert [copy.document_at(number) for number in (1, 2, 3)] == [SAMPLE, LATER, MINE]


class TestTheFilesOwnPlace:
    def test_gets_the_work_again_when_the_file_was_deleted(self, kit_file):
        kit_file.path.unlink()
        with kit_file.copy_to(kit_file.path, MINE, "山田") as copy:
            assert copy.document == MINE
            assert copy.base() == SAMPLE.kit
            refusal(KitFile.open, copy.path, writable=True, of=InUse)
            kit_file.close()
            refusal(KitFile.open, copy.path, writable=True, of=InUse)
            refusal(kit_file.save, LATER, "山田", "変更", of=StoreFault)
        with KitFile.open(kit_file.path, writable=True) as again:
            assert again.document == MINE

    def test_is_asked_for_when_the_file_is_there(self, kit_file):
        refusal(kit_file.copy_to, kit_file.path, MINE, "山田", of=BadInput)
        kit_file.save(MINE, "山田", "変更")

    def test_is_taken_back_from_an_older_file_with_its_history(self, kit_file, path):
        older = path.read_bytes()
        kit_file.save(MINE, "山田", "変更")
        path.write_bytes(older)
        refusal(kit_file.save, LATER, "山田", "変更", of=StoreFault)
        with kit_file.copy_to(path, LATER, "山田", overwrite=True) as copy:
            assert [copy.document_at(number) for number in (1, 2)] == [SAMPLE, LATER]

    def test_stays_in_use_when_it_cannot_be_written(self, kit_file, monkeypatch):
        def full(*_args):
            raise OSError(28, "full")

        kit_file.path.unlink()
        monkeypatch.setattr("os.replace", full)
        assert "いっぱい" in refusal(kit_file.copy_to, kit_file.path, MINE, "山田", of=StoreFault)
        refusal(KitFile.create, kit_file.path, SAMPLE, "区", "作成", of=StoreFault)
        monkeypatch.undo()
        kit_file.copy_to(kit_file.path, MINE, "山田").close()


def test_a_stick_that_is_pulled_out_during_the_copy_costs_only_what_was_before_it_was_opened(
    kit_file, new, monkeypatch
):
    kit_file.save(document(card("saved")), "山田", "変更")
    really = kit_file_module.copy_database

    def pulled_out(source, target):
        really(source, target)
        source.rename(source.with_suffix(".away"))
        raise OSError(5, "pulled out")

    monkeypatch.setattr(kit_file_module, "copy_database", pulled_out)
    with kit_file.copy_to(new, MINE, "山田") as copy:
        assert [saved.what for saved in copy.history()] == ["別の場所に保存", "最後に保存した状態", "開いたときの状態"]
        assert [copy.document_at(number) for number in (1, 2, 3)] == [SAMPLE, document(card("saved")), MINE]
        copy.path.unlink()
        with copy.copy_to(new.with_name("third.kit"), LATER, "山田") as third:
            assert third.document_at(1) == SAMPLE


def test_a_copy_of_what_the_file_holds_is_the_file_as_somebody_else_saved_it(path, new):
    with KitFile.open(path) as reader:
        with KitFile.open(path, writable=True) as other:
            other.save(LATER, "鈴木", "変更")
        with reader.copy_to(new, None, "山田") as copy:
            assert [(saved.who, copy.document_at(saved.number)) for saved in copy.history()] == [
                ("鈴木", LATER),
                ("区", SAMPLE),
            ]


def test_no_copy_goes_in_the_place_of_another_sites_kit(path, tmp_path):
    other = tmp_path / "bunko-es.kit"
    KitFile.create(other, evolve(SAMPLE, site=evolve(SAMPLE.site, id="bunko-es", name="文庫小学校")), "区", "作成")
    before = other.read_bytes()
    with KitFile.open(path, writable=True, who="山田") as kit_file:
        assert "文庫小学校" in refusal(kit_file.copy_to, other, None, "山田", overwrite=True, of=BadInput)
    assert other.read_bytes() == before
