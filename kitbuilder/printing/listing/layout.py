"""What a layout of kind `list` says. Lengths in mm, type in points."""

from attrs import frozen

from kitbuilder.printing.page import Page, Type


@frozen(cache_hash=True)
class Columns:
    """The columns of a list; the name takes the width that is left."""

    tick: float
    number: float
    quantity: float
    cards: float


@frozen(cache_hash=True)
class Rows:
    """The rows of a list."""

    padding: float
    section_gap: float


@frozen(cache_hash=True)
class ListLayout:
    """A layout of kind `list`: what is in the box, and the index of cards."""

    name: str
    title: str
    page: Page
    type: Type
    columns: Columns
    rows: Rows
