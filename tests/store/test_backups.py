"""Backups: one a day, ten kept, never damaged, and never in the way."""

import datetime as dt
import sqlite3

import pytest

from kitbuilder.store.backup_names import backup_path, backups_of
from kitbuilder.store.backups import KEPT, back_up
from kitbuilder.store.faults import damaged
from kitbuilder.store.kit_file import KitFile
from kitbuilder.store.library import Library
from tests.samples import SAMPLE, card, document
from tests.told import one_line, refusal

DAY = dt.date(2026, 11, 25)
LATER = document(card("later"))


def names(path):
    return sorted(found.name for found in (path.parent / "backup").iterdir())


def read(path):
    with KitFile.open(path) as kit_file:
        return kit_file.document


def saved(path, whole):
    with KitFile.open(path, writable=True) as kit_file:
        kit_file.save(whole, "山田", "変更")
        return kit_file.backup_trouble


def test_opening_to_write_makes_a_backup_of_what_was_there_before(path):
    saved(path, LATER)
    (backup,) = backups_of(path)
    assert backup.name == f"koda-es-{dt.datetime.now().astimezone().date()}.kit"
    assert read(backup) == SAMPLE
    assert read(path) == LATER


def test_opening_to_read_makes_none(path):
    read(path)
    assert not (path.parent / "backup").exists()


def test_a_day_gets_one_backup_its_first(path):
    back_up(path, DAY)
    saved(path, LATER)
    assert back_up(path, DAY) == ""
    assert read(backup_path(path, DAY)) == SAMPLE


def test_the_newest_ten_are_kept(path):
    days = [DAY + dt.timedelta(days=number) for number in range(KEPT + 3)]
    for day in days:
        assert back_up(path, day) == ""
    assert backups_of(path) == [backup_path(path, day) for day in reversed(days[3:])]


def test_other_files_in_the_folder_are_left_alone(path):
    folder = path.parent / "backup"
    folder.mkdir()
    others = ("koda-es-2026-11-25.txt", "koda-es-2-2026-01-01.kit", "koda-es-alt.kit", "2026-01-01.kit")
    for name in others:
        (folder / name).touch()
    for number in range(KEPT + 1):
        back_up(path, DAY + dt.timedelta(days=number))
    assert {*others} <= {*names(path)}
    assert len(names(path)) == KEPT + len(others)


def test_what_a_killed_process_left_of_a_backup_goes_with_the_next(path):
    folder = path.parent / "backup"
    folder.mkdir()
    (folder / ".koda-es-2026-11-24.kit.123.part").touch()
    (folder / ".koda-es-2-2026-11-24.kit.123.part").touch()
    back_up(path, DAY)
    assert names(path) == [".koda-es-2-2026-11-24.kit.123.part", "koda-es-2026-11-25.kit"]


def test_a_computer_whose_clock_was_wrong_once_still_makes_backups(path):
    back_up(path, dt.date(2099, 1, 1))
    back_up(path, DAY)
    assert len(backups_of(path)) == 2


def test_damage_never_becomes_a_backup(path):
    back_up(path, DAY)
    good = backup_path(path, DAY).read_bytes()
    whole = path.read_bytes()
    path.write_bytes(whole[:8192] + bytes(4096) + whole[12288:])
    refusal(KitFile.open, path, writable=True)
    assert "点検に通りません" in one_line_of(back_up(path, DAY + dt.timedelta(days=1)))
    assert names(path) == ["koda-es-2026-11-25.kit"]
    assert backup_path(path, DAY).read_bytes() == good


def one_line_of(sentence):
    assert sentence.startswith("控えを作れませんでした。")
    assert sentence.splitlines() == [sentence]
    return sentence


def test_a_damaged_file_says_which_backup_to_take(path):
    back_up(path, DAY)
    path.write_bytes(path.read_bytes()[:20000])
    said = refusal(KitFile.open, path)
    assert str(backup_path(path, DAY)) in said
    assert "戻してください" in said


def test_without_a_backup_damage_does_not_promise_one(path):
    assert "控えのファイルがあれば" in one_line(damaged(path, "行がない"))


def test_a_backup_copied_back_is_the_kit_again(path):
    saved(path, LATER)
    path.write_bytes(backups_of(path)[0].read_bytes())
    assert read(path) == SAMPLE


def test_a_file_in_the_place_of_the_folder_is_told_and_stops_nothing(path):
    (path.parent / "backup").touch()
    assert "控えを作れませんでした" in one_line_of(saved(path, LATER))
    assert read(path) == LATER


def test_a_file_that_somebody_keeps_locked_is_told_and_not_waited_for(path):
    somebody = sqlite3.connect(path, isolation_level=None)
    somebody.execute("BEGIN EXCLUSIVE")
    assert "使っています" in one_line_of(back_up(path, DAY))
    somebody.close()
    assert names(path) == []


def test_the_library_does_not_take_backups_for_sites(path):
    back_up(path, DAY)
    with KitFile.open(path, writable=True):
        assert Library(path.parent).site_ids() == ["koda-es"]
    assert [whole.site.id for whole in Library(path.parent).read_all()] == ["koda-es"]


@pytest.mark.parametrize("name", ["小田[1].kit", "a.b.kit", "no suffix"])
def test_whatever_the_files_name_its_backups_are_found(path, name):
    renamed = path.rename(path.with_name(name))
    back_up(renamed, DAY)
    assert backups_of(renamed) == [backup_path(renamed, DAY)]
