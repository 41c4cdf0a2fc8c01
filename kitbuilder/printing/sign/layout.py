"""What a layout of kind `sign` says. Lengths in mm, type in points: title for the word, lead for the easy line."""

from attrs import frozen

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
