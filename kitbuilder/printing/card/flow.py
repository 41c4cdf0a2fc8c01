"""The flow of the main column: cautions and steps, in rows that can be divided between pages."""

from collections.abc import Iterator
from typing import Protocol

from attrs import evolve, frozen

from kitbuilder.printing.block import Block
from kitbuilder.printing.card.place import Bench, centred
from kitbuilder.printing.content import CardContent, CautionContent, StepContent
from kitbuilder.printing.marks import BLACK, WHITE, Art, Mark, Panel, Words
from kitbuilder.printing.runs import has_reading
from kitbuilder.printing.typesetter import Style
from kitbuilder.printing.units import pt_to_mm

CAUTION_YELLOW = "#F2E700"
"""Yellow of JIS Z 9103:2018 (recommended RGB); black on it has a contrast of 16:1."""


_ANSWER_GAP, _ANSWER_PADDING = 1.5, 2.0
"""Over the frame of an answer, and within it (both sides together), in mm."""

_MIDDLE = 0.37
"""The middle of a Japanese character over its base line, in ems: halfway between ascent and descent."""


class Row(Protocol):
    """Something that stands in a column and can be divided at a line."""

    @property
    def height(self) -> float:
        """The height of the row, in mm."""
        ...

    def marks(self, x: float, y: float) -> Iterator[Mark]:
        """Yield the row's marks with its top left corner at x, y."""
        ...

    def divided(self, height: float) -> "tuple[Row, Row] | None":
        """Return the part that fits into `height` and the rest, or None when not even one line fits."""
        ...


class LinedRow(Row, Protocol):
    """A row that can stand with its first base line on a grid."""

    @property
    def base(self) -> float:
        """The distance from the row's top to its first base line, in mm."""
        ...

    @property
    def pitch(self) -> float:
        """The distance from one of its lines to the next, in mm."""
        ...

    @property
    def hang(self) -> float:
        """How far it reaches below its height, into the distance to the next row, in mm."""
        ...

    def divided(self, height: float) -> "tuple[LinedRow, LinedRow] | None":
        """Return both parts as rows with base lines."""
        ...


@frozen
class CautionRow:
    """A framed yellow panel with the caution sign."""

    id: str
    block: Block
    width: float
    padding: float
    sign: float

    @property
    def height(self) -> float:
        """The height of the panel."""
        return max(self.block.height_mm, self.sign) + 2 * self.padding

    @property
    def base(self) -> float:
        """The base line of words in the middle of the panel."""
        return (self.height - self.block.height_mm) / 2 + self.block.top_mm

    @property
    def pitch(self) -> float:
        """The distance of the words' lines."""
        return self.block.pitch_mm

    @property
    def hang(self) -> float:
        """Nothing hangs below a panel."""
        return 0.0

    def marks(self, x: float, y: float) -> Iterator[Mark]:
        """Yield the panel, the sign and the words."""
        yield Panel(x, y, self.width, self.height, CAUTION_YELLOW, BLACK, 1.5, 1.5)
        yield Art(x + self.padding, y + (self.height - self.sign) / 2, self.sign, self.sign, "icon:caution", BLACK)
        left = x + self.sign + 2 * self.padding
        yield Words(left, y + (self.height - self.block.height_mm) / 2, self.block, of=(self.id, "text"))

    def divided(self, height: float) -> "tuple[CautionRow, CautionRow] | None":
        """Return two panels."""
        lines = self.block.lines_within(height - 2 * self.padding)
        if lines == 0 or self.sign + 2 * self.padding > height:
            return None
        return evolve(self, block=self.block.part(0, lines)), evolve(self, block=self.block.part(lines))


