"""What a layout of kind `card` says. Lengths in mm, type in points."""

from attrs import frozen

from kitbuilder.printing.layout_sizes import check_room, ems
from kitbuilder.printing.page import Page, Type


@frozen(cache_hash=True)
class Band:
    """The coloured strip with icon, section and number."""

    width: float
    padding: float
    icon: float


@frozen(cache_hash=True)
class Gap:
    """A distance that gives way: as much as there is room for, between `least` and `most`."""

    least: float
    most: float


@frozen(cache_hash=True)
class Main:
    """The column with title, boxes, cautions and steps."""

    gap: float
    title_lines: int
    step_gap: Gap
    numeral: float
    panel_padding: float


@frozen(cache_hash=True)
class Side:
    """The column with picture, tools and code."""

    width: float
    picture_heights: tuple[float, ...]
    gap: float


@frozen(cache_hash=True)
class Code:
    """The size of a QR code's squares, and the space kept for the whole code."""

    module: float
    smallest_module: float
    side: float


@frozen(cache_hash=True)
class Foot:
    """The lines that say when the card is done and what is next; `continued`: that it goes on on another page."""

    height: float
    continued: float


@frozen(cache_hash=True)
class CardLayout:
    """A layout of kind `card`: one card a page."""

    name: str
    title: str
    page: Page
    type: Type
    band: Band
    main: Main
    side: Side
    code: Code
    foot: Foot

    def __attrs_post_init__(self) -> None:
        """Raise `ValueError` when the columns are too narrow or too low for their type."""
        page, type_, band = self.page, self.type, self.band
        main = page.right - page.left - band.width - self.side.width - 2 * self.main.gap
        check_room("カードの本文の列", main, max(ems(type_.title.size, 3), ems(type_.body.size, 8) + self.main.numeral))
        check_room("side.width", self.side.width, max(ems(type_.body.size, 4) + 6, self.code.side))
        check_room("band.width", band.width, max(ems(type_.title.size, 1.5), ems(type_.note.size, 4), band.icon))
        in_band = 3 * band.padding + band.icon + ems(type_.lead.size, 8) + ems(type_.title.size, 1) + 10
        check_room("カードの帯の高さ", page.bottom - page.top, in_band + ems(type_.note.size, 4))
        check_room("foot.continued", self.foot.continued, ems(type_.lead.size, 1) + ems(type_.note.size, 1) + 1.6)
        check_room("foot.height", self.foot.height, self.foot.continued)
        check_room("main.step_gap.most", self.main.step_gap.most, self.main.step_gap.least)
        check_room("side の高さ", page.bottom - page.top - self.foot.height, max(self.side.picture_heights, default=0))
