"""A text from the clipboard as rows of cells: lines, or what a spreadsheet copied."""

import csv
import io
from collections.abc import Iterator

from kitbuilder.kit.text import MarkError, literal, parse


def pasted_rows(text: str) -> Iterator[list[str]]:
    """Yield the cells of each line; a line without tabs is one cell, an empty one may have none."""
    if "\t" in text:
        yield from csv.reader(text.splitlines(keepends=True), delimiter="\t")
    else:
        yield from ([line] for line in text.splitlines())


def pasted_block(text: str) -> list[list[str]]:
    """Return the cells of a spreadsheet's block, of which a quoted one may hold line breaks; of a line its one cell."""
    if len(text.splitlines()) == 1 and "\t" not in text:
        return [[text]]
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter="\t", strict=True))
    except csv.Error:
        rows = [line.split("\t") for line in text.splitlines()]
    return [row or [""] for row in rows]


def pasted_source(cell: str) -> str:
    """Return a cell as one line of text with marks."""
    return with_readable_marks(" ".join(cell.split()))


def with_readable_marks(text: str) -> str:
    """Return a text with its marks; those that cannot be read become the characters they are."""
    try:
        parse(text)
    except MarkError:
        return literal(text)
    return text
