"""The foot of a card: when it is done, what is next, and room for time and name."""

from attrs import frozen

from kitbuilder.printing import words
from kitbuilder.printing.card.place import Bench
from kitbuilder.printing.content import CardContent
from kitbuilder.printing.made import Overflow
from kitbuilder.printing.marks import Art, Mark, Rule, Words
from kitbuilder.printing.runs import Pieces, Word

_NAME_WIDTH = 42.0
"""Room to write a name by hand, in mm."""


@frozen
class FootMarks:
    """The marks of a foot, and what did not fit."""

    marks: tuple[Mark, ...]
    overflows: tuple[Overflow, ...]


def foot(bench: Bench, content: CardContent, wording: "FootWording", *, last: bool) -> FootMarks:
    """Return the foot of a page; a page that is not the card's last only says that it continues."""
    y = bench.foot_top if last else bench.continued_foot_top
    left, right = bench.main_left, bench.layout.page.right
    bottom = bench.layout.page.bottom - bench.setter.line("版", bench.style("note")).height_mm
    marks: list[Mark] = [Rule(left, y, right, y, 1.6, content.colour)]
    y += 1.6
    if not last:
        going_on = bench.setter.line(f"→ {words.CONTINUES}", bench.style("lead", bold=True))
        return FootMarks((*marks, Words(left, y, going_on)), ())
    done_bottom, done_fits = _done(bench, content, wording, y, marks)
    next_fits = _next(bench, content, wording, done_bottom + 0.8, bottom, marks)
    unfit = [field for field, fits in (("done_when", done_fits), ("next", next_fits)) if not fits]
    return FootMarks(tuple(marks), tuple(Overflow(content.id, field) for field in unfit))


@frozen
class FootWording:
    """The foot's fixed words, furigana chosen."""

    done: Pieces
    next: Pieces
    time_and_name: Pieces


def _done(bench: Bench, content: CardContent, wording: FootWording, y: float, marks: list[Mark]) -> tuple[float, bool]:
    left = bench.main_left
    label = bench.setter.block(wording.done, bench.style("note", bold=True), 80)
    text_left = left + 8 + _label_width(bench, wording)
    width = bench.layout.page.right - text_left
    block = bench.setter.block(content.done_when or (Word("―"),), bench.body(), width)
    marks.append(Art(left, y + block.top_mm - 5, 6, 6, "icon:done", content.colour))
    marks.append(Words(left + 8, y + block.top_mm - label.top_mm, label))
    marks.append(Words(text_left, y, block, of=(content.id, "done_when")))
    return y + block.height_mm, len(block.lines) == 1


def _next(bench: Bench, content: CardContent, wording: FootWording, y: float, bottom: float, marks: list[Mark]) -> bool:
    """Add where to go on, and beside it or beneath it the room for time and name; tell whether there was room."""
    left, right = bench.main_left, bench.layout.page.right
    label = bench.setter.block(wording.next, bench.style("note", bold=True), 80)
    write = bench.setter.block(wording.time_and_name, bench.style("note"), 200)
    write_width = write.width_mm + _NAME_WIDTH
    text_left = left + 8 + _label_width(bench, wording)
    block = bench.setter.block(content.next, bench.body(bold=True), right - text_left)
    beside = text_left + block.width_mm + 4 + write_width <= right
    marks.append(Art(left, y + block.top_mm - 5, 6, 6, "icon:next", content.colour))
    marks.append(Words(left + 8, y + block.top_mm - label.top_mm, label))
    marks.append(Words(text_left, y, block, of=(content.id, "next")))
    end = y + block.height_mm
    write_y = y + block.top_mm - write.top_mm if beside else end + 0.5
    marks.append(Words(right - write_width, write_y, write))
    base = write_y + write.top_mm + 0.8
    marks.append(Rule(right - write_width, base, right, base))
    return len(block.lines) == 1 and max(end, base) <= bottom


def _label_width(bench: Bench, wording: FootWording) -> float:
    note = bench.style("note", bold=True)
    return max(bench.setter.block(text, note, 80).width_mm for text in (wording.done, wording.next)) + 3
