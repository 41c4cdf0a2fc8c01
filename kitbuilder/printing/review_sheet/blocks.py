"""What stands around the small card of a page: its name, who writes, boxes to tick, lines to write on, and the code."""

from collections.abc import Iterator

from attrs import frozen

from kitbuilder.kit.text import plain
from kitbuilder.printing.block import Block
from kitbuilder.printing.marks import BLACK, Code, Mark, Panel, Rule, Words
from kitbuilder.printing.page import Margins, Page
from kitbuilder.printing.qr import matrix
from kitbuilder.printing.runs import Word
from kitbuilder.printing.typesetter import Style, Typesetter

PAGE = Page(210, 297, Margins(18, 10, 14, 10))
LEFT, RIGHT = PAGE.left, PAGE.right
CARD_WIDTH = RIGHT - LEFT
"""The letters of an A4 card are then more than half as large as on the card: 8 pt and more in its steps."""

CARD_TOP = PAGE.top + 32.0
_NAME, _ROLE, _END = 92.0, 148.0, RIGHT
_HOW = "読んで、□のどちらかに印を付けてください。直してほしい文の番号と、どう直すかを下に書いてください。"
_WITHOUT = "鍵の場所や電話番号など、非公開のことばは線にしてあります。"
_WITH = "鍵の場所や電話番号など、非公開のことばも書いてあります。終わったら必ず返してください。"

_BOX = 7.0
_NUMBER_WIDTH = 20.0
_LINE_GAP = 11.0
_MODULE = 0.5
"""Of the code, in mm: read by a telephone from a hand's breadth, and by a scanner."""

_GREY, _WHITE = "#8C8C8C", "#FFFFFF"
_TITLE, _HEADING, _TICK = Style(14, bold=True), Style(15, bold=True), Style(14, bold=True)
_LABEL, _SMALL, _FOOT, _LETTERS = Style(10.5), Style(8), Style(9), Style(11, bold=True)


@frozen
class CardBlock:
    """One page of a card: how it is called on the sheet, what its code says, and which page of how many it is."""

    number: str
    title: str
    code: str
    page: int
    of: int
    covered: tuple[tuple[float, float, float, float], ...] = ()
    """Where the card's own codes stand on the sheet: left, top, width and height in mm."""

    @property
    def letters(self) -> str:
        """By which the reader of the paper sees whether the card is still the one that was printed."""
        return self.code.rpartition("/")[2]

    @property
    def heading(self) -> str:
        """The name of the card over its picture."""
        more = f"（{self.page}/{self.of}）" if self.of > 1 else ""
        return f"カード{self.number}　{plain(self.title)}{more}"


def block_marks(setter: Typesetter, block: CardBlock, card_height: float, *, restricted: bool) -> Iterator[Mark]:
    """Yield the marks around the picture of a card of that height in mm; without `restricted` some values are lines."""
    yield Words(LEFT, PAGE.top, setter.line("意見を書く紙", _TITLE))
    for label, start, end in (("名前", _NAME, _ROLE - 4), ("役", _ROLE, _END)):
        yield from _write_in(setter, label, start, end)
    for place, hint in enumerate((_HOW, _WITH if restricted else _WITHOUT)):
        yield Words(LEFT, PAGE.top + 10 + 5.5 * place, setter.line(hint, _LABEL))
    heading = _heading(setter, block.heading)
    yield Words(LEFT, CARD_TOP - heading.height_mm - 2.5, heading)
    yield Panel(LEFT, CARD_TOP, CARD_WIDTH, card_height, frame=_GREY, frame_pt=0.6)
    bottom = PAGE.bottom - 8
    side = matrix(block.code).full_size * _MODULE
    yield Code(RIGHT - side, bottom - side - 4, _MODULE, block.code)
    name = setter.line(block.code.partition(":")[2], _SMALL)
    yield Words(RIGHT - name.width_mm, bottom - name.height_mm, name)
    letters = setter.line(f"記号 {block.letters}", _LETTERS)
    top = bottom - side - 4 - letters.height_mm - 1
    yield Words(RIGHT - letters.width_mm, top, letters)
    yield from _covers(setter, block)
    y = CARD_TOP + card_height + 6
    if block.page == 1:
        yield from _ticks(setter, y)
        y += _BOX + 3
    yield from _lines(setter, y, bottom, RIGHT - max(side, name.width_mm, letters.width_mm) - 5, top - 2)


def foot_marks(setter: Typesetter, line: Words, place: tuple[int, int]) -> Iterator[Mark]:
    """Yield the page's number; `line` says site, edition and day."""
    yield line
    number = setter.line(f"{place[0]} / {place[1]}", _FOOT)
    yield Words(RIGHT - number.width_mm, PAGE.bottom - number.height_mm, number)


def _heading(setter: Typesetter, text: str) -> Block:
    """Return the card's name in one line, or in two smaller ones of which the second may be cut short."""
    one = setter.block((Word(text),), _HEADING, CARD_WIDTH)
    return one if len(one.lines) == 1 else setter.block((Word(text),), _LABEL, CARD_WIDTH).part(0, 2)


def _write_in(setter: Typesetter, label: str, start: float, end: float) -> Iterator[Mark]:
    words = setter.line(label, _LABEL)
    yield Words(start, PAGE.top + 1, words)
    yield Rule(start + words.width_mm + 2, PAGE.top + 7, end, PAGE.top + 7, 0.6, _GREY)


def _ticks(setter: Typesetter, top: float) -> Iterator[Mark]:
    x = LEFT
    for words in ("了承", "直してほしい"):
        word = setter.line(words, _TICK)
        yield Panel(x, top, _BOX, _BOX, frame=BLACK)
        yield Words(x + _BOX + 3, top + (_BOX - word.height_mm) / 2, word)
        x += _BOX + word.width_mm + 20


def _covers(setter: Typesetter, block: CardBlock) -> Iterator[Mark]:
    """Yield a frame for each code of the card: too small to be read here, it would only be taken for the sheet's."""
    words = setter.line("QRコード", _SMALL)
    for x, y, width, height in block.covered:
        yield Panel(x, y, width, height, fill=_WHITE, frame=_GREY, frame_pt=0.6)
        yield Words(x + (width - words.width_mm) / 2, y + (height - words.height_mm) / 2, words)


def _lines(setter: Typesetter, top: float, bottom: float, short: float, code_top: float) -> Iterator[Mark]:
    """Yield lines for a number and words, from `top` to `bottom`; below `code_top` they end at `short`."""
    number, words = setter.line("番号", _LABEL), setter.line("どう直すか、気づいたこと", _LABEL)
    yield Words(LEFT, top, number)
    yield Words(LEFT + _NUMBER_WIDTH, top, words)
    y = top + number.height_mm + _LINE_GAP - 2
    while y <= bottom:
        end = RIGHT if y < code_top else short
        yield Rule(LEFT, y, LEFT + _NUMBER_WIDTH - 4, y, 0.6, _GREY)
        yield Rule(LEFT + _NUMBER_WIDTH, y, end, y, 0.6, _GREY)
        y += _LINE_GAP
