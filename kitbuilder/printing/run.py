"""A print run: many sites to files in a folder, on one or several processors, each file whole or not there."""

import errno
import multiprocessing
import os
import signal
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path

from attrs import frozen

from kitbuilder.kit.check import check
from kitbuilder.kit.errors import KitError
from kitbuilder.kit.problem import Problem, errors
from kitbuilder.kit.values import Kit, Site
from kitbuilder.printing.check import printing_problems
from kitbuilder.printing.file_names import combined_name, pdf_name
from kitbuilder.printing.layout import BUNDLED_LAYOUTS, LayoutShelf
from kitbuilder.printing.options import PrintOptions
from kitbuilder.printing.press import Press

Job = tuple[Kit, Site]


class Unprintable(KitError):
    """A kit that must not be printed as it is: `check` lists why."""


@frozen
class Finished:
    """One file that was written, with the number of its pages and what somebody should still look at."""

    path: Path
    pages: int
    site: str
    problems: tuple[Problem, ...] = ()


@frozen
class Refused:
    """A kit that was not printed, and the sentence that says why."""

    site: str
    reason: str


def print_kits(
    jobs: Sequence[Job], folder: Path, options: PrintOptions, workers: int = 1, shelf: LayoutShelf = BUNDLED_LAYOUTS
) -> Iterator[Finished | Refused]:
    """Write a PDF for each kit into `folder` and yield each as it is done; one that must not be printed is `Refused`.

    Raises `KitError` when a file cannot be written. A file is under its name only when it is complete.
    """
    _make_folder(folder)
    if workers <= 1 or len(jobs) <= 1:
        press = Press(shelf)
        for job in jobs:
            yield _print(press, job, folder, options)
        return
    pool = ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"))
    try:
        with _interrupts_held():
            waiting = [pool.submit(_print_in_worker, job, folder, options, shelf) for job in jobs]
        for done in as_completed(waiting):
            yield done.result()
    except BrokenProcessPool as error:
        raise KitError("印刷の途中で作業用のプログラムが止まりました。--jobs 1 で印刷し直してください") from error
    finally:
        pool.shutdown(cancel_futures=True)


def print_combined(
    jobs: Sequence[Job], folder: Path, options: PrintOptions, shelf: LayoutShelf = BUNDLED_LAYOUTS
) -> Finished:
    """Write one PDF with the kits of all sites. Raises as `print_kits`."""
    _make_folder(folder)
    press = Press(shelf)
    problems = tuple(problem for kit, site in jobs for problem in printable_problems(press, kit, site, options))
    data = press.render_all(jobs, options, "開設キット")
    path = folder / combined_name(options)
    write_whole(path, data)
    pages = sum(len(press.set_kit(kit, site, options).drawn) for kit, site in jobs)
    return Finished(path, pages, "", problems)


def printable_problems(press: Press, kit: Kit, site: Site, options: PrintOptions) -> tuple[Problem, ...]:
    """Return what somebody should look at in a kit that can be printed.

    Raises `Unprintable` with the first thing that forbids printing, named by site and card.
    """
    problems = (*check(kit, site, options.date), *printing_problems(press, kit, site, options))
    for problem in errors(problems):
        raise Unprintable(f"{site.name[:60]} {problem.where.label}：{problem.message}。{problem.advice}")
    if not press.set_kit(kit, site, options).drawn:
        raise Unprintable(f"{site.name[:60]} に印刷するカードがありません。項目と、現場用か訓練用かを確かめてください")
    return problems


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that it is there whole or not at all. Raises `KitError` when it cannot be written."""
    part = path.with_name(f".{path.name[:60]}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with part.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        raise KitError(f"{path.name} を書けません（{_reason(error)}）。保存先を確かめてください") from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise KitError(f"フォルダー {folder} を作れません（{_reason(error)}）。別の場所を選んでください") from error


def _reason(error: OSError) -> str:
    known = {
        errno.ENOSPC: "空きがありません",
        errno.EACCES: "書き込みが許されていません",
        errno.EPERM: "書き込みが許されていません",
        errno.EROFS: "書き込みが許されていません",
        errno.ENOTDIR: "同じ名前のファイルがあります",
        errno.EEXIST: "同じ名前のファイルがあります",
    }
    return known.get(error.errno or 0, "書き込めません")


def _print(press: Press, job: Job, folder: Path, options: PrintOptions) -> Finished | Refused:
    kit, site = job
    try:
        problems = printable_problems(press, kit, site, options)
    except Unprintable as error:
        return Refused(site.name, str(error))
    path = folder / pdf_name(site, options)
    write_whole(path, press.render(kit, site, options))
    return Finished(path, len(press.set_kit(kit, site, options).drawn), site.name, problems)


@cache
def _worker_press(shelf: LayoutShelf) -> Press:
    """Return the press of this worker process: what one site's print has set serves the next."""
    return Press(shelf)


def _print_in_worker(job: Job, folder: Path, options: PrintOptions, shelf: LayoutShelf) -> Finished | Refused:
    return _print(_worker_press(shelf), job, folder, options)


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Start processes that take no notice of Ctrl-C: they inherit that, and the parent alone ends the run."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
