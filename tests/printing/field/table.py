"""Which level, and how large a square? `python -m tests.printing.field.table` tries them and prints the answer.

It takes some minutes. What it printed stands in `decode-rates.md`, and a test holds the layouts to it.
"""

import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import lru_cache
from importlib.metadata import version
from itertools import product
from statistics import mean

import qrcode
from attrs import frozen
from qrcode import constants

from kitbuilder.exchange.default_kit import default_kit
from kitbuilder.kit.addresses import code_address
from kitbuilder.kit.find import numbered_cards, video_of
from kitbuilder.printing.qr import QUIET_ZONE
from tests.printing.field.choice import NO_DIFFERENCE, Row, choice
from tests.printing.field.paper import blank_with
from tests.printing.field.trials import DAMAGES, rate

LEVELS = {"M": constants.ERROR_CORRECT_M, "Q": constants.ERROR_CORRECT_Q, "H": constants.ERROR_CORRECT_H}
SQUARES_MM = (0.3, 0.4, 0.5, 0.6)
SEEDS = range(100)
PROGRAMS = ("zxing-cpp", "qrcode", "pillow", "numpy")


@frozen
class Setup:
    """One code to try: an address, a level, and the length of a square in mm."""

    address: str
    level: str
    square_mm: float

    @property
    def side_mm(self) -> float:
        """The side of the code, quiet zone included."""
        return (len(modules(self.address, self.level)) + 2 * QUIET_ZONE) * self.square_mm


Shares = dict[Setup, tuple[float, ...]]


def addresses() -> list[str]:
    """Return a ward's short address, one of YouTube, a long one, and that which the default kit prints."""
    kit = default_kit().kit
    video = next(video for found in numbered_cards(kit) if (video := video_of(kit, found.card.video)))
    long = "https://www.city.yokohama.lg.jp/kanazawa/bousai/kyoten/kaisetsu/toire.html"
    return ["https://kanazawa.example/k/TOI-3", "https://youtu.be/abcdefghijk?t=655", long, code_address(kit, video)]


@lru_cache(maxsize=100)
def modules(address: str, level: str) -> list[list[bool]]:
    """Return the squares of the address's code at a level, dark ones true."""
    code = qrcode.QRCode(error_correction=LEVELS[level], border=0)
    code.add_data(address.encode("ascii"), optimize=0)
    code.make(fit=True)
    return code.get_matrix()


def as_large_as(address: str, level: str, square_mm: float) -> Setup:
    """Return the code that takes as much paper as the one of level Q with these squares."""
    side = Setup(address, "Q", square_mm).side_mm
    return Setup(address, level, round(side / Setup(address, level, 1).side_mm, 4))


def shares(setup: Setup) -> tuple[float, ...]:
    """Return the decode rate for each damage."""
    paper = blank_with(modules(setup.address, setup.level), setup.square_mm, setup.address)
    return tuple(rate(product([paper], SEEDS), damage).share for damage in DAMAGES.values())


def row(found: Shares, level: str, label: float, setups: Iterable[Setup], *, squares: bool) -> Row:
    """Return what several codes make together, with the squares or the sides of each."""
    chosen = list(setups)
    sizes = "/".join(f"{setup.square_mm:.2f}" if squares else f"{setup.side_mm:.1f}" for setup in chosen)
    means = tuple(round(100 * mean(column), 1) for column in zip(*(found[setup] for setup in chosen), strict=True))
    return Row(level, label, sizes, means)


def report() -> Iterator[str]:
    """Yield the lines of the table."""
    asked = addresses()
    same_squares = {(level, mm): [Setup(a, level, mm) for a in asked] for mm in SQUARES_MM for level in LEVELS}
    same_side = {(level, mm): [as_large_as(a, level, mm) for a in asked] for mm in SQUARES_MM[1:] for level in LEVELS}
    setups = list(dict.fromkeys(setup for some in (*same_squares.values(), *same_side.values()) for setup in some))
    with ProcessPoolExecutor() as processes:
        found = dict(zip(setups, processes.map(shares, setups), strict=True))
    squares = [row(found, *key, some, squares=False) for key, some in same_squares.items()]
    sides = [row(found, *key, some, squares=True) for key, some in same_side.items()]
    each = [
        row(found, level, len(setup.address), [setup], squares=True)
        for level in LEVELS
        for setup in same_side[level, 0.5]
    ]
    lengths = "/".join(str(len(address)) for address in asked)
    yield from _head(lengths)
    yield from _table("Same squares", "square mm", f"sides mm at {lengths} bytes", squares)
    yield from _table("Same side", "as Q at mm", f"squares mm at {lengths} bytes", sides)
    yield from _table("Same side as Q at 0.5 mm, each address", "bytes", "square mm", each)
    level, square = choice(squares, sides)
    yield from _nearness([made for made in sides if made.size == square])
    yield f"\nChoice: level {level}, squares of {square} mm."


def _head(lengths: str) -> Iterator[str]:
    programs = ", ".join(f"{name} {version(name)}" for name in PROGRAMS)
    trials = len(SEEDS) * len(lengths.split("/"))
    yield "# Decode rates of damaged codes, in per cent\n"
    yield "Printed by `python -m tests.printing.field.table`. What each damage is: `degrade.py`; the rule: `choice.py`."
    yield f"Read with {programs}. Seeds {SEEDS.start}–{SEEDS.stop - 1}, addresses of {lengths} bytes: {trials} pictures"
    yield f"a cell, {len(SEEDS)} where each address has a row. A phone looks at many pictures a second; this is one."


def _nearness(rows: list[Row]) -> Iterator[str]:
    yield "\n## How near it was\n"
    no_difference = f"{NO_DIFFERENCE:.0f} points or less count as none"
    yield f"Means on the same paper, also without one of the damages; {no_difference}.\n"
    yield f"| without | {' | '.join(made.level for made in rows)} |"
    yield "|" + "---|" * (len(rows) + 1)
    yield f"| nothing | {' | '.join(f'{made.all:.2f}' for made in rows)} |"
    for damage in DAMAGES:
        yield f"| {damage} | {' | '.join(f'{made.without(damage):.2f}' for made in rows)} |"


def _table(title: str, size: str, sizes: str, rows: list[Row]) -> Iterator[str]:
    yield f"\n## {title}\n"
    yield f"| level | {size} | {sizes} | {' | '.join(DAMAGES)} | all |"
    yield "|" + "---|" * (len(DAMAGES) + 4)
    for made in sorted(rows, key=lambda made: made.size):
        shown = " | ".join(f"{share:.0f}" if share in {0, 100} else f"{share:.1f}" for share in made.shares)
        yield f"| {made.level} | {made.size} | {made.sizes} | {shown} | {made.all:.1f} |"


if __name__ == "__main__":
    for line in report():
        sys.stdout.write(f"{line}\n")
