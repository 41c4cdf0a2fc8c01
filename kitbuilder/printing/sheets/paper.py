"""Paper with drawn pages in their places: what one side of a sheet shows. Lengths in mm from the top left corner."""

from attrs import frozen

from kitbuilder.printing.drawn import DrawnPage
from kitbuilder.printing.marks import Mark, Words
from kitbuilder.printing.page import Hole
from kitbuilder.printing.pdf.promise import Place


@frozen
class Placed:
    """A drawn page with its top left corner at x, y; `turned` by 180° about its middle. `place` is where it lies then.

    `own` is the line of the page that differs from site to site; at a `scale` below 1 the page is smaller.
    """

    drawn: DrawnPage
    own: Words | None
    x: float
    y: float
    place: Place
    turned: bool = False
    scale: float = 1.0


@frozen
class Paper:
    """One side of a sheet: the pages on it, and what is drawn round them: marks to cut by."""

    width: float
    height: float
    placed: tuple[Placed, ...] = ()
    marks: tuple[Mark, ...] = ()


def whole_paper(drawn: DrawnPage, own: Words | None) -> Paper:
    """Return paper of the page's own size with that page alone."""
    page = drawn.page
    safe = (page.left, page.top, page.right, page.bottom)
    place = Place((0.0, 0.0, page.width, page.height), safe, page.holes)
    return Paper(page.width, page.height, (Placed(drawn, own, 0.0, 0.0, place),))


def turned_over(hole: Hole, width: float, height: float) -> Hole:
    """Return the hole on paper of this size that is turned by 180°."""
    return Hole(width - hole.x, height - hole.y, hole.clear)
