"""What every page carries: the stamp across a draft, and the line of site, edition, state and print date."""

from collections.abc import Iterator

from kitbuilder.kit.values import EditionState, Kit, Site
from kitbuilder.kit.words import STATE_WORDS
from kitbuilder.printing.block import Block
from kitbuilder.printing.content import footer_text
from kitbuilder.printing.marks import Stamp
from kitbuilder.printing.options import PrintOptions
from kitbuilder.printing.page import Page
from kitbuilder.printing.typesetter import Style, Typesetter

STAMP_GREY = "#E4E4E4"
"""Seen at once, and black on it keeps a contrast of 16:1."""


def draft_stamp(
    setter: Typesetter, page: Page, state: EditionState, *, middle_x: float | None = None, degrees: float = 22
) -> Iterator[Stamp]:
    """Yield the stamp that keeps a draft from looking approved; it comes before all other marks, which cover it."""
    if state is EditionState.APPROVED:
        return
    size = min(page.height * 0.62, page.width * 0.55)
    word = setter.line(STATE_WORDS[state], Style(size, bold=True))
    yield Stamp(word, page.width / 2 if middle_x is None else middle_x, page.height * 0.55, degrees, STAMP_GREY)


def site_line(setter: Typesetter, kit: Kit, site: Site, options: PrintOptions, style: Style, room_mm: float) -> Block:
    """Return the line of site, edition, state and print date; shorter, and at last cut, where there is no room."""
    short = footer_text(site, kit, options.date, short=True)
    texts = [footer_text(site, kit, options.date), short, *(f"{short[:n]}…" for n in range(len(short), 0, -1))]
    blocks = (setter.line(text, style) for text in texts)
    return next((block for block in blocks if block.width_mm <= room_mm), setter.line("", style))
