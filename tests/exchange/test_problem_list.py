"""The list of problems that a meeting gets."""

import csv
import io

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from kitbuilder.exchange.problem_list import HEADINGS, Finding, problems_csv, problems_text
from kitbuilder.kit.problem import Problem, Severity
from kitbuilder.kit.where import Where

MISSING = Problem(
    Severity.WARNING, "fact-missing", Where("拠点の値「鍵の場所」"), "まだ決まっていません", "書いてください"
)
KODA = Finding("koda-es", "小田小学校", MISSING)
BUNKO = Finding("bunko-es", "文庫小学校", evolve(MISSING, severity=Severity.ERROR))


def _read(data):
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_a_spreadsheet_gets_headings_and_a_row_for_each_problem():
    data = problems_csv([KODA, BUNKO])
    assert data.startswith(b"\xef\xbb\xbf")
    assert _read(data) == [
        list(HEADINGS),
        ["小田小学校", "koda-es", "注意", "拠点の値「鍵の場所」", "まだ決まっていません", "書いてください"],
        ["文庫小学校", "bunko-es", "エラー", "拠点の値「鍵の場所」", "まだ決まっていません", "書いてください"],
    ]


@pytest.mark.parametrize("formula", ['=HYPERLINK("x")', "+1", "-1", "@SUM", "\t=1", "　=1", "＝1", "\r=1"])
def test_a_name_that_looks_like_a_formula_is_text_to_a_spreadsheet(formula):
    (_, row) = _read(problems_csv([evolve(KODA, site_name=formula)]))
    assert row[0] == f"'{formula}"


@given(st.text(st.characters(codec="utf-8"), min_size=1))
def test_every_other_text_comes_back_as_it_was(name):
    (_, row) = _read(problems_csv([evolve(KODA, site_name=name)]))
    assert row[0].removeprefix("'") == name.removeprefix("'")


def test_text_to_paste_has_a_heading_for_each_group():
    said = problems_text([("小田小学校", [KODA]), ("文庫小学校", [BUNKO])])
    assert said.splitlines() == [
        "■ 小田小学校",
        "・注意　小田小学校　拠点の値「鍵の場所」：まだ決まっていません。書いてください。",
        "",
        "■ 文庫小学校",
        "・エラー　文庫小学校　拠点の値「鍵の場所」：まだ決まっていません。書いてください。",
    ]


def test_no_problems_are_a_list_with_headings_only():
    assert _read(problems_csv([])) == [list(HEADINGS)]
    assert problems_text([]) == ""
