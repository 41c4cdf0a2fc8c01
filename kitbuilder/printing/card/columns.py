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
    pending = [list(group) for group in groups]
    top = first_top + gap
    while True:
        placed, pending = _page(bench, pending, top, later_top + gap)
        yield placed
        if not pending:
            return
        top = later_top + gap


def _page(bench: Bench, pending: list[list[Row]], top: float, later_top: float) -> tuple[Column, list[list[Row]]]:
    """Return what stands on one page below `top`, and the groups that are left.

    The card's last row stands above the higher foot of a last page; all before it may reach down to the lower one.
    """
    gap = bench.layout.main.step_gap.least
    y, marks = top, list[Mark]()
    while pending:
        group, *others = pending
        final = not others and len(group) == 1
        bottom = (bench.foot_top if final else bench.continued_foot_top) - gap
        height = sum(row.height + gap for row in group) - gap
        together = y + height <= bottom + _HAIR or y == top or height > bench.continued_foot_top - gap - later_top
        if together and y + group[0].height <= bottom + _HAIR:
            marks.extend(group[0].marks(bench.main_left, y))
            y += group[0].height + gap
            pending = [group[1:], *others] if group[1:] else others
            continue
        parts = group[0].divided(bottom - y) if together else None
        if parts:
            marks.extend(parts[0].marks(bench.main_left, y))
            pending = [[parts[1], *group[1:]], *others]
        elif y == top:
            raise NoRoom("steps")
        break
    return tuple(marks), pending


def _stacked(bench: Bench, rows: list[Row], y: float, distance: float) -> Column:
    marks: list[Mark] = []
    for row in rows:
        marks.extend(row.marks(bench.main_left, y))
        y += row.height + distance
    return tuple(marks)
