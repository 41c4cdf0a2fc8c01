"""The pages of the list of changes: A4 upright, in two columns for what was and what is."""

from collections.abc import Callable, Iterator, Sequence

from attrs import evolve, frozen

from kitbuilder.printing.block import Block
from kitbuilder.printing.changes.cells import Cell, marked_cell
from kitbuilder.printing.changes.content import GroupContent, RowContent, SheetContent
from kitbuilder.printing.changes.rows import ChangeRow, HeadingRow
from kitbuilder.printing.marks import Mark, PageMarks, Words
from kitbuilder.printing.page import FILED_A4 as PAGE
from kitbuilder.printing.rows import PADDING, ColumnsRow, RemarkRow, Row, TextRow, stacked
from kitbuilder.printing.runs import Pieces, Word
from kitbuilder.printing.typesetter import Style, Typesetter

_TITLE, _SITE, _LEAD = Style(22, bold=True), Style(15, bold=True), Style(13, bold=True)
_LABEL, _NOTE = Style(10, bold=True), Style(10)
_BODY_PT = 11.5
_WHERE_WIDTH = 30.0
_VERSION_LEFT = 18.0
_FOOT = 7.0
_GROUP_GAP = 4.0
_REMARK = 9.0
_DIVIDED_FROM = 0.5
"""Of a page: a row that is higher may be divided; others go to the next page whole."""

_LEAST_ROOM = 30.0
"""Less is not begun with a row that has to be divided."""

_HINT = (
    "取り消し線はなくなった文、太字と下線は新しい文です。〔　〕は拠点ごとの値です。"
    "カードごとに確かめて、よければ「了承」の□に印を付け、直してほしいことは「意見」に書いてください。"
)
_WHO = "確認した日　　　　年　　月　　日　　名前"


@frozen
class Group:
    """The bar of one card and the rows under it."""

    heading: HeadingRow
    again: HeadingRow
    """The bar on later pages."""

    rows: tuple[Row, ...]
    remark: RemarkRow


@frozen
class SheetPages:
    """The pages, and for each group the pages (counted from 0) on which it stands."""

    pages: tuple[PageMarks, ...]
    groups: tuple[tuple[int, ...], ...]


class SheetComposer:
    """Sets one list of changes."""

    def __init__(self, setter: Typesetter, footer: Callable[[float], Block]) -> None:
        """`footer` gives the line of site and edition for the room there is, in mm."""
        self.setter, self.footer = setter, footer
        self.left, self.right = PAGE.left, PAGE.right
        half = (self.right - self.left - _WHERE_WIDTH) / 2
        self.lefts = (self.left, self.left + _WHERE_WIDTH, self.left + _WHERE_WIDTH + half)
        self.widths = tuple(width - 2 * PADDING for width in (_WHERE_WIDTH, half, half))

    def pages(self, content: SheetContent) -> SheetPages:
        """Return the pages of the list."""
        groups = [self._group(group) for group in content.groups]
        filler = _Filler(self._columns(), [*self._head(content)], PAGE.bottom - _FOOT)
        for group in groups:
            filler.add(group)
        filler.finish()
        count = len(filler.pages)
        pages = tuple(
            PageMarks((*marks, *self._foot(number, count)), "", bookmark)
            for number, (marks, bookmark) in enumerate(zip(filler.pages, filler.bookmarks, strict=True), 1)
        )
        return SheetPages(pages, tuple(tuple(sorted(places)) for places in filler.places))

    def _head(self, content: SheetContent) -> Iterator[Row]:
        width = self.right - self.left
        yield TextRow((self._line("変更の一覧", _TITLE),), (self.left,), 2.5)
        yield TextRow((self._block(content.site, _SITE, width),), (self.left,), 2.5)
        for label, words in content.versions:
            block = self._block(words, _NOTE, width - _VERSION_LEFT)
            yield TextRow((self._line(label, _LABEL), block), (self.left, self.left + _VERSION_LEFT), 1.2)
        counts = self._block((Word(content.counts),), _NOTE, width - _VERSION_LEFT)
        yield TextRow((self._line("件数", _LABEL), counts), (self.left, self.left + _VERSION_LEFT), 2.5)
        if content.groups:
            yield TextRow((self._block((Word(_HINT),), _NOTE, width),), (self.left,), 3)
            who = self._line(_WHO, _NOTE)
            yield RemarkRow(who, self.left - PADDING, self.right, who.height_mm + 3)

    def _columns(self) -> ColumnsRow:
        words = ("箇所", "変更前", "変更後")
        return ColumnsRow(tuple(self._line(word, _LABEL) for word in words), self.lefts, self.right)

    def _group(self, group: GroupContent) -> Group:
        kind = self._line(group.kind, _LABEL)
        agreed = self._line("了承", _LABEL)
        room = self.right - self.left - kind.width_mm - agreed.width_mm - 22
        heading = HeadingRow(kind, self._block(group.title, _LEAD, room), agreed, self.left, self.right, _GROUP_GAP)
        going_on = self._block((*group.title, Word("（つづき）")), _LEAD, room)
        remark = RemarkRow(self._line("意見", _LABEL), self.left, self.right, _REMARK)
        again = evolve(heading, title=going_on, agreed=None, gap=_GROUP_GAP / 2)
        return Group(heading, again, tuple(self._row(row) for row in group.rows), remark)

    def _row(self, row: RowContent) -> ChangeRow:
        first = Style(_LABEL.size_pt, bold=True)
        width = self.widths[0] - (6 if row.caution else 0)
        where = self._lines(row.where, first, width)
        before = marked_cell(self.setter, row.before, _BODY_PT, self.widths[1], struck=True)
        after = marked_cell(self.setter, row.after, _BODY_PT, self.widths[2], struck=False)
        return ChangeRow((Cell(where), before, after), self.lefts, self.right, row.caution)

    def _lines(self, parts: Sequence[str], style: Style, width: float) -> Block:
        """Return words of which each part begins a line."""
        blocks = [self.setter.block((Word(part),), style, width) for part in parts or ("",)]
        return Block(tuple(line for block in blocks for line in block.lines), style.size_pt, self.setter.fonts)

    def _foot(self, number: int, count: int) -> Iterator[Mark]:
        tag = self._line(f"変更の一覧　{number}/{count}", _LABEL)
        line = self.footer(self.right - self.left - tag.width_mm - 4)
        yield Words(self.left, PAGE.bottom - line.height_mm, line)
        yield Words(self.right - tag.width_mm, PAGE.bottom - tag.height_mm, tag)

    def _line(self, text: str, style: Style) -> Block:
        return self.setter.line(text, style)

    def _block(self, pieces: Pieces, style: Style, width: float) -> Block:
        return self.setter.block(pieces, style, width)


