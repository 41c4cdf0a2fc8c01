"""The pages of the list: rows set in columns, headings kept with what follows them."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from attrs import frozen

from kitbuilder.kit.find import NumberedCard
from kitbuilder.kit.values import Kit, Site
from kitbuilder.printing.block import Block
from kitbuilder.printing.every_page import draft_stamp, site_line
from kitbuilder.printing.foot_line import purpose
from kitbuilder.printing.listing.content import CardLine, ListContent, ToolLine, UnusedLine, list_content
from kitbuilder.printing.listing.layout import ListLayout
from kitbuilder.printing.made import Made, Overflow
from kitbuilder.printing.marks import BLACK, Art, Mark, PageMarks, Panel, Rule, Words, lowered
from kitbuilder.printing.options import PrintOptions
from kitbuilder.printing.runs import Pieces, Word
from kitbuilder.printing.typesetter import Style, Typesetter

_TICK = 5.0
_THIN = 0.4
_HIGHEST = 0.4
"""Of a page, for one row: a heading and a row always stand together on a page."""


@frozen
class Line:
    """One row: its height and its marks relative to its top; a heading stays with the next row.

    `of` names the card and the field that it shows.
    """

    height: float
    marks: tuple[Mark, ...]
    heading: bool = False
    of: tuple[str, str] = ("", "")


def list_pages(
    layout: ListLayout,
    setter: Typesetter,
    kit: Kit,
    site: Site,
    options: PrintOptions,
    *,
    unused: Sequence[NumberedCard] = (),
) -> Made:
    """Return the list of what is in the box, and the index of cards, with those that the site does not use."""
    note = Style(layout.type.note.size)
    composer = ListComposer(layout, setter, partial(site_line, setter, kit, site, options, note), purpose(options))
    content = list_content(kit, site, options, unused)
    return Made(tuple(composer.pages(content)), content.texts(), tuple(composer.overflows(content)))


class ListComposer:
    """Sets one list. Marks of rows are made at the left edge of the safe area and moved down to their place."""

    def __init__(self, layout: ListLayout, setter: Typesetter, footer: Callable[[float], Block], purpose: str) -> None:
        """`footer` gives the line of site and edition for the room there is, in mm; `purpose` stands beside it."""
        self.layout, self.setter, self.footer, self.purpose = layout, setter, footer, purpose
        self.left, self.right = layout.page.left, layout.page.right
        self.body = Style(layout.type.body.size)
        self.strong = Style(layout.type.body.size, bold=True)
        self.number = Style(layout.type.body.size, bold=True, tabular=True)
        self.note = Style(layout.type.note.size)

    def pages(self, content: ListContent) -> Iterator[PageMarks]:
        """Yield the pages: first what is in the box, then on a new page the index of cards."""
        tools = [self._title("開設キットの中身と備品"), self._who(), *self._places(content)]
        index = [
            self._title(f"カードの一覧（全{content.total}枚）"),
            self._who(),
            *self._sections(content),
            *self._unused(content),
        ]
        parts = [("中身と備品", columns) for columns in self._paginated(tools)]
        parts += [("カードの一覧", columns) for columns in self._paginated(index)]
        named: set[str] = set()
        for number, (name, lines) in enumerate(parts, 1):
            stamp = draft_stamp(self.setter, self.layout.page, content.state, degrees=40)
            marks = (*stamp, *lines, *self._footer(number, len(parts)))
            yield PageMarks(marks, "" if name in named else name)
            named.add(name)

    def overflows(self, content: ListContent) -> Iterator[Overflow]:
        """Yield what is higher than a page has room for together with its repeated heading."""
        for group in content.places:
            yield from self._too_high(
                self._heading(group.place, "icon:place", BLACK), (group.tools[0].first_card, "tools")
            )
            yield from (overflow for tool in group.tools for overflow in self._too_high(self._tool(tool)))
        for section in content.sections:
            heading = self._heading(section.title, f"icon:{section.icon}", section.colour)
            yield from self._too_high(heading, (section.cards[0].id, "section"))
            yield from (overflow for card in section.cards for overflow in self._too_high(self._card(card)))
        yield from (overflow for line in content.unused for overflow in self._too_high(self._unused_line(line)))

    def _too_high(self, line: Line, of: tuple[str, str] | None = None) -> Iterator[Overflow]:
        if line.height > (self.layout.page.bottom - self.layout.page.top) * _HIGHEST:
            yield Overflow(*(of or line.of))

    def _places(self, content: ListContent) -> Iterator[Line]:
        for group in content.places:
            yield self._heading(group.place, "icon:place", BLACK)
            yield from (self._tool(tool) for tool in group.tools)

    def _sections(self, content: ListContent) -> Iterator[Line]:
        for group in content.sections:
            yield self._heading(group.title, f"icon:{group.icon}", group.colour)
            yield from (self._card(card) for card in group.cards)

    def _unused(self, content: ListContent) -> Iterator[Line]:
        if content.unused:
            yield self._heading((Word(f"この拠点で使わないカード（{len(content.unused)}枚）"),), "icon:other", BLACK)
            yield from (self._unused_line(line) for line in content.unused)

    def _unused_line(self, line: UnusedLine) -> Line:
        """Set a title and under it the reason. There is nothing to tick: the card is not in the box."""
        padding, left = self.layout.rows.padding, self.left + self.layout.columns.tick + self.layout.columns.number
        width = self.right - left
        title = self.setter.block(line.title, self.body, width)
        reason = self.setter.block((Word("使わない理由："), *line.reason), self.note, width)
        under = padding + title.height_mm + 0.5
        height = under + reason.height_mm + padding
        marks = (Words(left, padding, title), Words(left, under, reason))
        rule = Rule(self.left, height, self.right, height, _THIN, "#8C8C8C")
        return Line(height, (*marks, rule), of=(line.id, "unused"))

    def _title(self, text: str) -> Line:
        block = self.setter.line(text, Style(self.layout.type.title.size, bold=True))
        return Line(block.height_mm + 3, (Words(self.left, 0, block),), heading=True)

    def _who(self) -> Line:
        block = self.setter.line("点検した日　　　　年　　月　　日　　名前", self.note)
        rule = Rule(self.left, block.height_mm + 1, self.right, block.height_mm + 1, _THIN)
        return Line(block.height_mm + 4, (Words(self.left, 0, block), rule), heading=True)

    def _heading(self, text: Pieces, icon: str, colour: str) -> Line:
        block = self.setter.block(text, Style(self.layout.type.lead.size, bold=True), self.right - self.left - 12)
        top = self.layout.rows.section_gap
        art = Art(self.left, top + block.top_mm - 6.5, 8, 8, icon, colour)
        return Line(top + block.height_mm + 1.5, (art, Words(self.left + 11, top, block)), heading=True)

    def _tool(self, tool: ToolLine) -> Line:
        columns = self.layout.columns
        quantity_left = self.right - columns.cards - columns.quantity
        name = self.setter.block(tool.name, self.strong, quantity_left - self.left - columns.tick - 2)
        quantity = self.setter.block(tool.quantity, self.body, columns.quantity - 2)
        cards = self.setter.block((Word(f"カード {tool.cards}"),), self.note, columns.cards)
        lefts = (self.left + columns.tick, quantity_left, self.right - columns.cards)
        return self._row(list(zip(lefts, (name, quantity, cards), strict=True)), (tool.first_card, "tools"))

    def _card(self, card: CardLine) -> Line:
        columns = self.layout.columns
        title_left = self.left + columns.tick + columns.number
        number = self.setter.line(str(card.number), self.number)
        title = self.setter.block(card.title, self.body, self.right - title_left)
        number_left = title_left - 4 - number.width_mm
        return self._row([(number_left, number), (title_left, title)], (card.id, "title"))

    def _row(self, cells: list[tuple[float, Block]], of: tuple[str, str]) -> Line:
        padding = self.layout.rows.padding
        base = max(block.top_mm for _, block in cells)
        height = max(base - block.top_mm + block.height_mm for _, block in cells) + 2 * padding
        words_marks = [Words(x, padding + base - block.top_mm, block) for x, block in cells]
        tick = Panel(self.left, padding + base - _TICK + 0.6, _TICK, _TICK, frame=BLACK)
        return Line(height, (tick, *words_marks, Rule(self.left, height, self.right, height, _THIN, "#8C8C8C")), of=of)

    def _paginated(self, lines: list[Line]) -> Iterator[tuple[Mark, ...]]:
        """Yield the marks of each page; a page that begins within a group repeats the group's heading."""
        page = self.layout.page
        bottom = page.bottom - 8
        y = page.top
        marks: list[Mark] = []
        heading: Line | None = None
        for index, line in enumerate(lines):
            following = lines[index + 1] if line.heading and index + 1 < len(lines) else None
            if y + line.height + (following.height if following else 0.0) > bottom and marks:
                yield tuple(marks)
                marks, y = [], page.top
                if heading is not None and not line.heading:
                    marks.extend(lowered(mark, y) for mark in heading.marks)
                    y += heading.height
            marks.extend(lowered(mark, y) for mark in line.marks)
            y += line.height
            heading = line if line.heading else heading
        yield tuple(marks)

    def _footer(self, number: int, count: int) -> Iterator[Mark]:
        tag = self.setter.line(f"{self.purpose}　{number}/{count}", Style(self.layout.type.note.size, bold=True))
        footer = self.footer(self.right - self.left - tag.width_mm - 2)
        yield Words(self.left, self.layout.page.bottom - footer.height_mm, footer)
        yield Words(self.right - tag.width_mm, self.layout.page.bottom - tag.height_mm, tag)
