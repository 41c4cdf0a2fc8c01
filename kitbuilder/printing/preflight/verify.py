"""The preflight of one file, page by page."""

from collections.abc import Collection, Iterator
from pathlib import Path

import pypdfium2
from attrs import frozen

from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.said import say
from kitbuilder.printing.pdf.promise import PagePromise, Promise
from kitbuilder.printing.preflight.codes import code_problems, read_codes
from kitbuilder.printing.preflight.legible import pale_problems
from kitbuilder.printing.preflight.opened import opened, promise_in
from kitbuilder.printing.preflight.places import place_problems
from kitbuilder.printing.preflight.report import PageReport, ReadCode
from kitbuilder.printing.preflight.shown import groups_by_page, text_problems
from kitbuilder.printing.preflight.sight import LARGEST_MM, Sight, look_at, texts_of
from kitbuilder.printing.preflight.texts import SeenText


def verify(path: Path, pages: Collection[int] | None = None) -> Iterator[PageReport]:
    """Yield a report for each page of a PDF, or for some `pages` (counted from 1), in the order of the file.

    A text that goes on to a page that is not asked for is looked for there too. Raises `BadInput` when the file is no
    PDF, `KitError` when it cannot be read.
    """
    with opened(path) as document:
        count = len(document)
        wanted = range(1, count + 1) if pages is None else sorted({page for page in pages if 1 <= page <= count})
        promise, problems = _promise(document)
        reader = _Reader(document, promise, wanted)
        for number in wanted:
            found = reader.look(number)
            told = (*problems, *found.problems)
            yield PageReport(str(path), number, not told, found.codes, told)
            problems = ()


@frozen
class _Found:
    """What was found on a page."""

    codes: tuple[ReadCode, ...] = ()
    problems: tuple[str, ...] = ()


class _Reader:
    """Looks at the wanted pages of a file in their order; texts that were read ahead are kept until their page."""

    def __init__(self, document: pypdfium2.PdfDocument, promise: Promise, wanted: Collection[int]) -> None:
        self._document, self._promise, self._wanted = document, promise, wanted
        self._groups = groups_by_page(promise.texts, wanted, len(document))
        self._texts: dict[int, tuple[SeenText, ...]] = {}
        self._missing: dict[int, list[str]] = {}

    def look(self, number: int) -> _Found:
        """Return what is found on a page, and which texts should begin there and are missing."""
        sight = look_at(self._document, number - 1, self._texts.get(number))
        if sight is not None:
            self._texts[number] = sight.texts
        for group in self._groups.get(number, ()):
            for page, problem in text_problems(group, self._wanted, self._texts_of):
                self._missing.setdefault(page, []).append(problem)
        self._texts.pop(number, None)
        found = _looked_at(sight, _page_promise(self._promise, number))
        return _Found(found.codes, (*found.problems, *self._missing.pop(number, ())))

    def _texts_of(self, number: int) -> tuple[SeenText, ...]:
        if number not in self._texts:
            self._texts[number] = texts_of(self._document, number - 1)
        return self._texts[number]


def _promise(document: pypdfium2.PdfDocument) -> tuple[Promise, tuple[str, ...]]:
    """Return what the file promises, and what is wrong with that; an empty promise when there is none."""
    try:
        promise = promise_in(document)
    except BadInput as error:
        return Promise(), (str(error),)
    if promise is None:
        return Promise(), ()
    if len(promise.pages) != len(document):
        said = say(
            "ページの数が印刷の記録と違います（記録 {promised}、PDF {found}）。kitbuilder で印刷し直してください",
            promised=len(promise.pages),
            found=len(document),
        )
        return promise, (said,)
    return promise, ()


def _page_promise(promise: Promise, number: int) -> PagePromise | None:
    return promise.pages[number - 1] if number <= len(promise.pages) else None


def _looked_at(sight: Sight | None, promise: PagePromise | None) -> _Found:
    if sight is None:
        said = say("紙が大きすぎて確かめられません（{most} mm まで）。紙の大きさを確かめてください", most=LARGEST_MM)
        return _Found((), (said,))
    expected = promise.codes if promise else sight.links
    codes = read_codes(sight.image, sight.grey, sight.dpi, expected)
    problems = (
        *code_problems(expected, codes),
        *_font_problems(sight),
        *place_problems(sight, promise.places if promise else None),
        *pale_problems(sight),
    )
    return _Found(codes, problems)


def _font_problems(sight: Sight) -> Iterator[str]:
    for name in sorted({text.font for text in sight.texts if not text.embedded}):
        yield say("フォント {name} が埋め込まれていません。ほかのパソコンで文字が変わります", name=name)
