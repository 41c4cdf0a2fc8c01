"""A run: a whole file for each site or none, and nothing else in the folder."""

import os

import pytest
from attrs import evolve

from kitbuilder.kit.errors import KitError, Unprintable
from kitbuilder.printing.options import PrintOptions
from kitbuilder.printing.pools import local_pool
from kitbuilder.printing.run import Refused, print_combined, print_kits
from kitbuilder.printing.whole_file import write_whole
from tests.printing.pages import all_seen, bookmarks, seen
from tests.samples import SAMPLE, SITE, TODAY, card, kit
from tests.told import refusal

OPTIONS = PrintOptions(TODAY)
SITES = [SITE, *(evolve(SITE, id=f"site-{n}", name=f"第{n}小学校") for n in range(3))]
JOBS = [(SAMPLE.kit, place) for place in SITES]
WILD = ["../../x", "CON", "a/b:c?", "𠮟", "金" * 20]


def written(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def run(jobs, folder, options=OPTIONS, workers=1):
    with local_pool(workers) as pool:
        return list(print_kits(jobs, folder, options, pool))


def combined(jobs, folder, options=OPTIONS):
    return list(print_combined(jobs, folder, options))


def test_there_is_one_file_for_each_site(tmp_path):
    finished = run(JOBS, tmp_path / "new" / "cards")
    assert [file.site for file in finished] == [place.name for place in SITES]
    assert {file.path.name for file in finished} == set(written(tmp_path / "new" / "cards"))
    assert [file.pages for file in finished] == [len(all_seen(file.path.read_bytes())) for file in finished]


def test_two_workers_write_the_same_bytes_as_one(tmp_path):
    run(JOBS, tmp_path / "one")
    finished = run(JOBS, tmp_path / "two", workers=2)
    assert sorted(file.site for file in finished) == sorted(place.name for place in SITES)
    assert written(tmp_path / "one") == written(tmp_path / "two")


def test_files_are_printed_anew_in_their_place(tmp_path):
    run(JOBS, tmp_path)
    before = written(tmp_path)
    run(JOBS, tmp_path, PrintOptions(TODAY.replace(day=25)))
    after = written(tmp_path)
    assert before.keys() == after.keys()
    assert all(before[name] != after[name] for name in before)


@pytest.mark.parametrize("name", WILD)
def test_files_stay_in_the_folder_whatever_sites_are_called(tmp_path, name):
    folder = tmp_path / "a" / "b" / "cards"
    (finished,) = run([(SAMPLE.kit, evolve(SITE, name=name))], folder)
    assert finished.path.resolve().parent == folder
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [finished.path]


@pytest.mark.parametrize("name", ["😀", "𠮷", "金" * 200])
@pytest.mark.parametrize("workers", [1, 2])
def test_a_site_that_cannot_be_printed_is_named_and_leaves_no_file(tmp_path, name, workers):
    jobs = [(SAMPLE.kit, evolve(SITE, name=name))] * workers
    assert all(name[:20] in refused.reason for refused in run(jobs, tmp_path, OPTIONS, workers))
    assert written(tmp_path) == {}


@pytest.mark.parametrize("together", [False, True])
def test_a_card_that_cannot_be_printed_is_named_with_its_site(tmp_path, together):
    jobs = [(kit(card("a"), card("b", title="𠮷野へ")), SITE)]
    if together:
        said = refusal(combined, jobs, tmp_path, OPTIONS, of=Unprintable)
    else:
        (refused,) = print_kits(jobs, tmp_path, OPTIONS)
        said = refused.reason
    assert "小田小学校 カード2「𠮷野へ」" in said
    assert written(tmp_path) == {}


def test_one_site_that_cannot_be_printed_does_not_stop_the_others(tmp_path):
    jobs = [JOBS[0], (kit(card("b", title="𠮷")), SITES[1]), JOBS[2]]
    results = list(print_kits(jobs, tmp_path, OPTIONS))
    assert [isinstance(result, Refused) for result in results] == [False, True, False]
    assert [len(seen(data)) for data in written(tmp_path).values()] == [3, 3]


def test_all_sites_can_be_in_one_file(tmp_path):
    finished = list(print_combined(JOBS, tmp_path, OPTIONS))
    assert {file.path.name for file in finished} == {"kits_card-a4.pdf"} == set(written(tmp_path))
    data = finished[0].path.read_bytes()
    assert sum(file.pages for file in finished) == len(all_seen(data)) == 16
    assert [title for level, title, _ in bookmarks(data) if level == 0] == [place.name for place in SITES]


def test_no_sites_make_no_files(tmp_path):
    assert run([], tmp_path) == []
    assert written(tmp_path) == {}


@pytest.mark.parametrize("together", [False, True])
def test_a_folder_that_is_a_file_is_said_in_a_line(tmp_path, together):
    (tmp_path / "cards").write_bytes(b"mine")
    said = refusal(combined if together else run, JOBS, tmp_path / "cards", OPTIONS, of=KitError)
    assert "cards" in said
    assert written(tmp_path) == {"cards": b"mine"}


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_is_said_in_a_line(tmp_path):
    tmp_path.chmod(0o500)
    refusal(run, JOBS, tmp_path, of=KitError)
    tmp_path.chmod(0o700)
    assert written(tmp_path) == {}


def fail(*_args, **_named):
    raise OSError(28, "No space left on device")


@pytest.mark.parametrize("broken", ["os.fsync", "pathlib.Path.replace"])
def test_a_full_disk_leaves_the_file_as_it_was(tmp_path, monkeypatch, broken):
    run(JOBS[:1], tmp_path)
    before = written(tmp_path)
    monkeypatch.setattr(broken, fail)
    said = refusal(run, JOBS[:1], tmp_path, PrintOptions(TODAY.replace(day=25)), of=KitError)
    assert "koda-es" in said
    assert written(tmp_path) == before


def test_a_file_in_use_under_that_name_is_said_in_a_line(tmp_path):
    (tmp_path / "a.pdf").mkdir()
    refusal(write_whole, tmp_path / "a.pdf", b"x", of=KitError)
    assert list(tmp_path.iterdir()) == [tmp_path / "a.pdf"]


def test_a_run_that_is_given_up_leaves_whole_files_only(tmp_path):
    printing = print_kits(JOBS, tmp_path, OPTIONS)
    next(printing)
    printing.close()
    assert [len(seen(data)) for data in written(tmp_path).values()] == [3]


def test_sites_of_one_name_do_not_overwrite_each_other(tmp_path):
    run([(SAMPLE.kit, evolve(SITE, id=f"s{n}", name="同じ名前")) for n in range(3)], tmp_path)
    assert len(written(tmp_path)) == 3
