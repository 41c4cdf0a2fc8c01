"""What a layout of kind `flow` says. Lengths in mm, type in points: lead for teams and numbers, body for titles."""

from attrs import frozen

from kitbuilder.printing.layout_sizes import check_room, ems
from kitbuilder.printing.page import Page, Type


@frozen(cache_hash=True)
class Columns:
    """The columns of boxes: how wide each may be, and the gutter between them in which lines run."""

    least: float
    most: float
    gutter: float


@frozen(cache_hash=True)
class Boxes:
    """The boxes: distance from one to the next below, height of the strip with the number, room around the words."""

    gap: float
    strip: float
    padding: float


@frozen(cache_hash=True)
class Lines:
    """The lines: how far they stay apart, and how many run beside each other under the columns."""

    apart: float
    under: int


@frozen(cache_hash=True)
class FlowLayout:
    """A layout of kind `flow`: the poster."""

    name: str
    title: str
    page: Page
    type: Type
    columns: Columns
    boxes: Boxes
    lines: Lines

    def __attrs_post_init__(self) -> None:
        """Raise `ValueError` when a column is too narrow or too low for its boxes, or a gutter for a line."""
        columns, boxes, type_ = self.columns, self.boxes, self.type
        width, height = self.page.right - self.page.left, self.page.bottom - self.page.top
        words = max(ems(type_.lead.size, 3) + boxes.strip, ems(type_.body.size, 3), ems(type_.note.size, 6))
        check_room("columns.least", columns.least, words + 2 * boxes.padding)
        check_room("columns.most", columns.most, columns.least)
        check_room("columns.gutter", columns.gutter, 5.0)
        check_room("boxes.gap", boxes.gap, 4.0)
        check_room("boxes.strip", boxes.strip, max(ems(type_.lead.size, 1), 4.0))
        check_room("lines.apart", self.lines.apart, 1.0)
        check_room("ポスターの幅", width, max(columns.least + 2 * columns.gutter, ems(type_.title.size, 6)))
        under = self.lines.apart * (self.lines.under + 1)
        least = ems(type_.title.size, 2) + ems(type_.lead.size, 3) + boxes.strip + ems(type_.body.size, 4)
        check_room("ポスターの高さ", height, least + under + ems(type_.note.size, 8))
