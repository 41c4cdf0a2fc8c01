"""A PDF that stays open while its next page is written into it: fonts and drawings are read once, not with every key.

PDFium reads an object of a file when it first needs it. The book has blank leaves, pages whose content is blank; a leaf
is written just before it is first looked at, and never again. What shows it is the reader that shows the printed file.
"""

import ctypes
from collections.abc import Sequence

from pypdfium2 import PdfDocument, PdfPage

LEAVES = 128
LEAF_BYTES = 49_152
"""Room for a page's operators: a full A4 card has about 25,000 bytes of them."""


class Book:
    """Blank leaves behind the one page of a PDF of ours; each leaf has that page's fonts and drawings."""

    def __init__(self, pattern: bytes, places: Sequence[tuple[int, int]], leaf_bytes: int) -> None:
        """`places` are number and start of each leaf's content in `pattern`, with room for `leaf_bytes`."""
        self._places, self._leaf_bytes = places, leaf_bytes
        self._buffer = (ctypes.c_char * len(pattern)).from_buffer_copy(pattern)
        self._pdf = PdfDocument(self._buffer)
        self._keeper: PdfPage | None = None
        self._used = 0

    def room_for(self, operators: bytes) -> bool:
        """Tell whether there is a blank leaf left that holds these operators."""
        return self._used < len(self._places) and len(_leaf(self._places[-1][0], operators)) <= self._leaf_bytes

    def write(self, operators: bytes) -> PdfPage:
        """Write the next leaf and return it. The caller closes it; ask `room_for` before.

        The leaf before is kept open until then: with the last page that uses a font PDFium would forget its glyphs.
        """
        number, start = self._places[self._used]
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
