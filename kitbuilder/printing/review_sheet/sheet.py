"""The committee's paper as a PDF: upright A4, a page for each page of a card."""

import datetime as dt
import io
from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve

from kitbuilder.kit.errors import Unprintable
from kitbuilder.kit.find import find_card, numbered_cards
from kitbuilder.kit.ids import CardId
from kitbuilder.kit.in_use import kit_in_use
from kitbuilder.kit.review import card_marks
from kitbuilder.kit.said import say
from kitbuilder.kit.text import plain
from kitbuilder.kit.values import Document, Kit, Site
from kitbuilder.printing.draw import code_box
from kitbuilder.printing.drawn import DrawnPage, draw_page
from kitbuilder.printing.every_page import site_line
from kitbuilder.printing.marks import PageMarks, Words
from kitbuilder.printing.options import PrintOptions
from kitbuilder.printing.pdf.promise import Place
from kitbuilder.printing.press import Press, SetCard, SetKit
from kitbuilder.printing.review_sheet.blocks import (
    CARD_TOP,
    CARD_WIDTH,
    LEFT,
    PAGE,
    CardBlock,
    block_marks,
    foot_marks,
)
from kitbuilder.printing.sheets.paper import Paper, Placed
from kitbuilder.printing.typesetter import Style, Typesetter

_FOOT = Style(9)
_FOOT_WIDTH = CARD_WIDTH - 20.0


def review_sheet(press: Press, document: Document, date: dt.date, *, restricted: bool = False) -> bytes:
    """Return the PDF. Restricted cards and values are there only with `restricted`; the same input, the same bytes.

    Raises `Unprintable` when a card has no room for its words, or no card is left to show.
    """
    kit, site = kit_in_use(document.kit), document.site
    if not restricted:
        site = _open(site)
    options = PrintOptions(date, "card-a4")
    setter, made = Typesetter(press.fonts), press.set_kit(kit, site, options)
    _refuse_overflow(kit, made)
    marks = card_marks(document.kit, document.site)
    blocks = list(_blocks(kit, site, made.cards, marks, restricted=restricted))
    if not blocks:
        raise Unprintable(say("意見を聞くカードがありません"))
    pictures = {str(picture.id): picture for picture in kit.pictures}
    line = site_line(setter, kit, site, options, _FOOT, _FOOT_WIDTH)
    foot = Words(LEFT, PAGE.bottom - line.height_mm, line)
    buffer = io.BytesIO()
    writer = press.writer(buffer, f"{site.name} 意見を書く紙")
    for number, (block, leaf) in enumerate(blocks, 1):
        around = block_marks(setter, block, leaf.page.height * _scale(leaf), restricted=restricted)
        shown = (*around, *foot_marks(setter, foot, (number, len(blocks))))
        page = PageMarks(shown, "", block.heading if block.page == 1 else "")
        writer.add(_paper(draw_page(PAGE, page), leaf, made.own), pictures)
        writer.promise((writer.page_count,), (block.heading,))
    writer.finish()
    return buffer.getvalue()


def _refuse_overflow(kit: Kit, made: SetKit) -> None:
    for overflow in made.overflows[:1]:
        found = find_card(kit, CardId(overflow.card))
        name = f"カード{found.shown_number}「{plain(found.card.title)[:20]}」" if found else ""
        raise Unprintable(say("{card}の文が長すぎて、カードに入りません。短くしてから作ってください", card=name))


def _open(site: Site) -> Site:
    """Return the site without the values that are not for everybody: they print as lines to fill in."""
    facts = (evolve(fact, value="") if fact.restricted else fact for fact in site.facts)
    return evolve(site, facts=tuple(facts))


def _blocks(
    kit: Kit, site: Site, cards: Sequence[SetCard], marks: Mapping[CardId, str], *, restricted: bool
) -> Iterator[tuple[CardBlock, DrawnPage]]:
    """Yield the pages to show. Numbers are those of the whole kit: they stand on the cards themselves."""
    for found, card in zip(numbered_cards(kit), cards, strict=False):
        if found.card.restricted and not restricted:
            continue
        code = f"kitbuilder:{site.id}/{kit.edition.number}/{found.card.id}/{marks[found.card.id]}"
        for page, leaf in enumerate(card.drawn, 1):
            yield CardBlock(found.shown_number, found.card.title, code, page, len(card.drawn), _covered(leaf)), leaf


def _covered(leaf: DrawnPage) -> tuple[tuple[float, float, float, float], ...]:
    scale = _scale(leaf)
    boxes = ((side * scale for side in code_box(code)) for code in leaf.codes)
    return tuple((LEFT + x, CARD_TOP + y, width, height) for x, y, width, height in boxes)


def _scale(leaf: DrawnPage) -> float:
    return CARD_WIDTH / leaf.page.width


def _paper(sheet: DrawnPage, leaf: DrawnPage, own: Words | None) -> Paper:
    """Return the sheet with the small card in its frame. The sheet covers the card's own codes."""
    safe = (PAGE.left, PAGE.top, PAGE.right, PAGE.bottom)
    around = Placed(sheet, None, 0.0, 0.0, Place((0.0, 0.0, PAGE.width, PAGE.height), safe, ()))
    scale = _scale(leaf)
    trim = (LEFT, CARD_TOP, LEFT + CARD_WIDTH, CARD_TOP + leaf.page.height * scale)
    small = evolve(leaf, codes=(), section="", bookmark="")
    card = Placed(small, own, LEFT, CARD_TOP, Place(trim, trim, ()), scale=scale)
    return Paper(PAGE.width, PAGE.height, (card, around))
