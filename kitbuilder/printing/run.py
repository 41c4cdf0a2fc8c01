"""A print run: many sites to files in a folder, here or on other processors, each file whole or not there."""

import io
import threading
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, wait
from functools import cache
from pathlib import Path

from attrs import frozen

from kitbuilder.kit.check import check
from kitbuilder.kit.errors import KitError, Unprintable
from kitbuilder.kit.problem import Problem, errors
from kitbuilder.kit.said import say
from kitbuilder.kit.values import Kit, Site
from kitbuilder.printing.check import printing_problems
from kitbuilder.printing.file_names import combined_name, pdf_name
from kitbuilder.printing.layout import BUNDLED_LAYOUTS, LayoutShelf
from kitbuilder.printing.options import PrintOptions
from kitbuilder.printing.press import Press, document_title
from kitbuilder.printing.sheets.impose import imposition
from kitbuilder.printing.unchanged import content_key, is_printed
from kitbuilder.printing.whole_file import make_folder, whole_file, write_whole

Job = tuple[Kit, Site]

WAITING = 16
"""How many sites wait in a pool: enough to keep it busy, few enough to keep memory flat."""


@frozen
class Finished:
    """One file that was written, with the number of its pages and what somebody should still look at."""

    path: Path
    pages: int
    site: str
    problems: tuple[Problem, ...] = ()
    fresh: tuple[int, ...] = ()
    """The pages, counted from 1, that no file of this run showed before: what preflight has to look at."""


@frozen
class Unchanged:
    """A file that still says what it should and was left as it is."""

    path: Path
    site: str


@frozen
class Refused:
    """A kit that was not printed, and the sentence that says why."""

    site: str
    reason: str


@frozen
class _Made:
    """A site's PDF before it is written."""

    name: str
    site: str
    data: bytes
    pages: int
    problems: tuple[Problem, ...]
    fresh: tuple[int, ...]


def print_kits(
    jobs: Iterable[Job],
    folder: Path,
    options: PrintOptions,
    pool: Executor | None = None,
    shelf: LayoutShelf = BUNDLED_LAYOUTS,
    *,
    changed_only: bool = False,
) -> Iterator[Finished | Unchanged | Refused]:
    """Write a PDF for each kit into `folder` and yield each as it is done; one that must not be printed is `Refused`.

    With a `pool` the pages are made there, and written here. With `changed_only` a file that was printed from the same
    content and is still as it was then is left alone, whatever day it bears. Raises `KitError` when a file cannot be
    written. A file is under its name only when it is complete.
    """
    press = Press(shelf)
    _refuse_sheet(press, options)
    make_folder(folder)
    tasks = _tasks(press, jobs, folder, options, changed_only=changed_only)
    for made in _made_in(pool, tasks, options, shelf) if pool else _made_by(press, tasks, options):
        if isinstance(made, _Made):
            path = folder / made.name
            write_whole(path, made.data)
            yield Finished(path, made.pages, made.site, made.problems, made.fresh)
        else:
            yield made


def print_combined(
    jobs: Iterable[Job],
    folder: Path,
    options: PrintOptions,
    shelf: LayoutShelf = BUNDLED_LAYOUTS,
    press: Press | None = None,
) -> Iterator[Finished]:
    """Write one PDF with the kits of all sites, page by page, and yield after each site the file so far.

    A `press` that has set these kits before sets them no second time; without one, `shelf` has the layouts.
    Raises `Unprintable` for the first kit that must not be printed, else as `print_kits`; then there is no file.
    """
    press, path = press or Press(shelf), folder / combined_name(options)
    _refuse_sheet(press, options)
    make_folder(folder)
    with whole_file(path) as out:
        writer = press.writer(out, "開設キット")
        for kit, site in jobs:
            problems = printable_problems(press, kit, site, options)
            before = writer.page_count
            fresh = press.add_kit(writer, kit, site, options, headed=True)
            yield Finished(path, writer.page_count - before, site.name, problems, fresh)
        writer.finish()


def printable_problems(press: Press, kit: Kit, site: Site, options: PrintOptions) -> tuple[Problem, ...]:
    """Return what somebody should look at in a kit that can be printed.

    Raises `Unprintable` with the first thing that forbids printing, named by site and card.
    """
    problems = (*check(kit, site, options.date), *printing_problems(press, kit, site, options))
    for problem in errors(problems):
        raise Unprintable(
            say(
                "{site} {place}：{message}。{advice}",
                site=site.name[:60],
                place=problem.where.label,
                message=problem.message,
                advice=problem.advice,
            )
        )
    if not press.set_kit(kit, site, options).drawn:
        raise Unprintable(
            say("{site} に印刷するカードがありません。項目と、現場用か訓練用かを確かめてください", site=site.name[:60])
        )
    return problems


def _refuse_sheet(press: Press, options: PrintOptions) -> None:
    """Raise `BadInput` when the sheet does not take the layout's pages, before anything is made."""
    imposition(press.layout(options.layout).page, press.plan(options.sheet), options.back)


@frozen
class _Task:
    """A kit to print, and the name of its content."""

    job: Job
    key: str


def _tasks(
    press: Press, jobs: Iterable[Job], folder: Path, options: PrintOptions, *, changed_only: bool
) -> Iterator[_Task | Unchanged]:
    for kit, site in jobs:
        key = content_key(kit, site, options, press.layout(options.layout), press.plan(options.sheet))
        path = folder / pdf_name(site, options)
        if changed_only and is_printed(path, key):
            yield Unchanged(path, site.name)
        else:
            yield _Task((kit, site), key)


def _made_by(
    press: Press, tasks: Iterable[_Task | Unchanged], options: PrintOptions
) -> Iterator[_Made | Unchanged | Refused]:
    return (task if isinstance(task, Unchanged) else _made(press, task, options) for task in tasks)


def _made_in(
    pool: Executor, tasks: Iterable[_Task | Unchanged], options: PrintOptions, shelf: LayoutShelf
) -> Iterator[_Made | Unchanged | Refused]:
    waiting: set[Future[_Made | Refused]] = set()
    try:
        for task in tasks:
            if isinstance(task, Unchanged):
                yield task
                continue
            if len(waiting) >= WAITING:
                done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
                yield from (future.result() for future in done)
            waiting.add(pool.submit(_made_there, task, options, shelf))
        while waiting:
            done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
            yield from (future.result() for future in done)
    except BrokenExecutor as error:
        raise KitError(say("印刷の途中で作業用のプログラムが止まりました。--jobs 1 で印刷し直してください")) from error
    finally:
        for future in waiting:
            future.cancel()


def _made(press: Press, task: _Task, options: PrintOptions) -> _Made | Refused:
    kit, site = task.job
    try:
        problems = printable_problems(press, kit, site, options)
    except Unprintable as error:
        return Refused(site.name, str(error))
    buffer = io.BytesIO()
    writer = press.writer(buffer, document_title(site))
    fresh = press.add_kit(writer, kit, site, options, headed=False)
    writer.finish(task.key)
    return _Made(pdf_name(site, options), site.name, buffer.getvalue(), writer.page_count, problems, fresh)


def _made_there(task: _Task, options: PrintOptions, shelf: LayoutShelf) -> _Made | Refused:
    return _made(_press_there(threading.get_ident(), shelf), task, options)


@cache
def _press_there(_thread: int, shelf: LayoutShelf) -> Press:
    """Return the press of a pool's worker, where threads share none: what one site's print has set serves the next."""
    return Press(shelf)
