"""The last line of pages that are not cards: site, edition, state and date, and at the right what the page is for."""

from collections.abc import Iterator

from kitbuilder.kit.values import Kit, Site
from kitbuilder.printing.every_page import site_line
from kitbuilder.printing.marks import Mark, Words
from kitbuilder.printing.options import PrintOptions
from kitbuilder.printing.page import Page
from kitbuilder.printing.runs import Audience
from kitbuilder.printing.typesetter import Style, Typesetter


def purpose(options: PrintOptions) -> str:
    """Return what the pages are for: the field after an earthquake, or a drill."""
    return "訓練用" if options.audience is Audience.DRILL else "地震用"


def foot_line(
    setter: Typesetter, page: Page, size_pt: float, kit: Kit, site: Site, options: PrintOptions, tag: str
) -> Iterator[Mark]:
    """Yield the line of site, edition, state and date, with `tag` at the right; it stands on the safe area's bottom."""
    right = setter.line(tag, Style(size_pt, bold=True))
    line = site_line(setter, kit, site, options, Style(size_pt), page.right - page.left - right.width_mm - 2)
    yield Words(page.left, page.bottom - line.height_mm, line, of=(site.id, "name"))
    yield Words(page.right - right.width_mm, page.bottom - right.height_mm, right)
