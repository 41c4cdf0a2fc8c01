"""The sheets of all signs: the board on top, the word under it as large as the page allows, then what it means."""

from collections.abc import Iterable, Iterator
from itertools import product
from pathlib import Path

from attrs import frozen

from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.said import say
from kitbuilder.kit.values import Kit, Site
from kitbuilder.printing.block import Block
from kitbuilder.printing.every_page import draft_stamp, site_line
from kitbuilder.printing.made import Made, Overflow
from kitbuilder.printing.marks import BLACK, Mark, PageMarks, Panel, Words
from kitbuilder.printing.options import PrintOptions
from kitbuilder.printing.page import Size
from kitbuilder.printing.runs import Audience, Pieces, Word
from kitbuilder.printing.sign.board import Place, board
from kitbuilder.printing.sign.content import SignContent, sign_contents
from kitbuilder.printing.sign.layout import SignLayout
from kitbuilder.printing.sign.signs import known_signs
from kitbuilder.printing.sign.spaced import spaced_block
from kitbuilder.printing.typesetter import Style, Typesetter

_MOST_LINES = 2
"""Of the word, of the easy line, and of the English one."""

_STAMP_DEGREES = 52
_STEP_PT = 4
_BOARDS = 8


@frozen
class Fitted:
    """The words of a sign at the sizes at which they fit, and the height that is left for its board."""

    word: Block
    easy: Block
    english: Block
    board: float


def sign_pages(
    layout: SignLayout, setter: Typesetter, kit: Kit, site: Site, options: PrintOptions, own: Iterable[Path] = ()
) -> Made:
    """Return the signs of the chosen sections, a sheet each; `own` are a ward's files of signs.

    Raises `BadInput` for a file that is not right and for what no font of ours can print.
    """
    pages: list[PageMarks] = []
    texts: list[str] = []
    overflows: list[Overflow] = []
    named: set[str] = set()
    foot = Foot(layout, setter, kit, site, options)
    for content in sign_contents(known_signs(own), kit, site, options):
        _refuse_lacking(setter, content)
        fitted = fit(layout, setter, content, foot.top - layout.page.top)
        if fitted is None:
            overflows.append(Overflow("", say("標識「{sign}」", sign=_plainly(content.word)[:20])))
            continue
        texts.extend(content.texts())
        stamp = draft_stamp(setter, layout.page, kit.edition.state, degrees=_STAMP_DEGREES)
        section = "" if content.section in named else content.section
        named.add(content.section)
        pages.append(
            PageMarks((*stamp, *_sheet(layout, content, fitted, foot.top), *foot.marks()), section, content.bookmark)
        )
    return Made(tuple(pages), tuple(texts), tuple(dict.fromkeys(overflows)))


def fit(layout: SignLayout, setter: Typesetter, content: SignContent, height: float) -> Fitted | None:
    """Return the sign's words at the largest sizes that fit under its board into `height` mm; None when none do.

    A word on one line and an easy line that is read from 5 m come first; then the board gives way, then the easy line.
    A word on two lines stays at its floor, which is large enough for the distance, and leaves the rest to the others.
    """
    width = layout.page.right - layout.page.left
    english = _english(layout, setter, content.english, width)
    if english is None:
        return None
    words = [_set(setter, content.word, size, width) for size in _sizes(layout.type.title)]
    easy = [_easy(setter, content.easy, size, width) for size in _sizes(layout.type.lead)]
    large = [block for block in easy if not block.lines or block.size_pt >= layout.easy_wanted]
    boards = [layout.board.most - (layout.board.most - layout.board.least) * n / _BOARDS for n in range(_BOARDS + 1)]
    for lines, seconds, least in product(range(1, _MOST_LINES + 1), (large, easy), boards):
        for word, second in product(words if lines == 1 else words[-1:], seconds):
            left = height - layout.board.gap - sum(_above(layout, block) for block in (word, second, english))
            if len(word.lines) <= lines and len(second.lines) <= _MOST_LINES and left >= least:
                return Fitted(word, second, english, min(left, layout.board.most))
    return None


