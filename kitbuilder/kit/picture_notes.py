"""What a camera or a program writes beside a picture: place, time, names, a small copy. None of it travels with a kit.

The picture itself is not decoded and not encoded anew: its bytes are copied part by part, and only the parts that make
up the picture and its colours are kept. Which way is up is written back, as it is often all that tells.
"""

import io
import re
import struct
import zlib
from collections.abc import Iterator

from PIL import Image

from kitbuilder.kit.pictures import JPEG, PNG

_ORIENTATION = 0x0112
_UPRIGHT = 1

_PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_PNG_KEPT = frozenset(b"IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP bKGD pHYs".split())
_JPEG_KEPT = {0xE0: b"JFIF\0", 0xE2: b"ICC_PROFILE\0", 0xEE: b"Adobe"}
"""The application segments (ISO/IEC 10918-1) that say how to read sizes and colours, by how they begin."""
_JPEG_CODING = frozenset({*range(0xC0, 0xD0), *range(0xDA, 0xDE)} - {0xC8})
"""The segments without which a picture cannot be decoded: frames, tables, scans, lines, restarts."""
_JPEG_NUMBERS = frozenset({0xDC, 0xDD})
"""Those of them that hold one number and no more: in a longer one anything could travel."""
_JPEG_SCAN, _JPEG_END = 0xDA, 0xD9
_AFTER_SCAN = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")


def without_notes(data: bytes, media_type: str) -> bytes:
    """Return the bytes of a sound PNG or JPEG without its notes; an SVG as it is.

    Raises `ValueError` when the file is not built as its standard has it, even if a lenient reader could show it.
    """
    if media_type not in (PNG, JPEG):
        return data
    with Image.open(io.BytesIO(data), formats=("PNG", "JPEG", "MPO")) as image:
        orientation = int(image.getexif().get(_ORIENTATION, _UPRIGHT))
    note = _orientation_note(orientation) if 1 < orientation <= 8 else b""  # noqa: PLR2004 - Exif knows eight
    parts = _png_parts(data, note) if media_type == PNG else _jpeg_parts(data, note)
    try:
        return b"".join(parts)
    except (struct.error, IndexError) as error:
        raise ValueError("cut off") from error


def _orientation_note(orientation: int) -> bytes:
    """Return an Exif block that says which way is up and nothing else."""
    entry = struct.pack(">HHIHH", _ORIENTATION, 3, 1, orientation, 0)
    return b"MM\0*" + struct.pack(">IH", 8, 1) + entry + bytes(4)


def _png_parts(data: bytes, note: bytes) -> Iterator[bytes]:
    yield _PNG_SIGNATURE
    place, kind = len(_PNG_SIGNATURE), b""
    while kind != b"IEND":
        (length,) = struct.unpack_from(">I", data, place)
        kind, end = data[place + 4 : place + 8], place + 12 + length
        if kind in _PNG_KEPT:
            yield data[place:end]
        if kind == b"IHDR" and note:
            yield _chunk(b"eXIf", note)
        place = end


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _jpeg_parts(data: bytes, note: bytes) -> Iterator[bytes]:
    yield data[:2]
    if note:
        yield b"\xff\xe1" + struct.pack(">H", len(note) + 8) + b"Exif\0\0" + note
    place = _start_of_segment(data, 2)
    while (marker := data[place + 1]) != _JPEG_END:
        (length,) = struct.unpack_from(">H", data, place + 2)
        end = place + 2 + length
        if marker in _JPEG_NUMBERS and length != 4:  # noqa: PLR2004 - the length itself and the number
            raise ValueError("too long")
        if marker == _JPEG_SCAN:
            end = _end_of_scan(data, end)
        if _is_kept(marker, data[place + 4 : place + 20]):
            yield data[place:end]
        place = _start_of_segment(data, end)
    yield b"\xff\xd9"


def _start_of_segment(data: bytes, place: int) -> int:
    """Return where the next marker is, past the bytes that may fill up before it."""
    if data[place] != 0xFF:  # noqa: PLR2004 - how every marker begins
        raise ValueError("no marker")
    while data[place + 1] == 0xFF:  # noqa: PLR2004
        place += 1
    return place


def _end_of_scan(data: bytes, start: int) -> int:
    found = _AFTER_SCAN.search(data, start)
    if found is None:
        raise ValueError("no end")
    return found.start()


def _is_kept(marker: int, start: bytes) -> bool:
    if 0xE0 <= marker <= 0xEF:  # noqa: PLR2004 - the sixteen application segments
        return marker in _JPEG_KEPT and start.startswith(_JPEG_KEPT[marker])
    return marker in _JPEG_CODING
