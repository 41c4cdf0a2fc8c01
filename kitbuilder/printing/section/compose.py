"""The pages of the checklists: a strip that says which section, the cards' blocks, and the line of the site."""

from collections.abc import Iterator

from attrs import evolve, frozen

from kitbuilder.kit.values import Kit, Site
from kitbuilder.printing import words
from kitbuilder.printing.block import Block
from kitbuilder.printing.card.flow import CautionRow, Row, StepRow
from kitbuilder.printing.content import CautionContent, StepContent
from kitbuilder.printing.every_page import draft_stamp
from kitbuilder.printing.foot_line import foot_line, purpose
from kitbuilder.printing.made import Made, Overflow
from kitbuilder.printing.marks import WHITE, Art, Mark, PageMarks, Panel, Words
from kitbuilder.printing.options import PrintOptions, reading_rule
from kitbuilder.printing.paging import Filled, Frame, Group, Headed, paged
from kitbuilder.printing.runs import Pieces, Word, Wording, has_reading
from kitbuilder.printing.section.content import Entry, SectionContent, section_contents
from kitbuilder.printing.section.layout import SectionLayout
from kitbuilder.printing.section.rows import Finish, Heading, Ticked, Written
from kitbuilder.printing.typesetter import Style, Typesetter

_MOST_TITLE_LINES = 2
_LARGEST_HEADING = 0.4
"""Of a page: a card's title and facts leave room for its steps."""


def section_pages(layout: SectionLayout, setter: Typesetter, kit: Kit, site: Site, options: PrintOptions) -> Made:
    """Return the checklist of each chosen section, each on pages of its own."""
    composer = _Composer(layout, setter, kit, site, options)
    made = [composer.section(content) for content in section_contents(kit, site, options)]
    return Made(
        tuple(page for each in made for page in each.pages),
        tuple(text for each in made for text in each.texts),
        tuple(dict.fromkeys(overflow for each in made for overflow in each.overflows)),
    )


@frozen
class _Strip:
    """The strip across the top of a section's pages: its words, and its height."""

    words: Block
    height: float


