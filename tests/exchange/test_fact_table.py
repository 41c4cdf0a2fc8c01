"""The table of all sites' facts: out to a spreadsheet program and back, and what comes back wrong."""

import io
import zipfile
from contextlib import suppress

import pytest
from attrs import evolve
from hypothesis import given, settings
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
from tests.strategies import documents, open_documents
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
    assert [column.heading for column in fact_table([ONE, TWO], restricted=False).columns] == ["受付の場所"]
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


def one_site(*facts, name="小田小学校", site_id="koda-es"):
    return Document(site(site_id, name, facts=facts), SAMPLE.kit)


def nothing(plan):
    return (plan.changes, plan.unknown_sites, plan.unknown_columns, plan.kept) == ((), (), (), 0)


BACK = {
    "a wide space": (Fact("f", "門", "体育館　入口"),),
    "a line break": (Fact("f", "門", "体育館\r\n入口"),),
    "spaces around": (Fact("f", "門", " \t=1+1 "),),
    "a wide space in a name": (Fact("f", "鍵　場所", "金庫"),),
    "names of the headings": (Fact("f", "番号", "7"), Fact("g", "拠点", "本部")),
    "a name with the suffix": (Fact("f", "鍵", "金庫", restricted=True), Fact("g", "鍵（学校に出さない）", "戸棚")),
    "names that look the same": (Fact("f", "鍵 場所", "金庫"), Fact("g", "鍵　場所", "戸棚")),
    "a long value": (Fact("f", "門", "長" * 2_001),),
    "a value longer than any cell": (Fact("f", "門", "＝" + "長" * 40_000),),
    "a half-written mark": (Fact("f", "門", "{門|"),),
    "a value that names a fact": (Fact("f", "門", "[[鍵]]"),),
    "control characters": (Fact("f", "門\x01", "正\x07門\x00=\ufffe\ud800"),),
    "a mark that NFC joins": (Fact("f", "門", "=\u200b\u0338"),),
}


@pytest.mark.parametrize("facts", BACK.values(), ids=BACK)
@pytest.mark.parametrize("write", WRITERS.values(), ids=WRITERS)
def test_the_own_export_comes_back_unchanged_whatever_is_in_it(write, facts):
    document = one_site(*facts)
    assert nothing(plan_facts([document], read_fact_table(write(fact_table([document])))))


@given(documents=st.lists(documents() | open_documents(), max_size=3, unique_by=lambda document: document.site.id))
@settings(max_examples=60, deadline=None)
def test_any_documents_come_back_from_a_sheet_and_from_csv_without_a_change(documents):
    for write in WRITERS.values():
        assert nothing(plan_facts(documents, read_fact_table(write(fact_table(documents)))))


def test_each_of_two_names_that_differ_by_the_suffix_keeps_its_own_column():
    facts = Fact("f", "鍵", "金庫", restricted=True), Fact("g", "鍵（学校に出さない）", "戸棚")
    filled = [evolve(fact, value=f"{fact.value}の上") for fact in facts]
    plan = plan_facts([one_site(*facts)], read_fact_table(table_csv(fact_table([one_site(*filled)]))))
    assert [(change.fact_id, change.after) for change in plan.changes] == [("f", "金庫の上"), ("g", "戸棚の上")]


@pytest.mark.parametrize("clear", [False, True])
def test_a_part_of_the_sites_comes_back_though_another_site_has_the_marked_name_for_a_name(clear):
    part = one_site(Fact("f", "鍵", "金庫", restricted=True))
    other = one_site(Fact("g", "鍵（学校に出さない）", "戸棚"), name="文庫小学校", site_id="bunko-es")
    for exported in ([part], [other], [part, other]):
        plan = plan_facts([part, other], read_fact_table(table_csv(fact_table(exported))), clear=clear)
        assert nothing(plan)
    filled = one_site(Fact("f", "鍵", "事務室", restricted=True))
    (change,) = plan_facts([part, other], read_fact_table(table_csv(fact_table([filled])))).changes
    assert (change.fact_id, change.after) == ("f", "事務室")


def test_a_value_under_one_of_two_names_that_look_the_same_is_not_written_to_either():
    document = one_site(Fact("f", "鍵 場所", "金庫"), Fact("g", "鍵　場所", "戸棚"))
    table = read_fact_table("番号,拠点,鍵 場所,鍵 場所\nkoda-es,,戸棚,金庫\n".encode())
    assert "見分けられません" in refusal(plan_facts, [document], table, of=BadInput)


SAME = one_site(PLACE, name="横浜市立小田小学校", site_id="s1")


def test_a_name_that_two_sites_have_is_not_enough_to_tell_them_apart():
    table = read_fact_table((HEADS + ",小田小学校,校門\n").encode())
    said = refusal(plan_facts, [ONE, SAME], table, of=BadInput)
    assert "2行目の拠点「小田小学校」は2つ" in said
    assert "koda-es、s1" in said
    (change,) = plan_facts([ONE, SAME], read_fact_table((HEADS + "s1,小田小学校,校門\n").encode())).changes
    assert change.site_id == "s1"


