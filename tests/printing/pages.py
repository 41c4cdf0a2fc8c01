"""Finished PDFs as a reader sees them: characters with their places, pictures of pages, codes."""

import ctypes
from collections.abc import Iterator
from functools import cached_property

import pypdfium2
import pypdfium2.raw as pdfium
import zxingcpp
from attrs import evolve, frozen
from PIL.Image import Image


@frozen
class Glyph:
    """A character on a page; size and places in points from the bottom left corner."""

    text: str
    size: float
    font: str
    left: float
    bottom: float
    right: float
    top: float

    @property
    def bold(self) -> bool:
        return self.font.endswith("-Bold")

    @property
    def base(self) -> float:
        """The base line: 0.12 em over the bottom of the character's box."""
        return round(self.bottom + 0.12 * self.size, 1)


@frozen(slots=False)
class Seen:
    """A page: its characters in the order of the file, blanks left out."""

    glyphs: tuple[Glyph, ...]
    media: tuple[float, ...]
    safe: tuple[float, ...]

    @cached_property
    def text(self) -> str:
        return "".join(glyph.text for glyph in self.glyphs)

    def of(self, words: str, after: int = 0) -> tuple[Glyph, ...]:
        """Return the characters of the first place where the page says `words`."""
        wanted = squeezed(words)
        start = self.text.index(wanted, after)
        return self.glyphs[start : start + len(wanted)]

    def first(self, words: str) -> Glyph:
        return self.of(words)[0]


def squeezed(text: str) -> str:
    """Return the text without any blanks."""
    return "".join(text.split())


def seen(pdf: bytes) -> list[Seen]:
    """Return the pages of a PDF but for the last one of a whole kit, which is no card and says what the kit is."""
    return [page for page in all_seen(pdf) if "このキットについて" not in page.text]


def all_seen(pdf: bytes) -> list[Seen]:
    """Return all pages of a PDF."""
    document = pypdfium2.PdfDocument(pdf)
    pages = [seen_page(document[number]) for number in range(len(document))]
    document.close()
    return pages


def inside(page: Seen) -> bool:
    """Tell whether every letter but those of the draft stamp stands in the safe area."""
    left, bottom, right, top = page.safe
    return all(
        left - 0.75 <= g.left and g.right <= right + 0.75 and bottom - 0.75 <= g.bottom and g.top <= top + 0.75
        for g in page.glyphs
        if not is_stamp(page, g)
    )


def is_stamp(page: Seen, glyph: Glyph) -> bool:
    """Tell a letter of the draft stamp, which lies across the page, by its size."""
    width, height = (side * 25.4 / 72 for side in page.media[2:])
    return abs(glyph.size - min(height * 0.62, width * 0.55)) < 0.6


def all_text(pdf: bytes) -> str:
    """Return what all pages say, without blanks."""
    return "".join(page.text for page in all_seen(pdf))


def by_card(pages: list[Seen]) -> dict[int, list[Seen]]:
    """Return the pages of each card by the card's number, which stands before the first stroke."""
    cards: dict[int, list[Seen]] = {}
    for page in pages:
        before = page.text[: page.text.index("/")]
        digits = len(before) - len(before.rstrip("0123456789"))
        cards.setdefault(int(before[-digits:]), []).append(page)
    return cards


def picture(pdf: bytes, number: int = 0, dpi: int = 200) -> Image:
    """Return a page as it looks."""
    document = pypdfium2.PdfDocument(pdf)
    image = document[number].render(scale=dpi / 72).to_pil().convert("RGB")
    document.close()
    return image


def codes(pdf: bytes, number: int = 0) -> list[zxingcpp.Barcode]:
    """Return the QR codes that can be read from a page's picture at 200 dpi."""
    return list(zxingcpp.read_barcodes(picture(pdf, number), formats=zxingcpp.BarcodeFormat.QRCode))


def bookmarks(pdf: bytes) -> list[tuple[int, str, int]]:
    """Return level, title and page index of each bookmark."""
    document = pypdfium2.PdfDocument(pdf)
    found = [(mark.level, mark.get_title(), mark.get_dest().get_index()) for mark in document.get_toc()]
    document.close()
    return found


def seen_page(page: pypdfium2.PdfPage) -> Seen:
    text = page.get_textpage()
    count = pdfium.FPDFText_CountChars(text.raw)
    glyphs = [_glyph(text.raw, index) for index in range(count) if not pdfium.FPDFText_IsGenerated(text.raw, index)]
    media, safe = page.get_mediabox(), page.get_artbox()
    text.close()
    page.close()
    return Seen(tuple(glyph for glyph in _joined(glyphs) if not glyph.text.isspace()), media, safe)


def _joined(halves: list[Glyph]) -> Iterator[Glyph]:
    """Yield the characters; one beyond the first plane is read in two halves."""
    high = ""
    for glyph in halves:
        if "\ud800" <= glyph.text < "\udc00":
            high = glyph.text
        elif high:
            yield evolve(glyph, text=(high + glyph.text).encode("utf-16", "surrogatepass").decode("utf-16", "replace"))
            high = ""
        else:
            yield glyph


def _glyph(text: pdfium.FPDF_TEXTPAGE, index: int) -> Glyph:
    box = pdfium.FS_RECTF()
    pdfium.FPDFText_GetLooseCharBox(text, index, ctypes.byref(box))
    font = pdfium.FPDFTextObj_GetFont(pdfium.FPDFText_GetTextObject(text, index))
    name = ctypes.create_string_buffer(100)
    pdfium.FPDFFont_GetBaseFontName(font, name, 100)
    return Glyph(
        chr(pdfium.FPDFText_GetUnicode(text, index)),
        round(pdfium.FPDFText_GetFontSize(text, index), 2),
        name.value.decode(),
        box.left,
        box.bottom,
        box.right,
        box.top,
    )
