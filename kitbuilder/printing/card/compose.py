"""One card's pages: the parts put together, and what does not fit carried on to the next page."""

from kitbuilder.printing.card.band import band
from kitbuilder.printing.card.columns import Column, columns, one_column
from kitbuilder.printing.card.flow import rows
from kitbuilder.printing.card.foot import FootWording, foot
from kitbuilder.printing.card.head import Head, continued_head, head
from kitbuilder.printing.card.place import Bench, NoRoom
from kitbuilder.printing.card.side import first_side, later_side
from kitbuilder.printing.content import CardContent
from kitbuilder.printing.every_page import draft_stamp
from kitbuilder.printing.made import Made, Overflow
from kitbuilder.printing.marks import Mark, PageMarks


def compose(bench: Bench, content: CardContent, wording: FootWording) -> Made:
    """Return the pages of a card; none when a text is higher than a page, which its overflows then name.

    Steps and title shrink to the floors of their sizes first; what then has no room continues on a further page.
    """
    try:
        return _pages(bench, content, wording)
    except NoRoom as error:
        first = head(bench, content, bench.layout.type.title.size)
        return Made((), overflows=first.overflows or (Overflow(content.id, error.field),))


def _pages(bench: Bench, content: CardContent, wording: FootWording) -> Made:
    first, columns = _fitted(bench, content)
    sides = _sides(bench, content)
    count, page = max(len(columns), len(sides)), bench.layout.page
    later = continued_head(bench, content)
    pages: list[PageMarks] = []
    overflows = list(first.overflows)
    for index in range(count):
        end = foot(bench, content, wording, last=index == count - 1)
        overflows.extend(end.overflows)
        marks = (
            *draft_stamp(bench.setter, page, content.state, middle_x=(bench.main_left + page.right) / 2),
            *band(bench, content, (index + 1, count)),
            *(later if index else first).marks,
            *(columns[index] if index < len(columns) else ()),
            *(sides[index] if index < len(sides) else ()),
            *end.marks,
        )
        section = content.section_name if content.opens_section else ""
        pages.append(PageMarks(marks, "" if index else section, "" if index else content.bookmark))
    return Made(tuple(pages), content.texts(), tuple(dict.fromkeys(overflows)))


def _fitted(bench: Bench, content: CardContent) -> tuple[Head, list[Column]]:
    """Return head and columns at the largest sizes at which everything stands on one page, else on several."""
    body, title = bench.layout.type.body, bench.layout.type.title
    tries = [(size, title.size) for size in body.steps()] + [(body.floor or body.size, size) for size in title.steps()]
    for body_pt, title_pt in tries:
        first = head(bench, content, title_pt)
        column = one_column(bench, rows(bench, content, body_pt), first.bottom)
        if column is not None:
            return first, [column]
    first = head(bench, content, title.size)
    top = continued_head(bench, content).bottom
    return first, list(columns(bench, rows(bench, content, body.floor or body.size), first.bottom, top))


def _sides(bench: Bench, content: CardContent) -> list[tuple[Mark, ...]]:
    made = [first_side(bench, content)]
    while made[-1].rest:
        made.append(later_side(bench, content, made[-1].rest))
        if made[-1].rest == made[-2].rest:
            raise NoRoom("tools")
    return [side.marks for side in made]
