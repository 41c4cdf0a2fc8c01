"""A print run: many sites to files in a folder, on one or several processors, each file whole or not there."""

import multiprocessing
import os
import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import suppress
from functools import cache
from pathlib import Path

from attrs import frozen

from kitbuilder.kit.errors import KitError
from kitbuilder.kit.problem import errors
from kitbuilder.kit.values import Kit, Site
from kitbuilder.printing.check import printing_problems
from kitbuilder.printing.file_names import pdf_name
from kitbuilder.printing.options import PrintOptions
from kitbuilder.printing.press import Press

Job = tuple[Kit, Site]


class Unprintable(KitError):
    """A kit that must not be printed as it is: `check` lists why."""


@frozen
class Finished:
    """One file that was written, with the number of its pages."""

    path: Path
    pages: int
    site: str


def print_kits(jobs: Sequence[Job], folder: Path, options: PrintOptions, workers: int = 1) -> Iterator[Finished]:
    """Write a PDF for each kit into `folder` and yield each as it is done.

    Raises `Unprintable` naming site and card when a kit cannot be printed, `KitError` when a file cannot be written.
    A file is under its name only when it is complete.
    """
    _make_folder(folder)
    if workers <= 1 or len(jobs) <= 1:
        press = Press()
        for job in jobs:
            yield _print(press, job, folder, options)
        return
    pool = ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"), _leave_interrupts_to_parent)
    try:
        waiting = [pool.submit(_print_in_worker, job, folder, options) for job in jobs]
        for done in as_completed(waiting):
            yield done.result()
    finally:
        pool.shutdown(cancel_futures=True)


def print_combined(jobs: Sequence[Job], folder: Path, options: PrintOptions) -> Finished:
    """Write one PDF with the kits of all sites. Raises as `print_kits`."""
    _make_folder(folder)
    press = Press()
    for kit, site in jobs:
        refuse_unprintable(press, kit, site, options)
    data = press.render_all(jobs, options, "開設キット")
    path = folder / f"kits_{options.layout}.pdf"
    write_whole(path, data)
    pages = sum(len(press.set_kit(kit, site, options).sheets) for kit, site in jobs)
    return Finished(path, pages, "")


def refuse_unprintable(press: Press, kit: Kit, site: Site, options: PrintOptions) -> None:
    """Raise `Unprintable` with the first thing that forbids printing, named by site and card."""
    for problem in errors(printing_problems(press, kit, site, options)):
        raise Unprintable(f"{site.name[:60]} {problem.where.label}：{problem.message}。{problem.advice}")
    if not press.set_kit(kit, site, options).sheets:
        raise Unprintable(f"{site.name[:60]} に印刷するカードがありません。項目と、現場用か訓練用かを確かめてください")


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
        raise KitError(f"{path.name} を書けません（{error.strerror}）。保存先を確かめてください") from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise KitError(f"フォルダー {folder} を作れません（{error.strerror}）。別の場所を選んでください") from error


def _print(press: Press, job: Job, folder: Path, options: PrintOptions) -> Finished:
    kit, site = job
    refuse_unprintable(press, kit, site, options)
    path = folder / pdf_name(site, options.layout)
    write_whole(path, press.render(kit, site, options))
    return Finished(path, len(press.set_kit(kit, site, options).sheets), site.name)


@cache
def _worker_press() -> Press:
    """Return the press of this worker process: what one site's print has set serves the next."""
    return Press()


def _print_in_worker(job: Job, folder: Path, options: PrintOptions) -> Finished:
    return _print(_worker_press(), job, folder, options)


def _leave_interrupts_to_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
