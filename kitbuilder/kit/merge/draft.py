"""A merge while it is made: values, places and lists of what stands, and the clashes found so far."""

from typing import Any

from attrs import evolve, field, frozen

from kitbuilder.kit.merge.conflict import ConflictKind, Side
from kitbuilder.kit.merge.fields import Clash, merged_fields
from kitbuilder.kit.merge.order import merged_order
from kitbuilder.kit.merge.standing import Standing
from kitbuilder.kit.merge.trees import ROOT, ListKey, Tree, Trees
from kitbuilder.kit.nodes import CHILDREN


@frozen(eq=False)
class Draft:
    """What is known of the merged kit. `clashes` stand beside the id of their thing, ROOT for the kit."""

    trees: Trees
    fields: dict[str, dict[str, Any]] = field(factory=dict)
    holders: dict[str, str] = field(factory=dict)
    lists: dict[ListKey, tuple[str, ...]] = field(factory=dict)
    clashes: list[tuple[str, Clash]] = field(factory=list)

    def original(self, item_id: str) -> Any:
        """Return the thing as a side has it, ours before theirs."""
        return next(self.trees.having(item_id)).held[item_id].value

    def value(self, item_id: str, name: str) -> Any:
        """Return a field of a thing as it is merged so far."""
        fields = self.fields.get(item_id, {})
        return fields[name] if name in fields else getattr(self.original(item_id), name)

    def put(self, item_id: str, name: str, value: Any) -> None:
        """Put another value into a field."""
        self.fields.setdefault(item_id, {})[name] = value

    def clash_on(self, item_id: str, clash: Clash) -> None:
        """Note a clash, instead of another one on the same field."""
        if clash.field:
            self.clashes[:] = [known for known in self.clashes if (known[0], known[1].field) != (item_id, clash.field)]
        self.clashes.append((item_id, clash))


def drafted(trees: Trees, found: Standing) -> Draft:
    """Return what stands with its fields, places and order merged."""
    draft = Draft(trees)
    for item_id in dict.fromkeys((*trees.ours.held, *trees.theirs.held)):
        if item_id in found.ids:
            _merge_fields(draft, item_id)
            _merge_place(draft, item_id)
    for key in dict.fromkeys((*trees.ours.lists, *trees.theirs.lists)):
        if key[0] in found.ids:
            _merge_list(draft, key)
    return draft


def built(draft: Draft, item_id: str = ROOT) -> Any:
    """Return a thing with all that it holds; what a side has just so is the very same object."""
    original = draft.original(item_id)
    changes = {name: value for name, value in draft.fields.get(item_id, {}).items() if value != getattr(original, name)}
    for name in CHILDREN.get(type(original), ()):
        if (item_id, name) in draft.lists:
            items = tuple([built(draft, child) for child in draft.lists[item_id, name]])
            if not _same_things(items, getattr(original, name)):
                changes[name] = items
    return evolve(original, **changes) if changes else original


def _merge_fields(draft: Draft, item_id: str) -> None:
    if item_id in draft.trees.closed:
        return
    values = [tree.held[item_id].value for tree in draft.trees.having(item_id)]
    if len(values) == 1 or values[0] is values[1]:
        return
    base = draft.trees.base.held.get(item_id)
    draft.fields[item_id], clashes = merged_fields(base and base.value, *values)
    draft.clashes.extend((item_id, clash) for clash in clashes)


def _merge_place(draft: Draft, item_id: str) -> None:
    holders = [tree.held[item_id].holder for tree in draft.trees.having(item_id)]
    base = draft.trees.base.held.get(item_id)
    if holders[-1] == holders[0] or (base and holders[-1] == base.holder):
        draft.holders[item_id] = holders[0]
    elif base and holders[0] == base.holder:
        draft.holders[item_id] = holders[-1]
    else:
        draft.holders[item_id] = holders[0]
        trees = draft.trees
        places = _place(trees.base, item_id), _place(trees.ours, item_id), _place(trees.theirs, item_id)
        draft.clash_on(item_id, Clash("", *places, Side.OURS, ConflictKind.MOVED))


def _place(tree: Tree, item_id: str) -> tuple[str, str | None] | None:
    if item_id not in tree.held:
        return None
    holder = tree.held[item_id].holder
    line = next(items for (known, _), items in tree.lists.items() if known == holder and item_id in items)
    place = line.index(item_id)
    return holder, line[place - 1] if place else None


def _merge_list(draft: Draft, key: ListKey) -> None:
    trees = draft.trees
    base, ours, theirs = (tree.lists.get(key, ()) for tree in (trees.base, trees.ours, trees.theirs))
    lines = (tuple([one for one in line if draft.holders.get(one) == key[0]]) for line in (ours, theirs))
    draft.lists[key], clashing = merged_order(base, *lines)
    if clashing:
        draft.clash_on(key[0], Clash(key[1], base, ours, theirs, Side.OURS, ConflictKind.ORDER))


def _same_things(one: tuple[Any, ...], other: tuple[Any, ...]) -> bool:
    return len(one) == len(other) and all(mine is its for mine, its in zip(one, other, strict=True))
