"""Where lines run: straight down to the box below, else upright and level in the gutters, never through a box.

All lines to the same box share their tracks. A line for which no free track is left is not drawn: the words in its
box ("いいえ → 12") then stand for it, as they do for a card on another page. What comes next is drawn before branches.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise, product

from attrs import field, frozen

from kitbuilder.printing.flow.arrange import Area, Box
from kitbuilder.printing.flow.content import Link, LinkKind

_EXITS = (0.62, 0.76, 0.9, 0.5)
_ENTRIES = (0.3, 0.2, 0.4, 0.12)
"""Where lines leave and reach a box's side, as parts of its height, in the order in which they are tried."""

_CLEAR = 0.4
"""Two lines on one track stay at least so many track distances apart."""

Point = tuple[float, float]


@frozen
class Line:
    """A link's line: its corners, the last being where its arrow points."""

    link: Link
    points: tuple[Point, ...]


@frozen
class _Span:
    """A piece of track that is taken: by which lines, and from where to where."""

    net: str
    start: float
    end: float


@frozen
class _Side:
    """A way in or out: the side's x, the gutter beside it, and the parts of the height to try."""

    x: float
    gutter: int
    heights: tuple[float, ...]


@frozen
class Router:
    """The tracks of one page. `apart` is their distance, `under` how many run beside each other below the columns."""

    area: Area
    apart: float
    under: int
    _upright: dict[tuple[int, int], list[_Span]] = field(factory=dict)
    _level: dict[int, list[_Span]] = field(factory=dict)
    _stubs: dict[int, list[tuple[float, _Span]]] = field(factory=dict)
    _entries: dict[tuple[str, int], float] = field(factory=dict)

    def routed(self, boxes: Iterable[Box], links: Iterable[Link], blocked: frozenset[str]) -> list[Line]:
        """Return the lines of one page's links. Boxes in `blocked` have a lane's head above them."""
        placed = {box.id: box for box in boxes}
        inside = [link for link in links if link.source in placed and link.target in placed]
        below = _below(placed.values(), blocked)
        lines = []
        for link in sorted(inside, key=lambda link: link.kind is not LinkKind.NEXT):
            source, target = placed[link.source], placed[link.target]
            if is_straight(link, below):
                middle = source.x + source.width / 2
                lines.append(Line(link, ((middle, source.bottom), (middle, target.y))))
            elif points := self._round(source, target):
                lines.append(Line(link, points))
        return lines

    def _round(self, source: Box, target: Box) -> tuple[Point, ...]:
        """Return the corners of a line through the gutters, its tracks taken; none when there is no room."""
        out, into = _sides(source, target)
        known = self._entries.get((target.id, into.gutter))
        entries = (known,) if known is not None else into.heights
        for exit_y, entry_y in product(out.heights, entries):
            for way in self._ways(target.id, (out, exit_y), (into, entry_y)):
                self._entries[target.id, into.gutter] = entry_y
                return way
        return ()

    def _ways(self, net: str, start: tuple[_Side, float], end: tuple[_Side, float]) -> Iterator[tuple[Point, ...]]:
        """Yield the line between two places, on the first tracks that are free."""
        (out, exit_y), (into, entry_y) = start, end
        if out.gutter == into.gutter:
            for track in self._free_upright(net, out.gutter, exit_y, entry_y):
                x = self._track_x(out.gutter, track)
                if self._stubs_free(net, (out, exit_y, x), (into, entry_y, x)):
                    self._take(net, ((out, track, exit_y, entry_y),), ((out, exit_y, x), (into, entry_y, x)))
                    yield ((out.x, exit_y), (x, exit_y), (x, entry_y), (into.x, entry_y))
            return
        bottom = self.area.height + self.apart
        for level in range(self.under):
            y = bottom + level * self.apart
            tracks = product(
                self._free_upright(net, out.gutter, exit_y, y), self._free_upright(net, into.gutter, entry_y, y)
            )
            for first, second in tracks:
                x1, x2 = self._track_x(out.gutter, first), self._track_x(into.gutter, second)
                free = self._is_free(self._level.get(level, []), net, x1, x2)
                if free and self._stubs_free(net, (out, exit_y, x1), (into, entry_y, x2)):
                    uprights = ((out, first, exit_y, y), (into, second, entry_y, y))
                    self._take(net, uprights, ((out, exit_y, x1), (into, entry_y, x2)))
                    self._level.setdefault(level, []).append(_span(net, x1, x2))
                    yield ((out.x, exit_y), (x1, exit_y), (x1, y), (x2, y), (x2, entry_y), (into.x, entry_y))

    def _track_x(self, gutter: int, track: int) -> float:
        left = self.area.column_left(gutter) - self.area.gutter
        return left + self.area.gutter / 2 + (track - (self._tracks - 1) / 2) * self.apart

    @property
    def _tracks(self) -> int:
        """How many tracks a gutter has; an arrow's head needs room on both sides."""
        return max(1, int((self.area.gutter - 4.0) / self.apart) + 1)

    def _free_upright(self, net: str, gutter: int, start: float, end: float) -> list[int]:
        tracks = range(self._tracks)
        free = [t for t in tracks if self._is_free(self._upright.get((gutter, t), []), net, start, end)]
        return sorted(free, key=lambda t: not any(span.net == net for span in self._upright.get((gutter, t), [])))

    def _is_free(self, taken: list[_Span], net: str, start: float, end: float) -> bool:
        span, clear = _span(net, start, end), self.apart * _CLEAR
        return all(
            other.net == net or other.end + clear <= span.start or span.end + clear <= other.start for other in taken
        )

    def _stubs_free(self, net: str, *ends: tuple[_Side, float, float]) -> bool:
        for side, y, x in ends:
            near = [span for other, span in self._stubs.get(side.gutter, []) if abs(other - y) < self.apart * 0.75]
            if not self._is_free(near, net, side.x, x):
                return False
        return True

    def _take(
        self,
        net: str,
        uprights: Iterable[tuple[_Side, int, float, float]],
        stubs: Iterable[tuple[_Side, float, float]],
    ) -> None:
        for side, track, start, end in uprights:
            self._upright.setdefault((side.gutter, track), []).append(_span(net, start, end))
        for side, y, x in stubs:
            self._stubs.setdefault(side.gutter, []).append((y, _span(net, side.x, x)))


