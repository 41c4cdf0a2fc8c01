"""Pages that another program might write."""

import io

import qrcode
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from kitbuilder.bundled import bundled

ADDRESS = "https://youtu.be/abc"
FONT = "verify-font"


def page_of_others(path, *, text=(50, 50), font=FONT, code=ADDRESS, link=ADDRESS, module_mm=0.6, art_box=True):
    """Write a page as another program might, right in all that is not asked otherwise."""
    pdfmetrics.registerFont(TTFont(FONT, str(bundled("resources", "fonts", "BIZUDPGothic-Regular.ttf"))))
    canvas = Canvas(str(path), pagesize=(210 * mm, 148 * mm))
    if art_box:
        canvas.setArtBox((10 * mm, 10 * mm, 200 * mm, 138 * mm))
    canvas.setFont(font, 14)
    if text:
        canvas.drawString(text[0] * mm, text[1] * mm, "Water")
    if code:
        made = qrcode.QRCode(border=4, box_size=8)
        made.add_data(code)
        buffer = io.BytesIO()
        made.make_image().save(buffer, "PNG")
        side = (made.modules_count + 8) * module_mm * mm
        canvas.drawImage(ImageReader(buffer), 100 * mm, 60 * mm, side, side)
    if link:
        canvas.linkURL(link, (100 * mm, 60 * mm, 130 * mm, 90 * mm))
    canvas.save()
    return path
