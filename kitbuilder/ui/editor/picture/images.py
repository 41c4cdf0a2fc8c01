"""Pictures of a kit as images for the screen: upright and on white, as they print."""

import io
import warnings
from functools import lru_cache

from PIL import Image, ImageOps
from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from kitbuilder.kit.pictures import SVG
from kitbuilder.kit.values import Picture


def image_of(picture: Picture, width: int, height: int) -> QImage:
    """Return the picture as it fits into so many pixels; a null image when it cannot be drawn.

    A photograph is never made larger than it is.
    """
    return _drawing(picture.data, width, height) if picture.media_type == SVG else _photograph(picture, width, height)


thumbnail = lru_cache(maxsize=48)(image_of)
"""The same for small images, kept: a photograph of a phone takes a moment to make small."""


def _drawing(data: bytes, width: int, height: int) -> QImage:
    renderer = QSvgRenderer(QByteArray(data))
    size = renderer.viewBoxF().size().scaled(width, height, Qt.AspectRatioMode.KeepAspectRatio).toSize()
    if not renderer.isValid() or size.isEmpty():
        return QImage()
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    renderer.render(painter, QRectF(image.rect()))
    painter.end()
    return image


def _photograph(picture: Picture, width: int, height: int) -> QImage:
    try:
        small = _upright(picture.data, width, height)
    except (OSError, SyntaxError, ValueError, KeyError, Image.DecompressionBombWarning, Image.DecompressionBombError):
        return QImage()
    flat = Image.new("RGBA", small.size, "white")
    flat.alpha_composite(small)
    size = QSize(*flat.size)
    return QImage(flat.tobytes(), size.width(), size.height(), QImage.Format.Format_RGBX8888).copy()


def _upright(data: bytes, width: int, height: int) -> Image.Image:
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        opened = Image.open(io.BytesIO(data), formats=("PNG", "JPEG", "MPO"))
    with opened:
        opened.thumbnail((max(width, height),) * 2)  # a JPEG is decoded no larger than needed
        upright = ImageOps.exif_transpose(opened).convert("RGBA")
    upright.thumbnail((width, height))
    return upright
