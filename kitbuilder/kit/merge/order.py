"""The order of a list of three versions."""

from collections.abc import Iterable, Sequence

Ids = Sequence[str]


def merged_order(base: Ids, ours: Ids, theirs: Ids) -> tuple[tuple[str, ...], bool]:
    """Return the order of all that is in `ours` or `theirs`, and whether both reordered it differently.

    What both have stands as the side that reordered it has it, as `ours` when both did. What only one side has goes
    behind the neighbour it stands behind there; at the same place the ids decide, so that sides can be swapped.
    """
    if tuple(ours) == tuple(theirs):
        return tuple(ours), False
    spine, clash = _spine(base, ours, theirs)
    runs = [_runs(side, set(spine)) for side in (ours, theirs)]
    line: list[str] = []
    for anchor in (None, *spine):
        line += [anchor] if anchor is not None else []
        for run in sorted(side.get(anchor, []) for side in runs):
            line += run
    return tuple(line), clash


def _spine(base: Ids, ours: Ids, theirs: Ids) -> tuple[list[str], bool]:
    common = set(ours) & set(theirs)
    mine, other = _only(ours, common), _only(theirs, common)
    if mine == other:
        return mine, False
    known = _only(base, common)
    if other == known:
        return mine, False
    if mine == known:
        return other, False
    return mine, True


def _only(line: Ids, wanted: Iterable[str]) -> list[str]:
    return [one for one in line if one in wanted]


def _runs(line: Ids, spine: set[str]) -> dict[str | None, list[str]]:
    """Return what stands behind each thing of the spine, and in front of all (None)."""
    runs: dict[str | None, list[str]] = {}
    anchor = None
    for one in line:
        if one in spine:
            anchor = one
        else:
            runs.setdefault(anchor, []).append(one)
    return runs
