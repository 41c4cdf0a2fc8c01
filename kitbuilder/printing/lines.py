"""Choosing where lines end: fewest lines first, then ends of phrases, then even lengths."""

from collections.abc import Sequence
from itertools import accumulate

from kitbuilder.printing.atoms import Atom, Cluster

_LINE = 10.0
_TORN_PHRASE = 1.5
_RAGGED = 3.0
_LONELY_END = 2.5
_LONELY_WIDTH = 1.6


def break_lines(parts: Sequence[Cluster], width: float, *, balanced: bool = False) -> list[tuple[Atom, ...]]:
    """Return the lines of a text in a column `width` ems wide, blanks at line ends left out.

    The costs are weighed over the whole text, so that an early line may give way to spare a later one. `balanced`
    makes the last line as long as the others, as titles want. A cluster wider than the column stands alone.
    """
    ends = [0.0, *accumulate(part.width for part in parts)]
    best = [0.0] + [float("inf")] * len(parts)
    start_of = [0] * (len(parts) + 1)
    for end in range(1, len(parts) + 1):
        last = end == len(parts)
        for start in range(end - 1, -1, -1):
            line_width = ends[end] - ends[start] - parts[end - 1].blank
            if line_width > width + 1e-6 and start < end - 1:
                break
            cost = best[start] + _cost(parts[end - 1], line_width, width, last, balanced)
            if cost < best[end]:
                best[end], start_of[end] = cost, start
    return _lines(parts, start_of)


def _cost(end: Cluster, line_width: float, width: float, last: bool, balanced: bool) -> float:
    slack = max(0.0, 1 - line_width / width)
    if last:
        lonely = _LONELY_END if line_width < _LONELY_WIDTH else 0.0
        return _LINE + lonely + (_RAGGED * slack * slack if balanced else 0.0)
    return _LINE + _RAGGED * slack * slack + (0.0 if end.phrase else _TORN_PHRASE)


def _lines(parts: Sequence[Cluster], start_of: list[int]) -> list[tuple[Atom, ...]]:
    lines: list[tuple[Atom, ...]] = []
    end = len(parts)
    while end > 0:
        atoms = [atom for part in parts[start_of[end] : end] for atom in part.atoms]
        while atoms and atoms[-1].is_space:
            atoms.pop()
        lines.append(tuple(atoms))
        end = start_of[end]
    return lines[::-1]
