"""What a file says its pages show: carried in the PDF itself, so that preflight can hold the pages to it years later.

Rectangles are left, top, right, bottom in mm from the page's top left corner.
"""

import json
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


def written(promise: Promise) -> bytes:
    """Return the promise as JSON."""
    return json.dumps(asdict(promise), ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def read(data: bytes) -> Promise:
    """Return the promise from JSON of anybody's. Raises `BadInput` when it is none."""
    try:
        form: Any = json.loads(data)
        return Converter(forbid_extra_keys=True).structure(form if isinstance(form, dict) else {"": form}, Promise)
    except (ValueError, RecursionError, BaseValidationError) as error:
        raise BadInput(say("PDF に付いている印刷の記録が読めません。kitbuilder で印刷し直してください")) from error
