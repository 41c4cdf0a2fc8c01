"""Rows carried over as many pages as they need: what belongs together stays together, no heading is left alone."""

from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from kitbuilder.printing.card.flow import Row
from kitbuilder.printing.made import Overflow
from kitbuilder.printing.marks import Mark

_HAIR = 1e-6


@frozen
class Headed:
    """A row under its heading: a page never ends between the two."""

    heading: Row
    row: Row
    gap: float

    @property
    def height(self) -> float:
        """The height of both."""
        return self.heading.height + self.gap + self.row.height

    def marks(self, x: float, y: float) -> Iterator[Mark]:
        """Yield the marks of the heading and of the row."""
        yield from self.heading.marks(x, y)
        yield from self.row.marks(x, y + self.heading.height + self.gap)

    def divided(self, height: float) -> "tuple[Headed, Row] | None":
        """Return the heading with the first part of the row, and the rest of it."""
        parts = self.row.divided(height - self.heading.height - self.gap)
        return (evolve(self, row=parts[0]), parts[1]) if parts else None


@frozen
class Group:
    """Rows of a card that stay together where a page can hold them.

    A page that begins with a group that does not begin its card says the card's heading `again` before it.
    """

    card: str
    rows: tuple[Row, ...]
    again: Row
    begins: bool = False


@frozen
class Frame:
    """Where rows may stand on every page, and the gap between them, in mm."""

    left: float
    top: float
    bottom: float
    gap: float


@frozen
class Filled:
    """The rows of one page; `goes_on` tells that its last card goes on on the next one."""

    marks: tuple[Mark, ...]
    goes_on: bool


@frozen
class Paged:
    """All pages, and the rows of which not even one line stands on a page of its own."""

    pages: tuple[Filled, ...]
    overflows: tuple[Overflow, ...]


def paged(groups: Sequence[Group], frame: Frame) -> Paged:
    """Return the groups on as few pages as they need. Every page takes at least a line or names what it cannot take."""
    pending, pages, overflows = list(groups), list[Filled](), list[Overflow]()
    while pending:
        marks, pending = _page(pending, frame, overflows)
        pages.append(Filled(marks, bool(pending) and not pending[0].begins))
    return Paged(tuple(pages), tuple(overflows))


def _page(pending: list[Group], frame: Frame, overflows: list[Overflow]) -> tuple[tuple[Mark, ...], list[Group]]:
    marks: list[Mark] = []
    top = y = frame.top
    if not pending[0].begins:
        marks.extend(pending[0].again.marks(frame.left, y))
        top = y = y + pending[0].again.height + frame.gap
    while pending:
        group, *others = pending
        if y > top and y + _height(group.rows, frame.gap) > frame.bottom + _HAIR and _holds(frame, group):
            break
        placed, y, rest = _placed(group.rows, frame, y)
        marks.extend(placed)
        if not rest:
            pending = others
            continue
        if y == top:
            overflows.append(Overflow(group.card, "steps"))
            rest = rest[1:]
        pending = [evolve(group, rows=rest, begins=group.begins and not placed), *others] if rest else others
        break
    return tuple(marks), pending


def _placed(rows: tuple[Row, ...], frame: Frame, y: float) -> tuple[list[Mark], float, tuple[Row, ...]]:
    """Return the marks of the rows that have room below `y`, the last of them divided; where they end; and the rest."""
    marks: list[Mark] = []
    for index, row in enumerate(rows):
        if y + row.height <= frame.bottom + _HAIR:
            marks.extend(row.marks(frame.left, y))
            y += row.height + frame.gap
            continue
        parts = row.divided(frame.bottom - y)
        if parts is None:
            return marks, y, rows[index:]
        marks.extend(parts[0].marks(frame.left, y))
        return marks, frame.bottom, (parts[1], *rows[index + 1 :])
    return marks, y, ()


def _height(rows: Sequence[Row], gap: float) -> float:
    return sum(row.height + gap for row in rows) - gap


def _holds(frame: Frame, group: Group) -> bool:
    """Tell whether a page of its own would hold the whole group."""
    again = 0.0 if group.begins else group.again.height + frame.gap
    return _height(group.rows, frame.gap) <= frame.bottom - frame.top - again
