"""What a layout of kind `card` says. Lengths in mm, type in points."""

from attrs import frozen

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
