"""Pictures from outside: looked at before they are kept, named by the SHA-256 of their bytes."""

import hashlib
import io
import math
import warnings
from collections.abc import Iterable
from xml.etree import ElementTree as ET

from PIL import Image, UnidentifiedImageError

from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.ids import PictureId
from kitbuilder.kit.said import say
from kitbuilder.kit.values import Picture

SVG, PNG, JPEG = "image/svg+xml", "image/png", "image/jpeg"

LARGEST_BYTES = 20_000_000
"""More than any camera's JPEG; a picture beyond it is a mistake or an attack."""

_RASTER = {"PNG": PNG, "JPEG": JPEG, "MPO": JPEG}
"""What Pillow may open. MPO is the JPEG with a second picture that some phones make."""
_NAMESPACE = "{http://www.w3.org/2000/svg}"
_SHAPES = frozenset(
    ("svg", "g", "path", "line", "polyline", "polygon", "rect", "circle", "ellipse", "title", "desc", "metadata")
)
_GEOMETRY = (
    "d",
    "x",
    "y",
    "x1",
    "y1",
    "x2",
    "y2",
    "cx",
    "cy",
    "r",
    "rx",
    "ry",
    "points",
    "width",
    "height",
    "transform",
)
_PAINT = ("fill", "fill-rule", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit")
_ATTRIBUTES = frozenset(("id", "viewBox", "version", "stroke-dasharray", *_GEOMETRY, *_PAINT))
_SVG_DEPTH = 32


def read_picture(data: bytes, alt: str = "") -> Picture:
    """Return the picture that `data` is: PNG, JPEG or SVG.

    Raises `BadInput` for anything else, for a damaged file, one that is too large, or an SVG with more than shapes.
    """
    if len(data) > LARGEST_BYTES:
        raise BadInput(
            say(
                "画像が大きすぎます（{size} MB）。{most} MB までにしてください",
                size=len(data) // 1_000_000,
                most=LARGEST_BYTES // 1_000_000,
            )
        )
    media_type = _svg(data) if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<") else _raster(data)
    return Picture(PictureId(hashlib.sha256(data).hexdigest()), media_type, data, alt)


def _raster(data: bytes) -> str:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=list(_RASTER)) as image:
                image.load()
                return _RASTER[image.format or ""]
    except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
        raise BadInput(say("画像の画素が多すぎます（約9000万まで）。縮小してから入れてください")) from error
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, KeyError) as error:
        raise BadInput(say("画像として読めません。PNG・JPEG・SVG のファイルを選んでください")) from error


def _svg(data: bytes) -> str:
    if any(sign in data for sign in (b"<!DOCTYPE", b"<!ENTITY", b"<?xml-stylesheet", b"\0")):
        raise BadInput(say("SVG 画像に DOCTYPE などがあります。「プレーン SVG」（UTF-8）で保存し直してください"))
    try:
        root = ET.fromstring(data)  # noqa: S314 - entities need the DOCTYPE refused above
    except (ET.ParseError, ValueError, LookupError) as error:
        raise BadInput(say("SVG 画像として読めません。壊れていないか確かめてください")) from error
    if root.tag != f"{_NAMESPACE}svg" or not _is_view_box(root.get("viewBox", "")):
        raise BadInput(say("SVG 画像に大きさ（viewBox）がありません。描画ソフトで保存し直してください"))
    _only_shapes(root, 0)
    return SVG


def _is_view_box(text: str) -> bool:
    try:
        _, _, width, height = (float(number) for number in text.replace(",", " ").split())
    except ValueError:
        return False
    return 0 < width < math.inf and 0 < height < math.inf


def _only_shapes(element: ET.Element, depth: int) -> None:
    name = str(element.tag).removeprefix(_NAMESPACE)
    if (name not in _SHAPES and not _is_empty_defs(element, name)) or depth > _SVG_DEPTH:
        raise _too_much(name)
    for attribute, value in element.attrib.items():
        if "url(" in value.lower():
            raise _too_much("url")
        if attribute == "style":
            _only_known(part.partition(":")[0].strip() for part in value.split(";") if part.strip())
        elif not attribute.startswith("{") or attribute.endswith("}href"):
            _only_known([attribute])
    for child in element:
        _only_shapes(child, depth + 1)


def _is_empty_defs(element: ET.Element, name: str) -> bool:
    return name == "defs" and len(element) == 0


def _only_known(attributes: Iterable[str]) -> None:
    for attribute in attributes:
        if attribute not in _ATTRIBUTES:
            raise _too_much(attribute)


def _too_much(name: str) -> BadInput:
    return BadInput(say("SVG 画像の「{name}」は使えません。図形だけにするか、PNG で保存してください", name=name[:40]))
