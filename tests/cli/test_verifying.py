"""What `verify` tells people: a line a file, each problem once with all its pages."""

from attrs import evolve

from kitbuilder.cli.verifying import told
from kitbuilder.printing.preflight import PageReport, ReadCode
from tests.printing.others import page_of_others

CODE = ReadCode("https://a.jp", 0.5, 4.0, 21.0)
GOOD = PageReport("a.pdf", 1, ok=True, codes=(CODE,), problems=())


def bad(page, *problems, file="a.pdf"):
    return PageReport(file, page, ok=False, codes=(), problems=problems)


def test_a_good_file_is_one_line():
    assert list(told([GOOD, evolve(GOOD, page=2, codes=())])) == [
        "a.pdf：2 ページ、QR コード 1。問題なし。",
        "2 ページを確認しました。読めた QR コード 1、問題のあるページ 0。",
    ]


def test_a_problem_of_many_pages_is_one_line_that_names_them():
    reports = [bad(1, "甲"), bad(2, "甲", "乙"), bad(3, "甲"), bad(5, "甲"), evolve(GOOD, file="b.pdf")]
    assert list(told(reports)) == [
        "a.pdf：4 ページ、QR コード 0。問題のあるページ 4。",
        "  1〜3、5ページ：甲。",
        "  2ページ：乙。",
        "b.pdf：1 ページ、QR コード 1。問題なし。",
        "5 ページを確認しました。読めた QR コード 1、問題のあるページ 4。",
    ]


def test_several_processors_find_the_same(run, tmp_path):
    page_of_others(tmp_path / "good.pdf")
    page_of_others(tmp_path / "wrong.pdf", font="Helvetica")
    alone, together = run("verify", tmp_path), run("verify", tmp_path, "--jobs", "2")
    assert (alone.code, together.code) == (1, 1)
    assert alone.out == together.out
    assert run("verify", tmp_path, "--jobs", "2", "--json").json == run("verify", tmp_path, "--json").json
