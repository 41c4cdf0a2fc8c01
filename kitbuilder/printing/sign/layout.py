"""What a layout of kind `sign` says. Lengths in mm, type in points: title for the word, lead for the easy line."""

from attrs import frozen

from kitbuilder.printing.layout_sizes import check_room, ems
from kitbuilder.printing.page import Page, Type


@frozen(cache_hash=True)
class Board:
    """The drawing's place across the page: its height, as much as there is room for, between `least` and `most`."""

    least: float
    most: float
    arrow: float
    padding: float
    gap: float


@frozen(cache_hash=True)
class SignLayout:
    """A layout of kind `sign`: one sign a page. `easy_wanted` is the size of the easy line that is tried for first."""

    name: str
    title: str
    page: Page
    type: Type
    board: Board
    easy_wanted: float

    def __attrs_post_init__(self) -> None:
        """Raise `ValueError` when there is no room for a board with an arrow, or for the words under it."""
        board, type_ = self.board, self.type
        width, height = self.page.right - self.page.left, self.page.bottom - self.page.top
        least_word = ems(type_.title.floor or type_.title.size, 1)
        words = 1.5 * (least_word + sum(ems(size.floor or size.size, 1) for size in (type_.lead, type_.body)))
        check_room("board.most", board.most, board.least)
        check_room("board.least", board.least, 3 * board.padding)
        check_room(
            "標識の幅", width, max(board.arrow + 3 * board.padding + board.least / 3, 2 * least_word, board.most)
        )
        check_room("標識の高さ", height, board.least + words + 4 * board.gap + ems(type_.note.size, 2))
