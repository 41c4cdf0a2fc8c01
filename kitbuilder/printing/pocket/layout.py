"""What a layout of kind `pocket` says. Lengths in mm, type in points."""

from attrs import frozen

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