class Foot:
    """The line at the foot of every sign: site, edition, state and date, and whether it is for a drill."""

    def __init__(self, layout: SignLayout, setter: Typesetter, kit: Kit, site: Site, options: PrintOptions) -> None:
        page, note = layout.page, layout.type.note.size
        self._drill = options.audience is Audience.DRILL
        size = layout.type.body.floor if self._drill else note
        self._tag = setter.line("訓練用" if self._drill else "地震用", Style(size, bold=True))
        self._padding = 2.0 if self._drill else 0.0
        self._left, self._bottom = page.left, page.bottom
        self._tag_left = page.right - self._tag.width_mm - self._padding
        self._line = site_line(setter, kit, site, options, Style(note), self._tag_left - self._padding - page.left - 3)
        self.top = page.bottom - self._tag.height_mm - 2 * self._padding

    def marks(self) -> Iterator[Mark]:
        """Yield the marks of the foot."""
        yield Words(self._left, self._bottom - self._line.height_mm - self._padding, self._line)
        if self._drill:
            frame = self._tag_left - self._padding
            yield Panel(
                frame,
                self.top,
                self._tag.width_mm + 2 * self._padding,
                self._bottom - self.top,
                frame=BLACK,
                radius=1.5,
            )
        yield Words(self._tag_left, self.top + self._padding, self._tag)


def _sheet(layout: SignLayout, content: SignContent, fitted: Fitted, bottom: float) -> Iterator[Mark]:
    page = layout.page
    width = page.right - page.left
    yield from board(content, layout.board, Place(page.left, page.top, width, fitted.board))
    shown = [block for block in (fitted.word, fitted.easy, fitted.english) if block.lines]
    gap = (bottom - page.top - fitted.board - sum(block.height_mm for block in shown)) / (len(shown) + 1)
    word_y = page.top + fitted.board + gap
    easy_y = word_y + fitted.word.height_mm + (gap if fitted.easy.lines else 0.0)
    english_y = easy_y + fitted.easy.height_mm + gap
    # the word last: readers of PDFs take what stands near to so large a line for a part of it, and tear it
    for name, block, y in (
        ("easy", fitted.easy, easy_y),
        ("english", fitted.english, english_y),
        ("word", fitted.word, word_y),
    ):
        yield from _centred(block, page.left + width / 2, y, (content.id, name))


def _centred(block: Block, middle: float, y: float, of: tuple[str, str]) -> Iterator[Words]:
    for index in range(len(block.lines)):
        line = block.part(index, index + 1)
        yield Words(middle - line.width_mm / 2, y + index * block.pitch_mm, line, of=of)


def _english(layout: SignLayout, setter: Typesetter, text: str, width: float) -> Block | None:
    for lines, size in product(range(1, _MOST_LINES + 1), layout.type.body.steps()):
        block = _set(setter, (Word(text),) if text else (), size, width)
        if len(block.lines) <= lines:
            return block
    return None


def _set(setter: Typesetter, pieces: Pieces, size_pt: float, width: float) -> Block:
    return setter.block(pieces, Style(size_pt, bold=True, balanced=True), width)


def _easy(setter: Typesetter, pieces: Pieces, size_pt: float, width: float) -> Block:
    style = Style(size_pt, bold=True, balanced=True)
    return spaced_block(setter, pieces, style, width)


def _above(layout: SignLayout, block: Block) -> float:
    return block.height_mm + layout.board.gap if block.lines else 0.0


def _sizes(size: Size) -> list[float]:
    steps = size.steps()
    return list(dict.fromkeys((*steps[::_STEP_PT], steps[-1])))


def _refuse_lacking(setter: Typesetter, content: SignContent) -> None:
    lacking = setter.fonts.lacking("".join(content.texts()))
    if lacking:
        named = "、".join(f"「{character}」(U+{ord(character):04X})" for character in lacking[:5])
        sign = _plainly(content.word)[:20]
        raise BadInput(
            say(
                "標識「{sign}」に印刷できない文字があります：{characters}。書き換えてください",
                sign=sign,
                characters=named,
            )
        )


def _plainly(pieces: Pieces) -> str:
    return "".join(piece.text if isinstance(piece, Word) else piece.label for piece in pieces)
