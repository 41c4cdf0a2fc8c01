"""Single values of three versions of one thing made one."""

from typing import Any

from attrs import frozen

from kitbuilder.kit.merge.conflict import ConflictKind, Side
from kitbuilder.kit.merge.trees import own_fields


@frozen
class Clash:
    """A field with two versions, before it has a place: as in `Conflict`."""

    field: str
    base: Any
    ours: Any
    theirs: Any
    taken: Side | None = Side.OURS
    kind: ConflictKind = ConflictKind.FIELD


def merged_fields(base: Any, ours: Any, theirs: Any) -> tuple[dict[str, Any], list[Clash]]:
    """Return the own fields of two versions made one, and the clashes. `base` is None where both added the thing."""
    fields: dict[str, Any] = {}
    clashes: list[Clash] = []
    for name in own_fields(type(ours)):
        versions = getattr(base, name, None), getattr(ours, name), getattr(theirs, name)
        fields[name], clash = _merged(name, *versions, known=base is not None)
        clashes += [clash] if clash else []
    return fields, clashes


def is_live(name: str, base: Any, mine: Any, other: Any) -> bool:
    """Tell whether a side's version of a field stands after the merge, or may be taken instead of what stands."""
    if base is None or other is None:
        return True
    value = getattr(mine, name)
    return bool(value == getattr(other, name) or value != getattr(base, name))


def _merged(name: str, base: Any, ours: Any, theirs: Any, *, known: bool) -> tuple[Any, Clash | None]:
    if ours == theirs:
        return ours, None
    if name == "locked":
        return True, _unlocked(base, ours, theirs)
    if known and theirs == base:
        return ours, None
    if known and ours == base:
        return theirs, None
    if name == "unconfirmed":
        return _merged_names(base or (), ours, theirs), None
    return ours, Clash(name, base, ours, theirs)


def _unlocked(base: Any, ours: Any, theirs: Any) -> Clash | None:
    """Return the clash where one side took a lock away: locked wins."""
    taken = Side.OURS if ours else Side.THEIRS
    return Clash("locked", base, ours, theirs, taken, ConflictKind.LOCKED) if base else None


def _merged_names(base: tuple[str, ...], ours: tuple[str, ...], theirs: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names of a set without order that was changed on both sides: each name is there or not."""
    both = {*ours, *theirs}
    return tuple(sorted(name for name in both if (name in ours) == (name in theirs) or name not in base))
