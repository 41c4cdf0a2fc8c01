"""PDF pages onto a printer, at exactly their size.

Everything stays in the window's thread: PDFium, which also draws the previews, must not run in two threads at once, and
a `QPainter` on a printer must stay in one. So a page is sent in bands, short steps between which the window lives.
"""

import math
from collections.abc import Generator, Iterator
from contextlib import closing

import pypdfium2
from PySide6.QtCore import QCoreApplication, QObject, QRect, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from kitbuilder.kit.errors import KitError
from kitbuilder.ui.printing.slices import Slices
from kitbuilder.ui.raster import band_image

MOST_DPI = 300
"""Finer than that, nobody sees a difference on a card, and a page takes four times the memory."""

_BAND_PIXELS = 3_000_000
"""Twelve megabytes, and less than a tenth of a second on an office PC."""

_MM_PER_POINT = 25.4 / 72


class PrinterFault(KitError):
    """A printer that does not take pages."""


def pages_to_print(count: int, printer: QPrinter) -> list[int]:
    """Return the numbers of the pages, from 1, in the order in which they go to the printer, copies included."""
    ranges = printer.pageRanges()
    everything = printer.printRange() != QPrinter.PrintRange.PageRange or ranges.isEmpty()
    pages = [page for page in range(1, count + 1) if everything or ranges.contains(page)]
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        pages.reverse()
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    return pages * copies if printer.collateCopies() else [page for page in pages for _ in range(copies)]


def print_pdf(data: bytes, printer: QPrinter) -> Generator[int, None, None]:
    """Print a PDF at 100 %, and yield after each short step how many pages are done.

    Paper size and orientation are the page's own; the printer's margins are no reason to scale, since the cards keep a
    safe area. Raises `PrinterFault`. To stop, close the iterator: the print job is then given up.
    """
    painter = QPainter()
    with closing(pypdfium2.PdfDocument(data)) as pdf:
        try:
            for done, number in enumerate(pages_to_print(len(pdf), printer)):
                with closing(pdf[number - 1]) as page:
                    _new_page(page, printer, painter)
                    for _ in _bands(page, printer, painter):
                        yield done
                yield done + 1
        except GeneratorExit:
            printer.abort()
            raise
        finally:
            ended = not painter.isActive() or painter.end()
    if not ended or printer.printerState() == QPrinter.PrinterState.Error:
        raise _not_taken(printer)


class Printout(Slices):
    """Runs `print_pdf` while the window lives; it stops at the end of a page."""

    def __init__(self, data: bytes, printer: QPrinter, parent: QObject | None = None) -> None:
        with closing(pypdfium2.PdfDocument(data)) as pdf:
            total = len(pages_to_print(len(pdf), printer))
        super().__init__(total, print_pdf(data, printer), parent)


def _new_page(page: pypdfium2.PdfPage, printer: QPrinter, painter: QPainter) -> None:
    if not painter.isActive():
        printer.setFullPage(True)
    _put_paper_in(page.get_width() * _MM_PER_POINT, page.get_height() * _MM_PER_POINT, printer)
    ready = printer.newPage() if painter.isActive() else painter.begin(printer)
    if not ready or printer.printerState() in (QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted):
        raise _not_taken(printer)
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)


def _put_paper_in(width_mm: float, height_mm: float, printer: QPrinter) -> None:
    edges = QSizeF(min(width_mm, height_mm), max(width_mm, height_mm))
    size = QPageSize(edges, QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    orientation = QPageLayout.Orientation.Landscape if width_mm > height_mm else QPageLayout.Orientation.Portrait
    layout = printer.pageLayout()
    taken = layout.pageSize().isEquivalentTo(size) or printer.setPageSize(size)
    taken = taken and (layout.orientation() == orientation or printer.setPageOrientation(orientation))
    if not taken:
        raise PrinterFault(_no_paper().format(size.name()))


def _bands(page: pypdfium2.PdfPage, printer: QPrinter, painter: QPainter) -> Iterator[None]:
    """Draw the page band by band; each reaches one row under the next, so that no hairline shows between them."""
    dots = printer.resolution() / 72
    scale = min(printer.resolution(), MOST_DPI) / 72
    width, rows = math.ceil(page.get_width() * scale), math.ceil(page.get_height() * scale)
    right, step = round(page.get_width() * dots), max(1, _BAND_PIXELS // width)
    for top in range(0, rows, step):
        bottom = min(top + step + 1, rows)
        image = band_image(page, scale, top, rows - bottom)
        upper, lower = (round(row / rows * page.get_height() * dots) for row in (top, bottom))
        painter.drawImage(QRect(0, upper, right, lower - upper), image)
        yield


def _not_taken(printer: QPrinter) -> PrinterFault:
    sentence = QCoreApplication.translate(
        "Printer", "プリンター「{}」が印刷を受け付けません。電源と紙とつなぎ方を確かめて、もう一度印刷してください"
    )
    return PrinterFault(sentence.format(printer.printerName() or printer.outputFileName()))


def _no_paper() -> str:
    return QCoreApplication.translate(
        "Printer", "このプリンターは {} の用紙を使えません。別のプリンターか、別のレイアウトを選んでください"
    )
