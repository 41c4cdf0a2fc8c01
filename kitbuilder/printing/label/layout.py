"""What a layout of kind `label` says. Lengths in mm, type in points."""

from attrs import frozen

from kitbuilder.printing.layout_sizes import check_room, ems
from kitbuilder.printing.page import Page, Size, Type


@frozen(cache_hash=True)
class Plates:
    """The framed plates: the width of their frames in points, and the distances within and between them in mm."""

    frame_pt: float
    padding: float
    gap: float


@frozen(cache_hash=True)
class LabelLayout:
    """A layout of kind `label`; `place` and `kana` are the sizes of the site's name and its reading."""

    name: str
    title: str
    page: Page
    type: Type
    place: Size
    kana: Size
    plates: Plates

    def __attrs_post_init__(self) -> None:
        """Raise `ValueError` when the page is too small for its type."""
        page, type_ = self.page, self.type
        whole = page.right - page.left
        check_room("ラベルの幅", whole, max(ems(type_.title.floor or type_.title.size, 5), ems(self.place.size, 4)))
        plates = ems(type_.lead.floor or type_.lead.size, 13) + 4 * self.plates.padding + self.plates.gap
        check_room("札の幅", whole, plates)
        check_room("点検の列", whole, ems(type_.note.size, 40) + 12)
