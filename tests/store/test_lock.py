"""Who may write a kit file: one at a time, and nobody is kept out by somebody who is gone."""

import datetime as dt
import errno
import os
import platform
import threading

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kitbuilder.store import lock as lock_module
from kitbuilder.store.faults import LookOnly, StoreFault
from kitbuilder.store.holder import Holder, note_path, read_note, write_note
from kitbuilder.store.kit_file import KitFile
from kitbuilder.store.lock import InUse, KitLock, lock_path
from tests.samples import SAMPLE, card, document
from tests.store.holding import held
from tests.told import one_line, refusal

OTHER = document(card("other"))
POSIX = pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")


@pytest.fixture(autouse=True)
def impatient(monkeypatch):
    monkeypatch.setattr(lock_module, "_WAIT_S", 0)


def beside(path):
    return sorted(found.name for found in path.parent.iterdir() if found.name.startswith("."))


def refused(path):
    with pytest.raises(InUse) as caught:
        KitFile.open(path, writable=True, who="鈴木")
    return caught.value


class TestAFileThatAnotherProcessWrites:
    def test_is_refused_to_the_next_with_person_computer_and_moment(self, path):
        with held(path, "山田") as process:
            error = refused(path)
            holder = error.holder
            assert (holder.who, holder.host, holder.pid) == ("山田", platform.node(), process.pid)
            assert abs(holder.since - dt.datetime.now(dt.UTC)) < dt.timedelta(minutes=1)
            said = one_line(error)
            assert "山田 さん" in said
            assert f"「{platform.node()}」" in said
            now = holder.since.astimezone()
            assert f"{now.month}月{now.day}日 {now:%H:%M} から開いています" in said

    def test_can_be_read_all_the_same(self, path):
        with held(path, "山田"), KitFile.open(path) as reader:
            assert reader.document == SAMPLE
            assert reader.history()
            assert reader.document_at(1) == SAMPLE

    def test_is_free_when_they_close_it(self, path):
        with held(path, "山田"):
            refused(path)
        with KitFile.open(path, writable=True) as kit_file:
            kit_file.save(OTHER, "鈴木", "変更")

    def test_is_free_when_they_are_killed_whatever_they_left(self, path):
        with held(path, "山田") as process:
            process.kill()
            process.wait()
            assert beside(path) == [".koda-es.kit.holder", ".koda-es.kit.lock"]
            with KitFile.open(path, writable=True, who="鈴木"):
                assert read_note(path).who == "鈴木"
                refused(path)
        assert beside(path) == []


class TestAFileThatThisProcessWrites:
    def test_is_refused_to_a_second_window(self, path):
        with KitFile.open(path, writable=True, who="山田"):
            assert refused(path).holder.who == "山田"

    def test_is_waited_for_while_it_is_being_closed(self, path, monkeypatch):
        monkeypatch.setattr(lock_module, "_WAIT_S", 5)
        first = KitFile.open(path, writable=True, who="山田")
        threading.Timer(0.1, first.close).start()
        with KitFile.open(path, writable=True, who="鈴木"):
            assert read_note(path).who == "鈴木"

    def test_leaves_nothing_beside_it_when_it_is_closed(self, path):
        with KitFile.open(path, writable=True, who="山田"):
            assert beside(path) == [".koda-es.kit.holder", ".koda-es.kit.lock"]
        assert beside(path) == []

    def test_is_let_go_when_it_turns_out_to_be_damaged(self, path):
        path.write_bytes(b"damaged")
        refusal(KitFile.open, path, writable=True)
        assert beside(path) == []

    def test_is_let_go_once_however_often_it_is_closed(self, path):
        first = KitFile.open(path, writable=True)
        first.close()
        with KitFile.open(path, writable=True):
            first.close()
            refused(path)

    def test_is_not_written_or_held_again_once_it_is_closed(self, path):
        with KitFile.open(path, writable=True) as first:
            pass
        refusal(first.save, OTHER, "山田", "変更", of=StoreFault)
        KitFile.open(path, writable=True).close()


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps the name of a file that is open")
class TestALockFileThatLostItsPlace:
    def test_is_taken_anew_by_the_next_save(self, path):
        with KitFile.open(path, writable=True, who="山田") as kit_file:
            lock_path(path).unlink()
            kit_file.save(OTHER, "山田", "変更")
            assert refused(path).holder.who == "山田"

    def test_keeps_a_save_from_whoever_lost_it_to_another(self, path):
        with KitFile.open(path, writable=True, who="山田") as first:
            lock_path(path).unlink()
            with KitFile.open(path, writable=True, who="鈴木"):
                assert "鈴木" in refusal(first.save, OTHER, "山田", "変更", of=InUse)
                assert first.document == SAMPLE
            first.save(OTHER, "山田", "変更")
        assert beside(path) == []

    def test_is_not_removed_from_under_another(self, path):
        first = KitFile.open(path, writable=True, who="山田")
        lock_path(path).unlink()
        with KitFile.open(path, writable=True, who="鈴木"):
            first.close()
            assert refused(path).holder.who == "鈴木"

    def test_that_vanished_while_it_was_locked_is_not_taken_for_ours(self, path, monkeypatch):
        really = lock_module.lock_descriptor

        def unlinked_first(file, **named):
            monkeypatch.setattr(lock_module, "lock_descriptor", really)
            lock_path(path).unlink()
            return really(file, **named)

        monkeypatch.setattr(lock_module, "lock_descriptor", unlinked_first)
        monkeypatch.setattr(lock_module, "_WAIT_S", 1)
        with KitFile.open(path, writable=True):
            refused(path)


