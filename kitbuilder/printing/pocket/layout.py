"""What a layout of kind `pocket` says. Lengths in mm, type in points."""

from attrs import frozen

from kitbuilder.printing.layout_sizes import check_room, ems
from kitbuilder.printing.page import Page, Type


@frozen(cache_hash=True)
class PocketBand:
    """The coloured strip across the top with icon, section and number."""

    icon: float
    padding: float


@frozen(cache_hash=True)
class Rows:
    """The steps and cautions."""

    gap: float
    numeral: float
    panel_padding: float


@frozen(cache_hash=True)
class PocketLayout:
    """A layout of kind `pocket`: titles, steps and cautions on a small card."""

    name: str
    title: str
    page: Page
    type: Type
    band: PocketBand
    rows: Rows

    def __attrs_post_init__(self) -> None:
        """Raise `ValueError` when the page is too small for its type."""
        page, type_ = self.page, self.type
        whole = page.right - page.left
        check_room("手順の列", whole - self.rows.numeral - 2, max(ems(type_.body.size, 8), ems(type_.title.size, 3)))
        check_room("rows.numeral", self.rows.numeral, ems(type_.body.floor or type_.body.size, 1.2))
        number = ems(type_.lead.size, 4) + ems(type_.note.size, 5)
        check_room("band の幅", whole, self.band.icon + 4 * self.band.padding + number + ems(type_.note.size, 4))
        high = self.band.icon + 2 * self.band.padding + ems(type_.title.size, 3) + ems(type_.body.size, 8)
        check_room("首から下げるカードの高さ", page.bottom - page.top, high + self.rows.numeral)
