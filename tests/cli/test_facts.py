"""The table of all sites' facts from the command line."""

import csv
import io

import pytest

from kitbuilder.store.library import Library


def rows_of(path):
    return list(csv.reader(io.StringIO(path.read_text("utf-8-sig"), newline="")))


@pytest.fixture
def table(run, tmp_path, library):
    path = tmp_path / "facts.csv"
    assert run("facts", "export", "-o", str(path)).code == 0
    return path


def fill(path, site_id, text):
    rows = rows_of(path)
    place = next(n for n, name in enumerate(rows[0]) if n > 1)
    for row in rows:
        if row[0] == site_id:
            row[place] = text
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(rows)
    return rows[0][place].removesuffix("（学校に出さない）")


def value(library, site_id, name):
    return {fact.name: fact.value for fact in Library(library).read(site_id).site.facts}[name]


def test_a_table_goes_out_is_filled_in_and_comes_back(run, library, table):
    name = fill(table, "koda-es", "校門の前")
    before = value(library, "koda-es", name)
    said = run("facts", "import", str(table))
    assert "校門の前" in said.out
    assert value(library, "koda-es", name) == before
    said = run("facts", "import", str(table), "--yes")
    assert said.code == 0
    assert value(library, "koda-es", name) == "校門の前"
    assert "変わる値 0" in run("facts", "import", str(table)).out


def test_the_changes_can_be_read_by_other_programs(run, table):
    name = fill(table, "koda-es", "校門の前")
    (change,) = run("facts", "import", str(table), "--json").json
    assert (change["site"], change["fact"], change["after"]) == ("koda-es", name, "校門の前")


def test_a_wrong_file_is_refused_by_name(run, tmp_path, library):
    path = tmp_path / "letter.csv"
    path.write_text("拝啓", "utf-8")
    said = run("facts", "import", str(path))
    assert said.code == 2
    assert "letter.csv" in said.refusal


def test_an_excel_table_is_written_by_default(run, library, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert run("facts", "export").code == 0
    assert (tmp_path / "facts.xlsx").read_bytes().startswith(b"PK")


def test_what_leads_nowhere_is_told_beside_the_json_too(run, library, tmp_path):
    path = tmp_path / "facts.csv"
    path.write_text("番号,拠点,メモ\nkoda-es,,急ぐ\n,知らない小学校,x\n", "utf-8")
    said = run("facts", "import", path, "--json")
    assert said.json == []
    assert "知らない拠点（取り込みません）：知らない小学校" in said.err
    assert "知らない列（取り込みません）：メモ" in said.err
    said = run("facts", "import", path)
    assert "知らない小学校" in said.out
    assert said.err == ""


def test_a_row_that_is_about_two_sites_is_refused_by_the_files_name(run, library, tmp_path):
    path = tmp_path / "facts.csv"
    path.write_text("番号,拠点,メモ\nkoda-es,並木第一小学校,急ぐ\n", "utf-8")
    said = run("facts", "import", path, "--yes")
    assert said.code == 2
    assert "facts.csv：2行目の番号「koda-es」" in said.refusal
