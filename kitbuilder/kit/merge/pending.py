"""The base of the next merge while conflicts are open: all else has moved on, and they are found again."""

from collections.abc import Sequence
from typing import Any

from attrs import evolve, fields_dict, frozen

from kitbuilder.kit.merge.conflict import Conflict, ConflictKind, Side
from kitbuilder.kit.merge.order import merged_order
from kitbuilder.kit.merge.trees import ROOT, Held, ListKey, Tree, opened
from kitbuilder.kit.nodes import CHILDREN
from kitbuilder.kit.values import Edition, Kit

_EDITION = fields_dict(Edition)


def pending_base(base: Kit, theirs: Kit, conflicts: Sequence[Conflict]) -> Kit:
    """Return the base of the next merge: `theirs`, but with each thing in conflict as it was in `base`.

    The merge of the merged kit with `theirs` over this base finds the same conflicts and changes nothing. What both
    added and have in conflict is not in it, nor what was added in that; what `theirs` removed and the kit keeps is in
    it as it was. Without conflicts it is `theirs` itself. It is a base only: its links may lead nowhere.

    Found once and not again is a conflict in which the kit has theirs already (what `ours` removed or unlocked stands,
    a step has no tool as in `theirs`): then no base can tell the two apart. So is one code on two videos, which have
    two codes now; where both added the newer one and wrote it differently it comes again as a field.

    What a merge put right may come again otherwise: a caution that went along with its step to another card is asked
    about as removed and changed, and not as moved where `theirs` has it there. A card of which nothing but that caution
    was changed, and a tool to which only a step led that has none now, have no reason to stay any more: they go at the
    next merge, as in `theirs`.
    """
    pending = _Pending(opened(base), opened(theirs))
    for conflict in conflicts:
        if conflict.taken is not Side.THEIRS:
            _put_as_it_was(pending, conflict)
    for conflict in conflicts:
        if conflict.kind is ConflictKind.ORDER:
            pending.order((conflict.where.item, conflict.where.field))
    kit: Kit = pending.built()
    return kit


def _put_as_it_was(pending: "_Pending", conflict: Conflict) -> None:
    item = conflict.where.item
    match conflict.kind:
        case ConflictKind.SAME_CODE:
            pass
        case ConflictKind.ORDER:
            for newcomer in {*conflict.ours} & {*conflict.theirs} - {*conflict.base}:
                pending.put_back(newcomer)
        case ConflictKind.MOVED:
            pending.put_back(item)
        case ConflictKind.LINK:
            # The kit has no tool there: only where the base has none either, theirs comes and is parted again.
            pending.change(item, conflict.where.field, None)
        case _ if not conflict.where.field:
            pending.restore(item)
        case _ if item not in pending.base.held:
            pending.put_back(item)
        case _:
            pending.change(item, conflict.where.field, _unlike_both(conflict))


def _unlike_both(conflict: Conflict) -> Any:
    """Return what a field had in the base, or the version of ours where the kit, having neither, is as the base."""
    return conflict.ours if conflict.taken is None and conflict.base is None else conflict.base


@frozen(eq=False)
class _Pending:
    """The base of the next merge while it is made: `new` is theirs at first."""

    base: Tree
    new: Tree

    def change(self, item: str, name: str, value: Any) -> None:
        """Put another value into a field of a thing that is there."""
        if item not in self.new.held:
            return
        held = self.new.held[item]
        if item == ROOT and name in _EDITION:
            name, value = "edition", evolve(held.value.edition, **{name: value})
        self.new.held[item] = Held(evolve(held.value, **{name: value}), held.holder)

    def put_back(self, item: str) -> None:
        """Put a thing that is there where it was in the base; what was not in the base goes, and what is in it too."""
        if item not in self.new.held:
            return
        held = self.new.held.pop(item)
        for name in CHILDREN[self.new.held[held.holder].kind] if held.holder in self.new.held else ():
            key = held.holder, name
            self.new.lists[key] = tuple(one for one in self.new.lists[key] if one != item)
        if item in self.base.held:
            self._place(item, held.value)
            return
        for name in CHILDREN.get(held.kind, ()):
            for child in self.new.lists.pop((item, name)):
                self.put_back(child)

    def restore(self, item: str) -> None:
        """Put in a thing of the base that theirs removed, with what was in it, but for what stands elsewhere."""
        if item not in self.new.held:
            self._place(item, self.base.held[item].value)
        for child in self.base.below(item):
            if child not in self.new.held or self.new.held[child] is self.base.held[child]:
                self.restore(child)

    def order(self, key: ListKey) -> None:
        """Put a list into the base's order; what was not in it stays behind its neighbour."""
        line = self.new.lists.get(key, ())
        wanted = [one for one in self.base.lists.get(key, ()) if one in line]
        if key in self.new.lists:
            self.new.lists[key], _ = merged_order(line, wanted, line)

    def built(self, item: str = ROOT) -> Any:
        """Return a thing with all that it holds; what has not changed is the very same object."""
        value, changes = self.new.held[item].value, {}
        for name in CHILDREN.get(type(value), ()):
            things = tuple(self.built(one) for one in self.new.lists[item, name])
            before = getattr(value, name)
            if len(things) != len(before) or any(one is not old for one, old in zip(things, before, strict=True)):
                changes[name] = things
        return evolve(value, **changes) if changes else value

    def _place(self, item: str, value: Any) -> None:
        """Put a thing where it was in the base; its holder too, without anything else in it, if that is gone."""
        was = self.base.held[item]
        if was.holder not in self.new.held:
            self._place(was.holder, self.base.held[was.holder].value)
        same = value is was.value
        self.new.held[item] = was if same else Held(value, was.holder)
        for name in CHILDREN.get(type(value), ()):
            self.new.lists.setdefault((item, name), ())
        key = next(key for key, line in self.base.lists.items() if key[0] == was.holder and item in line)
        line, known = self.new.lists[key], self.base.lists[key]
        before = [one for one in known[: known.index(item)] if one in line]
        place = line.index(before[-1]) + 1 if before else 0
        self.new.lists[key] = (*line[:place], item, *line[place:])