@frozen
class _Composer:
    """What the checklists of one kit are set with."""

    layout: SectionLayout
    setter: Typesetter
    kit: Kit
    site: Site
    options: PrintOptions

    @property
    def width(self) -> float:
        """The width of the safe area."""
        return self.layout.page.right - self.layout.page.left

    def section(self, content: SectionContent) -> Made:
        """Return the pages of one section."""
        strip = self._strip(content)
        groups = [group for entry in content.entries for group in self._groups(entry)]
        frame = Frame(
            self.layout.page.left,
            self.layout.page.top + strip.height,
            self.layout.page.bottom - 2 * self._note("版").height_mm,
            self.layout.block.row_gap,
        )
        laid = paged(groups, frame)
        pages = tuple(self._pages(content, strip, laid.pages))
        return Made(pages, content.texts(), tuple(self._unfit(content, strip, frame)) or laid.overflows)

    def _pages(self, content: SectionContent, strip: _Strip, filled: tuple[Filled, ...]) -> Iterator[PageMarks]:
        for number, page in enumerate(filled, 1):
            place = f"{number}/{len(filled)}"
            going_on = f"→ {words.CONTINUES}　" if page.goes_on else ""
            marks = (
                *draft_stamp(self.setter, self.layout.page, self.kit.edition.state, degrees=40),
                *self._strip_marks(content, strip, place),
                *page.marks,
                *foot_line(
                    self.setter,
                    self.layout.page,
                    self.layout.type.note.size,
                    self.kit,
                    self.site,
                    self.options,
                    f"{going_on}{purpose(self.options)}　{place}",
                ),
            )
            yield PageMarks(marks, content.name if number == 1 else "")

    def _strip(self, content: SectionContent) -> _Strip:
        band = self.layout.band
        place = self._place("88/88")
        room = self.width - band.icon - 3 * band.padding - place.width_mm - band.padding
        for size in self.layout.type.title.steps():
            block = self.setter.block(content.title, Style(size, bold=True, balanced=True), room)
            if len(block.lines) == 1:
                break
        return _Strip(block, max(band.icon, block.height_mm, place.height_mm) + 2 * band.padding)

    def _place(self, text: str) -> Block:
        return self.setter.line(text, Style(self.layout.type.lead.size, bold=True))

    def _strip_marks(self, content: SectionContent, strip: _Strip, place: str) -> Iterator[Mark]:
        band, page = self.layout.band, self.layout.page
        middle = page.top + strip.height / 2
        yield Panel(page.left, page.top, self.width, strip.height, fill=content.colour)
        yield Art(page.left + band.padding, middle - band.icon / 2, band.icon, band.icon, f"icon:{content.icon}", WHITE)
        left = page.left + band.icon + 2 * band.padding
        yield Words(left, middle - strip.words.height_mm / 2, strip.words, WHITE)
        number = self._place(place)
        yield Words(page.right - band.padding - number.width_mm, middle - number.height_mm / 2, number, WHITE)

    def _unfit(self, content: SectionContent, strip: _Strip, frame: Frame) -> Iterator[Overflow]:
        if len(strip.words.lines) > _MOST_TITLE_LINES:
            yield Overflow(content.entries[0].card.id, "section")
            return
        for entry in content.entries:
            heading = self._heading(entry, again=True)
            if heading.height > (frame.bottom - frame.top) * _LARGEST_HEADING:
                long_title = heading.facts is None or heading.title.height_mm > heading.facts.height_mm
                yield Overflow(entry.card.id, "title" if long_title else "place")

    def _groups(self, entry: Entry) -> Iterator[Group]:
        """Yield the card's rows: heading, cautions and first step, each step with its cautions, last step and end."""
        card, again = entry.card, self._heading(entry, again=True)
        style = Style(self.layout.type.body.size, roomy=any(has_reading(step.text) for step in card.steps))
        parts: list[list[Row]] = []
        for step in card.steps:
            cautions = [self._caution(caution) for caution in step.cautions]
            parts.append([*cautions, self._step(card.colour, step, style)])
        parts[-1:] = [[*(parts[-1] if parts else []), self._finish(entry)]]
        first = [*(self._caution(caution) for caution in card.cautions), *parts[0]]
        parts[0] = first
        first[0] = Headed(self._heading(entry), first[0], self.layout.block.row_gap)
        for index, rows in enumerate(parts):
            yield Group(card.id, tuple(rows), again, begins=index == 0)

    def _heading(self, entry: Entry, *, again: bool = False) -> Heading:
        block, card = self.layout.block, entry.card
        title = (*card.title, Word(f"（{words.CONTINUED}）")) if again else card.title
        width = self.width - block.badge - 3
        facts = self._facts(entry)
        return Heading(
            card.id,
            self._figure(card.number, block.badge, (self.layout.type.lead.size, self.layout.type.body.size)),
            block.badge,
            card.colour,
            self.setter.block(title, Style(self.layout.type.lead.size, bold=True), width),
            self.setter.block(facts, Style(self.layout.type.note.size), width) if facts else None,
            block.row_gap,
        )

    def _figure(self, number: int, room: float, sizes: tuple[float, ...]) -> Block:
        """Return a number at the first of the sizes at which it stands in its box or disc, else at the last."""
        blocks = [self.setter.line(str(number), Style(size, bold=True, tabular=True)) for size in sizes]
        return next((block for block in blocks if block.width_mm <= room * 0.85), blocks[-1])

    def _facts(self, entry: Entry) -> Pieces:
        facts: list[Pieces] = []
        for box in entry.card.boxes:
            if box.value:
                strong = tuple(evolve(piece, strong=True) for piece in box.value)
                facts.append((*box.label, Word(" "), *strong, Word("　")))
        return tuple(piece for fact in facts for piece in fact)

    def _note(self, text: str) -> Block:
        return self.setter.line(text, Style(self.layout.type.note.size))

    def _caution(self, caution: CautionContent) -> CautionRow:
        block = self.layout.block
        sign = block.numeral * 0.9
        room = self.width - sign - 3 * block.panel_padding
        text = self.setter.block(caution.text, Style(self.layout.type.body.size, bold=True), room)
        return CautionRow(caution.id, text, self.width, block.panel_padding, sign)

    def _step(self, colour: str, step: StepContent, style: Style) -> Ticked:
        block = self.layout.block
        room, text_left = block.tick + 3.5, block.numeral + 3
        width = self.width - room - text_left
        sizes = self.layout.type.body.size, self.layout.type.note.size
        strong = Style(sizes[0], bold=True)
        row = StepRow(
            id=step.id,
            numeral=self._figure(step.number, block.numeral, sizes),
            disc=block.numeral,
            colour=colour,
            block=self.setter.block(step.text, style, width),
            text_left=text_left,
            text_width=width,
            picture=None,
            branches=tuple(self.setter.block(text, strong, width - 6) for text in step.branches),
        )
        return Ticked(row, block.tick, room, row.block.top_mm - row.block.size_pt * 0.13)

    def _finish(self, entry: Entry) -> Finish:
        signing, size = self.layout.signing, self.layout.type.note.size
        wording = Wording(self.site, self.options.audience, reading_rule(self.options.furigana)).pieces
        label, time, name = (
            self.setter.block(wording(text), Style(size, bold=True), 80)
            for text in (words.DONE, words.FINISHED_AT, words.NAME)
        )
        body = Style(self.layout.type.body.size)
        room = self.width - 7 - signing.time - signing.name - 4
        onward = (Word("→ "), *wording(words.NEXT), Word(" "), *entry.leads_on)
        return Finish(
            entry.card.id,
            label,
            self.setter.block(entry.card.done_when or (Word("―"),), body, room),
            self.setter.block(onward, body, room) if entry.leads_on else None,
            entry.card.colour,
            self.width,
            (Written(time, signing.time, self._place(":")), Written(name, signing.name)),
            signing.height,
            self.layout.block.card_gap,
        )
