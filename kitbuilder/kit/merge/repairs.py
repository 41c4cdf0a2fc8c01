"""What a merge puts right after things came together: links within a card, confirmations, codes of videos."""

from kitbuilder.kit.merge.conflict import ConflictKind, Side
from kitbuilder.kit.merge.draft import Draft
from kitbuilder.kit.merge.fields import Clash
from kitbuilder.kit.merge.trees import ROOT, Held, Tree
from kitbuilder.kit.values import Card, Caution, Step

LONGEST_CODE = 32
"""As in the open form, in characters."""


def put_right(draft: Draft) -> None:
    """Put right what came together: cautions before their steps, tools, codes of videos, confirmations."""
    for item_id in sorted(one for one, holder in draft.holders.items() if holder != ROOT):
        kind = type(draft.original(item_id))
        if kind is Caution:
            _follow_step(draft, item_id)
        elif kind is Step:
            _leave_tool(draft, item_id)
        elif kind is Card and "unconfirmed" in draft.fields.get(item_id, {}):
            _confirm_no_more_than_sides(draft, item_id)
    _part_codes(draft)


def free_code(code: str, taken: set[str]) -> str:
    """Return a code like this one that is not taken."""
    ends = (f"-{number}" for number in range(2, len(taken) + 3))
    codes = (code[: LONGEST_CODE - len(end)] + end for end in ends)
    return next(code for code in codes if code not in taken)


def _follow_step(draft: Draft, caution: str) -> None:
    """Take a caution along to the card where the step after it is now, as a moved step does."""
    step, home = draft.value(caution, "before"), draft.holders[caution]
    if step is None or not _is_parted(draft, caution, "before", step):
        return
    card = draft.holders[step]
    draft.lists[home, "cautions"] = tuple(one for one in draft.lists[home, "cautions"] if one != caution)
    draft.lists[card, "cautions"] = (*draft.lists[card, "cautions"], caution)
    draft.holders[caution] = card


def _leave_tool(draft: Draft, step: str) -> None:
    tool = draft.value(step, "tool")
    if tool is None or not _is_parted(draft, step, "tool", tool):
        return
    trees = draft.trees
    held = (tree.held.get(step) for tree in (trees.base, trees.ours, trees.theirs))
    base, ours, theirs = (one and one.value.tool for one in held)
    sides = {Side.OURS: trees.ours, Side.THEIRS: trees.theirs}
    taken = next((side for side, tree in sides.items() if _without_tool(tree, step)), None)
    clashing = any((one, clash.field) == (step, "tool") for one, clash in draft.clashes)
    kind = ConflictKind.FIELD if clashing else ConflictKind.LINK
    draft.put(step, "tool", None)
    draft.clash_on(step, Clash("tool", base, ours, theirs, taken, kind))


def _confirm_no_more_than_sides(draft: Draft, card: str) -> None:
    """Mark a value as unconfirmed again that came together with another side's confirmation of another value."""
    sides = [tree.held[card].value for tree in draft.trees.having(card)]
    names = draft.value(card, "unconfirmed")
    for name in sorted({one for side in sides for one in side.unconfirmed}.difference(names)):
        value = draft.value(card, name)
        if all(name in side.unconfirmed or getattr(side, name) != value for side in sides):
            draft.put(card, "unconfirmed", (*draft.value(card, "unconfirmed"), name))


def _without_tool(tree: Tree, step: str) -> bool:
    return step in tree.held and tree.held[step].value.tool is None


def _is_parted(draft: Draft, item_id: str, name: str, target: str) -> bool:
    """Tell whether the merge brought to two cards what every side that links it has on one."""
    if draft.holders.get(target, draft.holders[item_id]) == draft.holders[item_id]:
        return False
    trees = [tree for tree in draft.trees.having(item_id) if getattr(tree.held[item_id].value, name) == target]
    return all(target in tree.held and tree.held[target].holder == tree.held[item_id].holder for tree in trees)


def _part_codes(draft: Draft) -> None:
    """Give another code to the newer one of two videos with the same one; ours keeps it when both are new."""
    owners: dict[str, str] = {}
    codes = {video: draft.value(video, "code") for video in draft.lists[ROOT, "videos"]}
    for video, code in list(codes.items()):
        first = owners.setdefault(code, video)
        if first != video:
            _part_code(draft, code, first, video, set(codes.values()))
            codes = {one: draft.value(one, "code") for one in codes}


def _part_code(draft: Draft, code: str, one: str, other: str, taken: set[str]) -> None:
    ours, theirs = (one, other) if _has_code(draft.trees.ours, one, code) else (other, one)
    old = _has_code(draft.trees.base, theirs, code)
    newer, side = (ours, Side.THEIRS) if old else (theirs, Side.OURS)
    known = {held.value.code for tree in (draft.trees.ours, draft.trees.theirs) for held in _videos(tree)}
    draft.put(newer, "code", free_code(code, taken | known))
    clash = Clash("code", None, (ours, code), (theirs, code), side, ConflictKind.SAME_CODE)
    draft.clashes.append((newer, clash))


def _videos(tree: Tree) -> list[Held]:
    return [tree.held[one] for one in tree.lists[ROOT, "videos"]]


def _has_code(tree: Tree, video: str, code: str) -> bool:
    return video in tree.held and bool(tree.held[video].value.code == code)
