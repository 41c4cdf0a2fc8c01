"""The poster's pages: its head with the key to colours and lines, boxes under their teams, and the lines."""

from collections.abc import Iterator

from kitbuilder.kit.values import Kit, Site
from kitbuilder.printing.every_page import draft_stamp, site_line
from kitbuilder.printing.flow.arrange import Box, TooHigh
from kitbuilder.printing.flow.content import FlowContent, LinkKind, flow_content
from kitbuilder.printing.flow.fitting import HEAD_PADDING, Fitted, Fitter, SetCard, under_heads
from kitbuilder.printing.flow.key import Key, key
from kitbuilder.printing.flow.layout import FlowLayout
from kitbuilder.printing.flow.lines import arrow
from kitbuilder.printing.flow.route import Line, Router
from kitbuilder.printing.made import Made, Overflow
from kitbuilder.printing.marks import WHITE, Art, Mark, PageMarks, Panel, Words
from kitbuilder.printing.options import PrintOptions
from kitbuilder.printing.runs import Audience
from kitbuilder.printing.typesetter import Style, Typesetter

_HEAD_FILL = "#262626"
_FRAME_PT = 1.4
_FOOT_GAP, _KEY_GAP = 2.0, 3.0
_CONTINUED = "（つづき）"


def flow_pages(layout: FlowLayout, setter: Typesetter, kit: Kit, site: Site, options: PrintOptions) -> Made:
    """Return the poster of the chosen cards, on several pages where one does not hold them; none without cards."""
    content = flow_content(kit, site, options)
    if not content.lanes:
        return Made(())
    return Poster(layout, setter, content, kit, site, options).made()


class Poster:
    """Sets one poster."""

    def __init__(
        self,
        layout: FlowLayout,
        setter: Typesetter,
        content: FlowContent,
        kit: Kit,
        site: Site,
        options: PrintOptions,
    ) -> None:
        self._layout, self._setter, self._content = layout, setter, content
        self._kit, self._site, self._options = kit, site, options
        self._key: Key = key(layout, setter, content)
        self._note = Style(layout.type.note.size)
        line = setter.line("第", self._note).height_mm
        lines = layout.lines
        self._top = layout.page.top + self._key.height + _KEY_GAP
        self._room = layout.page.bottom - line - _FOOT_GAP - lines.apart * (lines.under + 1) - self._top

    def made(self) -> Made:
        """Return the pages; none when a title is higher than a column, which the overflow then names."""
        page = self._layout.page
        try:
            fitted = Fitter(self._layout, self._setter, self._content, page.right - page.left, self._room).fitted()
        except TooHigh as error:
            return Made((), overflows=(Overflow(error.box, "title"),))
        count = fitted.arrangement.pages
        pages = tuple(
            PageMarks(tuple(self._page(fitted, number, count)), "" if number else "開設の流れ")
            for number in range(count)
        )
        labels = tuple(link.label for card in fitted.cards.values() for link, _ in card.labels)
        return Made(pages, (*self._content.texts(), *labels))

    def _page(self, fitted: Fitted, number: int, count: int) -> Iterator[Mark]:
        boxes = [box for box in fitted.arrangement.boxes if box.page == number]
        links = [link for box in boxes for link in fitted.cards[box.id].card.links]
        router = Router(fitted.area, self._layout.lines.apart, self._layout.lines.under)
        yield from draft_stamp(self._setter, self._layout.page, self._kit.edition.state)
        yield from self._key.marks
        for line in router.routed(boxes, links, under_heads(fitted.arrangement)):
            yield from self._line(line)
        first = {head.id: head for head in reversed(fitted.arrangement.heads)}
        for head in fitted.arrangement.heads:
            if head.page == number:
                yield from self._head(fitted, head, continued=first[head.id] is not head)
        for box in boxes:
            yield from self._card(fitted.cards[box.id], box)
        yield from self._foot(number, count)

    def _line(self, line: Line) -> Iterator[Mark]:
        left, top = self._layout.page.left, self._top
        points = tuple((left + x, top + y) for x, y in line.points)
        yield from arrow(points, dashed=line.link.kind is not LinkKind.NEXT)

    def _head(self, fitted: Fitted, head: Box, *, continued: bool) -> Iterator[Mark]:
        x, y = self._layout.page.left + head.x, self._top + head.y
        yield Panel(x, y, head.width, head.height, fill=_HEAD_FILL, radius=1.5)
        block = fitted.heads[int(head.id)]
        yield Words(x + HEAD_PADDING, y + HEAD_PADDING, block, WHITE)
        note = self._setter.line(_CONTINUED, self._note)
        room = head.width - 2 * HEAD_PADDING - block.width_mm
        if continued and note.width_mm <= room:
            yield Words(
                x + head.width - HEAD_PADDING - note.width_mm,
                y + head.height - HEAD_PADDING - note.height_mm,
                note,
                WHITE,
            )

    def _card(self, card: SetCard, box: Box) -> Iterator[Mark]:
        boxes, content = self._layout.boxes, card.card
        x, y = self._layout.page.left + box.x, self._top + box.y
        yield Panel(x, y, box.width, box.height, frame=content.colour, frame_pt=_FRAME_PT, radius=1.5)
        yield Panel(x, y, box.width, boxes.strip, fill=content.colour, radius=1.5)
        icon = boxes.strip - 2
        yield Art(x + boxes.padding, y + 1, icon, icon, f"icon:{content.icon}", WHITE)
        number = self._setter.line(str(content.number), Style(self._layout.type.lead.size, bold=True))
        yield Words(
            x + boxes.padding + icon + 2,
            y + (boxes.strip - number.height_mm) / 2,
            number,
            WHITE,
            (content.id, "number"),
        )
        below = y + boxes.strip + boxes.padding
        yield Words(x + boxes.padding, below, card.title, of=(content.id, "title"))
        below += card.title.height_mm + boxes.padding
        for _, label in card.labels:
            yield Words(x + boxes.padding, below, label, of=(content.id, "next"))
            below += label.height_mm + boxes.padding

    def _foot(self, number: int, count: int) -> Iterator[Mark]:
        page, purpose = self._layout.page, "訓練用" if self._options.audience is Audience.DRILL else "地震用"
        tag = self._setter.line(f"{purpose}　{number + 1}/{count}", Style(self._note.size_pt, bold=True))
        room = page.right - page.left - tag.width_mm - 3
        line = site_line(self._setter, self._kit, self._site, self._options, self._note, room)
        yield Words(page.left, page.bottom - line.height_mm, line)
        yield Words(page.right - tag.width_mm, page.bottom - tag.height_mm, tag)
