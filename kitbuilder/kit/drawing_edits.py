"""Turning and cropping an SVG so that it stays a drawing: another view box, and a group that turns what is drawn."""

import math
import re
from collections.abc import Callable
from xml.etree import ElementTree as ET

_NAMESPACE = "http://www.w3.org/2000/svg"
_WORDS = frozenset(("title", "desc", "metadata", "defs"))
"""What is not drawn, and stays where it is."""
_OF_THE_WHOLE = ("width", "height", "x", "y", "transform")
"""What on the outermost element gives way to the new view box; printing does not turn by its `transform` either."""
_ACROSS = frozenset(("x", "x1", "x2", "cx", "rx", "width"))
_DOWN = frozenset(("y", "y1", "y2", "cy", "ry", "height"))
_ALONG = frozenset(("r", "stroke-width"))
_MATRIX = re.compile(r"matrix\(((?:[-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)? ?){6})\)")
"""A turn as `_numbers` writes it."""
_PERCENT = re.compile(r"\s*([-+]?(?:\d+\.?\d*|\.\d+))%\s*")

Matrix = tuple[float, float, float, float, float, float]
"""As SVG has it: (x, y) becomes (a x + c y + e, b x + d y + f)."""

_Box = tuple[float, float, float, float]


def turned_drawing(data: bytes, quarters: int) -> bytes:
    """Return the bytes of a checked SVG turned clockwise by one, two or three quarters."""
    return _edited(data, lambda root, box: _turn(root, box, quarters))


def cropped_drawing(data: bytes, left: float, top: float, right: float, bottom: float) -> bytes:
    """Return the bytes of a checked SVG that shows what lies between the edges, fractions of its width and height."""

    def crop(_: ET.Element, box: _Box) -> _Box:
        x, y, width, height = box
        return x + left * width, y + top * height, (right - left) * width, (bottom - top) * height

    return _edited(data, crop)


def _edited(data: bytes, change: Callable[[ET.Element, _Box], _Box]) -> bytes:
    root = ET.fromstring(data)  # noqa: S314 - checked by `read_picture`
    x, y, width, height = (float(number) for number in root.get("viewBox", "").replace(",", " ").split())
    _fix_percents(root, width, height)
    for name in _OF_THE_WHOLE:
        root.attrib.pop(name, None)
    root.set("viewBox", _numbers(change(root, (x, y, width, height))))
    for element in root.iter():
        element.tag = _local(element)
        for name in [name for name in element.attrib if name.startswith("{")]:
            del element.attrib[name]
    root.set("xmlns", _NAMESPACE)
    return bytes(ET.tostring(root, encoding="utf-8"))


def _turn(root: ET.Element, box: _Box, quarters: int) -> _Box:
    x, y, width, height = box
    turns: dict[int, tuple[Matrix, _Box]] = {
        1: ((0, 1, -1, 0, height + y, -x), (0, 0, height, width)),
        2: ((-1, 0, 0, -1, width + x, height + y), (0, 0, width, height)),
        3: ((0, -1, 1, 0, -y, width + x), (0, 0, height, width)),
    }
    matrix, turned = turns[quarters]
    group = _group_of_all(root)
    before = _matrix(group)
    group.set("transform", f"matrix({_numbers(_after(matrix, before) if before else matrix)})")
    return turned


def _group_of_all(root: ET.Element) -> ET.Element:
    """Return the group that turns all that is drawn: the one of an earlier turn, so that turns do not pile up."""
    drawn = [child for child in root if _local(child) not in _WORDS]
    if len(drawn) == 1 and _matrix(drawn[0]):
        return drawn[0]
    group = ET.Element(f"{{{_NAMESPACE}}}g")
    for child in drawn:
        root.remove(child)
        group.append(child)
    root.append(group)
    return group


def _matrix(group: ET.Element) -> Matrix | None:
    """Return how an earlier turn turned the group; None for any other element."""
    found = _MATRIX.fullmatch(group.get("transform", ""))
    if found is None or _local(group) != "g" or len(group.attrib) > 1:
        return None
    a, b, c, d, e, f = (float(number) for number in found[1].split())
    return a, b, c, d, e, f


def _after(second: Matrix, first: Matrix) -> Matrix:
    """Return what both do, `first` before `second`."""
    a, b, c, d, e, f = second
    g, h, i, j, k, m = first
    return a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * m + e, b * k + d * m + f


def _fix_percents(root: ET.Element, width: float, height: float) -> None:
    """Write lengths in hundredths of the view as lengths, before the view changes."""
    whole = {
        **dict.fromkeys(_ACROSS, width),
        **dict.fromkeys(_DOWN, height),
        **dict.fromkeys(_ALONG, math.hypot(width, height) / math.sqrt(2)),
    }
    for element in root.iter():
        for name, value in element.attrib.items():
            percent = _PERCENT.fullmatch(value)
            if percent and name in whole:
                element.set(name, _numbers((float(percent[1]) / 100 * whole[name],)))


def _local(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2]


def _numbers(numbers: tuple[float, ...]) -> str:
    return " ".join(f"{number + 0.0:.10g}" for number in numbers)
