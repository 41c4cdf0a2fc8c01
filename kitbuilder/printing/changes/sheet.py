"""The list of changes as a PDF."""

import datetime as dt
import io
from functools import partial

from kitbuilder.kit.values import Document
from kitbuilder.printing.changes.compose import SheetComposer
from kitbuilder.printing.changes.content import sheet_content
from kitbuilder.printing.drawn import draw_page
from kitbuilder.printing.every_page import site_line
from kitbuilder.printing.options import PrintOptions
from kitbuilder.printing.page import FILED_A4
from kitbuilder.printing.press import Press
from kitbuilder.printing.sheets.paper import whole_paper
from kitbuilder.printing.typesetter import Style, Typesetter

_FOOTER_PT = 9


def change_sheet(
    press: Press,
    before: Document,
    after: Document,
    headings: tuple[str, str],
    date: dt.date,
    *,
    restricted: bool = False,
) -> bytes:
    """Return the PDF of what changed from `before` to `after`; `headings` say what both are, `date` is printed.

    Values of restricted facts are printed only with `restricted`. The same documents give the same bytes.
    """
    content = sheet_content(before, after, headings, press.fonts, restricted=restricted)
    setter = Typesetter(press.fonts)
    footer = partial(site_line, setter, after.kit, after.site, PrintOptions(date), Style(_FOOTER_PT))
    made = SheetComposer(setter, footer).pages(content)
    buffer = io.BytesIO()
    writer = press.writer(buffer, f"{after.site.name} 変更の一覧")
    for page in made.pages:
        writer.add(whole_paper(draw_page(FILED_A4, page), None), {})
    for places, texts in zip(made.groups, content.texts(), strict=True):
        writer.promise(tuple(place + 1 for place in places), texts)
    writer.finish()
    return buffer.getvalue()
