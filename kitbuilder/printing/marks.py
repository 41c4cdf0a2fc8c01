"""What a page is made of once everything has its place: marks in mm from the page's top left corner."""

from attrs import evolve, frozen

from kitbuilder.printing.block import Block

BLACK, WHITE = "#000000", "#FFFFFF"


@frozen
class Words:
    """A block of text. `of` names the thing and the field it shows, for a click on the page."""

    x: float
    y: float
    block: Block
    colour: str = BLACK
    of: tuple[str, str] = ("", "")


@frozen
class Panel:
    """A rectangle with rounded corners, filled, framed or both. Frame width in points."""

    x: float
    y: float
    width: float
    height: float
    fill: str | None = None
    frame: str | None = None
    frame_pt: float = 1.0
    radius: float = 0.0


@frozen
class Rule:
    """A straight line; its width in points."""

    x1: float
    y1: float
    x2: float
    y2: float
    width_pt: float = 0.8
    colour: str = BLACK


@frozen
class Shape:
    """Straight edges through `points`, closed and filled, framed or both, or an open line. Widths in points.

    `dash_pt` breaks the line into dashes of this length.
    """

    points: tuple[tuple[float, float], ...]
    fill: str | None = None
    frame: str | None = None
    frame_pt: float = 1.0
    dash_pt: float = 0.0
    closed: bool = True


@frozen
class Art:
    """A drawing or a picture, fitted into the rectangle and centred. Icons are drawn in `colour`."""

    x: float
    y: float
    width: float
    height: float
    source: str
    colour: str | None = None
    of: tuple[str, str] = ("", "")


@frozen
class Code:
    """A QR code with its quiet zone; `module` is the length of one square."""

    x: float
    y: float
    module: float
    address: str


@frozen
class Stamp:
    """A word across the page, behind everything: a draft never looks approved."""

    word: Block
    x: float
    y: float
    degrees: float
    colour: str


Mark = Words | Panel | Rule | Shape | Art | Code | Stamp


@frozen
class PageMarks:
    """One page: its marks from back to front, and the bookmark that leads to it, if any."""

    marks: tuple[Mark, ...]
    section: str = ""
    bookmark: str = ""


def lowered(mark: Mark, y: float) -> Mark:
    """Return the mark so much further down the page, in mm."""
    if isinstance(mark, Rule):
        return evolve(mark, y1=mark.y1 + y, y2=mark.y2 + y)
    if isinstance(mark, Shape):
        return evolve(mark, points=tuple((x, down + y) for x, down in mark.points))
    return evolve(mark, y=mark.y + y)
