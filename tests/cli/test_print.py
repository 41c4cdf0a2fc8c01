"""Cards printed from the command line."""

import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kitbuilder.bundled import bundled
from kitbuilder.printing.preflight import verify
from kitbuilder.store.library import Library
from kitbuilder.store.print_log import log_path
from tests.printing.pages import all_text, seen
from tests.printing.paper import LAYOUTS
from tests.samples import with_kit

MAIN = Path(__file__).parents[2]


@pytest.fixture
def cards(tmp_path):
    return tmp_path / "cards"


def texts(cards):
    return {path.name: all_text(path.read_bytes()) for path in sorted(cards.iterdir())}


def test_every_site_is_printed(run, library, cards):
    said = run("print", "-o", cards)
    assert said.code == 0
    assert "2 拠点、8 ページ" in said.out
    assert str(cards) in said.out
    assert list(texts(cards)) == ["koda-es_小田小学校_card-a4.pdf", "namiki-1-es_並木第一小学校_card-a4.pdf"]
    assert library.is_dir()


def test_only_the_sites_asked_for_are_printed(run, library, cards):
    assert run("print", "並木第一小学校", "namiki-1-es", "-o", cards).code == 0
    assert list(texts(cards)) == ["namiki-1-es_並木第一小学校_card-a4.pdf"]
    assert library.is_dir()


