"""Runs of a marked text into a document, and a document's content as a marked text."""

from collections.abc import Iterable, Iterator

from PySide6.QtGui import QFont, QTextBlock, QTextCharFormat, QTextCursor

from kitbuilder.kit.text import FactRef, MarkError, Plain, Ruby, Run, literal, parse, source_of
from kitbuilder.ui.editor.text.inline import OBJECT, format_of, is_strong, run_of


def runs_to_show(source: str) -> tuple[Run, ...]:
    """Return the runs of a text; a malformed one is shown as it stands, and an edit makes it those characters."""
    try:
        return parse(source)
    except MarkError:
        return (Plain(source),)


def insert_runs(cursor: QTextCursor, runs: Iterable[Run]) -> None:
    """Insert runs at the cursor."""
    base = QTextCharFormat()
    for run in runs:
        if isinstance(run, Ruby | FactRef):
            cursor.insertText(OBJECT, format_of(run, base))
        else:
            cursor.insertText(run.text.replace("\n", " "), weighted(strong=run.strong))


def weighted(*, strong: bool) -> QTextCharFormat:
    """Return the format of plain text."""
    shape = QTextCharFormat()
    shape.setFontWeight(QFont.Weight.Bold if strong else QFont.Weight.Normal)
    return shape


def runs_between(block: QTextBlock, start: int, end: int) -> tuple[Run, ...]:
    """Return the runs that stand between two places of a document's one paragraph."""
    return tuple(_runs(block, start, end))


def source_between(block: QTextBlock, start: int, end: int) -> str:
    """Return what stands between two places as a marked text."""
    return source_of(runs_between(block, start, end))


def part_of(text: str, start: int, end: int) -> str:
    """Return the part between two of Qt's places: it counts a character beyond the first plane, such as 𠮷, as two."""
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le", "ignore")


def places_in(text: str) -> int:
    """Return how many of Qt's places a text takes."""
    return len(text.encode("utf-16-le")) // 2


def _runs(block: QTextBlock, start: int, end: int) -> Iterator[Run]:
    iterator = block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        iterator += 1
        first = max(0, start - fragment.position())
        text = part_of(fragment.text(), first, max(first, end - fragment.position()))
        thing = run_of(fragment.charFormat())
        if thing is not None:
            # Two equal things side by side are one fragment of two characters.
            yield from [thing] * len(text)
        elif text:
            yield Plain(literal(text), is_strong(fragment.charFormat()))
