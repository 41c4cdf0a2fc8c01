"""A piece of paper with a code on it, as a grey picture that knows its scale."""

import ctypes
import math
from collections.abc import Iterator

import numpy as np
import pypdfium2
import pypdfium2.raw as pdfium
from attrs import field, frozen
from numpy.typing import NDArray
from PIL import Image

from kitbuilder.printing.qr import QUIET_ZONE, matrix

PAPER_DPI = 300
"""Twice what the camera resolves: the page is rendered at it, each pixel the mean of the ink under it."""

AROUND_MM = 8.0
"""How much of the page around the quiet zone is in the picture."""

_LONGEST_ADDRESS = 4096


@frozen(eq=False)
class Paper:
    """A grey picture of paper. `left` and `top` of the code's own squares, and their `side`, are in mm."""

    image: Image.Image
    dpi: float
    left: float
    top: float
    side: float
    address: str = field(repr=False)

    @property
    def grid(self) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """How far each pixel is from the middle of the code: to the right, and down, in mm."""
        across = (np.arange(self.image.width, dtype=np.float32) + 0.5) * (25.4 / self.dpi)
        down = (np.arange(self.image.height, dtype=np.float32) + 0.5) * (25.4 / self.dpi)
        x, y = np.meshgrid(across - (self.left + self.side / 2), down - (self.top + self.side / 2))
        return x, y


def papers_of(pdf: bytes) -> list[Paper]:
    """Return a picture for each code of a PDF, cut from its page as PDFium draws it. The page's links say where."""
    document = pypdfium2.PdfDocument(pdf)
    found = [paper for number in range(len(document)) for paper in _papers(document, document[number])]
    document.close()
    return found


def _papers(document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage) -> Iterator[Paper]:
    for address, (left, bottom, right, top) in _links(document, page):
        reach = AROUND_MM * 72 / 25.4
        width, height = page.get_size()
        cut = (
            max(left - reach, 0),
            max(bottom - reach, 0),
            max(width - right - reach, 0),
            max(height - top - reach, 0),
        )
        image = page.render(scale=PAPER_DPI / 72, crop=cut, grayscale=True).to_pil().convert("L")
        quiet = (right - left) * QUIET_ZONE / matrix(address).full_size
        places = (left + quiet - cut[0], height - top + quiet - cut[3], right - left - 2 * quiet)
        yield Paper(image, PAPER_DPI, *(place * 25.4 / 72 for place in places), address)
    page.close()


def _links(
    document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage
) -> Iterator[tuple[str, tuple[float, float, float, float]]]:
    place, link, box = ctypes.c_int(0), pdfium.FPDF_LINK(), pdfium.FS_RECTF()
    while pdfium.FPDFLink_Enumerate(page.raw, ctypes.byref(place), ctypes.byref(link)):
        buffer = ctypes.create_string_buffer(_LONGEST_ADDRESS)
        pdfium.FPDFAction_GetURIPath(document.raw, pdfium.FPDFLink_GetAction(link), buffer, _LONGEST_ADDRESS)
        pdfium.FPDFLink_GetAnnotRect(link, ctypes.byref(box))
        yield buffer.value.decode("ascii"), (box.left, box.bottom, box.right, box.top)


def blank_with(modules: list[list[bool]], module_mm: float, address: str) -> Paper:
    """Return white paper with a code of these squares on it, for levels and sizes the program does not print."""
    fine = math.ceil(module_mm * PAPER_DPI / 25.4)
    dpi = fine / module_mm * 25.4
    margin = QUIET_ZONE * fine + math.ceil(AROUND_MM * dpi / 25.4)
    squares = np.kron(np.where(modules, 0, 255).astype(np.uint8), np.ones((fine, fine), np.uint8))
    image = Image.fromarray(np.pad(squares, margin, constant_values=255))
    corner = margin * 25.4 / dpi
    return Paper(image, dpi, corner, corner, len(modules) * module_mm, address)