def straight_links(boxes: Iterable[Box], links: Iterable[Link], blocked: frozenset[str]) -> set[Link]:
    """Return the links that a short arrow to the box below shows; they need no words."""
    by_page: dict[int, list[Box]] = {}
    for box in boxes:
        by_page.setdefault(box.page, []).append(box)
    below = {pair for page in by_page.values() for pair in _below(page, blocked)}
    return {link for link in links if is_straight(link, below)}


def is_straight(link: Link, below: set[tuple[str, str]]) -> bool:
    """Tell whether the link leads on to the box directly below."""
    return link.kind is LinkKind.NEXT and (link.source, link.target) in below


def _below(boxes: Iterable[Box], blocked: frozenset[str]) -> set[tuple[str, str]]:
    """Return the pairs of boxes of which the second stands directly below the first, with no head between."""
    ordered = sorted(boxes, key=lambda box: (box.column, box.y))
    return {(a.id, b.id) for a, b in pairwise(ordered) if a.column == b.column and b.id not in blocked}


def _sides(source: Box, target: Box) -> tuple[_Side, _Side]:
    """Return the side at which a line leaves and the one that it reaches: those that look at each other."""
    exits = tuple(source.y + part * source.height for part in _EXITS)
    entries = tuple(target.y + part * target.height for part in _ENTRIES)
    if target.column < source.column:
        return _Side(source.x, source.column, exits), _Side(target.right, target.column + 1, entries)
    out = _Side(source.right, source.column + 1, exits)
    if target.column == source.column:
        return out, _Side(target.right, target.column + 1, entries)
    return out, _Side(target.x, target.column, entries)


def _span(net: str, start: float, end: float) -> _Span:
    return _Span(net, min(start, end), max(start, end))
