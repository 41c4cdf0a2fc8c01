"""Pictures inside the page: drawings as they are, photographs small and without what a camera writes beside them."""

import base64
import io

from PIL import Image, ImageOps

from kitbuilder.exchange.review_page.markup import Markup, element, void
from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.pictures import JPEG, SVG, read_picture
from kitbuilder.kit.values import Picture

LARGEST_PIXELS = 800
"""The longer side of a photograph: sharp on a phone, and thirty of them go through any mail."""

_QUALITY = 78


def figure(picture: Picture, alt: str) -> Markup:
    """Return the picture, or what it shows in words when it cannot be drawn."""
    try:
        address = _address(picture)
    except (BadInput, OSError, ValueError):
        return element("p", f"（この画像は出せません）{alt}", class_="no-picture")
    return void("img", src=address, alt=alt)


def _address(picture: Picture) -> str:
    kind = read_picture(picture.data).media_type  # a kit file from outside may hold anything
    data = picture.data if kind == SVG else _small(picture.data)
    return f"data:{SVG if kind == SVG else JPEG};base64,{base64.b64encode(data).decode('ascii')}"


def _small(data: bytes) -> bytes:
    with Image.open(io.BytesIO(data), formats=("PNG", "JPEG", "MPO")) as opened:
        upright = ImageOps.exif_transpose(opened).convert("RGBA")
    upright.thumbnail((LARGEST_PIXELS, LARGEST_PIXELS), Image.Resampling.LANCZOS)
    flat = Image.new("RGB", upright.size, "white")
    flat.paste(upright, mask=upright.getchannel("A"))
    buffer = io.BytesIO()
    flat.save(buffer, "JPEG", quality=_QUALITY, optimize=True)
    return buffer.getvalue()