def test_a_row_whose_number_and_name_are_of_two_sites_is_refused():
    table = read_fact_table((HEADS + "koda-es,文庫小学校,校門\n").encode())
    assert "2行目の番号「koda-es」と拠点「文庫小学校」は別" in refusal(plan_facts, [ONE, TWO], table, of=BadInput)


def test_a_site_that_was_renamed_since_is_found_by_its_number():
    table = read_fact_table((HEADS + "koda-es,前の名前,校門\n").encode())
    assert [change.site_id for change in plan_facts([ONE, TWO], table).changes] == ["koda-es"]


@pytest.mark.parametrize("second", ["koda-es,,K2", ",小田小学校,K2", ",横浜市立小田小学校,K2"])
def test_two_rows_of_one_site_are_refused_however_each_names_it(second):
    table = read_fact_table((HEADS + f"koda-es,小田小学校,K1\n{second}\n").encode())
    assert "3行目と2行目が同じ拠点" in refusal(plan_facts, [ONE, TWO], table, of=BadInput)


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (HEADS + "koda-es,," + "長" * 2001, "2行目の「受付の場所」が長すぎます"),
        (HEADS + "\nkoda-es,,{門", "3行目の「受付の場所」の印"),
        (HEADS + "koda-es,,[[鍵]]", "2行目の「受付の場所」の中に別の値"),
        ("番号,拠点,受付の場所,受付の場所\nkoda-es,,a,b", "列「受付の場所」が2つ"),
    ],
)
def test_a_value_that_cannot_be_taken_is_refused_by_its_row_and_column(table, said):
    assert said in refusal(plan_facts, [ONE], read_fact_table(table.encode()), of=BadInput)


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
        ((HEADS + ",,x\n").encode(), "2行目に拠点の番号がありません"),
        (b"a" * 20_000_001, "大きすぎます"),
        ("拠点,番号,門,番号\n".encode(), "列「番号」が2つ"),
    ],
)
def test_a_table_that_is_wrong_is_refused_in_one_sentence(data, said):
    assert said in refusal(read_fact_table, data, of=BadInput)


def test_a_small_file_that_unpacks_to_a_large_one_is_refused():
    assert "大きすぎます" in refusal(read_fact_table, _bomb(), of=BadInput)


SHEET = "xl/worksheets/sheet1.xml"


def _repacked(**parts):
    """Return a good workbook with the parts' bytes changed."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(table_xlsx(fact_table([ONE])))) as good, zipfile.ZipFile(buffer, "w") as packed:
        for name in good.namelist():
            packed.writestr(name, parts.get(name, bytes)(good.read(name)))
    return buffer.getvalue()


def _with_header_changed(place, value):
    """Return a good workbook with two bytes of the sheet's header changed, and of its copy in the directory."""
    data = bytearray(table_xlsx(fact_table([ONE])))
    for at in (data.index(SHEET.encode()) - 30 + place, data.rindex(SHEET.encode()) - 46 + 2 + place):
        data[at : at + 2] = value
    return bytes(data)


def _with_torn_stream():
    data = table_xlsx(fact_table([ONE]))
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        entry = packed.getinfo(SHEET)
    at = entry.header_offset + 30 + len(SHEET)
    return data[:at] + b"\xff" * entry.compress_size + data[at + entry.compress_size :]


DAMAGED = {
    "a torn stream": _with_torn_stream,
    "an encrypted entry": lambda: _with_header_changed(6, b"\x01\x00"),
    "a compression nobody has": lambda: _with_header_changed(8, b"\x63\x00"),
    "styles of another kind": lambda: _repacked(
        **{"xl/styles.xml": lambda data: data.replace(b"<xf ", b"<xf what='1' ")}
    ),
    "no sheet": lambda: _repacked(**{SHEET: lambda data: data[:0]}),
    "a sheet that breaks off": lambda: _repacked(**{SHEET: lambda data: data[: len(data) * 2 // 3]}),
}


@pytest.mark.parametrize("damaged", DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_workbook_is_refused_in_one_sentence(damaged):
    assert "XLSX として読めません" in refusal(read_fact_table, damaged(), of=BadInput)


@pytest.mark.parametrize("sheet", [lambda data: data, lambda data: data[: len(data) * 2 // 3]], ids=["good", "damaged"])
def test_a_workbook_is_closed_whatever_is_in_it(monkeypatch, sheet):
    closed = []

    def load(*args, **named):
        book = load_workbook(*args, **named)
        monkeypatch.setattr(book, "close", lambda: closed.append(book))
        return book

    monkeypatch.setattr("openpyxl.load_workbook", load)
    with suppress(BadInput):
        read_fact_table(_repacked(**{SHEET: sheet}))
    assert len(closed) == 1
