"""The base of the next merge while conflicts are open: they come again, and all else has moved on."""

import pytest
from attrs import evolve
from hypothesis import given, settings

from kitbuilder.kit.merge import ConflictKind, Side, merge, pending_base
from tests.kit.merge.edits import versions

MOST = 150


def told(conflicts):
    return sorted((one.kind, one.where.item, one.where.field) for one in conflicts)


def comes_again(conflict):
    return conflict.taken is not Side.THEIRS and conflict.kind is not ConflictKind.SAME_CODE


def in_one_edition(base, ours, theirs):
    return base, ours, evolve(theirs, edition=base.edition)


def conflicts_come_again(base, ours, theirs):
    merged = merge(base, ours, theirs)
    pending = pending_base(base, theirs, merged.conflicts)
    again = merge(pending, merged.kit, theirs)
    assert told(again.conflicts) == told(filter(comes_again, merged.conflicts))
    assert again.kit == merged.kit


@settings(max_examples=MOST)
@given(versions())
def test_every_conflict_comes_again_and_the_kit_stays(kits):
    conflicts_come_again(*in_one_edition(*kits))


@pytest.mark.long
@settings(max_examples=20_000)
@given(versions())
def test_every_conflict_comes_again_in_twenty_thousand_cases(kits):
    conflicts_come_again(*in_one_edition(*kits))
