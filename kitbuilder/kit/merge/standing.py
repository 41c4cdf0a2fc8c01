"""Which things stand in the merged kit: nothing goes that the other side changed, leads to, or has locked."""

from attrs import field, frozen

from kitbuilder.kit.merge.conflict import ConflictKind
from kitbuilder.kit.merge.fields import is_live
from kitbuilder.kit.merge.links import all_links
from kitbuilder.kit.merge.trees import Tree, Trees, own_fields
from kitbuilder.kit.values import Caution


@frozen(eq=False)
class Standing:
    """The ids of what stands, and why things stand that one side removed: the outermost of them."""

    ids: set[str]
    kept: dict[str, ConflictKind] = field(factory=dict)


def standing(trees: Trees) -> Standing:
    """Return what stands after the merge.

    What one side removed goes, unless the other changed it or something in it, or has a locked caution in it: then it
    stays whole. What something of the other side leads to stays too.
    """
    found = Standing(trees.ours.held.keys() & trees.theirs.held.keys())
    _add_one_sided(found, trees.base, trees.ours, trees.theirs)
    _add_one_sided(found, trees.base, trees.theirs, trees.ours)
    _add_named(found, trees)
    return found


def _add_one_sided(found: Standing, base: Tree, side: Tree, other: Tree) -> None:
    for item_id, held in side.held.items():
        if item_id in other.held:
            continue
        if item_id not in base.held:
            found.ids.add(item_id)
            continue
        kind = _reason_to_stay(item_id, base, side, other)
        within = held.holder in found.ids and held.holder not in other.held and held.holder in base.held
        if kind or within:
            found.ids.add(item_id)
        if kind and not within:
            found.kept[item_id] = kind


def _reason_to_stay(item_id: str, base: Tree, side: Tree, other: Tree) -> ConflictKind | None:
    if _is_changed(item_id, base, side, other):
        return ConflictKind.REMOVED_CHANGED
    return ConflictKind.LOCKED if _holds_lock(item_id, side, other) else None


def _is_changed(item_id: str, base: Tree, side: Tree, other: Tree) -> bool:
    """Tell whether the side changed or moved a thing that the other removed, or anything in it."""
    old, new = base.held[item_id], side.held[item_id]
    if old.holder != new.holder:
        return True
    if old.value is new.value or old.value == new.value:
        return False
    if any(getattr(old.value, name) != getattr(new.value, name) for name in own_fields(new.kind)):
        return True
    return any(
        child not in base.held
        or base.held[child].holder != item_id
        or (child not in other.held and _is_changed(child, base, side, other))
        for child in side.below(item_id)
    )


def _holds_lock(item_id: str, side: Tree, other: Tree) -> bool:
    value = side.held[item_id].value
    if isinstance(value, Caution):
        return value.locked
    return any(_holds_lock(child, side, other) for child in side.below(item_id) if child not in other.held)


def _add_named(found: Standing, trees: Trees) -> None:
    removed = (trees.ours.held.keys() | trees.theirs.held.keys()) - found.ids
    looked_at: set[str] = set()
    while removed and (todo := found.ids - looked_at):
        looked_at |= todo
        for item_id in todo:
            _add_named_by(item_id, found, trees.base, trees.ours, trees.theirs)
            _add_named_by(item_id, found, trees.base, trees.theirs, trees.ours)


def _add_named_by(item_id: str, found: Standing, base: Tree, side: Tree, other: Tree) -> None:
    """Let stand what the side's version of a thing leads to, unless the other's leads there too although it is gone."""
    if item_id not in side.held:
        return
    mine, counterpart, origin = (
        tree.held[item_id].value if item_id in tree.held else None for tree in (side, other, base)
    )
    for name, target in all_links(mine):
        if target in found.ids or target not in side.held or not is_live(name, origin, mine, counterpart):
            continue
        if counterpart is None or (name, target) not in all_links(counterpart):
            _keep_whole(target, found, side)


def _keep_whole(item_id: str, found: Standing, side: Tree) -> None:
    top = item_id
    while side.held[top].holder not in found.ids:
        top = side.held[top].holder
    found.kept[top] = ConflictKind.REMOVED_NAMED
    _add_all(top, found, side)


def _add_all(item_id: str, found: Standing, side: Tree) -> None:
    found.ids.add(item_id)
    for child in side.below(item_id):
        if child not in found.ids:
            _add_all(child, found, side)
