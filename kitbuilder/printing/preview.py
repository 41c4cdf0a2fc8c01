"""What a card will look like in print, quick enough to follow the typing."""

import math
import zlib

from attrs import field, frozen
from pypdfium2 import PdfPage

from kitbuilder.kit.ids import CardId
from kitbuilder.kit.values import Kit, Picture, Site
from kitbuilder.printing.book import FEW_LEAVES, LEAF_BYTES, LEAVES, Book
from kitbuilder.printing.draw import operators
from kitbuilder.printing.drawn import DrawnPage
from kitbuilder.printing.marks import Art, PageMarks, Words
from kitbuilder.printing.options import PrintOptions
from kitbuilder.printing.press import Press

NEAR_MM = 8.0
"""How far beside a text a click still means it: about a finger's width on paper."""


@frozen
class CardView:
    """A card's pages: where everything stands, and the pages drawn. `pictures` are those its kit has."""

    pages: tuple[PageMarks, ...] = ()
    drawn: tuple[DrawnPage, ...] = ()
    own: Words | None = None
    pictures: tuple[Picture, ...] = field(default=(), repr=False)

    def shown_at(self, number: int, x_mm: float, y_mm: float) -> tuple[str, str] | None:
        """Return the thing and the field that a page shows at this place or at most `NEAR_MM` beside it, or None."""
        marks = [mark for mark in self.pages[number].marks if isinstance(mark, Words | Art) and mark.of[0]]
        far, of = min(((_distance(mark, x_mm, y_mm), mark.of) for mark in marks), default=(NEAR_MM + 1, ("", "")))
        return of if far <= NEAR_MM else None


class CardPreview:
    """Shows cards through the press that prints them. Not shared between threads."""

    def __init__(self, press: Press) -> None:
        self._press = press
        self._book: Book | None = None
        self._forms: frozenset[str] = frozenset()
        self._leaves = FEW_LEAVES

    def view(self, kit: Kit, site: Site, options: PrintOptions, card_id: CardId) -> CardView:
        """Return the card's pages; none when it does not print. Raises `NotFound` when the layout has no cards."""
        made = self._press.set_card(kit, site, options, card_id)
        if not made.cards:
            return CardView()
        return CardView(made.cards[0].pages, made.cards[0].drawn, made.own, kit.pictures)

    def page(self, view: CardView, number: int) -> PdfPage:
        """Return a page of the card, counted from 0, ready to be rasterised, open until the next is asked for.

        Raises `BadInput` for a picture that cannot be drawn.
        """
        leaf = view.drawn[number]
        drawn = zlib.decompress(leaf.stream)
        if view.own is not None:
            drawn += b"\n" + operators(view.own, leaf.page.height).encode("ascii")
        if self._book is None or not self._forms.issuperset(leaf.forms):
            self._leaves = FEW_LEAVES
            book = self._open_book(view, 2 * len(drawn))
        elif self._book.room_for(drawn):
            book = self._book
        else:
            self._leaves = min(2 * self._leaves, LEAVES)
            book = self._open_book(view, 2 * len(drawn))
        return book.write(drawn)

    def close(self) -> None:
        """Let the open file go."""
        if self._book is not None:
            self._book.close()
            self._book = None

    def _open_book(self, view: CardView, leaf_bytes: int) -> Book:
        self.close()
        leaf_bytes = max(LEAF_BYTES, leaf_bytes)
        pattern, places = self._press.blank_book(view.drawn, view.pictures, self._leaves, leaf_bytes)
        self._book = Book(pattern, places, leaf_bytes)
        self._forms = frozenset(name for drawn in view.drawn for name in drawn.forms)
        return self._book


def _distance(mark: Words | Art, x: float, y: float) -> float:
    if isinstance(mark, Words):
        width, height = mark.block.width_mm, mark.block.height_mm
    else:
        width, height = mark.width, mark.height
    return math.hypot(max(mark.x - x, 0.0, x - mark.x - width), max(mark.y - y, 0.0, y - mark.y - height))
