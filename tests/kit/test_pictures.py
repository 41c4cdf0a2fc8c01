import hashlib
import struct
import zlib

import pytest

from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.pictures import LARGEST_BYTES, read_picture
from tests.samples import JPEG, PNG, SVG, raster, svg
from tests.told import refusal


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def claiming(width, height):
    """Return a small PNG that says it is `width` by `height` pixels."""
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    return PNG[:8] + header + chunk(b"IDAT", zlib.compress(b"\0\0")) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("data", "media_type"),
    [
        (PNG, "image/png"),
        (JPEG, "image/jpeg"),
        (raster("PNG", size=(30, 20)), "image/png"),
        (SVG, "image/svg+xml"),
        (b"\xef\xbb\xbf<?xml version='1.0'?>\n" + SVG, "image/svg+xml"),
        (svg('<defs/><g style="fill:none; stroke:#000;" transform="scale(2)"><circle r="1"/></g>'), "image/svg+xml"),
        (svg('<metadata/><title>水</title><path xmlns:i="urn:i" i:label="x" d="M0 0"/>'), "image/svg+xml"),
    ],
)
def test_a_real_picture_is_kept_as_it_came_under_the_sha_256_of_its_bytes(data, media_type):
    picture = read_picture(data, "水")
    assert (picture.data, picture.media_type, picture.alt) == (data, media_type, "水")
    assert picture.id == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"hello",
        "水".encode(),
        raster("GIF"),
        raster("PNG", size=(30, 30))[:60],
        raster("JPEG", size=(30, 30))[:-300],
        PNG[:8],
        claiming(0, 1),
    ],
    ids=["empty", "text", "kanji", "gif", "cut png", "cut jpeg", "signature", "no width"],
)
def test_what_is_no_sound_picture_is_refused(data):
    assert "PNG・JPEG・SVG" in refusal(read_picture, data, of=BadInput)


def test_a_picture_of_too_many_pixels_is_refused_before_it_fills_the_memory():
    assert "縮小" in refusal(read_picture, claiming(10_001, 10_000), of=BadInput)


def test_a_picture_of_too_many_bytes_is_refused():
    assert "20 MB" in refusal(read_picture, bytes(LARGEST_BYTES + 1), of=BadInput)


@pytest.mark.parametrize(
    ("data", "named"),
    [
        (b"<svg", "読めません"),
        (b'<svg viewBox="0 0 1 1"/>', "viewBox"),
        (svg(attributes=""), "viewBox"),
        (b"<!DOCTYPE svg>" + SVG, "DOCTYPE"),
        (b'<!DOCTYPE svg [<!ENTITY a "b">]>' + SVG, "DOCTYPE"),
        (svg("<script>alert(1)</script>"), "script"),
        (svg('<image href="https://a.example/x.png"/>'), "image"),
        (svg("<text>水</text>"), "text"),
        (svg("<style>path {}</style>"), "style"),
        (svg("<defs><path/></defs>"), "defs"),
        (svg('<path href="https://a.example"/>'), "href"),
        (svg('<path xmlns:x="http://www.w3.org/1999/xlink" x:href="#a"/>'), "href"),
        (svg('<path onload="alert(1)"/>'), "onload"),
        (svg('<path style="filter: blur(1px)"/>'), "filter"),
        (svg('<a xmlns="urn:other"/>'), "urn:other"),
        (svg("<g>" * 40 + "</g>" * 40), "「g」"),
    ],
)
def test_an_svg_with_more_than_shapes_is_refused_with_what_is_too_much(data, named):
    assert named in refusal(read_picture, data, of=BadInput)
