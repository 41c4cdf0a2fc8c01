"""The side column: the picture, the tools, and the code of the drill video."""

from attrs import frozen

from kitbuilder.printing.card.place import Bench
from kitbuilder.printing.card.tools import place_tools
from kitbuilder.printing.content import CardContent, CodeContent, ToolContent
from kitbuilder.printing.marks import Art, Code, Mark, Words
from kitbuilder.printing.qr import matrix, module_mm
from kitbuilder.printing.runs import Word

_NARROWEST = 24.0
"""In mm: in a narrower column beside the code the title breaks after every word."""


@frozen
class Side:
    """The marks of a side column, and the tools for which there was no room."""

    marks: tuple[Mark, ...]
    rest: tuple[ToolContent, ...]


def first_side(bench: Bench, content: CardContent) -> Side:
    """Return the side column of a card's first page; its picture gives way to tools down to its smallest size."""
    heights = bench.layout.side.picture_heights if content.picture else (0.0,)
    sides = [_with_picture(bench, content, height) for height in heights]
    return next((side for side in sides if not side.rest), sides[0])


def later_side(bench: Bench, content: CardContent, tools: tuple[ToolContent, ...]) -> Side:
    """Return the side column of a further page: the tools that are left."""
    marks, rest = place_tools(
        bench, content.tools_heading, tools, bench.layout.page.top, bench.foot_top - bench.layout.side.gap
    )
    return Side(tuple(marks), rest)


def _with_picture(bench: Bench, content: CardContent, height: float) -> Side:
    layout = bench.layout
    y, bottom = layout.page.top, bench.foot_top - layout.side.gap
    marks: list[Mark] = []
    if height:
        source = f"picture:{content.picture}"
        marks.append(Art(bench.side_left, y, layout.side.width, height, source, of=(content.id, "picture")))
        y += height + layout.side.gap
    if content.code:
        code_marks, bottom = _code(bench, content.code, bottom)
        marks.extend(code_marks)
        bottom -= layout.side.gap
    tool_marks, rest = place_tools(bench, content.tools_heading, content.tools, y, bottom)
    return Side((*marks, *tool_marks), rest)


def _code(bench: Bench, code: CodeContent, bottom: float) -> tuple[list[Mark], float]:
    """Return the code's marks, standing on `bottom`, and their top. Its title stands beside it where there is room."""
    layout, left = bench.layout, bench.side_left
    note = bench.style("note")
    module = module_mm(code.address, layout.code.module, layout.code.side)
    side = module * matrix(code.address).full_size
    address = bench.setter.block((Word(code.shown),), note, layout.side.width)
    address_y = bottom - address.height_mm
    marks: list[Mark] = [Words(left, address_y, address)]
    beside = layout.side.width - side - 1
    if beside >= _NARROWEST and bench.setter.block(code.title, note, beside).height_mm <= side:
        title = bench.setter.block(code.title, note, beside)
        top = address_y - side
        marks.append(Words(left + side + 1, top + (side - title.height_mm) / 2, title))
    else:
        title = bench.setter.block(code.title, note, layout.side.width)
        top = address_y - title.height_mm - 1 - side
        marks.append(Words(left, top + side, title))
    return [Code(left, top, module, code.address), *marks], top
