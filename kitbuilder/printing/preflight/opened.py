"""Opening a PDF of anybody's, and the promise it carries."""

import ctypes
import math
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium

from kitbuilder.kit.errors import BadInput, KitError
from kitbuilder.kit.said import say
from kitbuilder.printing.pdf import promise as promises
from kitbuilder.printing.pdf.promise import Promise

LARGEST_FILE = 500_000_000
LARGEST_PROMISE = 100_000_000
"""In bytes: one file for a whole city has about 70 MB, its promise 30 MB."""

_MOST_ATTACHMENTS = 50
_HEAD = 1024
"""Within so many bytes a PDF says that it is one (ISO 32000-1, appendix H.3)."""

_LONGEST_MM = 10_000


@contextmanager
def opened(path: Path) -> Iterator[pypdfium2.PdfDocument]:
    """Open a PDF. Raises `BadInput` when it is none or is locked with a password, `KitError` when unreadable."""
    try:
        document = pypdfium2.PdfDocument(_data(path))
    except pypdfium2.PdfiumError as error:
        raise BadInput(_why_not(path, error)) from error
    except OSError as error:
        raise KitError(
            say("{name} を開けません（{why}）。名前と場所を確かめてください", name=path.name, why=error.strerror)
        ) from error
    try:
        yield document
    finally:
        document.close()


def promise_in(document: pypdfium2.PdfDocument) -> Promise | None:
    """Return what the file promises, or None when it promises nothing. Raises `BadInput` when its promise is broken."""
    for index in range(min(document.count_attachments(), _MOST_ATTACHMENTS)):
        attachment = pdfium.FPDFDoc_GetAttachment(document, index)
        if attachment and _name(attachment) == promises.FILE_NAME:
            promise = promises.read(_content(attachment))
            _refuse_impossible(promise)
            return promise
    return None


def _data(path: Path) -> bytes:
    with path.open("rb") as file:
        size = file.seek(0, 2)
        file.seek(0)
        if size > LARGEST_FILE:
            raise BadInput(
                say(
                    "{name} は大きすぎます（{size} MB）。PDF のファイルを選んでください",
                    name=path.name,
                    size=size // 1_000_000,
                )
            )
        if b"%PDF-" not in file.read(_HEAD):
            raise BadInput(say("{name} は PDF として読めません。印刷し直してください", name=path.name))
        file.seek(0)
        return file.read()


def _why_not(path: Path, error: pypdfium2.PdfiumError) -> str:
    if error.err_code == pdfium.FPDF_ERR_PASSWORD:
        return say("{name} はパスワードで守られていて読めません。パスワードを外してください", name=path.name)
    return say("{name} は PDF として読めません。印刷し直してください", name=path.name)


def _name(attachment: pdfium.FPDF_ATTACHMENT) -> str:
    buffer = (pdfium.FPDF_WCHAR * 64)()
    length = pdfium.FPDFAttachment_GetName(attachment, buffer, ctypes.sizeof(buffer))
    return bytes(buffer)[: max(length - 2, 0)].decode("utf-16-le", "replace")


def _content(attachment: pdfium.FPDF_ATTACHMENT) -> bytes:
    length = ctypes.c_ulong()
    if not pdfium.FPDFAttachment_GetFile(attachment, None, 0, length) or not 0 < length.value <= LARGEST_PROMISE:
        raise BadInput(say("PDF に付いている印刷の記録が読めません。kitbuilder で印刷し直してください"))
    buffer = ctypes.create_string_buffer(length.value)
    pdfium.FPDFAttachment_GetFile(attachment, buffer, length, length)
    return buffer.raw


def _refuse_impossible(promise: Promise) -> None:
    places = [place for page in promise.pages for place in page.places]
    rectangles = [rectangle for place in places for rectangle in (place.trim, place.safe)]
    lengths = [length for rectangle in rectangles for length in rectangle]
    lengths += [length for place in places for hole in place.holes for length in (hole.x, hole.y, hole.clear)]
    possible = all(math.isfinite(length) and abs(length) <= _LONGEST_MM for length in lengths)
    if not possible or any(right < left or bottom < top for left, top, right, bottom in rectangles):
        raise BadInput(say("PDF に付いている印刷の記録に、ありえない長さがあります。kitbuilder で印刷し直してください"))
