"""The table of all sites' facts: out to a spreadsheet program and back, and what comes back wrong."""

import io
import zipfile

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from kitbuilder.exchange.cells import harmless, text_of
from kitbuilder.exchange.fact_table import (
    fact_table,
    plan_facts,
    read_fact_table,
    table_csv,
    table_xlsx,
    with_changes,
)
from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.text import literal
from kitbuilder.kit.values import Document, Fact
from tests.samples import SAMPLE, site
from tests.told import refusal

PLACE, KEY = Fact("f-1", "受付の場所"), Fact("f-2", "鍵の場所", "金庫", restricted=True)
ONE = Document(site("koda-es", "小田小学校", facts=(PLACE, KEY)), SAMPLE.kit)
TWO = Document(site("bunko-es", "文庫小学校", facts=(evolve(PLACE, value="{体育館|たいいくかん}"),)), SAMPLE.kit)
WRITERS = {"csv": table_csv, "xlsx": table_xlsx}
HEADS = "番号,拠点,受付の場所\n"


@pytest.mark.parametrize("write", WRITERS.values(), ids=WRITERS)
def test_a_table_that_is_read_back_unchanged_changes_nothing(write):
    plan = plan_facts([ONE, TWO], read_fact_table(write(fact_table([ONE, TWO]))))
    assert (plan.changes, plan.unknown_sites, plan.unknown_columns) == ((), (), ())


@pytest.mark.parametrize("write", WRITERS.values(), ids=WRITERS)
def test_what_is_written_into_a_cell_becomes_the_value_of_that_site_alone(write):
    filled = evolve(ONE, site=evolve(ONE.site, facts=(evolve(PLACE, value="校門の前"), KEY)))
    plan = plan_facts([ONE, TWO], read_fact_table(write(fact_table([filled, TWO]))))
    (change,) = plan.changes
    assert (change.site_id, change.fact_name, change.before, change.after) == ("koda-es", "受付の場所", "", "校門の前")
    assert with_changes(ONE, plan.changes) == filled
    assert with_changes(TWO, plan.changes) is TWO


def test_an_empty_cell_takes_no_value_away_unless_that_is_wanted():
    table = read_fact_table((HEADS + "bunko-es,文庫小学校,\n").encode())
    assert plan_facts([TWO], table).changes == ()
    assert plan_facts([TWO], table).kept == 1
    (change,) = plan_facts([TWO], table, clear=True).changes
    assert change.after == ""


def test_restricted_values_can_be_left_out_and_are_named_as_such():
    assert fact_table([ONE, TWO], restricted=False).columns == ("受付の場所",)
    assert "鍵の場所（学校に出さない）" in table_csv(fact_table([ONE])).decode("utf-8-sig")
    assert "金庫" not in table_csv(fact_table([ONE], restricted=False)).decode("utf-8-sig")


def test_a_sheet_opens_with_text_only_headings_that_stay_and_empty_values_marked():
    book = load_workbook(io.BytesIO(table_xlsx(fact_table([ONE, TWO]))))
    sheet = book["拠点の値"]
    assert sheet.freeze_panes == "C2"
    cells = [cell for row in sheet.iter_rows() for cell in row]
    assert {cell.number_format for cell in cells} == {"@"}
    missing, not_there = sheet["C2"].fill.fgColor.rgb, sheet["D3"].fill.fgColor.rgb
    assert len({missing, not_there, sheet["C3"].fill.fgColor.rgb}) == 3


@pytest.mark.parametrize("text", ["=1+1", "+81-45", "-3階", "@here", "＝A1", "045-788-7808", "'電話", "{門|もん}の前"])
@pytest.mark.parametrize("write", WRITERS.values(), ids=WRITERS)
def test_no_value_becomes_a_formula_and_each_comes_back_as_it_was(write, text):
    filled = evolve(ONE, site=evolve(ONE.site, facts=(evolve(PLACE, value=text),)))
    data = write(fact_table([filled]))
    if write is table_xlsx:
        cell = load_workbook(io.BytesIO(data))["拠点の値"]["C2"]
        assert cell.data_type == "s"
    assert not text_of(harmless(text)).startswith("''")
    (change,) = plan_facts([ONE], read_fact_table(data)).changes
    assert change.after == text


@given(st.text(max_size=60).map(literal))
def test_any_value_comes_back_as_somebody_would_have_typed_it(value):
    value = text_of(value)
    filled = evolve(ONE, site=evolve(ONE.site, facts=(evolve(PLACE, value=value),)))
    changes = plan_facts([ONE], read_fact_table(table_csv(fact_table([filled])))).changes
    assert [change.after for change in changes] == ([text_of(value)] if text_of(value) else [])


def test_columns_may_stand_in_any_order_and_rows_be_named_by_the_site_alone():
    table = read_fact_table("メモ,受付の場所,拠点\n急ぐ,校門,小田小学校\n,校庭,知らない小学校\n".encode("cp932"))
    plan = plan_facts([ONE], table)
    assert [change.after for change in plan.changes] == ["校門"]
    assert plan.unknown_columns == ("メモ",)
    assert plan.unknown_sites == ("知らない小学校",)


def test_numbers_typed_into_a_sheet_are_what_one_sees():
    book = Workbook()
    for row in (("番号", "拠点", "受付の場所"), ("koda-es", "小田小学校", 45.0)):
        book.active.append(row)
    buffer = io.BytesIO()
    book.save(buffer)
    (change,) = plan_facts([ONE], read_fact_table(buffer.getvalue())).changes
    assert change.after == "45"


def _bomb():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", b"0" * 210_000_000)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "見出し"),
        ("名前,値\nx,y\n".encode(), "見出し"),
        (b"\x00\x01\x02" * 20, "表ではありません"),
        (b"PK\x03\x04 not a zip", "XLSX として読めません"),
        (b"\x81\xff\xfe\xfd,\n", "文字が読めません"),
        ((HEADS + '"koda-es,x').encode(), "CSV として読めません"),
        ((HEADS + "koda-es,a,x\nkoda-es,b,y\n").encode(), "3行目と2行目が同じ拠点"),
        ((HEADS + ",,x\n").encode(), "2行目に拠点の番号がありません"),
        ((HEADS + "koda-es,a," + "長" * 2001 + "\n").encode(), "2行目の「受付の場所」が長すぎます"),
        ((HEADS + "koda-es,a,{門\n").encode(), "2行目の「受付の場所」の印"),
        ((HEADS + "koda-es,a,[[鍵]]\n").encode(), "2行目の「受付の場所」の中に別の値"),
        (b"a" * 20_000_001, "大きすぎます"),
        ("番号,拠点,門,門\n".encode(), "列「門」が2つ"),
    ],
)
def test_a_table_that_is_wrong_is_refused_in_one_sentence(data, said):
    assert said in refusal(read_fact_table, data, of=BadInput)


def test_a_small_file_that_unpacks_to_a_large_one_is_refused():
    assert "大きすぎます" in refusal(read_fact_table, _bomb(), of=BadInput)
