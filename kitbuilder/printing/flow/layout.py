"""What a layout of kind `flow` says. Lengths in mm, type in points: lead for teams and numbers, body for titles."""

from attrs import frozen

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
