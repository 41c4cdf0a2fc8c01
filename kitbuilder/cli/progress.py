"""A progress bar on a terminal; nothing where there is none."""

import sys
from collections.abc import Iterable, Iterator, Sized
from typing import TypeVar

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

T = TypeVar("T")


def following(items: Iterable[T], what: str, total: int | None = None) -> Iterator[T]:
    """Yield the items while a bar on standard error shows how many are done."""
    count = len(items) if isinstance(items, Sized) else total
    if not sys.stderr.isatty():
        yield from items
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        yield from progress.track(items, total=count, description=what)
