"""Choosing where lines end: fewest lines first, then no lonely last character, ends of phrases, even lengths."""

from collections.abc import Iterator, Sequence
from itertools import accumulate

from kitbuilder.printing.clusters import Cluster

_LINE = 10.0
_LONELY_END = 8.0
_TORN_PHRASE = 4.0
_TORN_WORD = 2.0
"""More for a word in katakana, which is read as one: better 避難者 / カード."""

_SHRED = 1.0
"""More for a phrase of which only the first or the last character is torn off."""

_RAGGED = 3.0
_PAUSE = 0.4
"""Less for a line that ends with a stop or a comma."""

_HAIR = 1e-6


def break_lines(
    parts: Sequence[Cluster], width: float, *, balanced: bool = False, hanging: bool = False
) -> list[tuple[int, int]]:
    """Return where in its text each line of a column `width` ems wide starts and ends.

    The costs are weighed over the whole text, so that an early line may give way to spare a later one. `balanced`
    makes the last line as long as the others, as titles want; with `hanging` a stop at a line's end may stand past the
    column. A cluster wider than the column stands alone.
    """
    if parts and _whole(parts) <= width + _HAIR:
        return [(parts[0].start, parts[-1].end)]
    ends = [0.0, *accumulate([part.width for part in parts])]
    lefts = [end - part.lead for end, part in zip(ends, parts, strict=False)]
    letters = [0, *accumulate([part.letters for part in parts])]
    best = [0.0] + [float("inf")] * len(parts)
    start_of = [0] * (len(parts) + 1)
    for end, final in enumerate(parts, 1):
        last = end == len(parts)
        right, line_width = ends[end] + final.trail - final.blank, final.alone
        limit = width + _HAIR + (final.hang if hanging else 0.0)
        for start in range(end - 1, -1, -1):
            if start < end - 1:
                line_width = right - lefts[start]
                if line_width > limit:
                    break
            cost = best[start] + _LINE
            if line_width < width and (balanced or not last):
                slack = 1 - line_width / width
                cost += _RAGGED * slack * slack
            if last and letters[end] - letters[start] <= 1:
                cost += _LONELY_END
            if cost < best[end]:
                best[end], start_of[end] = cost, start
        if not last:
            best[end] += _end_cost(parts, end)
    return list(_ranges(parts, start_of))[::-1]


def _end_cost(parts: Sequence[Cluster], end: int) -> float:
    """Return what it costs that a line ends before the cluster `end`."""
    final = parts[end - 1]
    if final.phrase:
        return -_PAUSE if final.hang else 0.0
    word = _TORN_WORD if final.word else 0.0
    return _TORN_PHRASE + word + (_SHRED if parts[end].phrase or (end > 1 and parts[end - 2].phrase) else 0.0)


def _whole(parts: Sequence[Cluster]) -> float:
    """Return the width of a text on one line."""
    if len(parts) == 1:
        return parts[0].alone
    return parts[0].lead + sum([part.width for part in parts]) + parts[-1].trail - parts[-1].blank


def _ranges(parts: Sequence[Cluster], start_of: list[int]) -> Iterator[tuple[int, int]]:
    end = len(parts)
    while end > 0:
        start = start_of[end]
        yield parts[start].start, parts[end - 1].end
        end = start
