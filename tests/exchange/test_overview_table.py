"""The overview as a file: what a spreadsheet shows, and nothing that runs there."""

import csv
import datetime as dt
import io

import pytest
from openpyxl import load_workbook

from kitbuilder.exchange.overview_table import overview_csv, overview_xlsx
from kitbuilder.kit.overview import SiteRow
from kitbuilder.kit.values import EditionState

ROWS = [
    SiteRow(
        "koda-es",
        '=HYPERLINK("x")',
        "こだ",
        "+81",
        2,
        EditionState.APPROVED,
        1,
        3,
        4,
        dt.datetime(2026, 11, 24, 9, 5, tzinfo=dt.UTC),
        "@山田",
        facts=32,
        filled=21,
        behind=True,
        base_edition=1,
        printed_on=dt.date(2026, 11, 20),
        changed_since_print=True,
    ),
    SiteRow("broken-es", "broken-es", fault="broken-es.kit は壊れています"),
]


def from_csv(data):
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def from_xlsx(data):
    sheet = load_workbook(io.BytesIO(data)).worksheets[0]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}
    assert isinstance(sheet["E2"].value, int)
    assert sheet.freeze_panes == "C2"
    return [["" if cell is None else str(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]


@pytest.fixture(params=[(overview_csv, from_csv), (overview_xlsx, from_xlsx)], ids=["csv", "xlsx"])
def table(request):
    write, read = request.param
    heads, *rows = read(write(ROWS))
    return [dict(zip(heads, row, strict=True)) for row in rows]


def test_everything_that_is_known_is_in_its_column(table):
    wanted = {
        "番号": "koda-es",
        "よみ": "こだ",
        "版": "2",
        "状態": "承認済み",
        "値（書いた数）": "21",
        "値（全部）": "32",
        "基本版": "未取り込み",
        "もとの基本版": "第1版",
        "意見": "1",
        "エラー": "3",
        "注意": "4",
        "印刷日": "2026-11-20",
        "印刷のあと": "変更あり",
        "最後の変更": "2026-11-24 09:05",
        "開けない理由": "",
    }
    assert {key: table[0][key] for key in wanted} == wanted


def test_what_changed_after_its_approval_is_to_be_looked_at_again():
    (row,) = list(csv.DictReader(io.StringIO(overview_csv([SiteRow("a", "a", stale_sections=1)]).decode("utf-8-sig"))))
    assert row["状態"] == "要再確認"


def test_texts_of_others_are_no_formulas(table):
    assert [table[0][key] for key in ("拠点", "住所", "変更した人")] == ['\'=HYPERLINK("x")', "'+81", "'@山田"]


def test_a_file_that_cannot_be_read_has_its_reason_and_no_numbers(table):
    assert table[1]["開けない理由"] == "broken-es.kit は壊れています"
    assert {table[1][key] for key in ("版", "エラー", "値（全部）", "基本版")} == {""}
