"""A page looked at once: its picture in grey, its texts, and what it says of itself. All checks look at this."""

import ctypes
from collections.abc import Iterator

import pypdfium2
import pypdfium2.raw as pdfium
from attrs import frozen
from PIL import Image

from kitbuilder.printing.pdf.promise import Rectangle
from kitbuilder.printing.preflight.ground import ground_of, paper_size
from kitbuilder.printing.preflight.texts import SeenText, seen_texts

RESOLUTION_DPI = 200
"""Coarser than any office printer: what can be read here can be read on paper."""

LARGEST_MM = 1300
"""The longer side of a page that is looked at: A0 has 1189 mm."""

_LONGEST_ADDRESS = 4096
_MOST_LINKS = 1000


@frozen
class Sight:
    """What is seen of a page. `grey` are the picture's rows, a byte a pixel.

    `safe` is its art box on paper, None when it has none; `links` are the addresses it leads to.
    """

    width: float
    height: float
    image: Image.Image
    grey: memoryview
    texts: tuple[SeenText, ...]
    safe: Rectangle | None
    links: tuple[str, ...]
    dpi: float = RESOLUTION_DPI

    def pixels(self, rectangle: Rectangle) -> tuple[int, int, int, int]:
        """Return a rectangle on paper (mm) in whole pixels of the picture, cut at its edges."""
        left, top, right, bottom = (value * self.dpi / 25.4 for value in rectangle)
        width, height = self.image.size
        return (
            min(max(int(left), 0), width),
            min(max(int(top), 0), height),
            min(max(int(right) + 1, 0), width),
            min(max(int(bottom) + 1, 0), height),
        )


def look_at(document: pypdfium2.PdfDocument, number: int, texts: tuple[SeenText, ...] | None = None) -> Sight | None:
    """Return what is seen of the page `number` (from 0), or None when it is too large to be paper.

    Its texts are not read again when they are given.
    """
    page = document[number]
    try:
        width, height = paper_size(page)
        if max(width, height) > LARGEST_MM:
            return None
        ground = ground_of(page)
        safe = ground.box(*page.get_artbox()) if page.get_artbox() != page.get_mediabox() else None
        bitmap = page.render(scale=RESOLUTION_DPI / 72, grayscale=True)
        seen = seen_texts(page, ground) if texts is None else texts
        image = bitmap.to_pil()
        grey = memoryview(bitmap.buffer if bitmap.stride == bitmap.width else image.tobytes()).cast("B")
        return Sight(width, height, image, grey, seen, safe, tuple(_links(document, page)))
    finally:
        page.close()


def texts_of(document: pypdfium2.PdfDocument, number: int) -> tuple[SeenText, ...]:
    """Return the texts of the page `number` (from 0) without looking at anything else of it."""
    page = document[number]
    try:
        return seen_texts(page, ground_of(page))
    finally:
        page.close()


def _links(document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage) -> Iterator[str]:
    place, link = ctypes.c_int(0), pdfium.FPDF_LINK()
    for _ in range(_MOST_LINKS):
        if not pdfium.FPDFLink_Enumerate(page.raw, ctypes.byref(place), ctypes.byref(link)):
            return
        action = pdfium.FPDFLink_GetAction(link)
        buffer = ctypes.create_string_buffer(_LONGEST_ADDRESS)
        if pdfium.FPDFAction_GetURIPath(document.raw, action, buffer, _LONGEST_ADDRESS):
            yield buffer.value.decode("utf-8", "replace")
