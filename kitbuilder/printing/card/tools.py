"""The tools of a card, gathered under the places where they are kept, so that each place is walked to once."""

from attrs import evolve, frozen

from kitbuilder.printing.block import Block
from kitbuilder.printing.card.place import Bench
from kitbuilder.printing.content import ToolContent
from kitbuilder.printing.marks import BLACK, Art, Mark, Panel, Rule, Words
from kitbuilder.printing.page import Size
from kitbuilder.printing.runs import Pieces

_TICK = 4.0
_INDENT = 6.0
"""The tick box before a tool, and the room it takes."""


@frozen
class _Line:
    """One line of the list: the place of a tool or its name (`field`), with its height and the gap over it."""

    tool: ToolContent
    field: str
    block: Block
    gap: float

    @property
    def height(self) -> float:
        return self.gap + self.block.height_mm


def place_tools(
    bench: Bench, heading: Pieces, tools: tuple[ToolContent, ...], y: float, bottom: float
) -> tuple[list[Mark], tuple[ToolContent, ...]]:
    """Return the marks of the tools between `y` and `bottom`, and the tools for which there was no room."""
    if not tools:
        return [], ()
    marks, y = _heading(bench, heading, y)
    kept = tuple(tool for group in _by_place(tools) for tool in group)
    place: Pieces | None = None
    for index, tool in enumerate(kept):
        lines = _lines(bench, tool, named=tool.kept_at == place)
        if y + sum(line.height for line in lines) > bottom:
            return (marks if index else []), kept[index:]
        for line in lines:
            marks.extend(_line_marks(bench, line, y + line.gap))
            y += line.height
        place = tool.kept_at
    return marks, ()


def _by_place(tools: tuple[ToolContent, ...]) -> list[list[ToolContent]]:
    groups: dict[Pieces, list[ToolContent]] = {}
    for tool in tools:
        groups.setdefault(tool.kept_at, []).append(tool)
    return list(groups.values())


def _heading(bench: Bench, heading: Pieces, y: float) -> tuple[list[Mark], float]:
    left, width = bench.side_left, bench.layout.side.width
    block = bench.setter.block(heading, bench.style("note", bold=True), width)
    bottom = y + block.height_mm + 1
    return [
        Art(left, y, block.height_mm, block.height_mm, "icon:tools", BLACK),
        Words(left + block.height_mm + 1.5, y, block),
        Rule(left, bottom, left + width, bottom),
    ], bottom


def _lines(bench: Bench, tool: ToolContent, *, named: bool) -> list[_Line]:
    width = bench.layout.side.width - _INDENT
    lines = [_Line(tool, "name", _name(bench, tool.name, width), 1.0)]
    if tool.kept_at and not named:
        place = bench.setter.block(tool.kept_at, bench.style("note"), width)
        lines.insert(0, _Line(tool, "kept_at", place, 1.6))
    return lines


def _name(bench: Bench, name: Pieces, width: float) -> Block:
    """Return a tool's name; a long word that would be torn, such as アルミブランケット, is rather set smaller."""
    style = bench.body(bold=True)
    smallest = min(style.size_pt, bench.layout.type.note.size)
    for size in Size(style.size_pt, smallest).steps():
        block = bench.setter.block(name, evolve(style, size_pt=size), width)
        if not block.tears_a_word:
            return block
    return bench.setter.block(name, style, width)


def _line_marks(bench: Bench, line: _Line, y: float) -> list[Mark]:
    left, block = bench.side_left, line.block
    base = y + block.top_mm
    words = Words(left + _INDENT, y, block, of=(line.tool.id, line.field))
    if line.field == "kept_at":
        return [Art(left, base - _TICK + 0.6, _TICK, _TICK, "icon:place", BLACK), words]
    return [Panel(left, base - _TICK + 0.4, _TICK, _TICK, frame=BLACK, frame_pt=1.0), words]
