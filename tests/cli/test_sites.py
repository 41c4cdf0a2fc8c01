"""The library made, the sites listed, and a published list taken in."""

import csv
import datetime as dt
import io
import json
import sys
from pathlib import Path
from unicodedata import east_asian_width

import platformdirs
import pytest
from openpyxl import load_workbook

from kitbuilder.bundled import bundled
from kitbuilder.cli import progress
from kitbuilder.store.library import Library
from tests.cli.conftest import contents

DATA = Path(__file__).parents[1] / "data" / "site_lists"
HEADER = "共通ID,施設・場所名,住所,緯度,経度\n"
KODA = "E1410800001,横浜市立小田小学校,横浜市金沢区富岡西9-9,35.37,139.62\n"
NEW = "E77,横浜市立新しい小学校,横浜市金沢区1-1,35.3,139.6\n"
OTHER = "E88,横浜市立別小学校,横浜市港北区1-1,35.5,139.6\n"


@pytest.fixture
def site_list(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text(HEADER + KODA + NEW, "utf-8")
    return path


def test_sites_are_listed_for_other_programs(run, library):
    said = run("sites", "--json")
    assert said.code == 0
    assert [row["id"] for row in said.json] == ["koda-es", "namiki-1-es"]
    first = said.json[0]
    wanted = {"name": "小田小学校", "edition": 1, "state": "draft", "open_comments": 0, "errors": 0, "warnings": 0}
    assert {key: first[key] for key in wanted} == wanted
    assert library.is_dir()


def test_sites_are_listed_in_words(run, library):
    said = run("sites")
    assert [line.split("　")[-1] for line in said.out.splitlines()] == ["小田小学校", "並木第一小学校"]
    assert "第1版 下書き" in said.out
    assert library.is_dir()


def test_how_far_each_site_is_is_told_for_other_programs(run, library):
    first, second = run("sites", "--json").json
    wanted = {
        "kana": "こだしょうがっこう",
        "facts": 3,
        "filled": 3,
        "behind": False,
        "base_edition": 1,
        "printed_on": None,
        "changed_since_print": False,
        "changed_by": "区の担当",
    }
    assert {key: first[key] for key in wanted} == wanted
    assert dt.datetime.fromisoformat(first["changed_at"]).tzinfo is not None
    assert (second["filled"], second["facts"]) == (3, 3)
    assert library.is_dir()


def _retitled(site_id, run, tmp_path):
    """Give the first card of a kit another title, as another program does."""
    form = run("show", site_id, "--json").json
    form["kit"]["sections"][0]["cards"][0]["title"] = "新しい題"
    path = tmp_path / "form.json"
    path.write_text(json.dumps(form), "utf-8")
    assert run("apply", site_id, path).code == 0


def test_a_change_of_the_ward_s_is_missing_until_it_is_taken_in(run, library, tmp_path):
    _retitled("master", run, tmp_path)
    assert [row["behind"] for row in run("sites", "--json").json] == [True, True]
    assert run("sites").out.count("未取り込み") == 2
    assert run("update", "koda-es", "--library", library).code == 0
    assert [row["behind"] for row in run("sites", "--json").json] == [False, True]


def test_the_day_of_the_last_print_is_told_and_whether_the_cards_are_still_right(run, library, tmp_path):
    assert run("print", "koda-es", "-o", tmp_path / "cards", "--no-verify").code == 0
    today = dt.datetime.now().astimezone().date().isoformat()
    rows = run("sites", "--json").json
    assert [(row["printed_on"], row["changed_since_print"]) for row in rows] == [(today, False), (None, False)]
    _retitled("koda-es", run, tmp_path)
    assert run("sites", "--json").json[0]["changed_since_print"]
    assert f"{today}△" in run("sites").out
    assert library.is_dir()


def test_lines_stand_below_each_other_and_are_not_too_wide(run, ward_library):
    lines = run("sites", "--library", ward_library).out.splitlines()
    assert len(lines) == 26
    wide = [sum(2 if east_asian_width(character) in "WFA" else 1 for character in line) for line in lines]
    assert max(wide) <= 110
    assert len({line.index("エラー") for line in lines}) == 1


@pytest.mark.parametrize("name", ["list.csv", "list.xlsx"])
def test_the_list_is_written_as_a_table(run, library, tmp_path, name):
    said = run("sites", "-o", tmp_path / name)
    assert said.code == 0
    assert "2 拠点" in said.out
    data = (tmp_path / name).read_bytes()
    if name.endswith(".csv"):
        rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    else:
        sheet = load_workbook(io.BytesIO(data)).worksheets[0]
        rows = [[str(cell or "") for cell in row] for row in sheet.iter_rows(values_only=True)]
    assert [row[1] for row in rows] == ["拠点", "小田小学校", "並木第一小学校"]
    assert dict(zip(rows[0], rows[1], strict=True))["基本版"] == "最新"
    assert library.is_dir()


def test_a_table_beside_json_leaves_the_json_as_it_is(run, library, tmp_path):
    said = run("sites", "--json", "--csv", tmp_path / "list.csv")
    assert len(said.json) == 2
    assert "list.csv" in said.err
    assert library.is_dir()


def test_a_table_that_cannot_be_written_is_one_line(run, library, tmp_path):
    (tmp_path / "file").write_text("in the way")
    assert "書けません" in run("sites", "-o", tmp_path / "file" / "list.csv").refusal
    assert library.is_dir()


def test_the_26_sites_are_made(run, ward_library):
    rows = run("sites", "--library", ward_library, "--json").json
    assert len(rows) == 26
    assert {row["state"] for row in rows} == {"draft"}
    assert {row["errors"] for row in rows} == {0}
    assert all(row["warnings"] > 0 for row in rows)


def test_the_users_own_library_is_made_on_first_use(run, own_home, monkeypatch, tmp_path):
    monkeypatch.setattr(
        "kitbuilder.exchange.site_list.bundled_list.bundled", lambda *parts: _few_sites(tmp_path, *parts)
    )
    assert not list(own_home.rglob("*.kit"))
    assert len(run("sites", "--json").json) == 2
    made = sorted(path.name for path in own_home.rglob("*.kit"))
    assert len(made) == 3
    assert "master.kit" in made
    assert (platformdirs.user_documents_path() / "kitbuilder" / "master.kit").is_file()
    assert len(run("sites", "--json").json) == 2


def _few_sites(tmp_path, *parts):
    """Return the list cut to two sites, so that the making is quick."""
    real = bundled(*parts)
    if real.name != "gsi_shelters_kanazawa_ward.csv":
        return real
    path = tmp_path / real.name
    path.write_bytes(b"\n".join(real.read_bytes().splitlines()[:3]))
    return path


def test_a_library_is_made_from_a_list_of_ones_own(run, tmp_path, site_list):
    site_list.write_text(HEADER + KODA + OTHER, "utf-8")
    folder = tmp_path / "new" / "library"
    said = run("init", "--library", folder, "--sites", site_list, "--ward", "港北区")
    assert said.code == 0
    assert sorted(path.name for path in folder.iterdir()) == ["e88.kit", "master.kit"]


def test_init_again_makes_only_what_is_missing(run, library, site_list):
    before = contents(library)
    said = run("init", "--sites", site_list)
    assert said.code == 0
    after = contents(library)
    assert {name: after[name] for name in before} == before
    assert set(after) - set(before) == {"e1410800001.kit", "e77.kit"}


def test_an_import_is_shown_before_it_is_written(run, library, site_list):
    before = contents(library)
    said = run("import-sites", site_list)
    assert said.code == 0
    assert [line.split("　")[0] for line in said.out.splitlines()[:3]] == [
        "更新",
        "追加",
        "一覧にない（そのまま残します）",
    ]
    assert "--yes" in said.err
    assert contents(library) == before


def test_an_import_is_shown_for_other_programs(run, library, site_list):
    rows = run("import-sites", site_list, "--json").json
    assert [(row["action"], row["id"]) for row in rows] == [
        ("update", "koda-es"),
        ("add", "e77"),
        ("unmatched", "namiki-1-es"),
    ]
    assert library.is_dir()


@pytest.mark.parametrize("as_json", [[], ["--json"]])
def test_an_import_is_written_when_it_is_agreed_to(run, library, site_list, as_json):
    said = run("import-sites", site_list, "--yes", *as_json)
    assert said.code == 0
    assert said.out if not as_json else said.json
    assert sorted(path.stem for path in library.glob("*.kit")) == ["e77", "koda-es", "master", "namiki-1-es"]
    koda = run("show", "koda-es", "--json").json["site"]
    assert (koda["name"], koda["address"]) == ("小田小学校", "横浜市金沢区富岡西9-9")
    assert koda["facts"][0]["value"] == "職員室の{棚|たな}"
    added = run("show", "e77", "--json").json
    assert (added["site"]["name"], len(added["kit"]["sections"])) == ("新しい小学校", 2)


def test_importing_twice_changes_nothing_more(run, library, site_list):
    run("import-sites", site_list, "--yes")
    before = contents(library)
    said = run("import-sites", site_list, "--yes")
    assert said.code == 0
    assert "変更なし 2" in said.out
    assert contents(library) == before


def test_a_site_that_somebody_has_open_is_named_and_keeps_no_other_from_its_change(run, library, site_list):
    with Library(library).open("koda-es", writable=True, who="山田"):
        said = run("import-sites", site_list, "--yes")
    assert said.code == 2
    assert "koda-es.kit は 山田 さん" in said.last_line
    assert "1 拠点を書き込みました" in said.out
    assert (library / "e77.kit").exists()
    assert run("import-sites", site_list, "--yes").code == 0
    assert run("show", "koda-es", "--json").json["site"]["address"] == "横浜市金沢区富岡西9-9"


def test_a_list_without_the_ward_is_said_and_brings_nothing(run, library, site_list):
    before = contents(library)
    assert "「西区」" in run("import-sites", site_list, "--ward", "西区", "--yes").refusal
    assert contents(library) == before


@pytest.mark.parametrize("data", [b"", b"a,b\n1,2\n", b"\xff\xfe\x00", (HEADER + "E1,,x,1,1\n").encode()])
@pytest.mark.parametrize("command", [["import-sites"], ["init", "--sites"]])
def test_a_list_that_cannot_be_read_is_told_in_one_line(run, library, tmp_path, command, data):
    path = tmp_path / "bad.csv"
    path.write_bytes(data)
    before = contents(library)
    said = run(*command, path, *(["--yes"] if command == ["import-sites"] else []))
    assert said.code == 2
    assert said.refusal
    assert contents(library) == before


def test_of_a_file_that_is_too_large_no_more_is_read_than_shows_it(run, library, tmp_path):
    path = tmp_path / "large.csv"
    with path.open("wb") as file:
        file.truncate(20_000_000_000)
    before = contents(library)
    assert "30 MB" in run("import-sites", path, "--yes").refusal
    assert contents(library) == before


@pytest.mark.parametrize("name", ["yokohama_hinanjo", "gsi_emergency_sites", "standard_open_data"])
def test_each_published_list_can_be_taken_in(run, library, name):
    path = DATA / f"{name}.csv"
    (added,) = [row for row in run("import-sites", path, "--json").json if row["action"] == "add"]
    assert run("import-sites", path, "--yes").code == 0
    assert (library / f"{added['id']}.kit").exists()
    assert "変更なし 1" in run("import-sites", path, "--yes").out


@pytest.mark.parametrize("is_terminal", [False, True])
def test_progress_is_shown_on_a_terminal_only(monkeypatch, capsys, is_terminal):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: is_terminal)
    assert list(progress.following(iter("abc"), "印刷", total=3)) == ["a", "b", "c"]
    assert list(progress.following("ab", "印刷")) == ["a", "b"]
    assert capsys.readouterr().out == ""


class Terminal(io.StringIO):
    """Standard input with somebody before it."""

    def isatty(self):
        return True


@pytest.mark.parametrize(("answer", "written"), [("y\n", True), ("n\n", False), ("\n", False)])
def test_on_a_terminal_the_user_is_asked(run, library, site_list, monkeypatch, answer, written):
    monkeypatch.setattr("sys.stdin", Terminal(answer))
    assert run("import-sites", site_list).code == 0
    assert (library / "e77.kit").exists() == written
