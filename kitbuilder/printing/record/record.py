"""The record of the committee's meeting as a PDF: upright A4, to be filed."""

import datetime as dt
import io
from collections.abc import Iterator

from kitbuilder.kit.values import Document
from kitbuilder.printing.drawn import draw_page
from kitbuilder.printing.marks import Mark, PageMarks, Words
from kitbuilder.printing.page import FILED_A4
from kitbuilder.printing.press import Press
from kitbuilder.printing.record.compose import record_pages
from kitbuilder.printing.record.content import RecordContent, record_content
from kitbuilder.printing.record.head import NAME
from kitbuilder.printing.runs import Word
from kitbuilder.printing.sheets.paper import whole_paper
from kitbuilder.printing.typesetter import Style, Typesetter

_FOOT, _TAG = Style(9), Style(9, bold=True)


def meeting_record(press: Press, document: Document, date: dt.date, *, restricted: bool = False) -> bytes:
    """Return the PDF of a meeting on that day. The same document and day give the same bytes.

    Restricted cards, and restricted values in what people wrote, are there only with `restricted`.
    """
    content = record_content(document, date, press.fonts, restricted=restricted)
    setter = Typesetter(press.fonts)
    made = record_pages(setter, content)
    buffer = io.BytesIO()
    writer = press.writer(buffer, f"{content.site} {NAME}")
    for number, marks in enumerate(made.pages, 1):
        foot = _foot(setter, content, f"{NAME}　{number}/{len(made.pages)}")
        page = PageMarks((*marks, *foot), "", NAME if number == 1 else "")
        writer.add(whole_paper(draw_page(FILED_A4, page), None), {})
    for shown in made.shown:
        writer.promise(shown.pages, shown.texts)
    writer.finish()
    return buffer.getvalue()


def _foot(setter: Typesetter, content: RecordContent, tag: str) -> Iterator[Mark]:
    """Yield of which site's meeting the page is, cut short where there is no room, and at the right the tag."""
    right = setter.line(tag, _TAG)
    words = (Word(f"{content.day}の会議　{content.site}"),)
    left = setter.block(words, _FOOT, FILED_A4.right - FILED_A4.left - right.width_mm - 4).part(0, 1)
    for x, block in ((FILED_A4.left, left), (FILED_A4.right - right.width_mm, right)):
        yield Words(x, FILED_A4.bottom - block.height_mm, block)
