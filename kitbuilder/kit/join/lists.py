"""Lists of things that hold no others, of three documents, made one: facts, comments, approvals."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from attrs import evolve

from kitbuilder.kit.change_words import field_words
from kitbuilder.kit.merge.conflict import Conflict, ConflictKind
from kitbuilder.kit.merge.fields import Clash, merged_fields
from kitbuilder.kit.merge.order import merged_order
from kitbuilder.kit.where import Where

_T = TypeVar("_T", bound=Any)


def joined_list(
    base: Sequence[_T], ours: Sequence[_T], theirs: Sequence[_T], where: Callable[[_T], Where]
) -> tuple[list[_T], list[Conflict]]:
    """Return the things of both sides, in the order in which `merged_order` puts them, and the conflicts.

    What a side removed is gone, unless the other side changed it: then it stays.
    """
    was, mine, other = ({thing.id: thing for thing in side} for side in (base, ours, theirs))
    found: list[_T] = []
    conflicts: list[Conflict] = []
    for thing in (*ours, *(one for one in theirs if one.id not in mine)):
        if thing.id in mine and thing.id in other:
            whole, clashes = joined_fields(was.get(thing.id), thing, other[thing.id])
            found.append(whole)
            conflicts += [conflict_at(where(whole), clash) for clash in clashes]
        elif thing.id not in was or thing != was[thing.id]:
            found.append(thing)
    order, _ = merged_order(tuple(was), tuple(mine), tuple(other))
    places = {thing_id: place for place, thing_id in enumerate(order)}
    return sorted(found, key=lambda thing: places[thing.id]), conflicts


def joined_fields(base: _T | None, ours: _T, theirs: _T) -> tuple[_T, list[Clash]]:
    """Return one thing with the changes of both, and where both changed it otherwise."""
    fields, clashes = merged_fields(base, ours, theirs)
    return evolve(ours, **fields), clashes


def conflict_at(where: Where, clash: Clash) -> Conflict:
    """Return a clash with its place."""
    place = where.at(field_words(clash.field), clash.field)
    return Conflict(ConflictKind.FIELD, place, clash.base, clash.ours, clash.theirs, clash.taken)
