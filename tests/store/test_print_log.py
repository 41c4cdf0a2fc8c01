"""What was printed is remembered line by line, and nothing in that file can do harm."""

import datetime as dt
import os
import stat
import sys

import pytest
from attrs import evolve

from kitbuilder.kit.print_note import PrintNote
from kitbuilder.kit.values import EditionState
from kitbuilder.store.faults import StoreFault
from kitbuilder.store.print_log import last_prints, log_path, note_prints

AT = dt.datetime(2026, 11, 24, 9, 30, tzinfo=dt.UTC)
KODA = PrintNote("koda-es", "card-a4", "one", whole=True, edition=1, state=EditionState.DRAFT, content="a" * 64)
BUNKO = evolve(KODA, site="bunko-es", content="b" * 64)


def test_the_last_print_of_each_site_is_found(tmp_path):
    note_prints(tmp_path, [KODA, BUNKO], "山田", AT)
    note_prints(tmp_path, [evolve(KODA, edition=2)], "鈴木", AT + dt.timedelta(1))
    found = last_prints(tmp_path)
    assert found["koda-es"].note == evolve(KODA, edition=2)
    assert (found["koda-es"].who, found["koda-es"].at) == ("鈴木", AT + dt.timedelta(1))
    assert (found["bunko-es"].note, found["bunko-es"].who) == (BUNKO, "山田")


def test_without_a_log_nothing_was_printed(tmp_path):
    assert last_prints(tmp_path) == {}
    note_prints(tmp_path, [], "山田", AT)
    assert not log_path(tmp_path).exists()


def test_a_sign_or_a_part_is_not_the_cards(tmp_path):
    note_prints(tmp_path, [KODA, evolve(KODA, layout="sign-a4", whole=False, content="c" * 64)], "山田", AT)
    assert last_prints(tmp_path)["koda-es"].note == KODA


def test_a_run_is_added_in_one_write(tmp_path, monkeypatch):
    calls = []
    real = os.fdopen

    def watched(*arguments):
        file = real(*arguments)
        if arguments[1] == "rb+":
            calls.append(arguments[2])
        return file

    monkeypatch.setattr(os, "fdopen", watched)
    note_prints(tmp_path, [KODA] * 500, "山田", AT)
    assert calls == [0]
    assert log_path(tmp_path).read_bytes().count(b"\n") == 500


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"{}",
        b"[1]",
        b"\xff\x00",
        b'{"site": "koda-es", ',
        b'{"site": "koda-es", "at": 1}',
        b'{"site": "koda-es", "at": "' + b"9" * 5000 + b'"}',
        b'{"site": "koda-es", ' + b'"who": [' * 400,
    ],
)
def test_lines_that_are_not_ours_are_passed_over(tmp_path, line):
    note_prints(tmp_path, [KODA], "山田", AT)
    with log_path(tmp_path).open("ab") as file:
        file.write(line)
    assert last_prints(tmp_path)["koda-es"].note == KODA
    note_prints(tmp_path, [BUNKO], "山田", AT)
    assert last_prints(tmp_path).keys() == {"koda-es", "bunko-es"}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("at", '"2026-11-24T09:30:00"'),
        ("at", '"0001-01-01T00:00:00+14:00"'),
        ("at", '"0001-01-01T00:00:00+00:00"'),
        ("audience", '"drill"'),
        ("whole", "1"),
        ("edition", '"1"'),
        ("edition", "1e400"),
        ("state", '"gone"'),
        ("content", "null"),
        ("who", "5"),
    ],
)
def test_a_line_with_a_wrong_value_is_passed_over(tmp_path, name, value):
    note_prints(tmp_path, [KODA], "山田", AT)
    good = log_path(tmp_path).read_text("ascii")
    start = good.index(f'"{name}": ') + len(name) + 4
    end = min(place for place in (good.find(", ", start), good.find("}", start)) if place > 0)
    log_path(tmp_path).write_text(good[:start] + value + good[end:], "ascii")
    assert last_prints(tmp_path) == {}


def test_of_a_huge_log_only_the_end_is_read(tmp_path):
    note_prints(tmp_path, [KODA], "山田", AT)
    with log_path(tmp_path).open("rb+") as file:
        file.truncate(3_000_000_000)
    note_prints(tmp_path, [BUNKO], "山田", AT)
    assert last_prints(tmp_path).keys() == {"bunko-es"}


def test_a_folder_that_cannot_be_written_is_one_sentence(tmp_path):
    log_path(tmp_path).mkdir()
    with pytest.raises(StoreFault, match=r"\.prints\.jsonl"):
        note_prints(tmp_path, [KODA], "山田", AT)
    assert last_prints(tmp_path) == {}


@pytest.mark.skipif(sys.platform == "win32", reason="no named pipes in folders")
def test_a_pipe_in_the_place_of_the_log_holds_nothing_up(tmp_path):
    os.mkfifo(log_path(tmp_path))
    assert last_prints(tmp_path) == {}
    with pytest.raises(StoreFault):
        note_prints(tmp_path, [KODA], "山田", AT)
    assert stat.S_ISFIFO(log_path(tmp_path).stat().st_mode)


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_in_the_place_of_the_log_is_not_followed(tmp_path):
    other = tmp_path / "other.txt"
    other.write_text("mine")
    log_path(tmp_path).symlink_to(other)
    with pytest.raises(StoreFault):
        note_prints(tmp_path, [KODA], "山田", AT)
    assert other.read_text() == "mine"
