"""The rhythm of a column: rows stand with their first base lines on a grid, at distances as even as it allows."""

import math
from bisect import bisect_right
from collections.abc import Sequence

from attrs import frozen

from kitbuilder.printing.card.layout import Gap

PARTS = (4, 8, 16)
"""Into how many parts the grid divides a line's pitch: coarsest first, finer ones where that makes distances uneven."""

_UNEVEN = 1 / 10
"""Of the pitch: how far distances may differ, and stay below even ones, for a coarser grid's sake."""

_FINE = 0.1
"""In mm: how finely the distance between rows is chosen."""

_HAIR = 1e-6


@frozen
class Span:
    """What a row takes up: its height, and how far its first base line is from its top. In mm."""

    height: float
    base: float


@frozen
class Room:
    """Where rows stand, in mm from the top of the page; the grid starts at `origin` and divides `pitch`."""

    top: float
    bottom: float
    gap: Gap
    origin: float
    pitch: float


def tops(spans: Sequence[Span], room: Room) -> list[float]:
    """Return where rows (at least one) stand, in mm from the top of the page, in a room that holds them.

    Where it is too full even for the finest grid they stand at even distances.
    """
    even = _even(spans, room)
    found = None
    for parts in PARTS:
        found = _widest(spans, room, room.pitch / parts, even[0] - room.top)
        if found and _looks_even(spans, room, found, even):
            return found
    return found or even


def _widest(spans: Sequence[Span], room: Room, unit: float, most: float) -> list[float] | None:
    """Return the tops on the grid at the largest distance there is room for, at most `most`."""

    def end(tenths: int) -> float:
        last = _on_grid(spans, room, room.gap.least + tenths * _FINE, unit)[-1]
        return last + spans[-1].height + room.gap.least

    choices = range(math.ceil((most - room.gap.least) / _FINE - _HAIR) + 1)
    count = bisect_right(choices, room.bottom + _HAIR, key=end) - 1
    return _on_grid(spans, room, room.gap.least + count * _FINE, unit) if count >= 0 else None


def _looks_even(spans: Sequence[Span], room: Room, found: list[float], even: list[float]) -> bool:
    distances, most = _distances(spans, room, found), room.pitch * _UNEVEN
    return max(distances) - min(distances) <= most and min(distances) >= even[0] - room.top - most


def _distances(spans: Sequence[Span], room: Room, found: Sequence[float]) -> list[float]:
    bottoms = [room.top, *(y + span.height for span, y in zip(spans, found, strict=True))]
    return [y - above for y, above in zip(found, bottoms, strict=False)]


def _on_grid(spans: Sequence[Span], room: Room, distance: float, unit: float) -> list[float]:
    """Return the tops of rows at least `distance` apart, each base line on the next line of the grid."""
    found: list[float] = []
    y = room.top
    for span in spans:
        base = y + distance + span.base - room.origin
        y = room.origin + math.ceil(base / unit - _HAIR) * unit - span.base
        found.append(y)
        y += span.height
    return found


def _even(spans: Sequence[Span], room: Room) -> list[float]:
    spare = room.bottom - room.top - sum(span.height for span in spans)
    distance = min(room.gap.most, spare / (len(spans) + 1))
    found: list[float] = []
    y = room.top
    for span in spans:
        found.append(y + distance)
        y += distance + span.height
    return found
