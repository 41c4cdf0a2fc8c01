"""The poster's head: its title, and what colours, drawings and lines mean."""

from collections.abc import Iterator

from attrs import frozen

from kitbuilder.printing.block import Block
from kitbuilder.printing.flow.content import FlowContent
from kitbuilder.printing.flow.layout import FlowLayout
from kitbuilder.printing.flow.lines import arrow
from kitbuilder.printing.marks import BLACK, WHITE, Art, Mark, Panel, Words
from kitbuilder.printing.typesetter import Style, Typesetter

_TITLE = "開設の流れ"
_ICON, _SAMPLE, _GAP, _BETWEEN = 8.0, 11.0, 1.5, 4.5


@frozen
class Key:
    """The head's marks in their places, and how high it is."""

    marks: tuple[Mark, ...]
    height: float


@frozen
class _Item:
    """A sample with what it means: a section's drawing on its colour, or a line where `icon` is empty."""

    words: Block
    icon: str = ""
    colour: str = BLACK
    dashed: bool = False

    @property
    def sample(self) -> float:
        """The width of the sample."""
        return _ICON if self.icon else _SAMPLE

    def marks(self, x: float, middle: float) -> Iterator[Mark]:
        """Yield the sample from `x` on, and the words beside it."""
        if self.icon:
            yield Panel(x, middle - _ICON / 2, _ICON, _ICON, fill=self.colour, radius=1.5)
            yield Art(x + 1, middle - _ICON / 2 + 1, _ICON - 2, _ICON - 2, f"icon:{self.icon}", WHITE)
        else:
            yield from arrow(((x, middle), (x + _SAMPLE, middle)), dashed=self.dashed)
        yield Words(x + self.sample + _GAP, middle - self.words.height_mm / 2, self.words)


def key(layout: FlowLayout, setter: Typesetter, content: FlowContent) -> Key:
    """Return the head; what does not fit beside the title goes on in further rows."""
    page = layout.page
    title = setter.line(_TITLE, Style(layout.type.title.size, bold=True))
    items = list(_items(setter, Style(layout.type.note.size, bold=True), content, page.right - page.left))
    row = max(_ICON, *(item.words.height_mm for item in items)) + _GAP
    marks: list[Mark] = [Words(page.left, page.top, title)]
    x, y = page.left + title.width_mm + 2 * _BETWEEN, page.top + max(0.0, (title.height_mm - row) / 2)
    for item in items:
        width = item.sample + _GAP + item.words.width_mm
        if x + width > page.right and x > page.left:
            x, y = page.left, max(y + row, page.top + title.height_mm + _GAP)
        marks.extend(item.marks(x, y + row / 2))
        x += width + _BETWEEN
    return Key(tuple(marks), max(title.height_mm, y + row - page.top))


def _items(setter: Typesetter, note: Style, content: FlowContent, room: float) -> Iterator[_Item]:
    yield _Item(setter.line("つぎ", note))
    yield _Item(setter.line("はい・いいえ", note), dashed=True)
    for section in content.sections:
        yield _Item(setter.block(section.title, note, room - _ICON - _GAP), section.icon, section.colour)
