"""The title of a pocket card as a row: it is said again on a further page."""

from collections.abc import Iterator

from attrs import frozen

from kitbuilder.printing.block import Block
from kitbuilder.printing.marks import Mark, Words


@frozen
class Title:
    """The title of a card."""

    id: str
    block: Block

    @property
    def height(self) -> float:
        """The height of the words, with a little room under them."""
        return self.block.height_mm + 0.8

    def marks(self, x: float, y: float) -> Iterator[Mark]:
        """Yield the words."""
        yield Words(x, y, self.block, of=(self.id, "title"))

    def divided(self, height: float) -> None:
        """Return None: a title stays whole."""
