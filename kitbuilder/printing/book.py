"""A PDF that stays open while its next page is written into it: fonts and drawings are read once, not with every key.

PDFium reads an object of a file when it first needs it. The book has blank leaves, pages whose content is blank; a leaf
is written just before it is first looked at, and never again. What shows it is the reader that shows the printed file.
"""

import ctypes
import io
from collections.abc import Sequence

from pypdfium2 import PdfDocument, PdfPage

FEW_LEAVES = 8
"""Enough to turn to a card: a book of few leaves opens soonest. Who goes on typing there gets more, up to `LEAVES`."""

LEAVES = 128
LEAF_BYTES = 49_152
"""Room for a page's operators: a full A4 card has about 25,000 bytes of them."""


class Book:
    """Blank leaves behind the one page of a PDF of ours; each leaf has that page's fonts and drawings."""

    def __init__(self, pattern: io.BytesIO, places: Sequence[tuple[int, int]], leaf_bytes: int) -> None:
        """`places` are number and start of each leaf's content in `pattern`, with room for `leaf_bytes`.

        The book is written into `pattern` itself.
        """
        self._places, self._leaf_bytes = places, leaf_bytes
        file = pattern.getbuffer()
        self._buffer = (ctypes.c_char * len(file)).from_buffer(file)
        self._pdf = PdfDocument(self._buffer)
        self._open: PdfPage | None = None
        self._used = 0

    def room_for(self, operators: bytes) -> bool:
        """Tell whether there is a blank leaf left that holds these operators."""
        return self._used < len(self._places) and len(_leaf(self._places[-1][0], operators)) <= self._leaf_bytes

    def write(self, operators: bytes) -> PdfPage:
        """Write the next leaf and return it, open until the next is written. Ask `room_for` before.

        With the last page that uses a font PDFium would forget its glyphs: the leaf before is closed after this one is
        open.
        """
        number, start = self._places[self._used]
        data = _leaf(number, operators)
        ctypes.memmove(ctypes.addressof(self._buffer) + start, data, len(data))
        self._used += 1
        before, self._open = self._open, self._pdf[self._used]
        if before is not None:
            before.close()
        return self._open

    def close(self) -> None:
        """Let the file go."""
        if self._open is not None:
            self._open.close()
        self._pdf.close()


def _leaf(number: int, operators: bytes) -> bytes:
    head = b"%d 0 obj\n<< /Length %d >>\nstream\n" % (number, len(operators))
    return head + operators + b"\nendstream\nendobj\n"
