"""Cells of spreadsheets: what goes out can do no harm there, what comes in is text of a known length."""

import re
import unicodedata

LONGEST_CELL = 2_000
"""In characters: longer than any value that prints."""

LONGEST_IN_XLSX = 32_767
"""Characters that a spreadsheet holds in a cell."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_HIDDEN = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
"""What nobody sees, and among it all that XML cannot hold."""


def harmless(cell: str) -> str:
    """Return the text with an apostrophe before it where a spreadsheet would take it for a formula.

    Names and texts come from files of others (OWASP, CSV injection).
    """
    return f"'{cell}" if cell.lstrip(" 　\n").startswith(_FORMULA) else cell


def cell_of(text: str) -> str:
    """Return a text as it goes into a cell: harmless, and without what a sheet cannot hold.

    `text_of` makes the same of the cell as of the text itself, which may be half-written or longer than any cell.
    """
    return harmless(_seen(text).strip()[: LONGEST_IN_XLSX - 1])


def text_of(cell: str) -> str:
    """Return what somebody wrote into a cell: one line, without hidden characters and `harmless`'s apostrophe."""
    cell = " ".join(_seen(cell).split())
    return cell[1:].lstrip() if cell.startswith("'") and harmless(cell[1:]) == cell else cell


def _seen(text: str) -> str:
    return unicodedata.normalize("NFC", _HIDDEN.sub("", text))
