"""The pages of the pocket cards: a strip that says which card, its title, its steps and cautions."""

from collections.abc import Iterator

from attrs import evolve, frozen

from kitbuilder.kit.values import Kit, Site
from kitbuilder.printing import words
from kitbuilder.printing.block import Block
from kitbuilder.printing.card.flow import CautionRow, Row, StepRow
from kitbuilder.printing.content import CardContent, CautionContent, ContentWriter, StepContent, chosen_cards
from kitbuilder.printing.every_page import draft_stamp
from kitbuilder.printing.foot_line import foot_line, purpose
from kitbuilder.printing.made import Made, Overflow
from kitbuilder.printing.marks import WHITE, Art, Mark, PageMarks, Panel, Words
from kitbuilder.printing.options import PrintOptions
from kitbuilder.printing.paging import Frame, Group, Headed, Paged, paged
from kitbuilder.printing.pocket.layout import PocketLayout
from kitbuilder.printing.pocket.rows import Title
from kitbuilder.printing.runs import Word, has_reading, spoken
from kitbuilder.printing.typesetter import Style, Typesetter

_LARGEST_STRIP, _LARGEST_TITLE = 0.3, 0.4
"""Of the safe area's height: what is higher leaves no room for the steps."""


def pocket_pages(layout: PocketLayout, setter: Typesetter, kit: Kit, site: Site, options: PrintOptions) -> Made:
    """Return the pocket card of each chosen card."""
    writer, composer = ContentWriter(kit, site, options), _Composer(layout, setter, kit, site, options)
    made: list[Made] = []
    section = None
    for found in chosen_cards(kit, options):
        opens, section = found.section.id != section, found.section.id
        made.append(composer.card(writer.card(found, opens_section=opens)))
    return Made(
        tuple(page for each in made for page in each.pages),
        tuple(text for each in made for text in each.texts),
        tuple(dict.fromkeys(overflow for each in made for overflow in each.overflows)),
    )


def pocket_texts(card: CardContent) -> tuple[str, ...]:
    """Return every text a pocket card must show, without marks."""
    steps = [part for step in card.steps for part in (*(c.text for c in step.cautions), step.text, *step.branches)]
    whole = (card.section, card.title, *(caution.text for caution in card.cautions), *steps)
    return tuple(text for pieces in whole for text in spoken(pieces))


