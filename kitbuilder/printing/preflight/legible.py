"""Whether texts can be read in grey, as an office copier prints them: their contrast to what is behind them."""

from collections.abc import Iterator, Sequence

from kitbuilder.kit.said import say
from kitbuilder.printing.preflight.code_pixels import contrast_ratio
from kitbuilder.printing.preflight.sight import Sight
from kitbuilder.printing.preflight.texts import SeenText

LEAST_CONTRAST = 4.5
"""Of text to its ground, after conversion to grey (WCAG 2.2, 1.4.3)."""

_AROUND = 0.12
"""How far around a text its ground is looked at, in ems."""

_NEAR = 24
"""Grey levels that cannot be told from the ink."""

_BIN = 16
"""Grey levels that are counted as one."""

_GROUND_SHARE = 0.15
"""What takes this share of the pixels is ground, not the grey edge of a letter."""

_SEEN_SHARE = 0.01
"""Letters take at least this share of the pixels of their box: a dash in its box takes more."""

_MOST_SHOWN = 5
_SHOWN = 20


def pale_problems(sight: Sight) -> Iterator[str]:
    """Yield the texts that cannot be read in grey; stamps, which stand aslant behind the page, are not to be read."""
    pale = [text for text in sight.texts if text.text and not text.is_mark and contrast(sight, text) < LEAST_CONTRAST]
    for text in pale[:_MOST_SHOWN]:
        shown = text.text[:_SHOWN]
        yield say(
            "白黒にすると読みにくい文字があります（「{shown}」）。濃い色で、何も重ねずに印刷してください", shown=shown
        )
    if len(pale) > _MOST_SHOWN:
        yield say(
            "白黒にすると読みにくい文字がほかに {count} か所あります。濃い色で印刷してください",
            count=len(pale) - _MOST_SHOWN,
        )


def contrast(sight: Sight, text: SeenText) -> float:
    """Return the contrast ratio of a text to its ground, 1 to 21; 1 when the text is covered or not there to be seen.

    The text's own colour is known; its ground is what fills much of its box besides. Of several grounds, such as a
    stamp on white, the one with the least contrast counts.
    """
    levels = _levels(sight, text)
    ink = text.ink if text.ink is not None else _furthest(levels)
    grounds = _grounds(levels, ink)
    if not grounds:
        return 1.0
    ground = min(grounds, key=lambda level: _ratio(level, ink))
    middle = (ink + ground) // 2
    seen = levels[: middle + 1] if ink < ground else levels[middle + 1 :]
    return _ratio(ground, ink) if sum(seen) >= _SEEN_SHARE * sum(levels) else 1.0


def _levels(sight: Sight, text: SeenText) -> list[int]:
    """Return how many pixels of each grey level there are in and closely around a text."""
    left, top, right, bottom = text.box
    around = _AROUND * text.size_pt * 25.4 / 72
    box = sight.pixels((left - around, top - around, right + around, bottom + around))
    return sight.image.crop(box).histogram()


def _grounds(levels: Sequence[int], ink: int) -> list[int]:
    """Return the grey levels behind a text: each that takes a good share of its box, or the most frequent one."""
    others = list(levels)
    nearest, furthest = max(ink - _NEAR, 0), min(ink + _NEAR + 1, len(levels))
    others[nearest:furthest] = [0] * (furthest - nearest)
    shares = [sum(others[start : start + _BIN]) for start in range(0, len(levels), _BIN)]
    enough = _GROUND_SHARE * sum(levels)
    if sum(shares) < enough or not any(shares):
        return []
    starts = [index * _BIN for index, share in enumerate(shares) if share >= min(enough, max(shares))]
    return [max(range(start, start + _BIN), key=others.__getitem__) for start in starts]


def _furthest(levels: Sequence[int]) -> int:
    """Return the grey level, black or white end, that is furthest from the most frequent one."""
    usual = max(range(256), key=lambda level: levels[level])
    present = [level for level, count in enumerate(levels) if count] or [0]
    return max((present[0], present[-1]), key=lambda level: abs(level - usual))


def _ratio(one: float, other: float) -> float:
    return contrast_ratio(max(one, other), min(one, other))
