"""Kits and pages to print in tests."""

import io
from functools import cache
from typing import Any

from attrs import evolve

from kitbuilder.exchange.default_kit import default_kit
from kitbuilder.kit.find import numbered_cards
from kitbuilder.kit.text import FactRef, parse
from kitbuilder.kit.texts import kit_texts
from kitbuilder.kit.values import Document, Fact, Kit, Section, Site, Step
from kitbuilder.printing.artwork import ArtRoom
from kitbuilder.printing.block import Block
from kitbuilder.printing.drawn import draw_page
from kitbuilder.printing.marks import Mark, PageMarks, Words
from kitbuilder.printing.options import Furigana, PrintOptions
from kitbuilder.printing.page import Margins, Page
from kitbuilder.printing.pdf.document import DocumentWriter
from kitbuilder.printing.pdf.embedding import FontEmbedder
from kitbuilder.printing.press import Press
from kitbuilder.printing.sheets.paper import whole_paper
from tests.samples import SITE, TODAY, card, kit

A4 = PrintOptions(TODAY)
LAYOUTS = ("card-a4", "card-a5", "list-a4", "section-a4", "pocket-a6", "box-label")
CARD_LAYOUTS = ("card-a4", "card-a5")


def plainly(layout: str = "card-a4", **fields: Any) -> PrintOptions:
    """Return options without furigana, so that a text is read back as it was written."""
    return PrintOptions(TODAY, layout, furigana=Furigana.NONE, **fields)


@cache
def ward_kit() -> Document:
    """Return the kit that comes with the program."""
    return default_kit()


@cache
def ward_texts() -> tuple[str, ...]:
    """Return every text of the kit that comes with the program, each once."""
    return tuple(dict.fromkeys(text.source for text in kit_texts(ward_kit().kit) if text.marked and text.source))


def filled_site(value: str = "北の倉庫") -> Site:
    """Return a site with a value for every fact of the default kit."""
    facts = tuple(evolve(fact, value=value) for fact in ward_kit().site.facts)
    return evolve(SITE, facts=facts)


def printed(source: str, facts: tuple[Fact, ...]) -> str:
    """Return what a text says on paper without furigana."""
    values = {fact.name: fact.value for fact in facts}
    return "".join(values[run.name] if isinstance(run, FactRef) else run.text for run in parse(source))


def one_step(text: str, **fields: Any) -> Kit:
    """Return a kit of one card with one step."""
    return kit(card("c", Step("c-1", text), **fields))


def of_sections(*sections: Section) -> Kit:
    """Return a kit with these sections."""
    return kit(sections=sections)


def card_ids(whole: Kit) -> list[str]:
    return [found.card.id for found in numbered_cards(whole)]


def pdf_of(press: Press, *marks: Mark, width_mm: float = 297, height_mm: float = 210) -> bytes:
    """Return a PDF of one page with these marks."""
    page = Page(width_mm, height_mm, Margins(5, 5, 5, 5))
    buffer = io.BytesIO()
    writer = DocumentWriter(buffer, "試し", press.fonts, FontEmbedder(), ArtRoom())
    writer.add(whole_paper(draw_page(page, PageMarks(marks)), None), {})
    writer.finish()
    return buffer.getvalue()


def pdf_of_block(press: Press, block: Block) -> bytes:
    """Return a PDF of one page with a block 10 mm from the left and the top."""
    return pdf_of(press, Words(10, 10, block))
