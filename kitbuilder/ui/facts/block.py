"""Blocks of cells as they travel over the clipboard."""

import csv
import io
from collections.abc import Iterable, Sequence

from kitbuilder.exchange.cells import cell_of, text_of
from kitbuilder.kit.edit.facts import pasted_value
from kitbuilder.kit.edit.pasted import pasted_block


def block_text(rows: Iterable[Sequence[str]]) -> str:
    """Return the rows as a spreadsheet reads them; no cell becomes a formula there."""
    buffer = io.StringIO(newline="")
    csv.writer(buffer, delimiter="\t", lineterminator="\n").writerows([[cell_of(cell) for cell in row] for row in rows])
    return buffer.getvalue().removesuffix("\n")


def block_values(text: str) -> list[list[str]]:
    """Return the values of a pasted block, each one line."""
    return [[pasted_value(text_of(cell)) for cell in row] for row in pasted_block(text)]