@frozen
class _Composer:
    """What the pocket cards of one kit are set with."""

    layout: PocketLayout
    setter: Typesetter
    kit: Kit
    site: Site
    options: PrintOptions

    @property
    def width(self) -> float:
        """The width of the safe area."""
        return self.layout.page.right - self.layout.page.left

    def card(self, card: CardContent) -> Made:
        """Return the pages of one card."""
        strip = self._strip(card)
        number = self._number(card, "")
        height = max(self.layout.band.icon, strip.height_mm, number.height_mm) + 2 * self.layout.band.padding
        laid = self._laid(card, height)
        pages = tuple(self._pages(card, strip, height, laid))
        return Made(pages, pocket_texts(card), tuple(self._unfit(card, height)) or laid.overflows)

    def _laid(self, card: CardContent, strip_height: float) -> Paged:
        """Return the rows at the largest size at which they stand on one page, else on several at the smallest."""
        page, line, gap = self.layout.page, self._note("版").height_mm, self.layout.rows.gap
        frame = Frame(page.left, page.top + strip_height + gap, page.bottom - line - gap, gap)
        sizes = self.layout.type.body.steps()
        tries = (paged(list(self._groups(card, size)), frame) for size in sizes)
        alone = next((laid for laid in tries if len(laid.pages) == 1), None)
        return alone or paged(list(self._groups(card, sizes[-1])), evolve(frame, bottom=frame.bottom - line))

    def _pages(self, card: CardContent, strip: Block, height: float, laid: Paged) -> Iterator[PageMarks]:
        page, size = self.layout.page, self.layout.type.note.size
        count = len(laid.pages)
        for number, filled in enumerate(laid.pages, 1):
            part = f"（{number}/{count}）" if count > 1 else ""
            marks = (
                *draft_stamp(self.setter, page, self.kit.edition.state, degrees=40),
                *self._strip_marks(card, strip, height, part),
                *filled.marks,
                *(self._going_on() if filled.goes_on else ()),
                *foot_line(self.setter, page, size, self.kit, self.site, self.options, purpose(self.options)),
            )
            section = card.section_name if card.opens_section else ""
            yield PageMarks(marks, "" if number > 1 else section, "" if number > 1 else card.bookmark)

    def _going_on(self) -> Iterator[Mark]:
        page = self.layout.page
        line = self.setter.line(f"→ {words.CONTINUES}", Style(self.layout.type.note.size, bold=True))
        yield Words(page.right - line.width_mm, page.bottom - 2 * line.height_mm - self.layout.rows.gap / 2, line)

    def _strip(self, card: CardContent) -> Block:
        """Return the section's name, beside its icon and the widest number."""
        band = self.layout.band
        number = self._number(card, "").width_mm + self._note("（88/88）").width_mm
        room = self.width - band.icon - number - 4 * band.padding
        for size in (self.layout.type.lead.size, self.layout.type.body.size, self.layout.type.note.size):
            block = self.setter.block(card.section, Style(size, bold=True, balanced=True), room)
            if len(block.lines) == 1:
                break
        return block

    def _number(self, card: CardContent, part: str) -> Block:
        size = self.layout.type.lead.size
        return self.setter.block((Word(f"{card.number}/{card.total}{part}"),), Style(size, bold=True), self.width)

    def _strip_marks(self, card: CardContent, strip: Block, height: float, part: str) -> Iterator[Mark]:
        band, page = self.layout.band, self.layout.page
        middle = page.top + height / 2
        yield Panel(page.left, page.top, self.width, height, fill=card.colour)
        yield Art(page.left + band.padding, middle - band.icon / 2, band.icon, band.icon, f"icon:{card.icon}", WHITE)
        yield Words(page.left + band.icon + 2 * band.padding, middle - strip.height_mm / 2, strip, WHITE)
        right = page.right - band.padding
        if part:
            block = self.setter.line(part, Style(self.layout.type.note.size, bold=True))
            right -= block.width_mm
            yield Words(right, middle - block.height_mm / 2, block, WHITE)
        number = self._number(card, "")
        place = (card.id, "number")
        yield Words(right - number.width_mm, middle - number.height_mm / 2, number, WHITE, place)

    def _unfit(self, card: CardContent, strip_height: float) -> Iterator[Overflow]:
        room = self.layout.page.bottom - self.layout.page.top
        if strip_height > room * _LARGEST_STRIP:
            yield Overflow(card.id, "section")
        if self._title(card, again=True).height > room * _LARGEST_TITLE:
            yield Overflow(card.id, "title")

    def _groups(self, card: CardContent, size_pt: float) -> Iterator[Group]:
        """Yield the card's rows: its title and cautions with the first step, each step with its cautions."""
        again = self._title(card, again=True)
        style = Style(size_pt, roomy=any(has_reading(step.text) for step in card.steps))
        parts: list[list[Row]] = []
        for step in card.steps:
            cautions = [self._caution(caution) for caution in step.cautions]
            parts.append([*cautions, self._step(card.colour, step, style)])
        first: list[Row] = [*(self._caution(caution) for caution in card.cautions), *(parts[0] if parts else [])]
        title = self._title(card)
        first[:1] = [Headed(title, first[0], self.layout.rows.gap) if first else title]
        parts[:1] = [first]
        for index, rows in enumerate(parts):
            yield Group(card.id, tuple(rows), again, begins=index == 0)

    def _title(self, card: CardContent, *, again: bool = False) -> Title:
        pieces = (*card.title, Word(f"（{words.CONTINUED}）")) if again else card.title
        for size in self.layout.type.title.steps():
            block = self.setter.block(pieces, Style(size, bold=True, balanced=True), self.width)
            if len(block.lines) == 1:
                break
        return Title(card.id, block)

    def _note(self, text: str) -> Block:
        return self.setter.line(text, Style(self.layout.type.note.size))

    def _caution(self, caution: CautionContent) -> CautionRow:
        rows, floor = self.layout.rows, self.layout.type.body.floor or self.layout.type.body.size
        sign = rows.numeral * 0.9
        text = self.setter.block(caution.text, Style(floor, bold=True), self.width - sign - 3 * rows.panel_padding)
        return CautionRow(caution.id, text, self.width, rows.panel_padding, sign)

    def _step(self, colour: str, step: StepContent, style: Style) -> StepRow:
        rows, floor = self.layout.rows, self.layout.type.body.floor or self.layout.type.body.size
        text_left = rows.numeral + 2
        width = self.width - text_left
        sizes = (style.size_pt, floor, self.layout.type.note.size)
        numerals = [self.setter.line(str(step.number), Style(size, bold=True, tabular=True)) for size in sizes]
        return StepRow(
            id=step.id,
            numeral=next((block for block in numerals if block.width_mm <= rows.numeral * 0.8), numerals[-1]),
            disc=rows.numeral,
            colour=colour,
            block=self.setter.block(step.text, style, width),
            text_left=text_left,
            text_width=width,
            picture=None,
            branches=tuple(self.setter.block(text, Style(floor, bold=True), width - 6) for text in step.branches),
        )
