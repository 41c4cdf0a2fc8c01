"""What a layout of kind `list` says. Lengths in mm, type in points."""

from attrs import frozen

from kitbuilder.printing.layout_sizes import check_room, ems
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

    def __attrs_post_init__(self) -> None:
        """Raise `ValueError` when the columns are too narrow for their type."""
        columns, body = self.columns, self.type.body.size
        whole = self.page.right - self.page.left
        check_room("備品の名前の列", whole - columns.tick - columns.quantity - columns.cards, ems(body, 6))
        check_room("カードの題名の列", whole - columns.tick - columns.number, ems(body, 6))
        check_room("columns.tick", columns.tick, ems(body, 1))
        check_room("columns.quantity", columns.quantity, ems(body, 4))
        check_room("columns.cards", columns.cards, ems(self.type.note.size, 6))
        check_room("columns.number", columns.number, ems(body, 1.5) + 4)
        check_room("表題の幅", whole, ems(self.type.title.size, 12))
        check_room("一覧の高さ", self.page.bottom - self.page.top, ems(self.type.title.size, 2) + ems(body, 12))
