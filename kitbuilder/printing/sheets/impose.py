"""Imposition: drawn pages onto paper, fronts and backs so that they meet when printed double-sided."""

from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.said import say
from kitbuilder.printing.drawn import DrawnPage
from kitbuilder.printing.marks import Mark, Panel, Rule, Words
from kitbuilder.printing.options import Back
from kitbuilder.printing.page import Page
from kitbuilder.printing.pdf.promise import Place, Rectangle
from kitbuilder.printing.sheets.paper import Paper, Placed, turned_over
from kitbuilder.printing.sheets.plan import Cut, Grid, SheetPlan

_LINE_GREY = "#7A7A7A"
_LINE_PT = 0.35
_TICK = 2.0
_TICK_GAP = 0.5
"""Marks to cut by: a thin line round each card, and ticks of this length in mm outside its corners."""

Leaf = tuple[DrawnPage, DrawnPage | None]
"""A card's front and back."""


@frozen
class Imposition:
    """How pages of one size lie on paper. Raises `BadInput` where a card would be cut within its safe area."""

    page: Page
    grid: Grid
    cut: Cut
    back: Back

    def __attrs_post_init__(self) -> None:
        for spot in self.grid.places:
            place = self.place(spot)
            if not _within(place.safe, place.trim):
                raise BadInput(
                    say("カードの文字のところまで切ることになります。切る幅を小さくした用紙の並べ方を使ってください")
                )

    def papers(self, cards: Sequence[Sequence[DrawnPage]], own: Words | None) -> Iterator[Paper]:
        """Yield the paper for cards of one or several pages each. With backs each front is followed by its back."""
        leaves = [leaf for pages in cards for leaf in self._leaves(pages)]
        count = len(self.grid.places)
        for start in range(0, len(leaves), count):
            part = leaves[start : start + count]
            yield self._fronts([front for front, _ in part], own)
            if self.back is not Back.NONE:
                yield self._backs([behind for _, behind in part], own)

    def _leaves(self, pages: Sequence[DrawnPage]) -> Iterator[Leaf]:
        if self.back is Back.NONE:
            yield from ((page, None) for page in pages)
            return
        for start in range(0, len(pages), 2):
            yield pages[start], (pages[start + 1] if start + 1 < len(pages) else None)

    def _fronts(self, pages: Sequence[DrawnPage], own: Words | None) -> Paper:
        spots = self.grid.places[: len(pages)]
        placed = [Placed(drawn, own, *spot, self.place(spot)) for drawn, spot in zip(pages, spots, strict=True)]
        marks = [mark for one in placed for mark in _cutting(one.place.trim, self.cut)] if self.grid.is_cut else []
        return Paper(*self.grid.paper, tuple(placed), tuple(marks))

    def _backs(self, pages: Sequence[DrawnPage | None], own: Words | None) -> Paper:
        placed = [
            self._behind(drawn, own, spot)
            for drawn, spot in zip(pages, self.grid.places, strict=False)
            if drawn is not None
        ]
        return Paper(*self.grid.paper, tuple(placed))

    def _trim(self, spot: tuple[float, float]) -> Rectangle:
        (x, y), page, (width, height) = spot, self.page, self.grid.paper
        edges = (x, y, x + page.width, y + page.height)
        if not self.grid.is_cut:
            return edges
        ways = [self.cut.outer if near < 1 else self.cut.inner for near in (x, y, width - edges[2], height - edges[3])]
        return edges[0] + ways[0], edges[1] + ways[1], edges[2] - ways[2], edges[3] - ways[3]

    def _behind(self, drawn: DrawnPage, own: Words | None, spot: tuple[float, float]) -> Placed:
        """Return a page behind its front: mirrored from left to right, so that holes meet holes.

        Its text moves to the other side, where the holes' margin is on the back. Paper that turns over its horizontal
        axis has all of this upside down.
        """
        page, (width, height), front = self.page, self.grid.paper, self.place(spot)
        x = width - spot[0] - page.width
        trim = (width - front.trim[2], front.trim[1], width - front.trim[0], front.trim[3])
        safe = (x + page.safe.right, front.safe[1], x + page.width - page.safe.left, front.safe[3])
        holes = tuple(evolve(hole, x=width - hole.x) for hole in front.holes)
        moved = x + page.safe.right - page.safe.left
        if self.turns_sideways:
            return Placed(drawn, own, moved, spot[1], Place(trim, safe, holes))
        x, y = width - moved - page.width, height - spot[1] - page.height
        place = Place(
            _upside_down(trim, width, height),
            _upside_down(safe, width, height),
            tuple(turned_over(hole, width, height) for hole in holes),
        )
        return Placed(drawn, own, x, y, place, turned=True)

    def place(self, spot: tuple[float, float]) -> Place:
        """Return how a front lies that has its top left corner there."""
        (x, y), page = spot, self.page
        safe = (x + page.left, y + page.top, x + page.right, y + page.bottom)
        holes = tuple(evolve(hole, x=x + hole.x, y=y + hole.y) for hole in page.holes)
        return Place(self._trim(spot), safe, holes)

    def trim_size(self) -> tuple[float, float]:
        """Return width and height of a cut card, in mm."""
        left, top, right, bottom = self._trim(self.grid.places[0])
        return right - left, bottom - top

    @property
    def turns_sideways(self) -> bool:
        """Tell whether the printer turns the paper over its vertical axis, as one turns the page of a book."""
        width, height = self.grid.paper
        return (self.back is Back.LONG) == (height >= width)


def imposition(page: Page, plan: SheetPlan, back: Back) -> Imposition:
    """Return how pages lie on a sheet. Raises `BadInput` when the sheet does not take pages of this size."""
    return Imposition(page, plan.grid(page), plan.cut, back)


def _upside_down(rectangle: Rectangle, width: float, height: float) -> Rectangle:
    left, top, right, bottom = rectangle
    return width - right, height - bottom, width - left, height - top


def _within(inner: Rectangle, outer: Rectangle) -> bool:
    return inner[0] >= outer[0] and inner[1] >= outer[1] and inner[2] <= outer[2] and inner[3] <= outer[3]


def _cutting(trim: Rectangle, cut: Cut) -> Iterator[Mark]:
    """Yield the marks by which one card is cut out."""
    left, top, right, bottom = trim
    yield Panel(left, top, right - left, bottom - top, frame=_LINE_GREY, frame_pt=_LINE_PT, radius=cut.corner)
    for x, way in ((left, -1), (right, 1)):
        near, far = x + way * _TICK_GAP, x + way * (_TICK_GAP + _TICK)
        yield from (Rule(near, y, far, y, _LINE_PT) for y in (top, bottom))
    for y, way in ((top, -1), (bottom, 1)):
        near, far = y + way * _TICK_GAP, y + way * (_TICK_GAP + _TICK)
        yield from (Rule(x, near, x, far, _LINE_PT) for x in (left, right))
