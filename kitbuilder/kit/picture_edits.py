"""Pictures taken in, turned and cropped: each a function from a picture to a new one."""

import io
from collections.abc import Callable

from attrs import evolve
from PIL import Image, ImageOps, JpegImagePlugin

from kitbuilder.kit.drawing_edits import cropped_drawing, turned_drawing
from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.picture_notes import without_notes
from kitbuilder.kit.pictures import JPEG, SVG, read_picture
from kitbuilder.kit.said import say
from kitbuilder.kit.values import Picture

JPEG_QUALITY = 95
"""A photograph loses nothing that shows on paper, even when it is turned and cropped a few times."""

_CLOCKWISE = (None, Image.Transpose.ROTATE_270, Image.Transpose.ROTATE_180, Image.Transpose.ROTATE_90)
_HEIC = frozenset((b"heic", b"heix", b"hevc", b"mif1", b"msf1", b"avif"))
"""How the pictures of new phones call themselves (ISO/IEC 23008-12)."""


def arrived(data: bytes, alt: str = "") -> Picture:
    """Return the picture that `data` from a file, a drop or the clipboard is, fit to travel with the kit.

    Nothing a camera writes beside a picture is kept (place, time, names, a small copy). Its pixels and which way is up
    stay exactly as they were. Raises `BadInput`.
    """
    if data[4:8] == b"ftyp" and data[8:12] in _HEIC:
        raise BadInput(say("スマートフォンの HEIC 画像は使えません。JPEG に変えて保存してから入れてください"))
    picture = read_picture(data, alt)
    try:
        bare = without_notes(data, picture.media_type)
    except ValueError:
        return _redrawn(picture, lambda upright: upright)
    return picture if bare == data else read_picture(bare, alt)


def turned(picture: Picture, quarter_turns: int) -> Picture:
    """Return the picture turned clockwise by quarters; negative turns it back. Raises `BadInput`."""
    quarters = quarter_turns % 4
    way = _CLOCKWISE[quarters]
    if way is None:
        return picture
    if picture.media_type == SVG:
        return read_picture(turned_drawing(picture.data, quarters), picture.alt)
    return _redrawn(picture, lambda upright: upright.transpose(way))


def cropped(picture: Picture, left: float, top: float, right: float, bottom: float) -> Picture:
    """Return what of the picture lies between the edges: fractions (0 to 1) of the upright picture, as it is shown.

    Raises `BadInput` for edges outside the picture or in the wrong order, and when nothing would stay.
    """
    if not (0 <= left < right <= 1 and 0 <= top < bottom <= 1):
        raise BadInput(say("切り抜く範囲が画像からはみ出しています。画像の中で選び直してください"))
    if (left, top, right, bottom) == (0, 0, 1, 1):
        return picture
    if picture.media_type == SVG:
        return read_picture(cropped_drawing(picture.data, left, top, right, bottom), picture.alt)
    return _redrawn(picture, lambda upright: _part(upright, left, top, right, bottom))


def _part(upright: Image.Image, left: float, top: float, right: float, bottom: float) -> Image.Image:
    width, height = upright.size
    box = (round(left * width), round(top * height), round(right * width), round(bottom * height))
    if box[0] == box[2] or box[1] == box[3]:
        raise BadInput(say("切り抜く範囲が小さすぎます。広げてください"))
    return upright.crop(box)


def _redrawn(picture: Picture, change: Callable[[Image.Image], Image.Image]) -> Picture:
    """Return the picture upright, changed and encoded anew in its own format."""
    read_picture(picture.data)  # a kit file from outside may hold anything
    with Image.open(io.BytesIO(picture.data), formats=("PNG", "JPEG", "MPO")) as opened:
        image = change(ImageOps.exif_transpose(opened))
        data = _jpeg(image, opened) if picture.media_type == JPEG else _png(image)
    return evolve(read_picture(without_notes(data, picture.media_type)), alt=picture.alt)


def _jpeg(image: Image.Image, like: Image.Image) -> bytes:
    usual = image if image.mode in ("L", "RGB") else image.convert("RGB")
    profile = like.info.get("icc_profile") if usual is image else None
    sampling = JpegImagePlugin.get_sampling(like)
    buffer = io.BytesIO()
    usual.save(buffer, "JPEG", quality=JPEG_QUALITY, subsampling=sampling, icc_profile=profile)
    return buffer.getvalue()


def _png(image: Image.Image) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, "PNG")
    return buffer.getvalue()
