"""A line with an arrow's head at its end."""

import math
from collections.abc import Iterator

from kitbuilder.printing.marks import BLACK, Shape

_WIDTH_PT, _DASH_PT = 1.8, 4.0
_HEAD, _HALF = 3.0, 1.5
"""Length and half the width of an arrow's head, in mm."""


def arrow(points: tuple[tuple[float, float], ...], *, dashed: bool) -> Iterator[Shape]:
    """Yield the line through the points, whose last is the arrow's tip; dashed for what depends on an answer."""
    (x1, y1), (x2, y2) = points[-2:]
    length = math.hypot(x2 - x1, y2 - y1) or 1.0
    along_x, along_y = (x2 - x1) / length, (y2 - y1) / length
    neck = (x2 - along_x * _HEAD, y2 - along_y * _HEAD)
    line = (*points[:-1], neck)
    yield Shape(line, frame=BLACK, frame_pt=_WIDTH_PT, dash_pt=_DASH_PT if dashed else 0.0, closed=False)
    barbs = [(neck[0] - s * along_y * _HALF, neck[1] + s * along_x * _HALF) for s in (1, -1)]
    yield Shape(((x2, y2), *barbs), fill=BLACK)
