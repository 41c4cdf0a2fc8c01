"""The label's page: from the top whose box it is, what it is, when it is opened, what to do first; black on white."""

from functools import partial

from attrs import frozen

from kitbuilder.kit.values import Kit, Site
from kitbuilder.printing.block import Block
from kitbuilder.printing.every_page import draft_stamp
from kitbuilder.printing.foot_line import foot_line, purpose
from kitbuilder.printing.label.content import LabelContent, label_content
from kitbuilder.printing.label.layout import LabelLayout
from kitbuilder.printing.made import Made, Overflow
from kitbuilder.printing.marks import BLACK, Art, Mark, PageMarks, Panel, Rule, Words, lowered
from kitbuilder.printing.options import PrintOptions
from kitbuilder.printing.page import Size
from kitbuilder.printing.runs import Pieces
from kitbuilder.printing.typesetter import Style, Typesetter

_SMALLEST_ICON = 10.0
"""In mm: where the large name leaves less room there is no icon."""


def label_pages(layout: LabelLayout, setter: Typesetter, kit: Kit, site: Site, options: PrintOptions) -> Made:
    """Return the label of a site's box."""
    content, composer = label_content(kit, site, options), _Composer(layout, setter)
    foot, foot_top = composer.foot(content)
    marks, fits = composer.upper(content, foot_top)
    page = PageMarks(
        (
            *draft_stamp(setter, layout.page, kit.edition.state),
            *marks,
            *foot,
            *foot_line(setter, layout.page, layout.type.note.size, kit, site, options, purpose(options)),
        ),
        "箱のラベル",
    )
    return Made((page,), content.texts(), () if fits else (Overflow("", "footer"),))


@frozen
class _Part:
    """Something as wide as the label, its marks from its own top."""

    height: float
    marks: tuple[Mark, ...]


@frozen
class _Composer:
    """Sets one label."""

    layout: LabelLayout
    setter: Typesetter

    @property
    def width(self) -> float:
        """The width of the safe area."""
        return self.layout.page.right - self.layout.page.left

    def upper(self, content: LabelContent, bottom: float) -> tuple[list[Mark], bool]:
        """Return everything above the foot, and whether there is room: the large name gives way, then gaps are even."""
        least = self.layout.plates.gap
        for size in self.layout.type.title.steps():
            parts = [self._place(content), self._name(content, size), self._plates(content), self._first(content)]
            spare = bottom - self.layout.page.top - sum(part.height for part in parts)
            if spare >= least * len(parts):
                break
        gap, y, marks = max(least, spare / len(parts)), self.layout.page.top, list[Mark]()
        for part in parts:
            marks.extend(lowered(mark, y) for mark in part.marks)
            y += part.height + gap
        return marks, spare >= least * len(parts)

    def foot(self, content: LabelContent) -> tuple[list[Mark], float]:
        """Return how many cards there are and a line for whoever looks into the box, and where the foot begins."""
        page, size = self.layout.page, self.layout.type.note.size
        checked = self.setter.block(content.checked, Style(size), self.width)
        cards = self.setter.block(content.cards, Style(size, bold=True), self.width)
        y = page.bottom - self.setter.line("版", Style(size)).height_mm - checked.height_mm - 3
        base, left = y + checked.top_mm, page.left + cards.width_mm + 12
        words = [Words(page.left, base - cards.top_mm, cards), Words(left, y, checked)]
        return [*words, Rule(left, base + 1.4, page.right, base + 1.4, 1.2)], y

    def _place(self, content: LabelContent) -> _Part:
        """Return the site's name under its kana, and beside it, or under a long one, what kind of place it is."""
        left, gap = self.layout.page.left, self.layout.plates.padding
        kind = self._line(content.kind, self.layout.type.body, self.width)
        kana = self._line(content.site_kana, self.layout.kana, self.width)
        name = self._line(content.site_name, self.layout.place, self.width - kind.width_mm - gap)
        if len(name.lines) > 1:
            name = self._line(content.site_name, self.layout.place, self.width)
        beside = name.width_mm + gap + kind.width_mm <= self.width and len(name.lines) == 1
        name_y = max(kana.height_mm, kind.top_mm - name.top_mm if beside else 0.0)
        kind_y = name_y + name.top_mm - kind.top_mm if beside else name_y + name.height_mm
        marks = (
            Words(left, name_y - kana.height_mm, kana),
            Words(left, name_y, name),
            Words(left + (name.width_mm + gap if beside else 0), kind_y, kind),
        )
        return _Part(max(name_y + name.height_mm, kind_y + kind.height_mm), marks)

    def _name(self, content: LabelContent, size_pt: float) -> _Part:
        """Return what the box is, as large as can be, and an icon of it at the right."""
        page = self.layout.page
        name = self._line(content.name, Size(size_pt), self.width)
        icon = min(name.height_mm * 0.7, self.width - name.width_mm - 8)
        art = Art(page.right - icon, name.height_mm - icon - 3, icon, icon, "icon:start", BLACK)
        return _Part(name.height_mm, (Words(page.left, 0, name), *((art,) if icon > _SMALLEST_ICON else ())))

    def _plates(self, content: LabelContent) -> _Part:
        """Return the framed plates that say what it is for and when it is opened."""
        plates, page, lead = self.layout.plates, self.layout.page, self.layout.type.lead
        for size in lead.steps():
            purpose_block = self._line(content.purpose, Size(size), self.width / 3)
            left = page.left + purpose_block.width_mm + 2 * plates.padding + plates.gap
            room = page.right - left - 2 * plates.padding
            trigger = self._line(content.trigger, Size(size), room)
            if len(trigger.lines) == 1:
                break
        not_for = self._line(content.not_for, self.layout.type.body, room)
        height = trigger.height_mm + not_for.height_mm + 2 * plates.padding
        inset = plates.frame_pt * 0.18
        frame = partial(Panel, height=height, frame=BLACK, frame_pt=plates.frame_pt, radius=3)
        first = frame(page.left + inset, 0, left - plates.gap - page.left - inset)
        second = frame(left, 0, page.right - left - inset)
        marks = (
            first,
            Words(page.left + plates.padding, (height - purpose_block.height_mm) / 2, purpose_block),
            second,
            Words(left + plates.padding, plates.padding, trigger),
            Words(left + plates.padding, plates.padding + trigger.height_mm, not_for),
        )
        return _Part(height, marks)

    def _first(self, content: LabelContent) -> _Part:
        """Return what to do first, after an arrow."""
        page, arrow = self.layout.page, self.layout.type.body.size * 0.4
        first = self._line(content.first, self.layout.type.body, self.width - arrow - 4)
        art = Art(page.left, first.top_mm - arrow * 0.92, arrow, arrow, "icon:next", BLACK)
        return _Part(first.height_mm, (art, Words(page.left + arrow + 4, 0, first)))

    def _line(self, pieces: Pieces, size: Size, width: float) -> Block:
        """Return a text at the largest size at which it stands on one line, else at the smallest."""
        for size_pt in size.steps():
            block = self.setter.block(pieces, Style(size_pt, bold=True, balanced=True), width)
            if len(block.lines) <= 1:
                break
        return block
