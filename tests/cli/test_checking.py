"""Problems told before printing, and finished files looked through."""

import datetime as dt
import json

import pytest

from kitbuilder.kit.review import with_sign_offs
from kitbuilder.store.library import Library
from tests.printing.others import page_of_others
from tests.printing.pages import seen


@pytest.fixture
def change(run, library, tmp_path):
    """Change a site's kit through the open form."""

    def change_form(edit, site="koda-es"):
        form = run("show", site, "--json").json
        edit(form)
        path = tmp_path / "kit.json"
        path.write_text(json.dumps(form), "utf-8")
        assert run("apply", site, path).code == 0

    assert library.is_dir()
    return change_form


def no_key(form):
    form["site"]["facts"][0]["value"] = ""


def bad_glyph(form):
    form["kit"]["sections"][1]["cards"][1]["title"] = "𠮷"


def test_a_kit_without_problems_is_0(run, library):
    assert run("check", "--json").json == []
    said = run("check", "koda-es", "小田小学校")
    assert (said.code, said.out.count("■")) == (0, 1)
    assert library.is_dir()


def test_a_problem_is_1_and_told_for_other_programs(run, change):
    change(no_key)
    said = run("check", "--json")
    assert said.code == 1
    (row,) = said.json
    assert (row["site"], row["severity"], row["code"]) == ("koda-es", "warning", "fact-missing")
    assert "鍵の場所" in row["where"]
    assert "決まっていません" in row["message"]
    assert run("check", "namiki-1-es").code == 0


def test_a_character_that_cannot_be_printed_is_told_with_its_card(run, change):
    change(bad_glyph)
    said = run("check", "koda-es", "--json")
    assert said.code == 1
    assert [(row["code"], row["severity"]) for row in said.json if row["severity"] == "error"] == [("glyph", "error")]
    assert said.json[0]["where"].startswith("カード3「𠮷」")


def test_what_the_committee_has_to_see_again_or_is_to_be_answered_is_told(run, library, change):
    def sign(document):
        every = [section.id for section in document.kit.sections]
        return with_sign_offs(document, every, "会長", "運営委員長", dt.date(2026, 11, 20))

    def said(form):
        form["kit"]["sections"][0]["cards"][0]["title"] = "新しい題"
        comment = {"id": "c", "card": form["kit"]["sections"][1]["cards"][0]["id"], "text": "直して", "author": "山田"}
        form["review"]["comments"].append(comment)

    with Library(library).open("koda-es", writable=True, who="試験") as kit_file:
        kit_file.save(sign(kit_file.document), "試験", "承認")
    assert run("check", "koda-es").code == 0
    change(said)
    told = run("check", "koda-es", "--json")
    assert told.code == 1
    assert {(row["code"], row["severity"]) for row in told.json} == {
        ("approval-stale", "warning"),
        ("open-comments", "warning"),
    }
    assert "2026-11-20 の承認（会長）のあとで変わりました" in run("check", "koda-es").out
    (row,) = [row for row in run("sites", "--json").json if row["id"] == "koda-es"]
    assert (row["state"], row["stale_sections"] > 0, row["open_comments"]) == ("draft", True, 1)
    assert row["warnings"] == len(told.json)
    assert "第1版 要再確認" in run("sites").out


def test_problems_are_told_in_words(run, change):
    change(no_key)
    said = run("check")
    assert "■ 小田小学校　エラー 0　注意 1" in said.out
    (line,) = [line for line in said.out.splitlines() if line.startswith("  ")]
    assert line.startswith("  注意")
    assert "鍵の場所" in line


def test_hints_are_told_when_asked_for(run, change):
    change(lambda form: form["kit"]["sections"][1]["cards"][1].update(place=""))
    assert run("check").code == 0
    assert "ヒント　カード3" not in run("check").out
    assert "ヒント　カード3" in run("check", "--hints").out


def test_the_wards_kit_waits_only_for_the_sites_values(run, ward_library):
    said = run("check", "--library", ward_library, "--json")
    assert said.code == 1
    assert {row["code"] for row in said.json if row["severity"] != "hint"} == {"fact-missing"}
    assert {"site", "severity", "where", "code", "message"} <= set(said.json[0])
    assert run("check", "master", "--library", ward_library).code == 0


@pytest.fixture
def cards(run, library, tmp_path):
    assert library.is_dir()
    assert run("print", "-o", tmp_path / "cards").code == 0
    return sorted((tmp_path / "cards").iterdir())


def test_verify_tells_each_page_for_other_programs(run, cards):
    said = run("verify", *cards, "--json")
    assert said.code == 0
    assert [row["page"] for row in said.json] == [1, 2, 3, 4, 1, 2, 3, 4]
    row = next(row for row in said.json if row["codes"])
    assert (row["file"], row["ok"], row["problems"]) == (str(cards[0]), True, [])
    assert row["codes"][0]["text"] == "https://kanazawa.example/k/TOI-3"
    assert row["codes"][0]["module_mm"] >= 0.4


def test_verify_looks_through_a_folder(run, cards):
    said = run("verify", cards[0].parent)
    assert said.code == 0
    assert "8 ページを確認しました" in said.out


def test_verify_tells_what_is_wrong(run, tmp_path):
    said = run("verify", page_of_others(tmp_path / "wrong.pdf", font="Helvetica"))
    assert said.code == 1
    assert "1ページ：フォント Helvetica が埋め込まれていません" in said.out


def test_verify_refuses_what_is_no_pdf(run, tmp_path):
    (tmp_path / "a.pdf").write_bytes(b"hello")
    said = run("verify", tmp_path / "a.pdf")
    assert said.code == 2
    assert "a.pdf" in said.refusal


def test_what_was_verified_is_what_was_printed(cards):
    assert all(
        "小田小学校" in page.text or "並木第一小学校" in page.text for path in cards for page in seen(path.read_bytes())
    )