@frozen
class StepRow:
    """A step: its number on a disc, its words, its picture at the right, its answers beneath."""

    id: str
    numeral: Block | None
    disc: float
    colour: str
    block: Block
    text_left: float
    text_width: float
    picture: Art | None
    branches: tuple[Block, ...]

    @property
    def height(self) -> float:
        """The height of words and answers, or of disc and picture where those are higher."""
        words = self.block.height_mm + self._answers_height
        return max(words, self.disc if self.numeral else 0.0, self.picture.height if self.picture else 0.0)

    @property
    def base(self) -> float:
        """The base line of the words' first line."""
        return self.block.top_mm

    @property
    def pitch(self) -> float:
        """The distance of the words' lines."""
        return self.block.pitch_mm

    @property
    def hang(self) -> float:
        """The disc hangs below a single line with furigana."""
        return max(0.0, self._disc_top + self.disc - self.height) if self.numeral else 0.0

    def marks(self, x: float, y: float) -> Iterator[Mark]:
        """Yield the disc with its middle on that of the first line, the words, the picture and the answers."""
        if self.numeral:
            top = y + self._disc_top
            yield Panel(x, top, self.disc, self.disc, fill=self.colour, radius=self.disc / 2)
            yield evolve(centred(self.numeral, x, top, self.disc, self.disc, WHITE), of=(self.id, "number"))
        yield Words(x + self.text_left, y, self.block, of=(self.id, "text"))
        if self.picture:
            yield evolve(self.picture, x=x + self.picture.x, y=y)
        y += self.block.height_mm
        left = x + self.text_left
        highest = max((block.height_mm for block in self.branches), default=0.0)
        height = highest + _ANSWER_PADDING
        for block in self.branches:
            yield Panel(left, y + _ANSWER_GAP, block.width_mm + 6, height, WHITE, self.colour, 1.2, 2.0)
            text_y = y + _ANSWER_GAP + _ANSWER_PADDING / 2 + highest - block.height_mm
            yield Words(left + 3, text_y, block, of=(self.id, "branch"))
            if self._answers_abreast:
                left += block.width_mm + 9
            else:
                y += height + _ANSWER_GAP

    def divided(self, height: float) -> "tuple[StepRow, StepRow] | None":
        """Return two rows: number and picture stay with the first, the answers with the second."""
        needed = max(self.disc, self.picture.height if self.picture else 0.0)
        lines = self.block.lines_within(height)
        if lines == 0 or needed > height:
            return None
        if lines == len(self.block.lines):
            lines -= 1
        if lines == 0:
            return None
        first = evolve(self, block=self.block.part(0, lines), branches=())
        return first, evolve(self, block=self.block.part(lines), numeral=None, picture=None)

    @property
    def _disc_top(self) -> float:
        """Where the disc begins whose middle is that of the first line's characters."""
        return max(0.0, self.block.top_mm - pt_to_mm(self.block.size_pt * _MIDDLE) - self.disc / 2)

    @property
    def _answers_abreast(self) -> bool:
        return sum(block.width_mm + 9 for block in self.branches) - 3 <= self.text_width

    @property
    def _answers_height(self) -> float:
        if not self.branches:
            return 0.0
        height = max(block.height_mm for block in self.branches) + _ANSWER_PADDING + _ANSWER_GAP
        return height if self._answers_abreast else height * len(self.branches)


def rows(bench: Bench, content: CardContent, size_pt: float) -> list[list[LinedRow]]:
    """Return the card's rows in groups that stay together where a page can hold them: cautions with their step.

    Where one step has furigana all keep room for it, so that the numbers stand at even distances.
    """
    style = Style(size_pt, hanging=True, roomy=any(has_reading(step.text) for step in content.steps))
    groups: list[list[LinedRow]] = [[_caution(bench, caution)] for caution in content.cautions]
    for step in content.steps:
        cautions = [_caution(bench, caution) for caution in step.cautions]
        groups.append([*cautions, _step(bench, content, step, style)])
    return groups


def _numeral(bench: Bench, number: int) -> Block:
    """Return a step's number, small enough for its disc."""
    sizes = (bench.layout.type.lead.size, bench.body().size_pt, bench.layout.type.note.size)
    blocks = [bench.setter.line(str(number), Style(size, bold=True, tabular=True)) for size in sizes]
    return next((block for block in blocks if block.width_mm <= bench.layout.main.numeral * 0.8), blocks[-1])


def _caution(bench: Bench, caution: CautionContent) -> CautionRow:
    padding = bench.layout.main.panel_padding
    style = bench.body(bold=True)
    sign = bench.layout.main.numeral * 0.9
    block = bench.setter.block(caution.text, style, bench.main_width - sign - 3 * padding)
    return CautionRow(caution.id, block, bench.main_width, padding, sign)


def _step(bench: Bench, content: CardContent, step: StepContent, style: Style) -> StepRow:
    main = bench.layout.main
    text_left = main.numeral + 3.5
    picture_width = bench.layout.side.picture_heights[0] * 0.55 if step.picture else 0.0
    width = bench.main_width - text_left - (picture_width + 3 if step.picture else 0.0)
    picture = step.picture and Art(
        bench.main_width - picture_width, 0, picture_width, picture_width * 0.75, f"picture:{step.picture}"
    )
    return StepRow(
        id=step.id,
        numeral=_numeral(bench, step.number),
        disc=main.numeral,
        colour=content.colour,
        block=bench.setter.block(step.text, evolve(style, hanging=not picture), width),
        text_left=text_left,
        text_width=width,
        picture=picture or None,
        branches=tuple(bench.setter.block(text, bench.body(bold=True), width - 6) for text in step.branches),
    )
