"""Tables as files for Excel and its like: CSV, or XLSX in which text stays text and no cell is a formula."""

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from kitbuilder.exchange.cells import cell_of

if TYPE_CHECKING:
    from openpyxl import Workbook

Cell = str | int | None
"""A number is written as one; None is a cell that has nothing to say."""

_TEXT = "@"
"""Excel's format for text: a telephone number keeps its first 0, and nothing becomes a date or a formula."""

_HEAD = "E4E9EC"
"""The colour of the headings."""


def csv_file(rows: Iterable[Sequence[Cell]]) -> bytes:
    """Return a table as CSV: UTF-8 with BOM, which Excel needs to read it."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, quoting=csv.QUOTE_ALL)
    for row in rows:
        writer.writerow([cell if isinstance(cell, int) else cell_of(cell or "") for cell in row])
    return buffer.getvalue().encode("utf-8-sig")


def workbook(
    rows: Iterable[Sequence[Cell]],
    title: str,
    widths: Sequence[float],
    stays: str,
    colour: Callable[[Cell], str | None] = lambda _: None,
) -> "Workbook":
    """Return a workbook with a table, whose first row are headings.

    `widths` are those of the columns in characters; rows and columns before the cell `stays` stay in sight; `colour`
    tells the ground of a cell under the headings as RRGGBB.
    """
    # In here, as every other command would wait for them.
    from openpyxl import Workbook  # noqa: PLC0415
    from openpyxl.styles import Alignment, Font, PatternFill  # noqa: PLC0415
    from openpyxl.utils import get_column_letter  # noqa: PLC0415
    from openpyxl.worksheet.worksheet import Worksheet  # noqa: PLC0415

    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)  # noqa: S101 - a new workbook has one
    sheet.title = title
    for number, cells in enumerate(rows, 1):
        for place, value in enumerate(cells, 1):
            cell = sheet.cell(number, place)
            if isinstance(value, int):
                cell.value = value
            else:
                cell.number_format, cell.data_type = _TEXT, "s"
                cell.value = cell_of(value or "") or None
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            ground = _HEAD if number == 1 else colour(value)
            if ground:
                cell.fill = PatternFill("solid", fgColor=ground)
            if number == 1:
                cell.font = Font(bold=True)
    for place, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    sheet.freeze_panes = stays
    return book


def xlsx_file(book: "Workbook") -> bytes:
    """Return a workbook as XLSX."""
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()
