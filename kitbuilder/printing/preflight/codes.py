"""The QR codes of a page: read from its pixels, compared with what they should say, and measured."""

from collections import Counter
from collections.abc import Iterator, Sequence

import zxingcpp
from PIL import Image

from kitbuilder.kit.said import say
from kitbuilder.printing.preflight.code_pixels import measure
from kitbuilder.printing.preflight.report import ReadCode
from kitbuilder.printing.qr import QUIET_ZONE

SMALLEST_MODULE_MM = 0.4
"""Below it phones fail on laminated codes (print practice for QR codes)."""

LEAST_CONTRAST = 4.5
"""Of dark to light squares: as for text, so that film and bad light leave enough of it."""

_MEASURED = 0.985
"""How much of the smallest module a measurement must give: a pixel more or less at the edges of a small code."""

_LEAST_QUIET = QUIET_ZONE - 0.25
"""What a measurement in eighths of a module gives for the four modules of ISO/IEC 18004."""

_SHOWN = 60


def read_codes(image: Image.Image, grey: memoryview, dpi: float, expected: Sequence[str]) -> tuple[ReadCode, ...]:
    """Return the codes on a grey picture with the rows `grey`; more pains are taken when an expected one is missing."""
    view = grey.cast("B", (image.height, image.width))
    wanted = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    found = zxingcpp.read_barcodes(view, wanted, try_downscale=False, try_invert=False)
    if Counter(expected) - Counter(code.text for code in found):
        found = zxingcpp.read_barcodes(view, wanted)
    return tuple(_measured(image, dpi, code) for code in found)


def code_problems(expected: Sequence[str], codes: Sequence[ReadCode]) -> Iterator[str]:
    """Yield what is wrong with the codes of a page that should have one for each of `expected`."""
    wanted, read = Counter(expected), Counter(code.text for code in codes)
    for address in wanted - read:
        yield say(
            "QR コードを読めません（{address}）。もっと大きく、何も重ねずに印刷してください", address=address[:_SHOWN]
        )
    for text in read:
        if text not in wanted:
            yield say("QR コードの中身がリンクと違います（{text}）。印刷し直してください", text=text[:_SHOWN])
    for code in codes:
        yield from _measure_problems(code)


def _measured(image: Image.Image, dpi: float, code: zxingcpp.Barcode) -> ReadCode:
    at = code.position
    points = [(point.x, point.y) for point in (at.top_left, at.top_right, at.bottom_right, at.bottom_left)]
    left, top, right, bottom = _around(image, points)
    corners = [(x - left, y - top) for x, y in points]
    try:
        part = image.crop((left, top, right, bottom))
        pixels = measure(part, dpi, corners, int(code.extra["Version"]))  # type: ignore[index]
    except ValueError:
        return ReadCode(code.text, 0.0, 0.0, 1.0)
    return ReadCode(code.text, round(pixels.module_mm, 3), round(pixels.quiet_modules, 2), pixels.contrast)


def _around(image: Image.Image, corners: Sequence[tuple[int, int]]) -> tuple[int, int, int, int]:
    """Return the box of a code with as much again on each side: more than is measured, and less than a page."""
    across, down = zip(*corners, strict=True)
    reach = max(max(across) - min(across), max(down) - min(down))
    left, top = max(min(across) - reach, 0), max(min(down) - reach, 0)
    return left, top, min(max(across) + reach, image.width), min(max(down) + reach, image.height)


def _measure_problems(code: ReadCode) -> Iterator[str]:
    if not code.module_mm:
        yield say("QR コードの形がくずれています（{text}）。何も重ねずに印刷してください", text=code.text[:_SHOWN])
        return
    if code.module_mm < SMALLEST_MODULE_MM * _MEASURED:
        yield say("QR コードが細かすぎます（1マス {mm:.2f} mm）。アドレスを短くしてください", mm=code.module_mm)
    if code.quiet_modules < _LEAST_QUIET:
        yield say(
            "QR コードのまわりの余白が足りません（{found:.1f} マス）。まわりを {needed} マス空けて印刷してください",
            found=code.quiet_modules,
            needed=QUIET_ZONE,
        )
    if code.contrast < LEAST_CONTRAST:
        yield say(
            "QR コードの色がうすすぎます（明るさの比 {contrast:.1f}）。黒で印刷してください", contrast=code.contrast
        )