class TestAFolderThatCannotBeWritten:
    @pytest.mark.parametrize("code", [errno.EACCES, errno.EPERM, errno.EROFS])
    def test_is_said_to_be_for_looking_only(self, path, monkeypatch, code):
        def refuse(*_args, **_named):
            raise OSError(code, "no")

        monkeypatch.setattr(lock_module.os, "open", refuse)
        assert "見るだけ" in refusal(KitFile.open, path, writable=True, of=LookOnly)
        with KitFile.open(path) as kit_file:
            assert kit_file.document == SAMPLE

    def test_a_file_that_cannot_be_written_is_said_to_be_for_looking_only(self, path, monkeypatch):
        monkeypatch.setattr(os, "access", lambda *_args: False)
        assert "見るだけ" in refusal(KitFile.open, path, writable=True, of=LookOnly)
        assert beside(path) == []

    @pytest.mark.parametrize("kind", ["folder", pytest.param("link", marks=POSIX)])
    def test_something_else_in_the_place_of_the_lock_is_told(self, path, tmp_path, kind):
        if kind == "folder":
            lock_path(path).mkdir()
        else:
            lock_path(path).symlink_to(tmp_path / "elsewhere")
        refusal(KitFile.open, path, writable=True, of=StoreFault)
        assert not (tmp_path / "elsewhere").exists()


def test_a_disk_that_knows_no_locks_lets_everybody_write(path, monkeypatch):
    def unknown(*_args, **_named):
        raise OSError(errno.ENOSYS, "no locks")

    monkeypatch.setattr(lock_module, "lock_descriptor", unknown)
    with KitFile.open(path, writable=True), KitFile.open(path, writable=True) as second:
        second.save(OTHER, "山田", "変更")


def test_a_disk_without_room_for_the_note_still_gives_the_lock(path, monkeypatch):
    def full(*_args):
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr("pathlib.Path.write_bytes", full)
    with KitFile.open(path, writable=True, who="山田"):
        assert "ほかの人" in one_line(refused(path))


class TestTheNote:
    @given(st.binary(max_size=300))
    @settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
    def test_may_hold_any_bytes(self, path, data):
        note_path(path).write_bytes(data)
        assert read_note(path) == Holder()

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "[]",
            "[" * 3000,
            "null",
            '{"who": 1, "host": "a", "pid": 1, "since": "2026-11-25T00:00:00+00:00"}',
            '{"who": "a", "host": "a", "pid": 1, "since": "0001-01-01T00:00:00+14:00"}',
            '{"who": "a", "host": "a", "pid": 1e999, "since": "2026-11-25T00:00:00+00:00"}',
            '{"who": "a", "host": "a", "pid": 1, "since": ""}',
            '{"who": "' + "a" * 5000 + '"}',
        ],
    )
    def test_that_makes_no_sense_names_nobody(self, path, text):
        note_path(path).write_text(text)
        assert read_note(path) == Holder()

    @POSIX
    def test_that_is_no_file_names_nobody(self, path):
        os.mkfifo(note_path(path))
        assert read_note(path) == Holder()

    def test_gives_no_more_than_a_line_of_printable_text(self, path):
        write_note(path, Holder("山\n田\u202e\x00" + "あ" * 500, "h\ud800" * 300, 1, dt.datetime.now(dt.UTC)))
        found = read_note(path)
        assert found.who.startswith("山田あ")
        assert found.who.isprintable()
        assert len(found.who) <= 60
        assert one_line(InUse(path, found))

    def test_comes_back_as_it_was_written(self, path):
        holder = Holder("山田", "kuyakusho-3", 12, dt.datetime(2026, 11, 25, 1, 24, tzinfo=dt.UTC))
        write_note(path, holder)
        assert read_note(path) == holder


@POSIX
def test_a_lock_that_a_killed_process_left_on_a_share_can_be_taken_by_anybody(path):
    KitLock(path, "山田")._close()
    assert lock_path(path).stat().st_mode & 0o666 == 0o666
