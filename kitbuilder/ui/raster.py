"""Pages of a PDF as pictures for the screen and for printers.

PDFium must not be called from two threads at once, so that all of this stays in the window's thread.
"""

import pypdfium2
from PySide6.QtGui import QImage


def page_image(page: pypdfium2.PdfPage, scale: float, ratio: float = 1.0) -> QImage:
    """Return a page as a picture, `scale` pixels to a point (1/72 inch), each of them `ratio` dots of the screen."""
    image = _rendered(page, scale * ratio, (0, 0, 0, 0))
    image.setDevicePixelRatio(ratio)
    return image


def band_image(page: pypdfium2.PdfPage, scale: float, top: int, below: int) -> QImage:
    """Return a page without its first `top` and its last `below` rows of pixels."""
    # Half a pixel less: PDFium's binding rounds up what is cut off.
    cut = [max(0.0, rows - 0.5) / scale for rows in (below, top)]
    return _rendered(page, scale, (0, cut[0], 0, cut[1]))


def _rendered(page: pypdfium2.PdfPage, scale: float, crop: tuple[float, float, float, float]) -> QImage:
    bitmap = page.render(scale=scale, crop=crop, rev_byteorder=True, prefer_bgrx=True)
    shown = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGBX8888)
    image = shown.copy()
    bitmap.close()
    return image
