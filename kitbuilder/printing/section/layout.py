"""What a layout of kind `section` says. Lengths in mm, type in points."""

from attrs import frozen

from kitbuilder.printing.layout_sizes import check_room, ems
from kitbuilder.printing.page import Page, Type


@frozen(cache_hash=True)
class SectionBand:
    """The coloured strip across the top with icon and section."""

    icon: float
    padding: float


@frozen(cache_hash=True)
class Block:
    """A card's block: the box of its number, the tick boxes and discs of its steps, and the distances."""

    badge: float
    tick: float
    numeral: float
    panel_padding: float
    row_gap: float
    card_gap: float


@frozen(cache_hash=True)
class Signing:
    """The two boxes to write into when a card is done."""

    time: float
    name: float
    height: float


@frozen(cache_hash=True)
class SectionLayout:
    """A layout of kind `section`: a section as a checklist."""

    name: str
    title: str
    page: Page
    type: Type
    band: SectionBand
    block: Block
    signing: Signing

    def __attrs_post_init__(self) -> None:
        """Raise `ValueError` when the page is too small for its type."""
        page, type_, block = self.page, self.type, self.block
        whole, body = page.right - page.left, ems(type_.body.size, 8)
        check_room("手順の列", whole - block.tick - block.numeral - 7, body)
        check_room("終わりの目安の列", whole - self.signing.time - self.signing.name - 11, body)
        check_room("block.badge", block.badge, ems(type_.body.size, 1.2))
        check_room("block.numeral", block.numeral, ems(type_.body.size, 1.2))
        check_room("signing.time", self.signing.time, ems(type_.note.size, 6) + 3)
        check_room("signing.name", self.signing.name, ems(type_.note.size, 3) + 3)
        band = ems(type_.title.size, 4) + ems(type_.lead.size, 5) + self.band.icon + 4 * self.band.padding
        check_room("band の幅", whole, band)
        check_room("signing.height", self.signing.height, ems(type_.note.size, 1) + 8)
        high = ems(type_.title.size, 4) + self.band.icon + ems(type_.body.size, 12) + self.signing.height + block.badge
        check_room("項目のチェック表の高さ", page.bottom - page.top, high)
