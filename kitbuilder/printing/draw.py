"""Marks to PDF operators. The same marks give the same operators in every file."""

import hashlib
import math
from collections.abc import Callable
from typing import Any

from kitbuilder.printing.marks import BLACK, Art, Code, Mark, Panel, Rule, Shape, Stamp, Words
from kitbuilder.printing.qr import QUIET_ZONE, matrix
from kitbuilder.printing.units import mm_to_pt, number

_KAPPA = 0.5523
"""How far a Bézier handle reaches to draw a quarter circle."""

_OVERLAP = 0.02
"""Modules by which the rows of a code overlap, so that no hairline shows between them on screen."""


def operators(mark: Mark, page_height_mm: float) -> str:
    """Return the operators that draw the mark on a page of this height. Art and codes call a form by `form_name`."""
    draw: Callable[[Any, float], str] = _DRAW[type(mark)]
    return draw(mark, page_height_mm)


def form_name(mark: Art | Code) -> str:
    """Return the name under which a file keeps the drawing, the same in every file."""
    if isinstance(mark, Code):
        key = mark.address
    else:
        key = f"{mark.source} {mark.colour} {number(mark.width)} {number(mark.height)}"
    return "a" + hashlib.sha1(key.encode(), usedforsecurity=False).hexdigest()[:12]


def code_box(code: Code) -> tuple[float, float, float, float]:
    """Return left, top, width and height of a code with its quiet zone, in mm."""
    side = code.module * matrix(code.address).full_size
    return code.x, code.y, side, side


def _words(words: Words, page_height_mm: float) -> str:
    x, y = _point(words.x, words.y, page_height_mm)
    shown = words.block.operators
    colour = "" if words.colour == BLACK else f"{_rgb(words.colour)} rg "
    return f"q {colour}1 0 0 1 {number(x)} {number(y)} cm {shown} Q" if shown else ""


def _rule(rule: Rule, page_height_mm: float) -> str:
    (x1, y1), (x2, y2) = _point(rule.x1, rule.y1, page_height_mm), _point(rule.x2, rule.y2, page_height_mm)
    line = f"{number(x1)} {number(y1)} m {number(x2)} {number(y2)} l S"
    return f"q {number(rule.width_pt)} w {_rgb(rule.colour)} RG {line} Q"


def _shape(shape: Shape, page_height_mm: float) -> str:
    points = [_point(x, y, page_height_mm) for x, y in shape.points]
    path = " ".join(f"{number(x)} {number(y)} {'l' if place else 'm'}" for place, (x, y) in enumerate(points))
    paint = {(True, True): "B", (True, False): "f", (False, True): "S"}[bool(shape.fill), bool(shape.frame)]
    fill = f"{_rgb(shape.fill)} rg " if shape.fill else ""
    dash = f"[{number(shape.dash_pt)}] 0 d " if shape.dash_pt else ""
    frame = f"{_rgb(shape.frame)} RG {number(shape.frame_pt)} w 1 j {dash}" if shape.frame else ""
    return f"q {fill}{frame}{path}{' h' if shape.closed else ''} {paint} Q"


def _point(x_mm: float, y_mm: float, page_height_mm: float) -> tuple[float, float]:
    return mm_to_pt(x_mm), mm_to_pt(page_height_mm - y_mm)


def _rgb(colour: str) -> str:
    return " ".join(number(int(colour[place : place + 2], 16) / 255) for place in (1, 3, 5))


def _panel(panel: Panel, page_height_mm: float) -> str:
    x, top = _point(panel.x, panel.y, page_height_mm)
    width, height, radius = mm_to_pt(panel.width), mm_to_pt(panel.height), mm_to_pt(panel.radius)
    paint = {(True, True): "B", (True, False): "f", (False, True): "S"}[bool(panel.fill), bool(panel.frame)]
    fill = f"{_rgb(panel.fill)} rg " if panel.fill else ""
    frame = f"{_rgb(panel.frame)} RG {number(panel.frame_pt)} w " if panel.frame else ""
    return f"q {fill}{frame}{_rounded(x, top - height, width, height, radius)} {paint} Q"


def _rounded(x: float, y: float, width: float, height: float, radius: float) -> str:
    if radius <= 0:
        return f"{number(x)} {number(y)} {number(width)} {number(height)} re"
    reach = radius * (1 - _KAPPA)
    right, top = x + width, y + height
    path = [
        (x + radius, y, "m"),
        (right - radius, y, "l"),
        (right - reach, y, right, y + reach, right, y + radius, "c"),
        (right, top - radius, "l"),
        (right, top - reach, right - reach, top, right - radius, top, "c"),
        (x + radius, top, "l"),
        (x + reach, top, x, top - reach, x, top - radius, "c"),
        (x, y + radius, "l"),
        (x, y + reach, x + reach, y, x + radius, y, "c"),
    ]
    return (
        " ".join(" ".join(part if isinstance(part, str) else number(part) for part in parts) for parts in path) + " h"
    )


def _art(art: Art, page_height_mm: float) -> str:
    x, y = _point(art.x, art.y + art.height, page_height_mm)
    return f"q 1 0 0 1 {number(x)} {number(y)} cm /{form_name(art)} Do Q"


def _code(code: Code, page_height_mm: float) -> str:
    """Return the call of the code's form, whose unit is a module."""
    module = mm_to_pt(code.module)
    x, top = _point(code.x, code.y, page_height_mm)
    y = top - module * matrix(code.address).full_size
    return f"q {module:.5f} 0 0 {module:.5f} {number(x)} {number(y)} cm /{form_name(code)} Do Q"


def code_operators(address: str) -> str:
    """Return the operators that draw a code with its quiet zone, one unit a module, from the bottom left."""
    drawn = matrix(address)
    side = drawn.full_size
    rects = [
        f"{start + QUIET_ZONE} {number(side - QUIET_ZONE - row - 1 - _OVERLAP)} {length} {1 + _OVERLAP} re"
        for row, runs in enumerate(drawn.rows)
        for start, length in runs
    ]
    return f"1 1 1 rg 0 0 {side} {side} re f 0 0 0 rg {' '.join(rects)} f"


def _stamp(stamp: Stamp, page_height_mm: float) -> str:
    x, y = _point(stamp.x, stamp.y, page_height_mm)
    cosine, sine = math.cos(math.radians(stamp.degrees)), math.sin(math.radians(stamp.degrees))
    turn = f"{number(cosine)} {number(sine)} {number(-sine)} {number(cosine)} {number(x)} {number(y)} cm"
    block = stamp.word
    left, up = mm_to_pt(-block.width_mm / 2), mm_to_pt(block.height_mm / 2)
    return f"q {_rgb(stamp.colour)} rg {turn} 1 0 0 1 {number(left)} {number(up)} cm {block.operators} Q"


_DRAW: dict[type[Mark], Callable[[Any, float], str]] = {
    Words: _words,
    Panel: _panel,
    Rule: _rule,
    Shape: _shape,
    Art: _art,
    Code: _code,
    Stamp: _stamp,
}
