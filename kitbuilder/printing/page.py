"""What every layout says: the page with its safe area, and the four type sizes. Lengths in mm, type in points."""

from attrs import frozen


@frozen(cache_hash=True)
class Margins:
    """How far the safe area stays from the edges."""

    left: float
    top: float
    right: float
    bottom: float


@frozen(cache_hash=True)
class Hole:
    """A place for a ring or a file hole, from the page's top left: its middle, and the diameter kept free of ink."""

    x: float
    y: float
    clear: float


@frozen(cache_hash=True)
class Page:
    """A page and its safe area: nothing may stand outside. Holes lie beside it."""

    width: float
    height: float
    safe: Margins
    holes: tuple[Hole, ...] = ()

    @property
    def left(self) -> float:
        """The left edge of the safe area, from the left of the page."""
        return self.safe.left

    @property
    def right(self) -> float:
        """The right edge of the safe area, from the left of the page."""
        return self.width - self.safe.right

    @property
    def top(self) -> float:
        """The top of the safe area, from the top of the page."""
        return self.safe.top

    @property
    def bottom(self) -> float:
        """The bottom of the safe area, from the top of the page."""
        return self.height - self.safe.bottom


FILED_A4 = Page(210, 297, Margins(20, 13, 14, 12), (Hole(12, 108.5, 12), Hole(12, 188.5, 12)))
"""A4 upright with two file holes 80 mm apart (JIS S 6041)."""


@frozen(cache_hash=True)
class Size:
    """A type size and how far it may shrink; without a floor it does not shrink."""

    size: float
    floor: float = 0.0

    def steps(self) -> list[float]:
        """Return the sizes to try, largest first, one point apart, the floor last."""
        floor = self.floor or self.size
        whole = [self.size - n for n in range(int(self.size - floor) + 1)]
        return whole if whole[-1] == floor else [*whole, floor]


@frozen(cache_hash=True)
class Type:
    """The four sizes of a layout."""

    title: Size
    lead: Size
    body: Size
    note: Size
