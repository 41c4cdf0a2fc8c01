"""A PDF file written object by object (ISO 32000-1, 7.5); only where each begins is kept in memory."""

import hashlib
import zlib
from array import array
from typing import BinaryIO

NAME_LENGTH = 32
"""Of the hexadecimal digits of a SHA-256 those that name a file or its content."""

_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"


class PdfFile:
    """Writes numbered objects to a stream. The same objects in the same order give the same bytes.

    A file that is only looked at needs no name (`named`), which costs as much time as all the rest.
    """

    def __init__(self, out: BinaryIO, *, named: bool = True) -> None:
        self._out, self._named = out, named
        self._starts = array("Q", [0])
        self._length = 0
        self._digest = hashlib.sha256()
        self._write(_HEADER)

    def reserve(self) -> int:
        """Return a number for an object that is written later."""
        self._starts.append(0)
        return len(self._starts) - 1

    def put(self, body: str, number: int | None = None) -> int:
        """Write an object and return its number: a new one, or one that was reserved."""
        return self._put(number, body.encode("ascii"))

    def put_stream(self, data: bytes, entries: str = "", number: int | None = None, *, deflated: bool = True) -> int:
        """Write a stream object; `entries` are those of its dictionary beside the length and the usual filter."""
        known = "/Filter /FlateDecode " if deflated else ""
        head = f"<< {known}/Length {len(data)} {entries}>>\nstream\n"
        return self._put(number, head.encode("ascii"), data, b"\nendstream")

    def put_blank(self, length: int) -> tuple[int, int]:
        """Leave room for an object that is written into the finished file; return its number and where it begins."""
        number = self.reserve()
        self._starts[number] = start = self._length
        self._write(b" " * length + b"\n")
        return number, start

    def finish(self, root: int, info: int, content: str = "") -> None:
        """Write the table of objects and the trailer, whose `/ID` is the name of the content, and of the file so far.

        `content` has `NAME_LENGTH` hexadecimal digits; without it the file is named by itself alone.
        """
        table, count = self._length, len(self._starts)
        self._write(b"xref\n0 %d\n0000000000 65535 f \n" % count)
        for begin in range(1, count, 1_000):
            self._write(b"".join(b"%010d 00000 n \n" % start for start in self._starts[begin : begin + 1_000]))
        name = self._digest.hexdigest()[:NAME_LENGTH]
        names = f"/ID [<{content or name}> <{name}>] " if self._named else ""
        trailer = f"trailer\n<< {names}/Info {info} 0 R /Root {root} 0 R /Size {count} >>\n"
        self._write(f"{trailer}startxref\n{table}\n%%EOF\n".encode("ascii"))

    def _put(self, number: int | None, *body: bytes) -> int:
        number = self.reserve() if number is None else number
        self._starts[number] = self._length
        self._write(b"%d 0 obj\n" % number)
        for part in body:
            self._write(part)
        self._write(b"\nendobj\n")
        return number

    def _write(self, data: bytes) -> None:
        self._out.write(data)
        if self._named:
            self._digest.update(data)
        self._length += len(data)


def hexadecimal(text: str) -> str:
    """Return a text as a PDF string that holds any characters (ISO 32000-1, 7.9.2.2)."""
    return f"<FEFF{text.encode('utf-16-be', 'replace').hex().upper()}>"


def literal(text: str) -> str:
    """Return an ASCII text as a PDF string."""
    escaped = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"({escaped})"


def references(numbers: list[int]) -> str:
    """Return an array of references."""
    return "[" + " ".join(f"{number} 0 R" for number in numbers) + "]"


def deflated(operators: str) -> bytes:
    """Return operators as a stream holds them."""
    return zlib.compress(operators.encode("ascii"))
