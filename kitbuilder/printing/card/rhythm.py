"""The rhythm of a column: rows stand with their first base lines on a grid, at distances as even as it allows."""

import math
from bisect import bisect_right
from collections.abc import Sequence

from kitbuilder.printing.card.flow import Row
from kitbuilder.printing.card.layout import Gap

PARTS = (4, 8, 16)
"""Into how many parts the grid divides a line's pitch: coarsest first, finer ones where that makes distances uneven."""

_UNEVEN = 1 / 10
"""Of the pitch: how far distances may differ, and stay below even ones, for a coarser grid's sake."""

_FINE = 0.1
"""In mm: how finely the distance between rows is chosen."""

_HAIR = 1e-6


def tops(rows: Sequence[Row], top: float, bottom: float, gap: Gap, origin: float) -> list[float]:
    """Return where rows stand between `top` and `bottom`, which hold them at the least distance.

    The grid starts at `origin` and divides the pitch of the last row, a step. Where there is no room even for the
    finest, rows stand at even distances. All in mm from the top of the page.
    """
    even = _even(rows, top, bottom, gap)
    found = None
    for parts in PARTS if rows else ():
        found = _widest(rows, top, bottom, gap, origin, rows[-1].pitch / parts)
        if found and _looks_even(rows, top, found, even, rows[-1].pitch * _UNEVEN):
            return found
    return found or even


def _widest(rows: Sequence[Row], top: float, bottom: float, gap: Gap, origin: float, unit: float) -> list[float] | None:
    """Return the rows on the grid at the largest distance there is room for."""

    def end(tenths: int) -> float:
        last = _on_grid(rows, top, gap.least + tenths * _FINE, origin, unit)[-1]
        return last + rows[-1].height + gap.least

    most = bisect_right(range(round((gap.most - gap.least) / _FINE) + 1), bottom + _HAIR, key=end) - 1
    return _on_grid(rows, top, gap.least + most * _FINE, origin, unit) if most >= 0 else None


def _looks_even(rows: Sequence[Row], top: float, found: list[float], even: list[float], most: float) -> bool:
    distances = _distances(rows, top, found)
    return max(distances) - min(distances) <= most and min(distances) >= min(_distances(rows, top, even)) - most


def _distances(rows: Sequence[Row], top: float, found: Sequence[float]) -> list[float]:
    bottoms = [top, *(y + row.height for row, y in zip(rows, found, strict=True))]
    return [y - above for y, above in zip(found, bottoms, strict=False)]


def _on_grid(rows: Sequence[Row], top: float, distance: float, origin: float, unit: float) -> list[float]:
    """Return the tops of rows that are at least `distance` apart, each base line on the next line of the grid."""
    found: list[float] = []
    y = top
    for row in rows:
        base = y + distance + row.base - origin
        y = origin + math.ceil(base / unit - _HAIR) * unit - row.base
        found.append(y)
        y += row.height
    return found


def _even(rows: Sequence[Row], top: float, bottom: float, gap: Gap) -> list[float]:
    distance = min(gap.most, (bottom - top - sum(row.height for row in rows)) / (len(rows) + 1))
    found: list[float] = []
    y = top
    for row in rows:
        found.append(y + distance)
        y += distance + row.height
    return found
