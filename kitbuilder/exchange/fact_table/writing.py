"""The table as a file for Excel and its like: CSV, or XLSX with cells that stay text."""

import csv
import io

from kitbuilder.exchange.cells import cell_of
from kitbuilder.exchange.fact_table.table import ID, NAME, RESTRICTED, FactTable

_TEXT = "@"
"""Excel's format for text: a telephone number keeps its first 0, and nothing becomes a date or a formula."""

_EMPTY, _NO_SUCH, _HEAD = "FFF6D5", "D9D9D9", "E4E9EC"
"""The colours of cells."""

_WIDTH, _NAME_WIDTH = 18, 24
_GUIDE = (
    "黄色い欄に、拠点ごとの値を書いてください。灰色の欄は、その拠点では使いません。",
    "番号と1行目は変えないでください。どの拠点のどの値か、それで見分けます。",
    "ふりがなは {受付|うけつけ} のように書けます。",
    "空の欄を取り込んでも、前の値は消えません。",
    f"{RESTRICTED}と付いた値は、学校に渡す紙には印刷されません。この表をほかの人に渡すときは気をつけてください。",
)


def table_csv(table: FactTable) -> bytes:
    """Return the table as CSV: UTF-8 with BOM, which Excel needs to read it; no cell is a formula."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, quoting=csv.QUOTE_ALL)
    for row in _rows(table):
        writer.writerow([cell_of(cell or "") for cell in row])
    return buffer.getvalue().encode("utf-8-sig")


def table_xlsx(table: FactTable) -> bytes:
    """Return the table as XLSX: every cell text, headings that stay in sight, empty values marked, and a guide."""
    # In here, as every other command would wait for them.
    from openpyxl import Workbook  # noqa: PLC0415
    from openpyxl.styles import Alignment, Font, PatternFill  # noqa: PLC0415
    from openpyxl.utils import get_column_letter  # noqa: PLC0415
    from openpyxl.worksheet.worksheet import Worksheet  # noqa: PLC0415

    empty, no_such, head = (PatternFill("solid", fgColor=colour) for colour in (_EMPTY, _NO_SUCH, _HEAD))
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)  # noqa: S101 - a new workbook has one
    sheet.title = "拠点の値"
    for number, cells in enumerate(_rows(table), 1):
        for place, value in enumerate(cells, 1):
            cell = sheet.cell(number, place)
            cell.number_format, cell.data_type = _TEXT, "s"
            cell.value = cell_of(value or "") or None
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if number == 1:
                cell.font, cell.fill = Font(bold=True), head
            elif not value:
                cell.fill = no_such if value is None else empty
    for place in range(1, len(table.columns) + 3):
        sheet.column_dimensions[get_column_letter(place)].width = _NAME_WIDTH if place <= 2 else _WIDTH  # noqa: PLR2004
    sheet.freeze_panes = "C2"
    guide = book.create_sheet("書き方")
    for number, line in enumerate(_GUIDE, 1):
        guide.cell(number, 1, line)
    guide.column_dimensions["A"].width = 100
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _rows(table: FactTable) -> list[tuple[str | None, ...]]:
    heads = (column.heading for column in table.columns)
    return [(ID, NAME, *heads), *((row.site_id, row.site_name, *row.values) for row in table.rows)]
