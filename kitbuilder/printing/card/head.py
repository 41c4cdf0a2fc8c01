"""The head of the main column: title, purpose, and the four boxes who, how many, how long, where."""

from collections.abc import Sequence

from attrs import frozen

from kitbuilder.printing import words
from kitbuilder.printing.block import Block
from kitbuilder.printing.card.place import Bench
from kitbuilder.printing.content import BoxContent, CardContent
from kitbuilder.printing.made import Overflow
from kitbuilder.printing.marks import BLACK, Art, Mark, Panel, Words
from kitbuilder.printing.runs import Pieces, Word
from kitbuilder.printing.typesetter import Style

_SHADE = "#EDEDED"
_PADDING = 1.6
_GAP = 2.0
_NARROWEST_PLACE = 42.0
_MOST_LINES = 2
"""Of the purpose, and in a box."""

_LARGEST_SHARE = 0.3
"""Of the row's width, for any box but the last: the place needs the most words."""


@frozen
class Head:
    """The marks of a head, where it ends, and what did not fit."""

    marks: tuple[Mark, ...]
    bottom: float
    overflows: tuple[Overflow, ...]


def head(bench: Bench, content: CardContent, title_pt: float) -> Head:
    """Return the head of a card's first page with its title at most `title_pt` large."""
    title = _title(bench, content, content.title, title_pt)
    marks, overflows = list(title.marks), list(title.overflows)
    y = title.bottom
    if content.purpose:
        block = bench.fitting(content.purpose, [bench.body().size_pt], bench.main_width, _MOST_LINES, hanging=True)
        if len(block.lines) > _MOST_LINES:
            overflows.append(Overflow(content.id, "purpose"))
        y += 1
        marks.append(Words(bench.main_left, y, block, of=(content.id, "purpose")))
        y += block.height_mm
    boxes = _boxes(bench, content, y + 3)
    return Head((*marks, *boxes.marks), boxes.bottom, (*overflows, *boxes.overflows))


def continued_head(bench: Bench, content: CardContent) -> Head:
    """Return the head of a card's later pages: the title, marked as continued."""
    return _title(bench, content, (*content.title, Word(f"（{words.CONTINUED}）")), bench.layout.type.title.floor)


def _title(bench: Bench, content: CardContent, pieces: Pieces, largest_pt: float) -> Head:
    layout = bench.layout
    sizes = [size for size in layout.type.title.steps() if size <= largest_pt]
    top = layout.page.top
    block = bench.fitting(pieces, sizes, bench.main_width, 1, bold=True)
    if len(block.lines) > 1:
        block = bench.fitting(pieces, sizes, bench.main_width, layout.main.title_lines, bold=True)
    fits = len(block.lines) <= layout.main.title_lines
    marks = (Words(bench.main_left, top, block, of=(content.id, "title")),)
    return Head(marks, top + block.height_mm, () if fits else (Overflow(content.id, "title"),))


def _boxes(bench: Bench, content: CardContent, y: float) -> Head:
    """Return the boxes in one row, or the place in a row of its own where it would have too little room."""
    needed = [_needed_width(bench, box) for box in content.boxes[:-1]]
    left_over = bench.main_width - sum(needed) - _GAP * len(needed)
    place = _value(bench, content.boxes[-1].value, left_over)
    if left_over >= _NARROWEST_PLACE and len(place.lines) <= _MOST_LINES:
        return _row(bench, content, content.boxes, [*needed, left_over], y)
    wider = (bench.main_width - sum(needed) - _GAP * (len(needed) - 1)) / len(needed)
    upper = _row(bench, content, content.boxes[:-1], [width + wider for width in needed], y)
    lower = _row(bench, content, content.boxes[-1:], [bench.main_width], upper.bottom + _GAP / 2)
    return Head((*upper.marks, *lower.marks), lower.bottom, (*upper.overflows, *lower.overflows))


def _row(bench: Bench, content: CardContent, boxes: Sequence[BoxContent], widths: list[float], y: float) -> Head:
    x = bench.main_left
    marks: list[Mark] = []
    values = [_value(bench, box.value, width) for box, width in zip(boxes, widths, strict=True)]
    label_height = max(_label(bench, box).height_mm for box in boxes)
    first_line = max(value.top_mm for value in values)
    height = 2 * _PADDING + label_height + max(first_line - value.top_mm + value.height_mm for value in values)
    for box, width, value in zip(boxes, widths, values, strict=True):
        marks.extend(_box(bench, (x, y, width, height), box))
        value_y = y + _PADDING + label_height + first_line - value.top_mm
        marks.append(Words(x + _PADDING, value_y, value, of=(content.id, box.icon)))
        x += width + _GAP
    too_long = [
        Overflow(content.id, box.icon)
        for box, value in zip(boxes, values, strict=True)
        if len(value.lines) > _MOST_LINES
    ]
    return Head(tuple(marks), y + height, tuple(too_long))


def _needed_width(bench: Bench, box: BoxContent) -> float:
    value = _value(bench, box.value, bench.main_width * _LARGEST_SHARE)
    label = _label(bench, box).width_mm + _icon_size(bench) + 1.2
    return max(value.width_mm, label) + 2 * _PADDING + 2


def _label(bench: Bench, box: BoxContent) -> Block:
    return bench.setter.block(box.label, Style(bench.layout.type.note.size), bench.main_width)


def _icon_size(bench: Bench) -> float:
    return bench.layout.type.note.size * 0.42


def _value(bench: Bench, value: Pieces, width: float) -> Block:
    return bench.setter.block(value, bench.body(bold=True), width - 2 * _PADDING)


def _box(bench: Bench, frame: tuple[float, float, float, float], box: BoxContent) -> list[Mark]:
    x, y, width, height = frame
    label, icon = _label(bench, box), _icon_size(bench)
    label_middle = y + _PADDING + label.height_mm / 2
    return [
        Panel(x, y, width, height, fill=_SHADE, radius=1.5),
        Art(x + _PADDING, label_middle - icon / 2, icon, icon, f"icon:{box.icon}", BLACK),
        Words(x + _PADDING + icon + 1.2, y + _PADDING, label),
    ]
