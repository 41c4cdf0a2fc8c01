"""Filling pages with passages of rows: headings stay with what they stand over, and are said again overleaf."""

from collections.abc import Sequence

from attrs import frozen

from kitbuilder.printing.marks import Mark
from kitbuilder.printing.record.rows import GapRow
from kitbuilder.printing.rows import Row, stacked

_LEAST_ROOM = 30.0
"""Less is not begun with a row that has to be divided, in mm."""

_DIVIDED_FROM = 0.2
"""Of a page: a row that is higher may be divided; others go to the next page whole."""


@frozen
class Run:
    """Rows of one thing; those of `lead` are never parted from the one after them."""

    lead: tuple[Row, ...]
    rows: tuple[Row, ...]


@frozen
class Passage:
    """A heading with runs under it. `again` is its heading on later pages; `texts` are those that it must show."""

    heading: tuple[Row, ...]
    runs: tuple[Run, ...]
    again: tuple[Row, ...] = ()
    texts: tuple[str, ...] = ()


class Filler:
    """Fills pages from `top` to `bottom`, in mm. `places` has for each passage the pages it stands on, from 0."""

    def __init__(self, top: float, bottom: float) -> None:
        self._top, self._bottom = top, bottom
        self.pages: list[tuple[Mark, ...]] = []
        self.places: list[set[int]] = []
        self._rows: list[Row] = []
        self._y = top
        self._fresh = 0

    @property
    def room(self) -> float:
        """How much of the page is left."""
        return self._bottom - self._y

    @property
    def whole(self) -> float:
        """How much there is on a page of its own."""
        return self._bottom - self._top

    def add(self, passage: Passage) -> None:
        """Add a passage."""
        self.places.append(set())
        lead = passage.heading
        for run in passage.runs or (Run((), ()),):
            self._add_run((*lead, *run.lead), run.rows, passage.again)
            lead = ()

    def finish(self) -> None:
        """End the last page."""
        self.pages.append(tuple(stacked(self._rows, self._top)))

    def _add_run(self, lead: Sequence[Row], rows: Sequence[Row], again: Sequence[Row]) -> None:
        least = sum(row.height for row in lead) + sum(self._least(row) for row in rows[:1])
        if least > self.room and not self._is_fresh:
            self._turn(again if self.places[-1] else ())
        for row in (*lead, *rows):
            self._add_row(row, again)

    def _least(self, row: Row) -> float:
        return min(row.height, _LEAST_ROOM) if self._is_high(row) else row.height

    def _add_row(self, row: Row, again: Sequence[Row]) -> None:
        """Add a row, in parts if it is high; one that cannot be divided is too low, never lost."""
        while row.height > self.room:
            is_fresh = self._is_fresh
            begun = is_fresh or (self._is_high(row) and self.room >= _LEAST_ROOM)
            halves = row.divided(self.room) if begun else None
            if halves is not None:
                self._put(halves[0])
                row = halves[1]
            elif is_fresh:
                break
            self._turn(again)
        self._put(row)

    @property
    def _is_fresh(self) -> bool:
        return len(self._rows) <= self._fresh

    def _is_high(self, row: Row) -> bool:
        return row.height > _DIVIDED_FROM * self.whole

    def _put(self, row: Row) -> None:
        if isinstance(row, GapRow) and not self._rows:
            return
        self._rows.append(row)
        self._y += row.height
        self.places[-1].add(len(self.pages))

    def _turn(self, again: Sequence[Row]) -> None:
        self.finish()
        self._rows, self._y = list(again), self._top + sum(row.height for row in again)
        self._fresh = len(again)