def test_cards_go_to_a_folder_here_by_default(run, library, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert run("print", "koda-es").code == 0
    assert len(list((tmp_path / "cards").iterdir())) == 1
    assert library.is_dir()


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_layout_can_be_chosen(run, library, cards, layout):
    assert run("print", "koda-es", "-o", cards, "--layout", layout).code == 0
    ((name, text),) = texts(cards).items()
    assert name.endswith(f"_{layout}.pdf")
    assert "小田小学校" in text
    assert library.is_dir()


def test_a_layout_of_the_librarys_own_folder_can_be_chosen(run, library, cards):
    own = library / "layouts"
    own.mkdir()
    (own / "mine.toml").write_text(bundled("resources", "layouts", "card-a5.toml").read_text("utf-8"), "utf-8")
    assert run("print", "koda-es", "-o", cards, "--layout", "mine", "--jobs", "2").code == 0
    assert [path.name for path in cards.iterdir()] == ["koda-es_小田小学校_mine.pdf"]
    assert run("check", "koda-es").code != 2
    (own / "mine.toml").write_text("kind = 1", "utf-8")
    assert "mine.toml" in run("print", "koda-es", "-o", cards, "--layout", "mine").refusal
    assert "mine.toml" in run("check", "koda-es").refusal


def test_an_unknown_layout_is_answered_with_those_there_are(run, library, cards):
    said = run("print", "koda-es", "-o", cards, "--layout", "card-a9")
    assert said.code == 2
    assert all(name in said.refusal for name in ("card-a9", *LAYOUTS))
    assert not cards.exists()
    assert library.is_dir()


def test_only_the_sections_asked_for_are_printed(run, library, cards):
    for section in ("section-toilet", "仮設トイレ"):
        assert run("print", "koda-es", "-o", cards, "--section", section).code == 0
        (text,) = texts(cards).values()
        assert "本部を開く" not in text
        assert "3/3" in text
    assert library.is_dir()


def test_several_sections_can_be_asked_for(run, library, cards):
    run("print", "koda-es", "-o", cards, "--section", "本部", "--section", "仮設トイレ")
    assert [len(seen(path.read_bytes())) for path in cards.iterdir()] == [3]
    assert library.is_dir()


def test_all_sites_can_be_in_one_file(run, library, cards):
    assert run("print", "-o", cards, "--combined").code == 0
    ((name, text),) = texts(cards).items()
    assert name == "kits_card-a4.pdf"
    assert text.count("並木第一小学校") == 4
    assert library.is_dir()


@pytest.mark.parametrize(("furigana", "read"), [("all", True), ("school", False), ("none", False)])
def test_furigana_can_be_chosen(run, library, cards, furigana, read):
    assert run("print", "koda-es", "-o", cards, "--furigana", furigana, "--section", "本部").code == 0
    (text,) = texts(cards).values()
    assert ("あんぜん" in text) == read
    assert library.is_dir()


def test_a_drill_tells_nothing_restricted(run, library, cards):
    assert run("print", "koda-es", "-o", cards, "--audience", "drill").code == 0
    (text,) = texts(cards).values()
    assert "職員室" not in text
    assert "本部を開く" not in text
    assert "訓練用" in text
    assert library.is_dir()


def test_the_same_day_gives_the_same_bytes_with_one_processor_or_two(run, library, tmp_path):
    for jobs in (1, 2):
        folder = tmp_path / str(jobs)
        assert run("print", "-o", folder, "--jobs", jobs, "--date", "2026-12-01").code == 0
        assert all("2026年12月1日印刷" in text for text in texts(folder).values())
    one, two = ({path.name: path.read_bytes() for path in (tmp_path / jobs).iterdir()} for jobs in "12")
    assert one == two
    assert library.is_dir()


@pytest.fixture
def broken(run, library, tmp_path):
    """A library in which one card of a site cannot be printed."""
    form = run("show", "koda-es", "--json").json
    form["kit"]["sections"][1]["cards"][1]["title"] = "𠮷野へ"
    (tmp_path / "kit.json").write_text(json.dumps(form), "utf-8")
    assert run("apply", "koda-es", tmp_path / "kit.json").code == 0
    return library


@pytest.mark.parametrize("how", [[], ["--combined"], ["--jobs", "2"], ["koda-es"]])
def test_a_kit_that_cannot_be_printed_is_refused_with_exit_code_1(run, broken, cards, how):
    said = run("print", "-o", cards, *how)
    assert said.code == 1
    assert "小田小学校 カード3「𠮷野へ」" in said.last_line
    assert not any("koda-es" in path.name or path.name.startswith(".") for path in cards.iterdir())
    assert broken.is_dir()


def test_the_sites_that_can_be_printed_are_printed_and_the_other_is_named(run, broken, cards):
    said = run("print", "-o", cards)
    assert "1 拠点は印刷していません（小田小学校）" in said.last_line
    assert [path.name.split("_")[0] for path in cards.iterdir()] == ["namiki-1-es"]
    assert "1 拠点、" in said.out
    assert broken.is_dir()


def test_an_error_that_check_finds_is_refused(run, library, cards, tmp_path):
    form = run("show", "koda-es", "--json").json
    form["kit"]["sections"][0]["cards"][0]["next"] = "no-such-card"
    (tmp_path / "kit.json").write_text(json.dumps(form), "utf-8")
    run("apply", "koda-es", tmp_path / "kit.json")
    said = run("print", "koda-es", "-o", cards)
    assert said.code == 1
    assert "カード1「本部を開く」" in said.refusal
    assert list(cards.iterdir()) == []
    assert library.is_dir()


def test_values_that_are_missing_are_told_after_printing(run, library, cards, tmp_path):
    form = run("show", "koda-es", "--json").json
    form["site"]["facts"][0]["value"] = ""
    form["kit"]["videos"][0]["public_until"] = "2020-01-01"
    (tmp_path / "kit.json").write_text(json.dumps(form), "utf-8")
    run("apply", "koda-es", tmp_path / "kit.json")
    said = run("print", "koda-es", "-o", cards)
    assert said.code == 0
    assert "拠点の値が 1 件" in said.out
    assert "ほかに注意が 1 件" in said.out
    assert library.is_dir()


def test_a_folder_that_is_a_file_is_refused(run, library, tmp_path):
    (tmp_path / "cards").write_bytes(b"mine")
    said = run("print", "-o", tmp_path / "cards")
    assert said.code == 2
    assert said.refusal
    assert (tmp_path / "cards").read_bytes() == b"mine"
    assert library.is_dir()


def test_a_library_without_sites_is_said(run, library, cards):
    for path in library.glob("*-es.kit"):
        path.unlink()
    said = run("print", "-o", cards)
    assert said.code == 2
    assert "import-sites" in said.refusal


@pytest.mark.long
def test_the_26_sites_are_printed_from_the_command_line_and_every_page_is_good(tmp_path, own_home):
    command = [sys.executable, "-m", "kitbuilder.cli", "print", "-o", str(tmp_path / "cards"), "--date", "2026-11-24"]
    environment = {**os.environ, "PYTHONPATH": str(MAIN)}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, cwd=tmp_path, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert len(list(own_home.rglob("*.kit"))) == 27
    files = sorted((tmp_path / "cards").iterdir())
    assert len(files) == 26
    for path in files:
        reports = list(verify(path))
        assert len(reports) >= 30
        assert [problem for report in reports for problem in report.problems] == []
        assert sum(len(report.codes) for report in reports) == 29


class TestWhatIsNoted:
    """Which prints the overview hears of."""

    def lines(self, library):
        path = log_path(library)
        return [json.loads(line) for line in path.read_text("ascii").splitlines()] if path.exists() else []

    def test_every_site_that_came_to_a_file_has_a_line(self, run, library, cards):
        run("print", "-o", cards, "--no-verify")
        noted = self.lines(library)
        assert [line["site"] for line in noted] == ["koda-es", "namiki-1-es"]
        assert {(line["layout"], line["audience"], line["whole"]) for line in noted} == {("card-a4", "field", True)}

    def test_one_file_of_all_sites_counts_for_each(self, run, library, cards):
        run("print", "-o", cards, "--combined", "--no-verify")
        assert sorted(line["site"] for line in self.lines(library)) == ["koda-es", "namiki-1-es"]

    def test_what_is_printed_for_drills_does_not(self, run, library, cards):
        run("print", "-o", cards, "--audience", "drill", "--no-verify")
        assert self.lines(library) == []

    def test_what_was_left_as_it_is_has_its_line_already(self, run, library, cards):
        for _ in range(2):
            run("print", "-o", cards, "--changed-only", "--no-verify")
        assert len(self.lines(library)) == 2

    @pytest.mark.parametrize("part", [["--layout", "sign-a4"], ["--section", "section-hq"]])
    def test_a_sign_or_a_part_is_not_the_cards(self, run, library, cards, part):
        assert run("print", "koda-es", "-o", cards, "--no-verify", *part).code == 0
        assert [line["whole"] for line in self.lines(library)] == [False]

    def test_a_site_that_is_refused_has_no_line(self, run, library, cards):
        with Library(library).open("koda-es", writable=True) as kit_file:
            kit_file.save(with_kit(kit_file.document, sections=()), "山田", "変更")
        assert run("print", "-o", cards, "--no-verify").code == 1
        assert [line["site"] for line in self.lines(library)] == ["namiki-1-es"]

    @pytest.mark.parametrize("more", [[], ["--combined"]])
    def test_a_print_that_breaks_off_counts_for_what_is_there(self, run, library, cards, monkeypatch, more):
        real, calls = Path.replace, []

        def full(self, target):
            if str(target).endswith(".pdf"):
                calls.append(target)
                if len(calls) == 2 or more:
                    raise OSError(errno.ENOSPC, "full")
            return real(self, target)

        monkeypatch.setattr(Path, "replace", full)
        assert run("print", "-o", cards, "--no-verify", *more).code == 2
        assert [line["site"] for line in self.lines(library)] == ([] if more else ["koda-es"])

    def test_that_it_cannot_be_noted_is_said_and_the_cards_are_there(self, run, library, cards):
        log_path(library).mkdir()
        said = run("print", "-o", cards, "--no-verify")
        assert said.code == 0
        assert len(list(cards.iterdir())) == 2
        assert "印刷した日を記録できませんでした" in said.last_line
