"""Where ink may stand: texts within the safe area of their card, holes free, between cards nothing but crop marks."""

from collections.abc import Iterator, Sequence

from PIL import Image, ImageDraw, ImageFilter

from kitbuilder.printing.page import Hole
from kitbuilder.printing.pdf.promise import Place, Rectangle
from kitbuilder.printing.preflight.sight import Sight
from kitbuilder.printing.preflight.texts import SeenText

_TOLERANCE_MM = 0.26
"""Glyph boxes are rounded outwards, and edges are grey."""

_WHITE = 245
"""Grey levels from here on are paper."""

_THICKEST_PIXELS = 7
"""At 200 dpi: a crop mark of 0.5 mm is 4 pixels wide, 6 with grey edges; what is wider both ways is no crop mark."""


def place_problems(sight: Sight, places: Sequence[Place]) -> Iterator[str]:
    """Yield what stands where it must not on a page with these cards; without any, its art box is the safe area."""
    if not places:
        yield from _page_problems(sight)
        return
    outside = sum(not _stands_safely(text, places) for text in sight.texts)
    if outside:
        yield f"安全な範囲の外に文字があります（{outside}か所）。端が切れるおそれがあります"
    for place in places:
        for hole in place.holes:
            if not hole_is_free(sight, hole):
                yield (
                    f"穴をあける所に印刷があります（左から {hole.x:.0f} mm、上から {hole.y:.0f} mm）。"
                    "穴の所を空けて印刷し直してください"
                )
    if not gaps_are_free(sight, [place.trim for place in places]):
        yield "カードの外（切り落とす所）に、切る線でないものが印刷されています。kitbuilder で印刷し直してください"


def hole_is_free(sight: Sight, hole: Hole) -> bool:
    """Tell whether nothing is printed where the card is punched."""
    radius = max(hole.clear / 2 - _TOLERANCE_MM, 0)
    box = sight.pixels((hole.x - radius, hole.y - radius, hole.x + radius, hole.y + radius))
    part = sight.image.crop(box)
    if not all(part.size):
        return True
    disc = Image.new("1", part.size)
    ImageDraw.Draw(disc).ellipse((0, 0, part.width - 1, part.height - 1), fill=1)
    return not sum(part.histogram(disc)[:_WHITE])


def gaps_are_free(sight: Sight, trims: Sequence[Rectangle]) -> bool:
    """Tell whether outside the cards there is nothing but lines as thin as crop marks (0.5 mm)."""
    if any(_inside((0, 0, sight.width, sight.height), trim) for trim in trims):
        return True
    rest = sight.image.copy()
    for trim in trims:
        left, top, right, bottom = trim
        rest.paste(255, sight.pixels((left - _TOLERANCE_MM, top - _TOLERANCE_MM, right, bottom)))
    if not sum(rest.histogram()[:_WHITE]):
        return True
    ink = rest.point([255] * _WHITE + [0] * (256 - _WHITE))
    return bool(ink.filter(ImageFilter.MinFilter(_THICKEST_PIXELS)).getextrema() == (0, 0))


def _page_problems(sight: Sight) -> Iterator[str]:
    if sight.safe is None:
        yield "安全な範囲（ArtBox）が示されていません。kitbuilder で印刷し直してください"
        return
    outside = sum(not _inside(text.box, sight.safe) for text in sight.texts)
    if outside:
        yield f"安全な範囲の外に文字があります（{outside}か所）。端が切れるおそれがあります"


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
