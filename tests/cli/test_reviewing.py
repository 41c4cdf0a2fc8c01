"""The page for the committee, from the command line."""

from kitbuilder.kit.edit.facts import with_fact_value
from kitbuilder.store.library import Library


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
