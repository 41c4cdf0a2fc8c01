"""The coloured strip at the left: icon, section in words, the card's number, and what it is for."""

from collections.abc import Iterator

from kitbuilder.printing.block import Block
from kitbuilder.printing.card.place import Bench, centred
from kitbuilder.printing.content import CardContent
from kitbuilder.printing.marks import BLACK, WHITE, Art, Mark, Panel, Words
from kitbuilder.printing.runs import Pieces


def band(bench: Bench, content: CardContent, part: tuple[int, int]) -> Iterator[Mark]:
    """Yield the strip's marks. `part` is which of how many pages of this card it is."""
    page, band = bench.layout.page, bench.layout.band
    left, top, width = page.left, page.top, band.width
    yield Panel(left, top, width, page.bottom - top, fill=content.colour)
    y = top + band.padding
    icon_left = left + (width - band.icon) / 2
    yield Art(icon_left, y, band.icon, band.icon, f"icon:{content.icon}", WHITE)
    y += band.icon + band.padding
    inner = width - 2 * band.padding
    section = bench.fitting(
        content.section, (bench.layout.type.lead.size, bench.layout.type.note.size), inner, 4, bold=True
    )
    yield from _centred_lines(section, left, y, width)
    y += section.height_mm + 2 * band.padding
    yield from _number(bench, content, part, y)
    yield from tags(bench, content.tags)


def _centred_lines(block: Block, left: float, y: float, width: float) -> Iterator[Mark]:
    for index in range(len(block.lines)):
        line = block.part(index, index + 1)
        yield Words(left + (width - line.width_mm) / 2, y + index * block.pitch_mm, line, WHITE)


def _number(bench: Bench, content: CardContent, part: tuple[int, int], y: float) -> Iterator[Mark]:
    """Yield the card's number, large, with the count of all cards under it, so that a lost card is noticed."""
    left, width = bench.layout.page.left, bench.layout.band.width
    number = bench.setter.line(str(content.number), bench.style("title", bold=True))
    yield Words(left + (width - number.width_mm) / 2, y, number, WHITE, (content.id, "number"))
    y += number.height_mm
    total = bench.setter.line(f"/{content.total}", bench.style("lead", bold=True))
    yield Words(left + (width - total.width_mm) / 2, y, total, WHITE)
    if part[1] > 1:
        y += total.height_mm + bench.layout.band.padding
        text = f"（{part[0]}/{part[1]}）"
        block = bench.setter.line(text, bench.style("note", bold=True))
        yield Words(left + (width - block.width_mm) / 2, y, block, WHITE)


def tags(bench: Bench, labels: tuple[Pieces, ...]) -> Iterator[Mark]:
    """Yield white labels at the strip's foot: for earthquakes, the state, and whether it is for drills only."""
    band, page = bench.layout.band, bench.layout.page
    y = page.bottom - band.padding
    for pieces in labels:
        block = bench.setter.block(pieces, bench.style("note", bold=True), band.width)
        height = block.height_mm + 3
        y -= height
        yield Panel(page.left + band.padding, y, band.width - 2 * band.padding, height, fill=WHITE, radius=1.5)
        yield centred(block, page.left, y, band.width, height, BLACK)
        y -= 2
