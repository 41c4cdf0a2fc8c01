"""The rows of a list: its header, and what stands below, with the number that a spreadsheet shows for each row."""

import csv
import io
import re
import unicodedata
from collections.abc import Iterator

from attrs import frozen

from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.said import say

_NOT_PRINTED = frozenset({"Cc", "Zl", "Zp"})
_INVISIBLE = frozenset({"Cf", "Cs"})


@frozen
class Row:
    """A row with something in it. `number` counts rows from 1, the header and empty rows too, as a spreadsheet does."""

    number: int
    cells: tuple[str, ...]


def rows_of(text: str) -> Iterator[Row]:
    """Yield the rows that are not empty, the header first, with clean cells.

    Raises `BadInput` naming the row where quotation marks are wrong or a cell has no end.
    """
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    number = 0
    try:
        for number, cells in enumerate(reader, 1):
            cleaned = tuple(map(clean, cells))
            if any(cleaned):
                yield Row(number, cleaned)
    except csv.Error as error:
        raise BadInput(
            say(
                '拠点の一覧の{line}行目が読めません。引用符（"）が閉じているか、1つのセルが長すぎないか、確かめてください',
                line=number + 1,
            )
        ) from error


def clean(cell: str) -> str:
    """Return a cell in one line: without control characters and what cannot be seen, blanks drawn together."""
    if not cell:
        return cell
    if cell.isascii() and cell.isprintable():
        return " ".join(cell.split())
    kept = (_kept(character) for character in cell)
    return re.sub(r"\s+", " ", "".join(kept)).strip()


def _kept(character: str) -> str:
    category = unicodedata.category(character)
    if category in _NOT_PRINTED:
        return " "
    return "" if category in _INVISIBLE else character
