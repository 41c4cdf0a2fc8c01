"""The text objects of a page, as they lie on paper."""

import ctypes
import math
from collections.abc import Iterator

import pypdfium2
import pypdfium2.raw as pdfium
from attrs import frozen

from kitbuilder.printing.pdf.promise import Rectangle
from kitbuilder.printing.preflight.ground import Ground

_DEEPEST = 10
"""Forms within forms that are followed."""

_USUAL_LENGTH = 256
"""Half-words of UTF-16 that nearly all text objects fit into."""

_UPRIGHT = 1.0
"""In degrees: text turned less than this from upright or from a quarter turn is to be read."""

_RED, _GREEN, _BLUE = 30, 59, 11
"""Shares in hundredths of a grey made by PDFium."""


@frozen
class SeenText:
    """A run of characters without blanks: its box on paper (mm), its size (points), where its base line begins (mm).

    `ink` is its grey level (0 to 255), None when it has no plain colour.
    """

    text: str
    box: Rectangle
    size_pt: float
    base: tuple[float, float]
    degrees: float
    ink: int | None
    font: str
    embedded: bool

    @property
    def is_mark(self) -> bool:
        """Whether it stands aslant: a stamp behind the page, which is seen and not read."""
        return min(self.degrees % 90, 90 - self.degrees % 90) > _UPRIGHT

    @property
    def line(self) -> float:
        """How far down its base line lies, in mm; for turned text, in the direction in which its lines follow."""
        angle = math.radians(self.degrees)
        return self.base[1] * math.cos(angle) + self.base[0] * math.sin(angle)


def seen_texts(page: pypdfium2.PdfPage, ground: Ground) -> tuple[SeenText, ...]:
    """Return the texts of a page in the order in which they are drawn."""
    textpage = page.get_textpage()
    fonts: dict[int, tuple[str, bool]] = {}
    try:
        return tuple(_seen(raw, textpage.raw, where, fonts) for raw, where in _raw_texts(page, ground))
    finally:
        textpage.close()


def _raw_texts(page: pypdfium2.PdfPage, ground: Ground) -> Iterator[tuple[pdfium.FPDF_PAGEOBJECT, Ground]]:
    for index in range(pdfium.FPDFPage_CountObjects(page.raw)):
        yield from _texts_in(pdfium.FPDFPage_GetObject(page.raw, index), ground, _DEEPEST)


def _texts_in(
    raw: pdfium.FPDF_PAGEOBJECT, ground: Ground, depth: int
) -> Iterator[tuple[pdfium.FPDF_PAGEOBJECT, Ground]]:
    kind = pdfium.FPDFPageObj_GetType(raw)
    if kind == pdfium.FPDF_PAGEOBJ_TEXT:
        yield raw, ground
    elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth:
        within = ground.within(*_matrix(raw))
        for index in range(pdfium.FPDFFormObj_CountObjects(raw)):
            yield from _texts_in(pdfium.FPDFFormObj_GetObject(raw, index), within, depth - 1)


def _seen(
    raw: pdfium.FPDF_PAGEOBJECT, textpage: pdfium.FPDF_TEXTPAGE, ground: Ground, fonts: dict[int, tuple[str, bool]]
) -> SeenText:
    own = ground.within(*_matrix(raw))
    size = ctypes.c_float()
    pdfium.FPDFTextObj_GetFontSize(raw, size)
    font, embedded = _font(raw, fonts)
    return SeenText(
        "".join(_characters(raw, textpage).split()),
        ground.box(*_bounds(raw)),
        size.value * own.scale * 72 / 25.4,
        own.point(0, 0),
        own.degrees,
        _ink(raw),
        font,
        embedded,
    )


def _matrix(raw: pdfium.FPDF_PAGEOBJECT) -> tuple[float, float, float, float, float, float]:
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(raw, matrix)
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f


def _bounds(raw: pdfium.FPDF_PAGEOBJECT) -> tuple[float, float, float, float]:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    pdfium.FPDFPageObj_GetBounds(raw, left, bottom, right, top)
    return left.value, bottom.value, right.value, top.value


def _characters(raw: pdfium.FPDF_PAGEOBJECT, textpage: pdfium.FPDF_TEXTPAGE) -> str:
    buffer = (pdfium.FPDF_WCHAR * _USUAL_LENGTH)()
    length = pdfium.FPDFTextObj_GetText(raw, textpage, buffer, ctypes.sizeof(buffer))
    if length > ctypes.sizeof(buffer):
        buffer = (pdfium.FPDF_WCHAR * (length // 2 + 1))()
        pdfium.FPDFTextObj_GetText(raw, textpage, buffer, length)
    return bytes(buffer)[: max(length - 2, 0)].decode("utf-16-le", "replace")


def _font(raw: pdfium.FPDF_PAGEOBJECT, known: dict[int, tuple[str, bool]]) -> tuple[str, bool]:
    font = pdfium.FPDFTextObj_GetFont(raw)
    address = ctypes.cast(font, ctypes.c_void_p).value or 0
    if address not in known:
        buffer = ctypes.create_string_buffer(256)
        pdfium.FPDFFont_GetBaseFontName(font, buffer, 256)
        known[address] = buffer.value.decode("utf-8", "replace"), pdfium.FPDFFont_GetIsEmbedded(font) == 1
    return known[address]


def _ink(raw: pdfium.FPDF_PAGEOBJECT) -> int | None:
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not pdfium.FPDFPageObj_GetFillColor(raw, red, green, blue, alpha):
        return None
    return (red.value * _RED + green.value * _GREEN + blue.value * _BLUE) // 100
