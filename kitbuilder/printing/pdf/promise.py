"""What a file says its pages show: carried in the PDF itself, so that preflight can hold the pages to it years later.

Rectangles are left, top, right, bottom in mm from the page's top left corner.
"""

import json
import zlib
from collections.abc import Iterator
from typing import Any

from attrs import asdict, frozen
from cattrs import Converter
from cattrs.errors import BaseValidationError

from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.said import say
from kitbuilder.printing.page import Hole

FILE_NAME = "kitbuilder.json"
"""The name under which a PDF carries its promise as an attached file."""

Rectangle = tuple[float, float, float, float]


@frozen
class Place:
    """One card on a page: where it is cut (`trim`), where text may stand (`safe`), and where it is punched."""

    trim: Rectangle
    safe: Rectangle
    holes: tuple[Hole, ...] = ()


@frozen
class PagePromise:
    """What one page shows: its cards, and the addresses its codes encode. A page without places carries no card."""

    places: tuple[Place, ...] = ()
    codes: tuple[str, ...] = ()


@frozen
class TextPromise:
    """Texts that some pages (counted from 1) show between them; a text may go on from one to the next."""

    pages: tuple[int, ...]
    texts: tuple[str, ...]


@frozen
class Promise:
    """What a whole file shows."""

    pages: tuple[PagePromise, ...] = ()
    texts: tuple[TextPromise, ...] = ()


class GrowingPromise:
    """A promise as it is made, page by page. It is kept compressed: a city's texts would fill the memory."""

    def __init__(self) -> None:
        self._pages, self._texts = _Items(), _Items()

    @property
    def page_count(self) -> int:
        """How many pages are promised so far."""
        return self._pages.count

    def add_page(self, promise: PagePromise) -> None:
        """Promise what the next page shows."""
        self._pages.add(asdict(promise))

    def add_text(self, promise: TextPromise) -> None:
        """Promise what some pages show between them."""
        self._texts.add(asdict(promise))

    def json(self) -> Iterator[bytes]:
        """Yield the whole promise as JSON, piece by piece; nothing can be added afterwards."""
        yield b'{"pages":['
        yield from self._pages.pieces()
        yield b'],"texts":['
        yield from self._texts.pieces()
        yield b"]}"


class _Items:
    """The items of a JSON array, compressed one after the other."""

    def __init__(self) -> None:
        self.count = 0
        self._deflate = zlib.compressobj()
        self._kept: list[bytes] = []

    def add(self, form: dict[str, Any]) -> None:
        comma = "," if self.count else ""
        text = comma + json.dumps(form, ensure_ascii=False, separators=(",", ":"))
        self._keep(self._deflate.compress(text.encode("utf-8")))
        self.count += 1

    def pieces(self) -> Iterator[bytes]:
        self._keep(self._deflate.flush())
        inflate = zlib.decompressobj()
        yield from (inflate.decompress(part) for part in self._kept)

    def _keep(self, data: bytes) -> None:
        if data:
            self._kept.append(data)


def read(data: bytes) -> Promise:
    """Return the promise from JSON of anybody's. Raises `BadInput` when it is none."""
    try:
        form: Any = json.loads(data)
        return Converter(forbid_extra_keys=True).structure(form if isinstance(form, dict) else {"": form}, Promise)
    except (ValueError, RecursionError, BaseValidationError) as error:
        raise BadInput(say("PDF に付いている印刷の記録が読めません。kitbuilder で印刷し直してください")) from error
