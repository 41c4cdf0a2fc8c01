"""The page for the committee, from the command line."""

from kitbuilder.kit.edit.facts import with_fact_value
from kitbuilder.store.library import Library
from tests.printing.pages import all_text


def test_the_page_is_written_and_what_it_holds_is_said(run, library, tmp_path):
    page = tmp_path / "回覧" / "小田.html"
    said = run("review", "export", "小田小学校", "-o", page)
    assert said.code == 0
    size = len(page.read_bytes())
    assert said.out == (
        f"{page} に 小田小学校の第1版、カード 2 枚を書きました（非公開の 1 枚は出していません）。{size:,} バイト。\n"
    )
    assert page.read_text("utf-8").startswith("<!DOCTYPE html>")


def test_what_is_restricted_is_there_on_demand_and_it_is_said(run, library, tmp_path):
    with Library(library).open("koda-es", writable=True, who="山田") as kit_file:
        document = kit_file.document
        key = next(fact for fact in document.site.facts if fact.name == "鍵の場所")
        kit_file.save(with_fact_value(document, key.id, "職員室の棚"), "山田", "鍵")
    page = tmp_path / "page.html"
    run("review", "export", "koda-es", "-o", page)
    assert "職員室" not in page.read_text("utf-8")
    said = run("review", "export", "koda-es", "-o", page, "--restricted")
    assert "職員室" in page.read_text("utf-8")
    assert "カード 3 枚を書きました。" in said.out
    assert "決められた人のほかには渡さないでください" in said.out


def test_a_site_that_is_not_there_is_refused_and_nothing_is_written(run, library, tmp_path):
    said = run("review", "export", "nowhere", "-o", tmp_path / "page.html")
    assert said.code == 2
    assert "nowhere" in said.refusal
    assert not (tmp_path / "page.html").exists()


def test_the_paper_is_written_as_a_pdf_and_only_as_a_pdf(run, library, tmp_path):
    said = run("review", "sheet", "小田小学校", "-o", tmp_path / "紙.pdf")
    assert (said.code, said.out) == (0, f"{tmp_path / '紙.pdf'} に小田小学校の意見を書く紙を書きました。\n")
    assert (tmp_path / "紙.pdf").read_bytes().startswith(b"%PDF")
    before = {path: path.read_bytes() for path in library.glob("*.kit")}
    kept = next(iter(before))
    assert run("review", "sheet", "小田小学校", "-o", kept).code == 2
    assert {path: path.read_bytes() for path in library.glob("*.kit")} == before


def test_the_record_of_a_meeting_is_written_for_the_day_that_was_given(run, library, tmp_path):
    file = tmp_path / "記録.pdf"
    said = run("review", "record", "小田小学校", "-o", file, "--date", "2027-01-10")
    assert (said.code, said.out) == (0, f"{file} に小田小学校の運営委員会の記録を書きました。\n")
    assert "2027年1月10日（日）" in all_text(file.read_bytes())
    first = file.read_bytes()
    run("review", "record", "小田小学校", "-o", file, "--date", "2027-01-10")
    assert file.read_bytes() == first


def test_a_record_without_a_day_or_a_site_or_in_the_place_of_a_kit_is_refused(run, library, tmp_path):
    file = tmp_path / "record.pdf"
    assert "2026-11-24 の形" in run("review", "record", "koda-es", "-o", file, "--date", "あした").refusal
    assert "nowhere" in run("review", "record", "nowhere", "-o", file).refusal
    assert not file.exists()
    before = {path: path.read_bytes() for path in library.glob("*.kit")}
    assert run("review", "record", "koda-es", "-o", next(iter(before))).code == 2
    assert {path: path.read_bytes() for path in library.glob("*.kit")} == before


def test_a_record_with_what_is_restricted_says_so(run, library, tmp_path):
    said = run("review", "record", "koda-es", "-o", tmp_path / "record.pdf", "--restricted")
    assert "決められた人のほかには渡さないでください" in said.out
