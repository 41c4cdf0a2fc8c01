"""Where ink may stand: texts within the safe area of their card, holes free, between cards nothing but crop marks."""

from collections.abc import Iterator, Sequence

from PIL import Image, ImageChops, ImageDraw

from kitbuilder.kit.said import say
from kitbuilder.printing.page import Hole
from kitbuilder.printing.pdf.promise import Place, Rectangle
from kitbuilder.printing.preflight.sight import Sight
from kitbuilder.printing.preflight.texts import SeenText

_TOLERANCE_MM = 0.26
"""Glyph boxes are rounded outwards, and edges are grey."""

_WHITE = 245
"""Grey levels from here on are paper."""

_INK = 255

_CUT_LINE_MM = 0.5
"""How far within a card its cut line is not looked at as ink in a hole that reaches over the edge."""

_THICKEST = 4
"""In pixels of half the resolution, 1 mm: a crop mark of 0.5 mm takes 3 with its grey edges, so it is no crop mark."""


def place_problems(sight: Sight, places: Sequence[Place] | None) -> Iterator[str]:
    """Yield what stands where it must not on a page with these cards.

    `places` is None for a page that promises nothing: then it must have an art box, which is its safe area. A promised
    page without cards, such as a blank back, may have one.
    """
    if not places:
        yield from _page_problems(sight, promised=places is not None)
        return
    outside = sum(not _stands_safely(text, places) for text in sight.texts)
    if outside:
        yield say("安全な範囲の外に文字があります（{count}か所）。端が切れるおそれがあります", count=outside)
    for place in places:
        for hole in place.holes:
            if not hole_is_free(sight, hole, place.trim):
                yield say(
                    "穴をあける所に印刷があります（左から {x:.0f} mm、上から {y:.0f} mm）。"
                    "穴の所を空けて印刷し直してください",
                    x=hole.x,
                    y=hole.y,
                )
    if not gaps_are_free(sight, [place.trim for place in places]):
        yield say("カードの外（切り落とす所）に、切る線でないものが印刷されています。kitbuilder で印刷し直してください")


def hole_is_free(sight: Sight, hole: Hole, trim: Rectangle) -> bool:
    """Tell whether nothing is printed where the card is punched, as far as there is card."""
    radius = max(hole.clear / 2 - _TOLERANCE_MM, 0)
    around = (hole.x - radius, hole.y - radius, hole.x + radius, hole.y + radius)
    left, top, right, bottom = sight.pixels(around)
    card = sight.pixels(_inset(trim, _CUT_LINE_MM))
    disc = Image.new("1", (right - left, bottom - top))
    ring = [value * sight.dpi / 25.4 for value in around]
    ImageDraw.Draw(disc).ellipse((ring[0] - left, ring[1] - top, ring[2] - left, ring[3] - top), fill=1)
    part = (max(left, card[0]), max(top, card[1]), min(right, card[2]), min(bottom, card[3]))
    if part[0] >= part[2] or part[1] >= part[3]:
        return True
    seen = disc.crop((part[0] - left, part[1] - top, part[2] - left, part[3] - top))
    return not sum(sight.image.crop(part).histogram(seen)[:_WHITE])


def gaps_are_free(sight: Sight, trims: Sequence[Rectangle]) -> bool:
    """Tell whether outside the cards there is nothing but lines as thin as crop marks (0.5 mm)."""
    if any(_inside((0, 0, sight.width, sight.height), trim) for trim in trims):
        return True
    rest = sight.image.copy()
    for trim in trims:
        rest.paste(255, sight.pixels(_inset(trim, -_TOLERANCE_MM)))
    if not sum(rest.histogram()[:_WHITE]):
        return True
    ink = rest.point([_INK] * _WHITE + [0] * (256 - _WHITE)).reduce(2)
    return min(ink.size) < _THICKEST or not _thick(ink).histogram()[_INK]


def _thick(ink: Image.Image) -> Image.Image:
    """Return the picture in which only those pixels are left that begin a square of ink."""
    for step in (1, _THICKEST - 2):
        width, height = ink.size
        ink = ImageChops.darker(ink.crop((0, 0, width - step, height)), ink.crop((step, 0, width, height)))
        ink = ImageChops.darker(
            ink.crop((0, 0, width - step, height - step)), ink.crop((0, step, width - step, height))
        )
    return ink


def _inset(rectangle: Rectangle, by: float) -> Rectangle:
    left, top, right, bottom = rectangle
    return left + by, top + by, right - by, bottom - by


def _page_problems(sight: Sight, *, promised: bool) -> Iterator[str]:
    if sight.safe is None:
        if promised:
            return
        yield say("安全な範囲（ArtBox）が示されていません。kitbuilder で印刷し直してください")
        return
    outside = sum(not _inside(text.box, sight.safe) for text in sight.texts)
    if outside:
        yield say("安全な範囲の外に文字があります（{count}か所）。端が切れるおそれがあります", count=outside)


def _stands_safely(text: SeenText, places: Sequence[Place]) -> bool:
    """Tell whether a text is within the safe area of the card on which it stands; blanks are nowhere."""
    if not text.text:
        return True
    left, top, right, bottom = text.box
    x, y = (left + right) / 2, (top + bottom) / 2
    for place in places:
        if place.trim[0] <= x <= place.trim[2] and place.trim[1] <= y <= place.trim[3]:
            return _inside(text.box, place.safe)
    return False


def _inside(box: Rectangle, safe: Rectangle) -> bool:
    return (
        box[0] >= safe[0] - _TOLERANCE_MM
        and box[1] >= safe[1] - _TOLERANCE_MM
        and box[2] <= safe[2] + _TOLERANCE_MM
        and box[3] <= safe[3] + _TOLERANCE_MM
    )
