"""Cells of spreadsheets: what goes out can do no harm there, what comes in is text of a known length."""

import re
import unicodedata

LONGEST_CELL = 2_000
"""In characters: longer than any value that prints."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_HIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")


def harmless(cell: str) -> str:
    """Return the text with an apostrophe before it where a spreadsheet would take it for a formula.

    Names and texts come from files of others (OWASP, CSV injection).
    """
    return f"'{cell}" if cell.lstrip(" 　\n").startswith(_FORMULA) else cell


def text_of(cell: str) -> str:
    """Return what somebody wrote into a cell: one line, without hidden characters and `harmless`'s apostrophe."""
    cell = " ".join(_HIDDEN.sub("", unicodedata.normalize("NFC", cell)).split())
    return cell[1:] if cell.startswith("'") and harmless(cell[1:]) == cell else cell
