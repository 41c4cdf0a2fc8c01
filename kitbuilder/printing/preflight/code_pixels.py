"""A code measured on a page's picture: the length of its squares, the white around it, how dark it is on how light.

A reader says where about the code's corners are, to a pixel or so. From there its picture is set upright and its edges
are found again in the corner marks, whose pattern of dark and light is known whatever stands around the code.
"""

import math
from collections.abc import Sequence
from statistics import median

from attrs import frozen
from PIL import Image

from kitbuilder.printing.qr import QUIET_ZONE

Point = tuple[float, float]

FARTHEST = 6
"""Modules looked at around a code; a wider white zone is not told apart."""

_STEP = 8
"""Pixels to a module in the upright picture: an eighth of a module is the finest that is measured."""

_MARK_MIDDLE = 3.5
"""Modules from the edge of a code to the middle of its corner marks, which are seven modules wide (ISO/IEC 18004)."""

_SMEAR = 3
"""Steps beyond the edge that are still grey from the edge itself at office resolutions."""

_STAIN = 0.2
"""What stands in the white zone is seen when it takes this share of the difference between light and dark."""


_STRAIGHT_BELOW = 0.04045
"""Share of white below which the curve of grey levels is a straight line (IEC 61966-2-1)."""


@frozen
class CodePixels:
    """What was measured of a code.

    `module_mm`: the smaller of a square's two lengths; `quiet_modules`: white on the tightest side, up to `FARTHEST`;
    `contrast`: the ratio of light to dark modules, 1 to 21 (WCAG 2).
    """

    module_mm: float
    quiet_modules: float
    contrast: float

    @property
    def intruded(self) -> bool:
        """Whether something stands nearer to the code than the four modules it needs, or the paper ends there."""
        return self.quiet_modules < QUIET_ZONE - 2 / _STEP


@frozen
class _Marks:
    """Two corner marks in a line: their outer edges, and how far their middles are apart.

    The latter is not changed by ink that spreads, nor by a renderer that rounds outwards.
    """

    first: float
    last: float
    apart: float


def measure(image: Image.Image, dpi: float, corners: Sequence[Point], version: int) -> CodePixels:
    """Measure the code of this QR `version` (1 to 40) on a grey picture of `dpi` pixels to the inch.

    `corners` are the pixels of its top left, top right, bottom right and bottom left corner, as the code is read, so
    that it may stand turned. Raises `ValueError` when no code stands there.
    """
    modules = 17 + 4 * version
    picture = _upright(image, corners, modules)
    row, column = _marks(picture, modules, across=True), _marks(picture, modules, across=False)
    edges = (row.first, column.first, row.last, column.last)
    across, down = (math.dist(corners[0], corners[n]) / modules / _STEP * 25.4 / dpi for n in (1, 3))
    light, dark = _light_and_dark(picture, edges, modules)
    quiet = _quiet_steps(picture, edges, light - _STAIN * (light - dark))
    module_mm = min(row.apart * across, column.apart * down) / (modules - 2 * _MARK_MIDDLE)
    return CodePixels(round(module_mm, 4), quiet / _STEP, round(contrast_ratio(light, dark), 2))


def contrast_ratio(light: float, dark: float) -> float:
    """Return the contrast ratio of two grey levels, 0 to 255: 1 for no difference to 21 for black on white (WCAG 2)."""
    return (_luminance(light) + 0.05) / (_luminance(dark) + 0.05)


def _luminance(grey: float) -> float:
    share = grey / 255
    return float(share / 12.92 if share <= _STRAIGHT_BELOW else ((share + 0.055) / 1.055) ** 2.4)


def _upright(image: Image.Image, corners: Sequence[Point], modules: int) -> Image.Image:
    """Return the code with what stands around it, `_STEP` pixels a module; beyond the page all is dark."""
    (x, y), (right_x, right_y), _, (down_x, down_y) = corners
    length = modules * _STEP
    a, d = (right_x - x) / length, (right_y - y) / length
    b, e = (down_x - x) / length, (down_y - y) / length
    margin = (FARTHEST + 1) * _STEP
    place = (a, b, x - (a + b) * margin, d, e, y - (d + e) * margin)
    whole = length + 2 * margin
    grey = image.convert("L")
    return grey.transform((whole, whole), Image.Transform.AFFINE, place, Image.Resampling.BILINEAR, fillcolor=0)


def _marks(picture: Image.Image, modules: int, *, across: bool) -> _Marks:
    """Return the corner marks along the top, or along the left."""
    margin = (FARTHEST + 1) * _STEP
    near, far = margin + _MARK_MIDDLE * _STEP, margin + (modules - _MARK_MIDDLE) * _STEP
    levels = _profile(picture, round(near), across=across)
    first, last = _edge(levels, near, -1), _edge(levels, far, 1)
    return _Marks(first, last, (_edge(levels, far, -1) + last - first - _edge(levels, near, 1)) / 2)


def _profile(picture: Image.Image, at: int, *, across: bool) -> list[int]:
    """Return the grey levels along the middle of two corner marks, the mean of a module's width."""
    whole, half = picture.width, _STEP // 2
    box = (0, at - half, whole, at + half) if across else (at - half, 0, at + half, whole)
    line = picture.resize((whole, 1) if across else (1, whole), Image.Resampling.BOX, box)
    return list(line.tobytes())


def _edge(levels: list[int], middle: float, way: int) -> float:
    """Return where the third change from a corner mark's middle is: dark, light, dark, and then no longer the mark."""
    start = round(middle)
    within = levels[max(start - 5 * _STEP, 0) : start + 5 * _STEP]
    half = (max(within) + min(within)) / 2
    found, at = 0, start
    while abs(at - start) < 5 * _STEP:
        here, following = levels[at], levels[at + way]
        if (here < half) != (following < half):
            found += 1
            if found == 3:  # noqa: PLR2004
                return at + 0.5 + way * (half - here) / (following - here)
        at += way
    raise ValueError("no corner mark of a code")


def _light_and_dark(
    picture: Image.Image, edges: tuple[float, float, float, float], modules: int
) -> tuple[float, float]:
    """Return the usual grey level of light and of dark modules, each looked at in its middle."""
    middles = picture.resize((modules, modules), Image.Resampling.NEAREST, edges).tobytes()
    half = (max(middles) + min(middles)) / 2
    return median(level for level in middles if level >= half), median(level for level in middles if level < half)


def _quiet_steps(picture: Image.Image, edges: tuple[float, float, float, float], white: float) -> int:
    """Return how many steps around the code are white before the first that is not. The grey of its edge is white."""
    left, top, right, bottom = edges
    frame = [math.floor(left), math.floor(top), math.ceil(right), math.ceil(bottom)]
    for step in range(_SMEAR, FARTHEST * _STEP):
        box = (frame[0] - step - 1, frame[1] - step - 1, frame[2] + step + 1, frame[3] + step + 1)
        if _darkest_of_border(picture.crop(box)) < white:
            return step
    return FARTHEST * _STEP


def _darkest_of_border(picture: Image.Image) -> int:
    width, height = picture.size
    lines = ((0, 0, width, 1), (0, height - 1, width, height), (0, 0, 1, height), (width - 1, 0, width, height))
    return min(int(picture.crop(line).getextrema()[0]) for line in lines)  # type: ignore[arg-type]
