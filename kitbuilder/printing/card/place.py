"""What the parts of a card are placed with: the layout, the styles, and the setting of texts."""

from collections.abc import Iterable

from attrs import frozen

from kitbuilder.printing.block import Block
from kitbuilder.printing.card.layout import CardLayout
from kitbuilder.printing.marks import BLACK, Words
from kitbuilder.printing.runs import Pieces
from kitbuilder.printing.typesetter import Style, Typesetter


class NoRoom(Exception):
    """Something stands higher than a whole page; `field` says what."""

    def __init__(self, field: str) -> None:
        super().__init__(field)
        self.field = field


@frozen
class Bench:
    """The layout and the typesetter, with the columns they make."""

    layout: CardLayout
    setter: Typesetter

    @property
    def main_left(self) -> float:
        """The left edge of the main column."""
        return self.layout.page.left + self.layout.band.width + self.layout.main.gap

    @property
    def side_left(self) -> float:
        """The left edge of the side column."""
        return self.layout.page.right - self.layout.side.width

    @property
    def main_width(self) -> float:
        """The width of the main column."""
        return self.side_left - self.layout.main.gap - self.main_left

    @property
    def foot_top(self) -> float:
        """Where the foot begins."""
        return self.layout.page.bottom - self.layout.foot.height

    @property
    def continued_foot_top(self) -> float:
        """Where the foot begins on a page that is not the card's last."""
        return self.layout.page.bottom - self.layout.foot.continued

    def style(self, name: str, *, bold: bool = False) -> Style:
        """Return one of the layout's sizes: `title`, `lead`, `body` or `note`."""
        return Style(getattr(self.layout.type, name).size, bold)

    def body(self, *, bold: bool = False) -> Style:
        """Return the smallest body size: what stands in boxes and lines of a fixed height."""
        return Style(self.layout.type.body.floor or self.layout.type.body.size, bold)

    def fitting(
        self,
        pieces: Pieces,
        sizes: Iterable[float],
        width: float,
        lines: int,
        *,
        bold: bool = False,
        hanging: bool = False,
    ) -> Block:
        """Return the text at the first of `sizes` (at least one) at which it takes `lines` lines; else at the last."""
        for size in sizes:
            block = self.setter.block(pieces, Style(size, bold, balanced=True, hanging=hanging), width)
            if len(block.lines) <= lines:
                return block
        return block


def centred(block: Block, x: float, y: float, width: float, height: float, colour: str = BLACK) -> Words:
    """Return the block in the middle of a rectangle."""
    return Words(x + (width - block.width_mm) / 2, y + (height - block.height_mm) / 2, block, colour)
