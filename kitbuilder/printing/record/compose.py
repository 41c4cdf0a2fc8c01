"""The pages of the record: its parts under each other."""

from attrs import frozen

from kitbuilder.printing.marks import Mark
from kitbuilder.printing.page import FILED_A4
from kitbuilder.printing.record.approval_table import approval_table
from kitbuilder.printing.record.content import RecordContent
from kitbuilder.printing.record.decided import decided
from kitbuilder.printing.record.filling import Filler
from kitbuilder.printing.record.head import head_passages
from kitbuilder.printing.record.opinion_list import opinion_passages
from kitbuilder.printing.record.setting import Setting
from kitbuilder.printing.typesetter import Typesetter

_FOOT = 8.0
"""Kept free for the last line of each page, in mm."""


@frozen
class Shown:
    """Texts, and the pages (counted from 1) that must show them between them."""

    pages: tuple[int, ...]
    texts: tuple[str, ...]


@frozen
class RecordPages:
    """What stands on each page, but for its foot, and which texts stand where."""

    pages: tuple[tuple[Mark, ...], ...]
    shown: tuple[Shown, ...]


def record_pages(setter: Typesetter, content: RecordContent) -> RecordPages:
    """Return the pages of a record."""
    setting, filler = Setting(setter), Filler(FILED_A4.top, FILED_A4.bottom - _FOOT)
    passages = [
        *head_passages(setting, content),
        approval_table(setting, content),
        *opinion_passages(setting, content),
    ]
    for passage in passages:
        filler.add(passage)
    passages.append(decided(setting, filler.room, filler.whole))
    filler.add(passages[-1])
    filler.finish()
    pairs = zip(filler.places, passages, strict=True)
    shown = (Shown(tuple(page + 1 for page in sorted(pages)), passage.texts) for pages, passage in pairs)
    return RecordPages(tuple(filler.pages), tuple(shown))
