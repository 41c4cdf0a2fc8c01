"""A file of anybody's, read as a table. What is in the cells is checked when it is planned, beside the sites."""

import csv
import datetime as dt
import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from kitbuilder.exchange.cells import text_of
from kitbuilder.exchange.fact_table.table import ID, NAME, FilledRow, FilledTable
from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.said import say

_LARGEST_BYTES, _LARGEST_UNPACKED = 20_000_000, 200_000_000
_MOST_ROWS, _MOST_COLUMNS = 5_000, 500
_ZIP = b"PK\x03\x04"

Row = tuple[int, tuple[str, ...]]
"""A row's number in the file, from 1, and its cells."""


def read_fact_table(data: bytes) -> FilledTable:
    """Return the table in a file of XLSX or CSV (UTF-8 or CP932), found by its headings.

    Raises `BadInput` when it cannot be read.
    """
    _refuse_size(len(data), _LARGEST_BYTES)
    rows = [(number, cells) for number, cells in _rows(data) if any(cells)]
    heads = next(((number, cells) for number, cells in rows if NAME in cells and (ID in cells or len(cells) > 1)), None)
    if heads is None:
        raise BadInput(say("「番号」と「拠点」の見出しがありません。このプログラムで書き出した表を使ってください"))
    return _table(heads[1], [(number, cells) for number, cells in rows if number > heads[0]])


def _refuse_size(size: int, most: int) -> None:
    if size > most:
        raise BadInput(say("表が大きすぎます（20 MB まで）。ファイルを確かめてください"))


def _rows(data: bytes) -> Iterator[Row]:
    return _xlsx_rows(data) if data.startswith(_ZIP) else _csv_rows(data)


def _csv_rows(data: bytes) -> Iterator[Row]:
    try:
        for number, cells in enumerate(csv.reader(io.StringIO(_decoded(data), newline=""), strict=True), 1):
            yield number, _cells(cells, number)
    except csv.Error as error:
        raise BadInput(say("表が CSV として読めません。Excel で開いて保存し直してください")) from error


def _decoded(data: bytes) -> str:
    if b"\0" in data:
        raise BadInput(say("このファイルは表ではありません。XLSX か CSV を選んでください"))
    for encoding in ("utf-8-sig", "cp932"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise BadInput(say("表の文字が読めません。UTF-8 で保存し直してください"))


def _xlsx_rows(data: bytes) -> Iterator[Row]:
    from openpyxl import load_workbook  # noqa: PLC0415 - as in writing

    book = None
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            _refuse_size(sum(part.file_size for part in packed.infolist()), _LARGEST_UNPACKED)
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        for number, cells in enumerate(book.worksheets[0].iter_rows(values_only=True, max_col=_MOST_COLUMNS + 1), 1):
            yield number, _cells([_written(cell) for cell in cells], number)
    except BadInput:
        raise
    except Exception as error:  # whatever an outside parser stumbles over, the file is one that cannot be read
        raise BadInput(say("表が XLSX として読めません。Excel で開いて保存し直してください")) from error
    finally:
        if book is not None:
            book.close()


def _written(cell: object) -> str:
    """Return what a cell shows; a number as somebody typed it."""
    match cell:
        case None:
            return ""
        case float() if cell.is_integer():
            return str(int(cell))
        case dt.datetime() if cell.time() == dt.time():
            return cell.date().isoformat()
        case dt.datetime() | dt.date() | dt.time():
            return cell.isoformat(*([" "] if isinstance(cell, dt.datetime) else []))
        case _:
            return str(cell)


def _cells(cells: Iterable[str], number: int) -> tuple[str, ...]:
    if number > _MOST_ROWS:
        raise BadInput(say("表の行が多すぎます（{most} 行まで）。ファイルを確かめてください", most=_MOST_ROWS))
    read = tuple(text_of(cell) for cell in islice(cells, _MOST_COLUMNS + 1))
    if len(read) > _MOST_COLUMNS and read[-1]:
        raise BadInput(say("表の列が多すぎます（{most} 列まで）。ファイルを確かめてください", most=_MOST_COLUMNS))
    return read[:_MOST_COLUMNS]


def _table(heads: Sequence[str], rows: Sequence[Row]) -> FilledTable:
    site_id, site_name = _first_two(heads)
    places = [place for place, head in enumerate(heads) if head and place not in (site_id, site_name)]
    read = []
    for number, cells in rows:
        cell = dict(enumerate(cells))
        row = FilledRow(
            number, cell.get(site_id, ""), cell.get(site_name, ""), tuple(cell.get(place, "") for place in places)
        )
        if not (row.site_id or row.site_name):
            raise BadInput(say("{row}行目に拠点の番号がありません。番号か名前を書いてください", row=number))
        read.append(row)
    return FilledTable(tuple(heads[place] for place in places), tuple(read))


def _first_two(heads: Sequence[str]) -> tuple[int, int]:
    """Return the columns of the id, -1 for none, and of the name.

    Where they stand first, as in a table that was exported, a fact may have the same heading.
    """
    if tuple(heads[:2]) == (ID, NAME):
        return 0, 1
    twice = next((name for name in (ID, NAME) if heads.count(name) > 1), None)
    if twice is not None:
        raise BadInput(say("列「{name}」が2つあります。片方を消してください", name=twice))
    return heads.index(ID) if ID in heads else -1, heads.index(NAME)
