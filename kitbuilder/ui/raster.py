"""Pages of a PDF as pictures for the screen."""

from pypdfium2 import PdfPage
from PySide6.QtGui import QImage


def page_image(page: PdfPage, scale: float, ratio: float = 1.0) -> QImage:
    """Return the page as a picture; `scale` is in pixels of the window a point, `ratio` the screen's own density."""
    bitmap = page.render(scale=scale * ratio, rev_byteorder=True, prefer_bgrx=True)
    image = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGBX8888).copy()
    image.setDevicePixelRatio(ratio)
    bitmap.close()
    return image
