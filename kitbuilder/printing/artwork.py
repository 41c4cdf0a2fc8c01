"""Icons and pictures made ready for a file: drawings as operators, photographs at the resolution that paper shows."""

import io
import logging
import zlib
from functools import lru_cache

from attrs import frozen
from PIL import Image, ImageChops, ImageOps
from reportlab.graphics import renderPDF
from reportlab.graphics.shapes import Drawing
from reportlab.pdfgen.canvas import Canvas
from svglib.svglib import svg2rlg

from kitbuilder.bundled import bundled
from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.pictures import SVG, read_picture
from kitbuilder.kit.said import say
from kitbuilder.kit.values import Picture
from kitbuilder.printing.units import mm_to_pt

RESOLUTION_DPI = 300
"""More than this no office printer shows."""

_JPEG_QUALITY = 90
"""On Pillow's scale: at 300 dpi nobody sees the loss."""

_FALLBACK_ICON = "other"


@frozen
class Raster:
    """A photograph as a PDF holds it: pixels, colour space, and the filter that its data went through."""

    width: int
    height: int
    colours: str
    filter: str
    data: bytes


@frozen
class Artwork:
    """A drawing (operators in points) or a photograph, with its size in points or pixels."""

    width: float
    height: float
    operators: str = ""
    raster: Raster | None = None

    def fitted(self, width_mm: float, height_mm: float) -> tuple[float, float, float]:
        """Return scale and offset in points that put the artwork into the middle of a rectangle."""
        width, height = mm_to_pt(width_mm), mm_to_pt(height_mm)
        scale = min(width / self.width, height / self.height)
        return scale, (width - self.width * scale) / 2, (height - self.height * scale) / 2


class ArtRoom:
    """Makes artwork from icons and pictures, each once."""

    def __init__(self) -> None:
        self.icon = lru_cache(maxsize=500)(_icon)
        self.picture = lru_cache(maxsize=200)(_picture)
        self.deflated = lru_cache(maxsize=1_000)(_deflated)


def icon_exists(name: str) -> bool:
    """Tell whether there is an icon of this name."""
    return bundled("resources", "icons", f"{name}.svg").is_file()


def _deflated(operators: str) -> bytes:
    return zlib.compress(operators.encode("ascii"))


def _icon(name: str, colour: str) -> Artwork:
    known = name if icon_exists(name) else _FALLBACK_ICON
    source = bundled("resources", "icons", f"{known}.svg").read_bytes()
    return _drawn(source.replace(b"#000000", colour.encode("ascii")))


def _picture(picture: Picture, width_mm: float, height_mm: float) -> Artwork:
    """Return the picture ready for a rectangle. Raises `BadInput` when it cannot be drawn."""
    read_picture(picture.data)  # a kit file from outside may hold anything
    try:
        return _drawn(picture.data) if picture.media_type == SVG else _photograph(picture.data, width_mm, height_mm)
    except (OSError, ValueError, TypeError, KeyError, IndexError, AttributeError, ZeroDivisionError) as error:
        raise BadInput(
            say("画像「{picture}」を描けません。PNG で保存し直してください", picture=picture.alt or picture.id[:8])
        ) from error


def _drawn(source: bytes) -> Artwork:
    logging.getLogger("svglib").setLevel(logging.CRITICAL)
    drawing = svg2rlg(io.BytesIO(source))
    if drawing is None or drawing.width <= 0 or drawing.height <= 0:
        raise ValueError("no drawing")
    return Artwork(drawing.width, drawing.height, _recorded(drawing))


def _recorded(drawing: Drawing) -> str:
    recorder = _Recorder(io.BytesIO(), pageCompression=0, invariant=1)
    view = recorder.beginPath()
    view.rect(0, 0, drawing.width, drawing.height)
    recorder.clipPath(view, stroke=0, fill=0)  # what was cropped away is drawn all the same
    renderPDF.draw(drawing, recorder, 0, 0)
    return recorder.operators()


class _Recorder(Canvas):
    """A canvas whose page is never finished: it hands out the operators that were drawn."""

    def operators(self) -> str:
        """Return what was drawn so far."""
        return "\n".join(self._code)


def _photograph(data: bytes, width_mm: float, height_mm: float) -> Artwork:
    """Return the photograph turned as its camera was held, on white, without what a camera writes beside it."""
    with Image.open(io.BytesIO(data), formats=("PNG", "JPEG", "MPO")) as opened:
        upright = ImageOps.exif_transpose(opened).convert("RGBA")
    flat = Image.new("RGB", upright.size, "white")
    flat.paste(upright, mask=upright.getchannel("A"))
    most = (round(width_mm / 25.4 * RESOLUTION_DPI), round(height_mm / 25.4 * RESOLUTION_DPI))
    flat.thumbnail(most, Image.Resampling.LANCZOS)
    return Artwork(flat.width, flat.height, raster=_raster(flat))


def _raster(image: Image.Image) -> Raster:
    """Return the pixels packed: without loss, or as JPEG where that is less than half (a photograph, not a drawing)."""
    grey = image.convert("L")
    colourless = ImageChops.difference(image, grey.convert("RGB")).getbbox() is None
    kept, colours = (grey, "DeviceGray") if colourless else (image, "DeviceRGB")
    exact = zlib.compress(kept.tobytes(), 9)
    buffer = io.BytesIO()
    kept.save(buffer, "JPEG", quality=_JPEG_QUALITY, subsampling=0, optimize=True)
    lossy = buffer.getvalue()
    packed, name = (lossy, "DCTDecode") if len(lossy) * 2 < len(exact) else (exact, "FlateDecode")
    return Raster(kept.width, kept.height, colours, name, packed)
