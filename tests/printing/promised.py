"""PDFs with a promise, and PDFs spoilt after they were promised."""

import io
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium

from kitbuilder.kit.values import Kit, Site
from kitbuilder.printing.options import PrintOptions
from kitbuilder.printing.page import Page
from kitbuilder.printing.pdf import promise as promises
from kitbuilder.printing.pdf.promise import PagePromise, Place, Promise, Rectangle, TextPromise
from kitbuilder.printing.press import Press

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
    growing = promises.GrowingPromise()
    for page in promise.pages:
        growing.add_page(page)
    for text in promise.texts:
        growing.add_text(text)
    return attaching(b"".join(growing.json()))


def attaching(data: bytes, name: str = promises.FILE_NAME) -> Change:
    """Return the change that attaches a file."""

    def attach(document: pypdfium2.PdfDocument) -> None:
        for index in reversed(range(document.count_attachments())):
            document.del_attachment(index)
        document.new_attachment(name).set_data(data)

    return attach


def without(text: str, page: int = 1, size_pt: float | None = None) -> Change:
    """Return the change that takes the text objects that read `text` (of that size) from a page."""

    def take(sheet: pypdfium2.PdfPage) -> None:
        for found in _objects(sheet, text, size_pt):
            sheet.remove_obj(found)

    return on_page(take, page)


def coloured(text: str, grey: int, page: int = 1) -> Change:
    """Return the change that gives the text objects that read `text` another colour."""

    def colour(sheet: pypdfium2.PdfPage) -> None:
        for found in _objects(sheet, text):
            pdfium.FPDFPageObj_SetFillColor(found.raw, grey, grey, grey, 255)

    return on_page(colour, page)


def moved(text: str, right_mm: float, page: int = 1) -> Change:
    """Return the change that moves the text objects that read `text` to the right."""

    def move(sheet: pypdfium2.PdfPage) -> None:
        for found in _objects(sheet, text):
            found.transform(pypdfium2.PdfMatrix().translate(right_mm * 72 / 25.4, 0))

    return on_page(move, page)


def painted(rectangle: Rectangle, grey: int = 0, opaque: int = 255, page: int = 1) -> Change:
    """Return the change that paints a rectangle (mm from the top left) over everything."""

    def paint(sheet: pypdfium2.PdfPage) -> None:
        left, top, right, bottom = (value * 72 / 25.4 for value in rectangle)
        rect = pdfium.FPDFPageObj_CreateNewRect(left, sheet.get_height() - bottom, right - left, bottom - top)
        pdfium.FPDFPageObj_SetFillColor(rect, grey, grey, grey, opaque)
        pdfium.FPDFPath_SetDrawMode(rect, pdfium.FPDF_FILLMODE_WINDING, 0)
        pdfium.FPDFPage_InsertObject(sheet.raw, rect)

    return on_page(paint, page)


def on_page(change: Callable[[pypdfium2.PdfPage], None], page: int = 1) -> Change:
    """Return the change of one page, written back into its content."""

    def write(document: pypdfium2.PdfDocument) -> None:
        sheet = document[page - 1]
        change(sheet)
        sheet.gen_content()
        sheet.close()

    return write


def _objects(sheet: pypdfium2.PdfPage, text: str, size_pt: float | None = None) -> list[pypdfium2.PdfTextObj]:
    textpage = sheet.get_textpage()
    objects = [each for each in sheet.get_objects([pdfium.FPDF_PAGEOBJ_TEXT], textpage=textpage) if each.level == 0]
    found = [each for each in objects if "".join(each.extract().split()) == text]
    found = [each for each in found if size_pt in (None, round(each.get_font_size(), 2))]
    textpage.close()
    assert found, f"the page does not say {text}"
    return found
