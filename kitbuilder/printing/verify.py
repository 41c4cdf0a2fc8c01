"""Preflight: finished pages looked at as a reader sees them, knowing nothing of how they were made.

A page says what its codes should say by its links, and where its safe area is by its art box; codes are then read from
the page's own pixels.
"""

import ctypes
import math
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import zxingcpp
from attrs import asdict, frozen

from kitbuilder.kit.errors import BadInput, KitError
from kitbuilder.kit.said import say

RESOLUTION_DPI = 200
"""Coarser than any office printer: what can be read here can be read on paper."""

SMALLEST_MODULE_MM = 0.4
"""Below it phones fail on laminated codes (print practice for QR codes)."""

_TOLERANCE_PT = 0.75
"""A quarter of a millimetre: glyph boxes are rounded outwards."""

_LONGEST_ADDRESS = 4096


@frozen
class ReadCode:
    """A code read from the page, with the measured length of its squares."""

    text: str
    module_mm: float


@frozen
class PageReport:
    """What was found on one page. `problems` are sentences; a page without any is `ok`."""

    file: str
    page: int
    ok: bool
    codes: tuple[ReadCode, ...]
    problems: tuple[str, ...]

    def form(self) -> dict[str, object]:
        """Return the report as JSON has it."""
        return asdict(self)


def verify(path: Path) -> Iterator[PageReport]:
    """Yield a report for each page of a PDF file. Raises `BadInput` when it is not one, `KitError` when unreadable."""
    try:
        document = pypdfium2.PdfDocument(path.read_bytes())
    except pypdfium2.PdfiumError as error:
        raise BadInput(say("{file} は PDF として読めません。印刷し直してください", file=path.name)) from error
    except OSError as error:
        raise KitError(
            say("{file} を開けません（{reason}）。名前と場所を確かめてください", file=path.name, reason=error.strerror)
        ) from error
    try:
        for number in range(len(document)):
            yield _page_report(path, document, number)
    finally:
        document.close()


def _page_report(path: Path, document: pypdfium2.PdfDocument, number: int) -> PageReport:
    page = document[number]
    codes = tuple(_read_codes(page))
    expected = list(_links(document, page))
    problems = (*_code_problems(expected, codes), *_text_problems(page))
    page.close()
    return PageReport(str(path), number + 1, not problems, codes, problems)


def _read_codes(page: pypdfium2.PdfPage) -> Iterator[ReadCode]:
    bitmap = page.render(scale=RESOLUTION_DPI / 72, grayscale=True)
    for code in zxingcpp.read_barcodes(bitmap.to_pil(), formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)):
        modules = 17 + 4 * int(code.extra["Version"])  # type: ignore[index]
        corners = code.position
        side = math.dist((corners.top_left.x, corners.top_left.y), (corners.top_right.x, corners.top_right.y))
        yield ReadCode(code.text, round(side / modules / RESOLUTION_DPI * 25.4, 3))


def _links(document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage) -> Iterator[str]:
    place, link = ctypes.c_int(0), pdfium.FPDF_LINK()
    while pdfium.FPDFLink_Enumerate(page.raw, ctypes.byref(place), ctypes.byref(link)):
        action = pdfium.FPDFLink_GetAction(link)
        buffer = ctypes.create_string_buffer(_LONGEST_ADDRESS)
        if pdfium.FPDFAction_GetURIPath(document.raw, action, buffer, _LONGEST_ADDRESS):
            yield buffer.value.decode("utf-8", "replace")


def _code_problems(expected: list[str], codes: tuple[ReadCode, ...]) -> Iterator[str]:
    read = [code.text for code in codes]
    for address in expected:
        if address not in read:
            yield f"QR コードを読めません（{address[:60]}）。もっと大きく印刷してください"
    for code in codes:
        if code.text not in expected:
            yield f"QR コードの中身がリンクと違います（{code.text[:60]}）。印刷し直してください"
        if code.module_mm < SMALLEST_MODULE_MM * 0.99:
            yield f"QR コードが細かすぎます（1マス {code.module_mm:.2f} mm）。アドレスを短くしてください"


def _text_problems(page: pypdfium2.PdfPage) -> Iterator[str]:
    left, bottom, right, top = page.get_artbox()
    if page.get_artbox() == page.get_mediabox():
        yield "安全な範囲（ArtBox）が示されていません。kitbuilder で印刷し直してください"
    unembedded: set[str] = set()
    outside = 0
    for text in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
        font = pdfium.FPDFTextObj_GetFont(text.raw)
        if pdfium.FPDFFont_GetIsEmbedded(font) != 1:
            unembedded.add(_font_name(font))
        x1, y1, x2, y2 = text.get_bounds()
        within = x1 >= left - _TOLERANCE_PT and x2 <= right + _TOLERANCE_PT
        outside += not (within and y1 >= bottom - _TOLERANCE_PT and y2 <= top + _TOLERANCE_PT)
    for name in sorted(unembedded):
        yield f"フォント {name} が埋め込まれていません。ほかのパソコンで文字が変わります"
    if outside:
        yield f"安全な範囲の外に文字があります（{outside}か所）。端が切れるおそれがあります"


def _font_name(font: object) -> str:
    buffer = ctypes.create_string_buffer(256)
    pdfium.FPDFFont_GetBaseFontName(font, buffer, 256)
    return buffer.value.decode("utf-8", "replace")
