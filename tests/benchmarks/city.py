"""A whole city printed in a process of its own: `python -m tests.benchmarks.city SITES FOLDER [combined]`.

Each site has values of its own for all facts, so that most of its cards differ from every other site's. Prints seconds,
pages, bytes and the peak of resident memory in MB as JSON.
"""

import datetime as dt
import json
import resource
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from attrs import evolve

from kitbuilder.exchange.default_kit import default_kit
from kitbuilder.kit.values import Kit, Site
from kitbuilder.printing.options import PrintOptions
from kitbuilder.printing.run import Finished, print_combined, print_kits

OPTIONS = PrintOptions(dt.date(2026, 11, 24))


def jobs(count: int) -> Iterator[tuple[Kit, Site]]:
    """Yield the kits of so many sites, each when it is asked for."""
    whole = default_kit()
    for number in range(1, count + 1):
        facts = tuple(evolve(fact, value=f"第{number}棟の{fact.name[:6]}") for fact in whole.site.facts)
        yield whole.kit, Site(f"site-{number}", f"第{number}小学校", facts=facts)


def main(count: int, folder: Path, *, combined: bool) -> dict[str, object]:
    """Print the sites and return what it took."""
    begin = time.perf_counter()
    made = print_combined if combined else print_kits
    pages = 0
    for result in made(jobs(count), folder, OPTIONS):
        assert isinstance(result, Finished)
        pages += result.pages
    return {
        "sites": count,
        "seconds": round(time.perf_counter() - begin, 2),
        "pages": pages,
        "bytes": sum(path.stat().st_size for path in folder.iterdir()),
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }


if __name__ == "__main__":
    print(json.dumps(main(int(sys.argv[1]), Path(sys.argv[2]), combined="combined" in sys.argv[3:])))  # noqa: T201
