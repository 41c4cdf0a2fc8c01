"""The committee's answers of a whole district: `python -m tests.benchmarks.answers 125 250 500 DIR`.

Prints for each number of answers, each with 100 comments and a verdict on every card, how long `review import` takes,
again with nothing new, how long the saved kit takes to open, its size, and the peak of the memory.
"""

import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from kitbuilder.cli.app import main as kitbuilder
from kitbuilder.exchange.default_kit import default_kit
from kitbuilder.exchange.site_list import bundled_sites
from kitbuilder.kit.find import numbered_cards
from kitbuilder.kit.review import card_contents
from kitbuilder.kit.values import Document
from kitbuilder.store.library import Library

COMMENTS = 100
STEPS = ("import s", "again s", "open s", "file MB", "peak MB")


def write_answers(document: Document, count: int, folder: Path) -> list[Path]:
    """Write so many answer files."""
    cards = [found.card for found in numbered_cards(document.kit)]
    contents = card_contents(document.kit, document.site)
    paths = []
    for member in range(count):
        at = f"2026-11-29T10:{member % 60:02}:00.000Z"
        comments = []
        for number in range(COMMENTS):
            card = cards[number % len(cards)]
            step = card.steps[number % len(card.steps)]
            said = {
                "text": f"{number}番目の意見です。夜は暗くて読めません。",
                "was": step.text,
                "words": "大きな字で書きます",
            }
            place = {"card": card.id, "step": step.id, "field": "text"}
            comments.append({"id": f"{member * COMMENTS + number:032x}", **place, **said, "at": at})
        verdicts = [
            {
                "id": f"{member:016x}{number:016x}",
                "card": card.id,
                "agreed": True,
                "content": contents[card.id],
                "at": at,
            }
            for number, card in enumerate(cards)
        ]
        answer = {
            "kitbuilder_answer": 1,
            "site": document.site.id,
            "edition": 1,
            "author": f"委員{member}",
            "role": "委員",
        }
        path = folder / f"answer-{member:04}.json"
        path.write_text(json.dumps({**answer, "written": at, "comments": comments, "verdicts": verdicts}), "utf-8")
        paths.append(path)
    return paths


def seconds(act: Callable[[], object]) -> float:
    """Return how long something takes."""
    begin = time.perf_counter()
    act()
    return time.perf_counter() - begin


def measured(count: int, folder: Path) -> str:
    """Return the figures of one number of answers, as a row."""
    folder.mkdir(parents=True)
    library = Library(folder / "library")
    library.create(default_kit(), bundled_sites()[:1], "区")
    (site,) = library.site_ids()
    paths = [str(path) for path in write_answers(library.read(site), count, folder)]
    command = ["review", "import", "--library", str(library.folder), "--json", site, *paths]
    times = [seconds(lambda: kitbuilder(command)) for _ in range(2)]
    times.append(seconds(lambda: library.read(site)))
    review = library.read(site).review
    assert (len(review.comments), len({one.author for one in review.verdicts})) == (count * COMMENTS, count)
    size_mb = library.path_of(site).stat().st_size / 1e6
    peak_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return " | ".join(f"{each:.1f}" for each in (*times, size_mb, peak_mb))


def main(arguments: list[str]) -> None:
    """Print a row for one number of answers; the table for several, each in a process of its own for its memory."""
    *counts, folder = arguments
    if len(counts) == 1:
        row = measured(int(counts[0]), Path(folder) / counts[0])
        print(f"| {counts[0]} | {row} |", file=sys.stderr)  # noqa: T201
        return
    print(f"| answers | {' | '.join(STEPS)} |\n|{'---|' * (len(STEPS) + 1)}", file=sys.stderr)  # noqa: T201
    for count in counts:
        run = [sys.executable, "-m", "tests.benchmarks.answers", count, folder]
        subprocess.run(run, check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    main(sys.argv[1:])
