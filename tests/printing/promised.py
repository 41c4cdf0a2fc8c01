"""PDFs with a promise, and PDFs spoilt after they were promised."""

import io
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium

from kitbuilder.kit.values import Kit, Site
from kitbuilder.printing import promise as promises
from kitbuilder.printing.options import PrintOptions
from kitbuilder.printing.page import Page
from kitbuilder.printing.press import Press
from kitbuilder.printing.promise import PagePromise, Place, Promise, TextPromise

Change = Callable[[pypdfium2.PdfDocument], None]


def place_of(page: Page) -> Place:
    """Return the place of a card that fills a page."""
    trim = (0.0, 0.0, page.width, page.height)
    return Place(trim, (page.left, page.top, page.right, page.bottom), page.holes)


def promise_of(press: Press, kit: Kit, site: Site, options: PrintOptions) -> Promise:
    """Return what a file of one kit promises, one card a page."""
    pages: list[PagePromise] = []
    texts: list[TextPromise] = []
    for card in press.set_kit(kit, site, options).cards:
        first = len(pages) + 1
        pages.extend(
            PagePromise((place_of(each.page),), tuple(code.address for code in each.codes)) for each in card.drawn
        )
        texts.append(TextPromise(tuple(range(first, len(pages) + 1)), card.texts))
    return Promise(tuple(pages), tuple(texts))


def saved(pdf: bytes, path: Path, *changes: Change) -> Path:
    """Write a PDF after changes to it."""
    document = pypdfium2.PdfDocument(pdf)
    for change in changes:
        change(document)
    buffer = io.BytesIO()
    document.save(buffer)
    document.close()
    path.write_bytes(buffer.getvalue())
    return path


def promising(promise: Promise) -> Change:
    """Return the change that attaches a promise."""
    return attaching(promises.written(promise))


def attaching(data: bytes, name: str = promises.FILE_NAME) -> Change:
    """Return the change that attaches a file."""

    def attach(document: pypdfium2.PdfDocument) -> None:
        for index in reversed(range(document.count_attachments())):
            document.del_attachment(index)
        document.new_attachment(name).set_data(data)

    return attach


def without(*texts: str, page: int = 1, every: bool = True) -> Change:
    """Return the change that takes the text objects that read like one of `texts` from a page."""

    def take(document: pypdfium2.PdfDocument) -> None:
        sheet = document[page - 1]
        textpage = sheet.get_textpage()
        objects = [o for o in sheet.get_objects([pdfium.FPDF_PAGEOBJ_TEXT], textpage=textpage) if o.level == 0]
        found = [each for each in objects if each.extract().replace(" ", "") in texts]
        assert found, f"{texts} is not on the page"
        textpage.close()
        for each in found if every else found[:1]:
            sheet.remove_obj(each)
        sheet.gen_content()
        sheet.close()

    return take
