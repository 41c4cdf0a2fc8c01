"""Two versions of a kit made one: how the ward's new edition comes into 26 kits that their sites have changed."""

from kitbuilder.kit.merge.conflict import Conflict, ConflictKind, Merge, Side
from kitbuilder.kit.merge.pending import pending_base
from kitbuilder.kit.merge.take import take
from kitbuilder.kit.merge.three_way import merge
from kitbuilder.kit.merge.words import conflict_words, version_words

__all__ = [
    "Conflict",
    "ConflictKind",
    "Merge",
    "Side",
    "conflict_words",
    "merge",
    "pending_base",
    "take",
    "version_words",
]
