"""The drawing of a sign on its board: ring with a bar, triangle, disc, or a board that has room for an arrow."""

import math
from collections.abc import Iterator

from attrs import evolve, frozen

from kitbuilder.printing.marks import BLACK, WHITE, Art, Mark, Panel, Shape
from kitbuilder.printing.sign.content import Arrow, SignContent
from kitbuilder.printing.sign.layout import Board
from kitbuilder.printing.sign.signs import SignKind
from kitbuilder.printing.units import mm_to_pt

_RING, _BAR, _EDGE = 0.1, 0.09, 0.015
"""Widths as parts of the ring's diameter (about ISO 3864-1); the white edge keeps the bar apart from the drawing."""

_HEAD, _SHAFT, _BARB = 0.5, 0.32, 0.44
"""Of an arrow one unit long: its head's length, the width of its shaft, and half the width of its head."""


@frozen
class Place:
    """A rectangle across the page."""

    x: float
    y: float
    width: float
    height: float


def board(content: SignContent, size: Board, place: Place) -> Iterator[Mark]:
    """Yield the marks of a sign's board, as large as the place is high."""
    match content.kind:
        case SignKind.STOP:
            yield from _ring(content, place)
        case SignKind.CAUTION:
            yield from _triangle(content, place)
        case SignKind.DO:
            yield from _disc(content, place)
        case _:
            yield from _guide(content, size, place)


def _ring(content: SignContent, place: Place) -> Iterator[Mark]:
    side = place.height
    middle_x, middle_y = place.x + place.width / 2, place.y + side / 2
    yield _circle(middle_x, middle_y, side * (1 - _RING), WHITE)
    yield _icon(content, middle_x, middle_y, side * 0.54, BLACK)
    reach = side / 2 - side * _RING * 0.75
    for width, colour in ((_BAR + 2 * _EDGE, WHITE), (_BAR, content.colour)):
        along, across = reach * math.sqrt(0.5), side * width / 2 * math.sqrt(0.5)
        corners = ((-along, -along, 1), (along, along, 1), (along, along, -1), (-along, -along, -1))
        yield Shape(tuple((middle_x + x + s * across, middle_y + y - s * across) for x, y, s in corners), fill=colour)
    ring = _circle(middle_x, middle_y, side * (1 - _RING), content.colour)
    yield evolve(ring, fill=None, frame=content.colour, frame_pt=mm_to_pt(side * _RING))


def _triangle(content: SignContent, place: Place) -> Iterator[Mark]:
    edge = place.height * 0.06
    middle = place.x + place.width / 2
    top, bottom = place.y + edge / 2, place.y + place.height - edge / 2
    half = (bottom - top) / math.sqrt(3)
    corners = ((middle, top), (middle + half, bottom), (middle - half, bottom))
    yield Shape(corners, fill=content.colour, frame=BLACK, frame_pt=mm_to_pt(edge))
    yield _icon(content, middle, top + (bottom - top) * 0.665, place.height * 0.42, BLACK)


def _disc(content: SignContent, place: Place) -> Iterator[Mark]:
    middle_x, middle_y = place.x + place.width / 2, place.y + place.height / 2
    yield _circle(middle_x, middle_y, place.height, content.colour)
    yield _icon(content, middle_x, middle_y, place.height * 0.64, WHITE)


def _guide(content: SignContent, size: Board, place: Place) -> Iterator[Mark]:
    yield Panel(place.x, place.y, place.width, place.height, fill=content.colour, radius=size.padding)
    side = place.height - 2 * size.padding
    middle_x, middle_y = place.x + place.width / 2, place.y + place.height / 2
    if content.arrow is Arrow.NONE:
        yield _icon(content, middle_x, middle_y, side, WHITE)
        return
    length = min(size.arrow, side)
    side = min(side, place.width - length - 3 * size.padding)
    apart = (place.width - side - length) / 3
    arrow_x, icon_x = place.x + 2 * apart + side + length / 2, place.x + apart + side / 2
    if content.arrow is Arrow.LEFT:
        arrow_x, icon_x = place.x + apart + length / 2, place.x + 2 * apart + length + side / 2
    yield _icon(content, icon_x, middle_y, side, WHITE)
    yield Shape(tuple(_arrow(content.arrow, arrow_x, middle_y, length)), fill=WHITE)


def _arrow(way: Arrow, middle_x: float, middle_y: float, length: float) -> Iterator[tuple[float, float]]:
    """Yield the corners of an arrow whose middle is given."""
    upper = ((-0.5, _SHAFT / 2), (0.5 - _HEAD, _SHAFT / 2), (0.5 - _HEAD, _BARB), (0.5, 0.0))
    for along, across in (*upper, *((x, -y) for x, y in reversed(upper[:-1]))):
        x, y = {
            Arrow.LEFT: (-along, across),
            Arrow.AHEAD: (across, -along),
        }.get(way, (along, across))
        yield middle_x + x * length, middle_y + y * length


def _circle(middle_x: float, middle_y: float, diameter: float, colour: str) -> Panel:
    half = diameter / 2
    return Panel(middle_x - half, middle_y - half, diameter, diameter, fill=colour, radius=half)


def _icon(content: SignContent, middle_x: float, middle_y: float, side: float, colour: str) -> Art:
    return Art(
        middle_x - side / 2, middle_y - side / 2, side, side, f"icon:{content.icon}", colour, (content.id, "icon")
    )
