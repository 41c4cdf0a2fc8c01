"""The table as a file for Excel and its like: CSV, or XLSX with cells that stay text."""

from kitbuilder.exchange.fact_table.table import ID, NAME, RESTRICTED, FactTable
from kitbuilder.exchange.table_files import Cell, csv_file, workbook, xlsx_file

_EMPTY, _NO_SUCH = "FFF6D5", "D9D9D9"
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
    return csv_file(_rows(table))


def table_xlsx(table: FactTable) -> bytes:
    """Return the table as XLSX: every cell text, headings that stay in sight, empty values marked, and a guide."""
    widths = [_NAME_WIDTH, _NAME_WIDTH, *(_WIDTH for _ in table.columns)]
    book = workbook(_rows(table), "拠点の値", widths, "C2", _ground)
    guide = book.create_sheet("書き方")
    for number, line in enumerate(_GUIDE, 1):
        guide.cell(number, 1, line)
    guide.column_dimensions["A"].width = 100
    return xlsx_file(book)


def _ground(value: Cell) -> str | None:
    if value is None:
        return _NO_SUCH
    return None if value else _EMPTY


def _rows(table: FactTable) -> list[tuple[str | None, ...]]:
    heads = (column.heading for column in table.columns)
    return [(ID, NAME, *heads), *((row.site_id, row.site_name, *row.values) for row in table.rows)]
