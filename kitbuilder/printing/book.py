"""A PDF that stays open while its next page is written into it: fonts and drawings are read once, not with every key.

PDFium reads an object of a file when it first needs it. The book has blank leaves, pages whose content is blank; a leaf
is written just before it is first looked at, and never again. What shows it is the reader that shows the printed file.
"""

import ctypes
import re

from pypdfium2 import PdfDocument, PdfPage

LEAVES = 128
_LEAF_BYTES = 49_152
"""Room for a page's operators: a full A4 card has about 25,000 bytes of them."""

_CONTENTS = re.compile(rb"/Contents (?:\d+ 0 R|\[[^\]]*\])")
_TRAILER = re.compile(rb"/Root (\d+ 0 R)\s*/Size (\d+)\s*>>\s*startxref\s+(\d+)")


class Book:
    """Blank leaves behind the one page of a PDF of ours; each leaf has that page's fonts and drawings."""

    def __init__(self, pattern: bytes, leaf_bytes: int = _LEAF_BYTES) -> None:
        self._leaf_bytes = max(leaf_bytes, _LEAF_BYTES)
        data, self._starts = _with_leaves(pattern, self._leaf_bytes)
        self._buffer = (ctypes.c_char * len(data)).from_buffer(data)
        self._pdf = PdfDocument(self._buffer)
        self._keeper: PdfPage | None = None
        self._used = 0

    def room_for(self, operators: bytes) -> bool:
        """Tell whether there is a blank leaf left that holds these operators."""
        return self._used < LEAVES and len(_leaf(self._starts[0][0], operators)) <= self._leaf_bytes

    def write(self, operators: bytes) -> PdfPage:
        """Write the next leaf and return it. The caller closes it; ask `room_for` before.

        The leaf before is kept open until then: with the last page that uses a font PDFium would forget its glyphs.
        """
        number, start = self._starts[self._used]
        data = _leaf(number, operators)
        ctypes.memmove(ctypes.addressof(self._buffer) + start, data, len(data))
        self._used += 1
        page = self._pdf[self._used]
        if self._keeper is None:
            self._keeper = self._pdf[self._used]
        return page

    def close(self) -> None:
        """Let the file go."""
        if self._keeper is not None:
            self._keeper.close()
        self._pdf.close()


def _leaf(number: int, operators: bytes) -> bytes:
    head = b"%d 0 obj\n<< /Length %d >>\nstream\n" % (number, len(operators))
    return head + operators + b"\nendstream\nendobj\n"


def _with_leaves(pattern: bytes, leaf_bytes: int) -> tuple[bytearray, list[tuple[int, int]]]:
    """Return the PDF with blank leaves appended as an update, and number and place of each leaf's content."""
    page, body = _object_with(pattern, b"/Type /Page\n")
    pages, _ = _object_with(pattern, b"/Type /Pages\n")
    root, size, table_before = _TRAILER.findall(pattern, pattern.rindex(b"trailer"))[0]
    first = int(size)
    data = bytearray(pattern)
    places: dict[int, int] = {}
    for number in range(first, first + LEAVES):
        places[number] = len(data)
        contents = b"/Contents %d 0 R" % (number + LEAVES)
        data += b"%d 0 obj\n%s\nendobj\n" % (number, _CONTENTS.sub(contents, body))
    kids = b" ".join(b"%d 0 R" % number for number in (page, *places))
    places[pages] = len(data)
    data += b"%d 0 obj\n<< /Count %d /Kids [ %s ] /Type /Pages >>\nendobj\n" % (pages, LEAVES + 1, kids)
    starts = [(first + LEAVES + leaf, len(data) + leaf * leaf_bytes) for leaf in range(LEAVES)]
    data += b" " * (LEAVES * leaf_bytes)
    places.update(starts)
    table = len(data)
    data += b"xref\n" + b"".join(b"%d 1\n%010d 00000 n \n" % place for place in sorted(places.items()))
    data += b"trailer\n<< /Root %s /Size %d /Prev %s >>\n" % (root, first + 2 * LEAVES, table_before)
    data += b"startxref\n%d\n%%%%EOF\n" % table
    return data, starts


def _object_with(pattern: bytes, sign: bytes) -> tuple[int, bytes]:
    """Return number and body of the first object that has `sign` in it."""
    sign_at = pattern.index(sign)
    start = pattern.rindex(b" 0 obj\n", 0, sign_at)
    number = pattern[pattern.rindex(b"\n", 0, start) + 1 : start]
    return int(number), pattern[start + 7 : pattern.index(b"endobj", sign_at)]
