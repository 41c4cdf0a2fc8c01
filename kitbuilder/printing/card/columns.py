"""Rows in columns: all in one with the distances the room allows, or carried over several pages."""

from collections.abc import Iterator, Sequence

from kitbuilder.printing.card.flow import LinedRow
from kitbuilder.printing.card.place import Bench, NoRoom
from kitbuilder.printing.card.rhythm import Room, Span, tops
from kitbuilder.printing.marks import Mark

Column = tuple[Mark, ...]
"""The marks of the rows on one page."""

_HAIR = 1e-6


def one_column(bench: Bench, groups: list[list[LinedRow]], top: float) -> Column | None:
    """Return all rows below `top` with even distances, or None when they do not fit above the foot."""
    rows = [row for group in groups for row in group]
    needed = sum(row.height for row in rows) + bench.layout.main.step_gap.least * (len(rows) + 1)
    return _column(bench, rows, top, bench.foot_top) if top + needed <= bench.foot_top + _HAIR else None


def columns(bench: Bench, groups: list[list[LinedRow]], first_top: float, later_top: float) -> Iterator[Column]:
    """Yield a column for each page. A group stays together where a whole page can hold it; a high row is divided.

    Every page takes at least a line, so that this always ends. Raises `NoRoom` where not even one line fits.
    """
    pending = [list(group) for group in groups]
    top = first_top
    while True:
        placed, pending = _page(bench, pending, top, later_top)
        yield _column(bench, placed, top, bench.continued_foot_top if pending else bench.foot_top)
        if not pending:
            return
        top = later_top


def _page(
    bench: Bench, pending: list[list[LinedRow]], top: float, later_top: float
) -> tuple[list[LinedRow], list[list[LinedRow]]]:
    """Return the rows that stand on one page below `top` at the least distance, and the groups that are left.

    The card's last row stands above the higher foot of a last page; all before it may reach down to the lower one.
    """
    gap = bench.layout.main.step_gap.least
    y, rows = top + gap, list[LinedRow]()
    while pending:
        group, *others = pending
        final = not others and len(group) == 1
        bottom = (bench.foot_top if final else bench.continued_foot_top) - gap
        height = sum(row.height + gap for row in group) - gap
        together = y + height <= bottom + _HAIR or not rows or height > bench.continued_foot_top - 2 * gap - later_top
        if together and y + group[0].height <= bottom + _HAIR:
            rows.append(group[0])
            y += group[0].height + gap
            pending = [group[1:], *others] if group[1:] else others
            continue
        parts = group[0].divided(bottom - y) if together else None
        if parts:
            rows.append(parts[0])
            pending = [[parts[1], *group[1:]], *others]
        elif not rows:
            raise NoRoom("steps")
        break
    return rows, pending


def _column(bench: Bench, rows: Sequence[LinedRow], top: float, bottom: float) -> Column:
    if not rows:
        return ()
    room = Room(top, bottom - rows[-1].hang, bench.layout.main.step_gap, bench.layout.page.top, rows[-1].pitch)
    found = tops([Span(row.height, row.base) for row in rows], room)
    return tuple(mark for row, y in zip(rows, found, strict=True) for mark in row.marks(bench.main_left, y))
