"""The overview of a whole city: `python -m tests.benchmarks.overview 115 230 459 DIR`.

Prints for each number of sites how long it takes to make the library, to list it the first time and again, to list it
after a change of the ward's kit, to bring that change into every site, and to list these; with the peak of the memory.
"""

import datetime as dt
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from attrs import evolve

from kitbuilder.exchange.default_kit import default_kit
from kitbuilder.kit.ids import MASTER
from kitbuilder.kit.values import Document
from kitbuilder.store.library import Library
from kitbuilder.store.overview import library_rows
from kitbuilder.store.ward_update import bring_in
from tests.benchmarks.city import jobs

TODAY = dt.date(2026, 11, 24)
STEPS = ("init", "first", "again", "ward changed", "update", "after update")


def made(library: Library, count: int) -> None:
    """Make the library of so many sites, each with its values."""
    master = default_kit()
    library.folder.mkdir(parents=True)
    for kit, site in jobs(count):
        library.add(Document(evolve(master.site, facts=site.facts), kit), site, "区")
    library.create(master, [], "区")


def listed(library: Library, memory: Path, *, behind: bool) -> None:
    """List all sites."""
    assert all(row.behind is behind for row in library_rows(library, TODAY, memory))


def changed(library: Library) -> None:
    """Change a card of the ward's kit."""
    with library.open(MASTER, writable=True, who="区") as kit_file:
        document = kit_file.document
        first = document.kit.sections[0]
        cards = (evolve(first.cards[0], title="新しい題"), *first.cards[1:])
        sections = (evolve(first, cards=cards), *document.kit.sections[1:])
        kit_file.save(evolve(document, kit=evolve(document.kit, sections=sections)), "区", "変更")


def taken_in(library: Library) -> None:
    """Bring the ward's change into every site."""
    master = library.read(MASTER)
    for site_id in library.site_ids():
        bring_in(library, site_id, master, "区", lambda found: found)


def seconds(step: Callable[[], None]) -> float:
    """Return how long a step takes."""
    begin = time.perf_counter()
    step()
    return time.perf_counter() - begin


def timed(count: int, folder: Path) -> Iterator[float]:
    """Yield the seconds of each step."""
    library, memory = Library(folder / str(count)), folder / f"{count}.json"
    yield seconds(lambda: made(library, count))
    for _ in range(2):
        yield seconds(lambda: listed(library, memory, behind=False))
    changed(library)
    yield seconds(lambda: listed(library, memory, behind=True))
    yield seconds(lambda: taken_in(library))
    yield seconds(lambda: listed(library, memory, behind=False))


def main(arguments: list[str]) -> None:
    """Print a line for one number of sites; the table for several, each in a process of its own for its memory."""
    *counts, folder = arguments
    if len(counts) == 1:
        found = " | ".join(f"{each:.2f}" for each in timed(int(counts[0]), Path(folder)))
        peak_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(f"| {counts[0]} | {found} | {peak_mb} |")  # noqa: T201
        return
    print(f"| sites | {' s | '.join(STEPS)} s | peak MB |\n|{'---|' * (len(STEPS) + 2)}", flush=True)  # noqa: T201
    for count in counts:
        subprocess.run([sys.executable, "-m", "tests.benchmarks.overview", count, folder], check=True)


if __name__ == "__main__":
    main(sys.argv[1:])