class _Filler:
    """Fills pages with groups of rows; a group that goes on repeats its bar."""

    def __init__(self, columns: ColumnsRow, head: Sequence[Row], bottom: float) -> None:
        self._columns, self._bottom = columns, bottom
        self.pages: list[tuple[Mark, ...]] = []
        self.bookmarks: list[str] = []
        self.places: list[set[int]] = []
        self._rows: list[Row] = list(head)
        self._y = PAGE.top + sum(row.height for row in head)
        self._bookmark = "変更の一覧"
        self._empty = False
        self._headed = False

    def add(self, group: Group) -> None:
        """Add a group."""
        self.places.append(set())
        if not self._headed:
            self._put(evolve(self._columns, gap=_GROUP_GAP))
            self._headed = True
        rows = (*group.rows, group.remark)
        first = rows[0].height
        least = group.heading.height + (_LEAST_ROOM if self._is_high(first) else first)
        if self._y + least > self._bottom:
            self._turn()
        self._put(group.heading)
        self.places[-1].add(len(self.pages))
        for row in group.rows[:-1]:
            self._add_row(row, group, below=0.0)
        for row in group.rows[-1:]:
            self._add_row(row, group, below=group.remark.height)
        self._add_row(group.remark, group, below=0.0)

    def finish(self) -> None:
        """End the last page."""
        self.pages.append(tuple(stacked(self._rows, PAGE.top)))
        self.bookmarks.append(self._bookmark)

    def _add_row(self, row: Row, group: Group, *, below: float) -> None:
        """Add a row with room `below` it, if it is high in parts; one that cannot be divided is too low, never lost."""
        while row.height + below > self._bottom - self._y:
            fresh = len(self._rows) == len((self._columns, group.again))
            room = self._bottom - self._y
            begun = fresh or (self._is_high(row.height) and room >= _LEAST_ROOM)
            halves = row.divided(room) if begun else None
            if halves is not None:
                self._put(halves[0])
                self.places[-1].add(len(self.pages))
                row = halves[1]
            elif fresh:
                break
            self._turn()
            self._put(group.again)
        self._put(row)
        self.places[-1].add(len(self.pages))

    def _is_high(self, height: float) -> bool:
        return height > _DIVIDED_FROM * (self._bottom - PAGE.top)

    def _put(self, row: Row) -> None:
        self._rows.append(row)
        self._y += row.height

    def _turn(self) -> None:
        self.finish()
        self._rows, self._y, self._bookmark = [], PAGE.top, ""
        self._put(self._columns)
