"""Rows in columns: all in one with the distances the room allows, or carried over several pages."""

from collections.abc import Iterator

from kitbuilder.printing.card.flow import Row
from kitbuilder.printing.card.place import Bench, NoRoom
from kitbuilder.printing.marks import Mark

Column = tuple[Mark, ...]
"""The marks of the rows on one page."""

_HAIR = 1e-6


def one_column(bench: Bench, groups: list[list[Row]], top: float) -> Column | None:
    """Return all rows below `top` with even distances, or None when they do not fit above the foot."""
    flat = [row for group in groups for row in group]
    gap, room = bench.layout.main.step_gap, bench.foot_top - top
    spare = room - sum(row.height for row in flat)
    distance = min(gap.most, spare / (len(flat) + 1))
    if distance < gap.least:
        return None
    return _stacked(bench, flat, top + distance, distance)


def columns(bench: Bench, groups: list[list[Row]], first_top: float, later_top: float) -> Iterator[Column]:
    """Yield a column for each page. A group stays together where a whole page can hold it; a high row is divided.

    Every page takes at least a line, so that this always ends. Raises `NoRoom` where not even one line fits.
    """
    gap = bench.layout.main.step_gap.least
    bottom = bench.foot_top - gap
    top = y = first_top + gap
    placed: list[Mark] = []
    pending = [list(group) for group in groups]
    while pending:
        group = pending[0]
        height = sum(row.height + gap for row in group) - gap
        fits = y + height <= bottom + _HAIR
        if not fits and y > top and height <= bottom - later_top - gap:
            row_fits, parts = False, None
        else:
            row_fits = y + group[0].height <= bottom + _HAIR
            parts = None if row_fits else group[0].divided(bottom - y)
        if row_fits:
            row = group.pop(0)
            placed.extend(row.marks(bench.main_left, y))
            y += row.height + gap
            pending = pending if group else pending[1:]
            continue
        if parts:
            placed.extend(parts[0].marks(bench.main_left, y))
            group[0] = parts[1]
        elif y <= top + _HAIR:
            raise NoRoom("steps")
        yield tuple(placed)
        placed, top = [], later_top + gap
        y = top
    yield tuple(placed)


def _stacked(bench: Bench, rows: list[Row], y: float, distance: float) -> Column:
    marks: list[Mark] = []
    for row in rows:
        marks.extend(row.marks(bench.main_left, y))
        y += row.height + distance
    return tuple(marks)
