"""What lengths and sizes a layout may have: a file of anybody's must not lead to a page that nobody can print."""

import math
from collections.abc import Iterator
from typing import Any

from attrs import fields, has

from kitbuilder.printing.page import Hole, Page, Size
from kitbuilder.printing.units import pt_to_mm

_PAGE = (40.0, 1200.0)
"""The shortest and the longest side of a page, in mm: from a name card to A0."""

_TYPE = (5.0, 400.0)
"""The smallest and the largest type, in points."""

_LONGEST = 1200.0
_LONGEST_TEXT = 60
_NARROWEST_SAFE = 30.0
"""Of the safe area's sides, in mm."""


def check_room(name: str, room_mm: float, needed_mm: float) -> None:
    """Raise `ValueError` with a sentence when there is less room than what stands there needs."""
    if room_mm < needed_mm:
        raise ValueError(f"{name} が狭すぎます（{room_mm:.0f} mm。{needed_mm:.0f} mm は要ります）")


def ems(size_pt: float, count: float) -> float:
    """Return the width of so many full-width characters, or the height of so many ems, in mm."""
    return pt_to_mm(size_pt * count)


def check_sizes(layout: Any) -> None:
    """Raise `ValueError` with a sentence when a length or a size in the layout makes no sense."""
    for name, value in _parts("", layout):
        _check(name, value)


def _parts(name: str, value: Any) -> Iterator[tuple[str, Any]]:
    """Yield the value and everything in it, each with its name in the file, such as `page.width`."""
    yield name, value
    if has(type(value)):
        for field in fields(type(value)):
            yield from _parts(f"{name}.{field.name}".lstrip("."), getattr(value, field.name))
    elif isinstance(value, tuple):
        for part in value:
            yield from _parts(name, part)


def _check(name: str, value: Any) -> None:
    match value:
        case Page():
            _check_page(value)
        case Size():
            _check_size(name, value)
        case float() | int():
            least_open = name.endswith(".floor") or name.startswith("page.safe.")
            if not math.isfinite(value) or value > _LONGEST or value < 0 or (value == 0 and not least_open):
                raise ValueError(f"{name} は 0 より大きく {_LONGEST:g} 以下の数にしてください")
        case ():
            if name != "page.holes":
                raise ValueError(f"{name} に数を1つ以上書いてください")
        case str() if not value.strip() or not value.isprintable() or len(value) > _LONGEST_TEXT:
            raise ValueError(f"{name} は 1 字から {_LONGEST_TEXT} 字で書いてください")


def _check_page(page: Page) -> None:
    least, most = _PAGE
    if not (least <= page.width <= most and least <= page.height <= most):
        raise ValueError(f"page の width と height は {least:g} から {most:g} mm にしてください")
    if page.right - page.left < _NARROWEST_SAFE or page.bottom - page.top < _NARROWEST_SAFE:
        raise ValueError(f"page.safe の余白が大きすぎます。内側に {_NARROWEST_SAFE:g} mm は残してください")
    for hole in page.holes:
        _check_hole(page, hole)


def _check_hole(page: Page, hole: Hole) -> None:
    if not (0 < hole.x < page.width and 0 < hole.y < page.height):
        raise ValueError("page.holes の穴が用紙の外にあります")


def _check_size(name: str, size: Size) -> None:
    least, most = _TYPE
    if not least <= size.size <= most:
        raise ValueError(f"{name}.size は {least:g} から {most:g} ポイントにしてください")
    if size.floor and not least <= size.floor <= size.size:
        raise ValueError(f"{name}.floor は {least:g} ポイントから {name}.size までにしてください")
