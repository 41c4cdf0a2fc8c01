"""Each law notices a merge that breaks it: the merge is spoilt in one place, and its law must fail."""

import pytest
from attrs import evolve
from hypothesis import Phase, given, settings

from kitbuilder.kit.errors import KitError
from kitbuilder.kit.merge import Merge, draft, merge, standing, three_way
from kitbuilder.kit.merge.order import merged_order
from kitbuilder.kit.values import EditionState
from tests.kit.merge import laws
from tests.kit.merge.edits import versions


def additions_dropped(base, ours, theirs):
    line, clash = merged_order(base, ours, theirs)
    return tuple(one for one in line if one in ours), clash


def additions_behind_all(base, ours, theirs):
    line, clash = merged_order(base, ours, theirs)
    return (*(one for one in line if one in ours), *(one for one in line if one not in ours)), clash


def order_of_theirs_dropped(base, ours, theirs):
    line, clash = merged_order(base, ours, ours)
    return (*line, *(one for one in theirs if one not in ours)), clash


def fields_of_theirs_dropped(base, ours, theirs):
    return {name: getattr(ours, name) for name in three_way_fields(base, ours, theirs)[0]}, []


def clashes_dropped(base, ours, theirs):
    return three_way_fields(base, ours, theirs)[0], []


def places_of_theirs_dropped(kit_draft, item_id):
    tree = next(kit_draft.trees.having(item_id))
    kit_draft.holders[item_id] = tree.held[item_id].holder


three_way_fields = draft.merged_fields

SPOILT = [
    (draft, "merged_order", additions_dropped, laws.what_is_added_is_there),
    (draft, "merged_order", additions_behind_all, laws.what_is_added_stands_behind_its_neighbour),
    (draft, "merged_order", additions_behind_all, laws.sides_can_be_swapped),
    (draft, "merged_order", order_of_theirs_dropped, laws.what_one_side_reordered_is_in_order),
    (draft, "merged_order", order_of_theirs_dropped, laws.one_side_changed),
    (draft, "merged_fields", fields_of_theirs_dropped, laws.what_one_side_wrote_is_there),
    (draft, "merged_fields", clashes_dropped, laws.what_one_side_wrote_is_there),
    (draft, "_merge_place", places_of_theirs_dropped, laws.what_one_side_moved_is_there),
    (standing, "_is_changed", lambda *_: False, laws.what_one_side_wrote_is_there),
    (standing, "_is_changed", lambda *_: True, laws.one_side_changed),
    (standing, "_holds_lock", lambda *_: False, laws.locks_survive),
    (standing, "_add_named", lambda *_: None, laws.it_is_valid),
    (three_way, "put_right", lambda *_: None, laws.it_is_valid),
    (three_way, "_kept", lambda *_: (), laws.what_one_side_removed_is_gone),
    (three_way, "without_false_approval", lambda kit, *_: kit, laws.a_draft_never_looks_approved),
]


def fails(law, how=merge):
    @settings(max_examples=3000, phases=[Phase.generate], report_multiple_bugs=False, derandomize=True)
    @given(versions())
    def holds(kits):
        law(how, *kits)

    with pytest.raises((AssertionError, KitError)):
        holds()


@pytest.mark.parametrize(("room", "name", "spoilt", "law"), SPOILT)
def test_a_law_notices_when_the_merge_is_spoilt(monkeypatch, room, name, spoilt, law):
    monkeypatch.setattr(room, name, spoilt)
    fails(law)


def without_newest(base, ours, theirs):
    merged = merge(base, ours, theirs)
    sections = merged.kit.sections
    return Merge(evolve(merged.kit, sections=sections[:-1]), merged.conflicts)


def approved(base, ours, theirs):
    merged = merge(base, ours, theirs)
    kit = merged.kit
    return Merge(evolve(kit, edition=evolve(kit.edition, state=EditionState.APPROVED)), merged.conflicts)


@pytest.mark.parametrize(
    ("how", "law"),
    [
        (without_newest, laws.nobody_changed),
        (without_newest, laws.both_made_the_same),
        (without_newest, laws.merging_again_changes_nothing),
        (approved, laws.a_draft_never_looks_approved),
    ],
)
def test_a_law_notices_a_merge_that_says_something_else(how, law):
    fails(law, how)


def versions_swapped(base, ours, theirs):
    merged = merge(base, ours, theirs)
    swapped = (evolve(one, ours=one.theirs, theirs=one.ours) for one in merged.conflicts)
    return Merge(merged.kit, tuple(swapped))


def test_the_law_of_conflicts_notices_the_wrong_versions():
    fails(laws.a_conflict_holds_both_versions, versions_swapped)
