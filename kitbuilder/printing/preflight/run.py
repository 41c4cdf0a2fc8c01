"""The preflight of many files, on one or several processors."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from concurrent.futures import BrokenExecutor
from pathlib import Path

from attrs import frozen

from kitbuilder.kit.errors import KitError
from kitbuilder.kit.said import say
from kitbuilder.printing.pools import process_pool
from kitbuilder.printing.preflight.opened import opened
from kitbuilder.printing.preflight.report import PageReport
from kitbuilder.printing.preflight.verify import verify

_PAGES_AT_ONCE = 40
"""Handed to a process together: a file is opened for each."""


@frozen
class _Piece:
    """Some pages of one file."""

    path: Path
    pages: tuple[int, ...]


def preflight(
    paths: Sequence[Path], workers: int = 1, pages: Mapping[Path, Collection[int]] | None = None
) -> Iterator[PageReport]:
    """Yield a report for each page of the files, in their order; of a file named in `pages` only for those pages.

    Raises as `verify`. More than one of `workers` look at pages at once, each in a process of its own.
    """
    chosen = pages or {}
    if workers <= 1:
        for path in paths:
            yield from verify(path, chosen.get(path))
        return
    try:
        with process_pool(workers) as pool:
            waiting = [pool.submit(_reports, piece) for path in paths for piece in _pieces(path, chosen.get(path))]
            for done in waiting:
                yield from done.result()
    except BrokenExecutor as error:
        raise KitError(
            say("確かめる途中で作業用のプログラムが止まりました。--jobs 1 で確かめ直してください")
        ) from error


def page_count(path: Path) -> int:
    """Return how many pages a PDF has. Raises as `verify`."""
    with opened(path) as document:
        return len(document)


def _pieces(path: Path, pages: Collection[int] | None) -> Iterator[_Piece]:
    wanted = range(1, page_count(path) + 1) if pages is None else sorted(pages)
    for start in range(0, len(wanted), _PAGES_AT_ONCE):
        yield _Piece(path, tuple(wanted[start : start + _PAGES_AT_ONCE]))


def _reports(piece: _Piece) -> list[PageReport]:
    return list(verify(piece.path, piece.pages))
