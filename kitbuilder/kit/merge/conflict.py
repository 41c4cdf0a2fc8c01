"""What a merge says: the kit, and where two people wanted different things."""

from enum import StrEnum
from typing import Any

from attrs import frozen

from kitbuilder.kit.values import Kit
from kitbuilder.kit.where import Where


class Side(StrEnum):
    """Whose version it is."""

    OURS = "ours"
    THEIRS = "theirs"

    @property
    def other(self) -> "Side":
        """The other side."""
        return Side.THEIRS if self is Side.OURS else Side.OURS


class ConflictKind(StrEnum):
    """What stands against what, and so what the versions of a `Conflict` are."""

    FIELD = "field"
    """Both changed a field. Its values."""
    LINK = "link"
    """A step's tool is on another card now, or has left the step's. The ids of tools."""
    REMOVED_CHANGED = "removed_changed"
    """One removed what the other changed: it stays. The thing with all that is in it, None where it was removed."""
    REMOVED_NAMED = "removed_named"
    """One removed what something of the other's leads to: it stays. As above."""
    LOCKED = "locked"
    """One removed or unlocked a locked caution: it stays locked. As above, or the values of `locked`."""
    MOVED = "moved"
    """Both moved a thing, to different places. The places, as in `kit.edit.chosen`."""
    ORDER = "order"
    """Both reordered a list. The ids in order."""
    SAME_CODE = "same_code"
    """Both gave one code to different videos: one has another code now. The id of the side's video, and the code."""


@frozen
class Conflict:
    """Two versions of one thing. `taken` is the side whose version stands in the kit, None when neither could.

    `where` is a place in the merged kit: `item` is the thing, "" for the kit itself; `field` is set for a field, and
    for a list (`steps` …) whose order it is. `base`, `ours` and `theirs` are what `kind` says, None for nothing.
    """

    kind: ConflictKind
    where: Where
    base: Any
    ours: Any
    theirs: Any
    taken: Side | None = Side.OURS

    def of(self, side: Side) -> Any:
        """Return the version of a side."""
        return self.ours if side is Side.OURS else self.theirs


@frozen
class Merge:
    """The merged kit, and every conflict in printing order."""

    kit: Kit
    conflicts: tuple[Conflict, ...] = ()
