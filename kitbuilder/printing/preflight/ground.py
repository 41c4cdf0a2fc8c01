"""From a PDF's own measures to paper as it is seen: mm from the top left corner."""

import ctypes
import math

import pypdfium2
import pypdfium2.raw as pdfium
from attrs import frozen

from kitbuilder.printing.pdf.promise import Rectangle

_UNIT = 1000
"""Whole thousandths of a mm, in which PDFium is asked."""


@frozen
class Ground:
    """Where a point x, y of a page or of something drawn on it lies on paper: a·x + c·y + e, b·x + d·y + f."""

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point lies."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def box(self, left: float, bottom: float, right: float, top: float) -> Rectangle:
        """Return the rectangle on paper around a rectangle."""
        corners = [self.point(x, y) for x in (left, right) for y in (bottom, top)]
        across, down = zip(*corners, strict=True)
        return min(across), min(down), max(across), max(down)

    def within(self, a: float, b: float, c: float, d: float, e: float, f: float) -> "Ground":
        """Return the ground of something drawn with this matrix."""
        return Ground(
            self.a * a + self.c * b,
            self.b * a + self.d * b,
            self.a * c + self.c * d,
            self.b * c + self.d * d,
            *self.point(e, f),
        )

    @property
    def scale(self) -> float:
        """The length on paper of one unit across."""
        return math.hypot(self.a, self.b)

    @property
    def degrees(self) -> float:
        """How far text is turned, against the clock."""
        return math.degrees(math.atan2(-self.b, self.a))


def paper_size(page: pypdfium2.PdfPage) -> tuple[float, float]:
    """Return width and height in mm."""
    width, height = page.get_size()
    return width * 25.4 / 72, height * 25.4 / 72


def ground_of(page: pypdfium2.PdfPage) -> Ground:
    """Return where the points of a page lie, whichever way up it is and whatever is cropped from it."""
    width, height = (round(side * _UNIT) for side in paper_size(page))

    def lies(x: float, y: float) -> tuple[float, float]:
        across, down = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDF_PageToDevice(page.raw, 0, 0, width, height, 0, x, y, across, down)
        return across.value / _UNIT, down.value / _UNIT

    (e, f), (x1, y1), (x2, y2) = lies(0, 0), lies(_UNIT, 0), lies(0, _UNIT)
    return Ground((x1 - e) / _UNIT, (y1 - f) / _UNIT, (x2 - e) / _UNIT, (y2 - f) / _UNIT, e, f)
