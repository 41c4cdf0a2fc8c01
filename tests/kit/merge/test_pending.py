"""The base of the next merge while conflicts are open: they come again, and all else has moved on."""

from collections import Counter

import pytest
from attrs import evolve
from hypothesis import Phase, given, settings

from kitbuilder.kit.edit.moves import remove_things
from kitbuilder.kit.errors import KitError
from kitbuilder.kit.find import numbered_cards
from kitbuilder.kit.merge import ConflictKind, Side, merge, pending_base, take
from kitbuilder.kit.nodes import ids_in
from kitbuilder.kit.values import Caution
from kitbuilder.store.packed import pack_kit, unpack_kit
from tests.kit.merge.edits import versions
from tests.kit.merge.laws import on_or_above, things

MOST = 250
"""Cases of each law in the usual run."""


def told(conflicts):
    return Counter((one.kind, one.where.item, one.where.field) for one in conflicts)


def comes_again(conflict):
    """Tell whether a base can make this conflict come again: not where the kit has theirs, nor where codes parted."""
    return conflict.taken is not Side.THEIRS and conflict.kind is not ConflictKind.SAME_CODE


def parted(merged, ours, theirs):
    """The cautions that went along with their step to where no side has them, or where only theirs has them."""
    moved = {one.where.item for one in merged.conflicts if one.kind is ConflictKind.MOVED}
    sides, found = (things(ours), things(theirs)), set()
    for one, (thing, holder) in things(merged.kit).items():
        homes = [side[one][1] for side in sides if one in side]
        if isinstance(thing, Caution) and (holder not in homes or (one in moved and holder != homes[0])):
            found.add(one)
    return found


def conflicts_come_again(pend, base, ours, theirs):
    """Find the same again, but for what the docstring of `pending_base` says of cautions, tools and codes."""
    merged = merge(base, ours, theirs)
    again = merge(pend(base, theirs, merged.conflicts), merged.kit, theirs)
    before, after = told(filter(comes_again, merged.conflicts)), told(again.conflicts)
    went = parted(merged, ours, theirs)
    left = {up for whole in (ours, theirs) for one in went if one in things(whole) for up in on_or_above(whole, one)}
    otherwise = {item for _, item, _ in (before - after) + (after - before)}
    recoded = {one.where.item for one in merged.conflicts if one.kind is ConflictKind.SAME_CODE}
    unused = {one.ours for one in merged.conflicts if one.where.field == "tool" and one.taken is Side.THEIRS}
    assert otherwise <= went | left | recoded | unused
    if otherwise & left - went:
        assert went & {item for _, item, _ in after}
    elif not otherwise & unused:
        assert again.kit == merged.kit


def without_conflicts_it_is_theirs(pend, base, ours, theirs):
    conflicts = merge(base, ours, theirs).conflicts
    if not conflicts:
        assert pend(base, theirs, conflicts) is theirs


def it_can_be_a_base(pend, base, ours, theirs):
    pending = pend(base, theirs, merge(base, ours, theirs).conflicts)
    ids = list(ids_in(pending))
    assert len(ids) == len(set(ids))
    assert unpack_kit(pack_kit(pending), {one.id: one.data for one in pending.pictures}) == pending


def what_theirs_removes_later_goes(pend, base, ours, theirs):
    """What is not in conflict goes just as it does with a base that has moved on wholly."""
    merged = merge(base, ours, theirs)
    pending, known = pend(base, theirs, merged.conflicts), things(theirs)
    asked = {one.where.item for one in merged.conflicts}
    asked |= {item for one in merged.conflicts if one.kind is ConflictKind.ORDER for item in one.theirs}
    for found in numbered_cards(theirs):
        for item in (found.card.id, *(step.id for step in found.card.steps)):
            within = set(ids_in(known[item][0]))
            new = set(on_or_above(theirs, item)) - things(base).keys()
            if asked & (within | new):
                continue
            later = remove_things(theirs, [item], at_ward=True)
            moved_on, gone = (things(merge(one, merged.kit, later).kit) for one in (theirs, pending))
            assert (item in gone) == (item in moved_on)


def what_is_decided_is_not_asked_again(pend, base, ours, theirs):
    merged = merge(base, ours, theirs)
    pending = pend(base, theirs, merged.conflicts)
    for conflict in merged.conflicts:
        try:
            decided = take(merged.kit, conflict, Side.THEIRS, at_ward=True)
        except KitError:
            continue
        key = conflict.kind, conflict.where.item, conflict.where.field
        locked = conflict.kind is ConflictKind.LOCKED
        assert locked or key not in told(merge(pending, decided, theirs).conflicts)


LAWS = (
    conflicts_come_again,
    without_conflicts_it_is_theirs,
    it_can_be_a_base,
    what_theirs_removes_later_goes,
    what_is_decided_is_not_asked_again,
)


def in_one_edition(base, ours, theirs):
    """The ward's kit takes part in a merge with the edition of the base, as an update has it."""
    return base, ours, evolve(theirs, edition=base.edition)


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.__name__)
def test_law(law):
    @settings(max_examples=MOST)
    @given(versions())
    def holds(kits):
        law(pending_base, *in_one_edition(*kits))

    holds()


@pytest.mark.long
@settings(max_examples=4_000)
@given(versions())
def test_every_law_holds_in_four_thousand_cases(kits):
    for law in LAWS:
        law(pending_base, *in_one_edition(*kits))


@pytest.mark.parametrize(
    ("spoilt", "law"),
    [
        (lambda _base, theirs, _: theirs, conflicts_come_again),
        (lambda base, _theirs, _: base, without_conflicts_it_is_theirs),
        (lambda base, theirs, conflicts: base if conflicts else theirs, what_theirs_removes_later_goes),
        (lambda _base, theirs, _: evolve(theirs, sections=theirs.sections * 2), it_can_be_a_base),
    ],
)
def test_a_law_notices_a_base_that_is_spoilt(spoilt, law):
    @settings(max_examples=2000, phases=[Phase.generate], derandomize=True, report_multiple_bugs=False)
    @given(versions())
    def holds(kits):
        law(spoilt, *in_one_edition(*kits))

    with pytest.raises((AssertionError, KitError)):
        holds()
