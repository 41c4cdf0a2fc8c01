"""The laws of the merge, over kits that two people changed by chance."""

import pytest
from hypothesis import given, settings

from kitbuilder.kit.errors import BadInput, KitError
from kitbuilder.kit.merge import Side, conflict_words, merge, take
from kitbuilder.kit.validate import validate
from kitbuilder.kit.values import Document
from tests.kit.merge.edits import versions
from tests.kit.merge.laws import LAWS, a_conflict_holds_both_versions, dangling, locks_survive
from tests.samples import site
from tests.strategies import open_documents

MOST = 125
"""Cases of each law in the usual run."""


def taking(base, ours, theirs):
    """Take both sides of every conflict: what comes is valid, and what stands already changes nothing."""
    kit, conflicts = (merged := merge(base, ours, theirs)).kit, merged.conflicts
    for conflict in conflicts:
        assert conflict_words(conflict, kit)
        for side in Side:
            try:
                taken = take(kit, conflict, side, at_ward=True)
            except KitError:
                assert side is not conflict.taken
                continue
            validate(Document(site(), taken))
            assert dangling(taken) <= dangling(kit)
            assert taken is kit or side is not conflict.taken
            assert take(taken, conflict, side, at_ward=True) == taken


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.__name__)
def test_law(law):
    @settings(max_examples=MOST)
    @given(versions())
    def holds(kits):
        law(merge, *kits)

    holds()


@settings(max_examples=MOST)
@given(versions())
def test_either_version_of_a_conflict_can_be_taken_or_is_refused_in_words(kits):
    taking(*kits)


@given(open_documents(), open_documents(), open_documents())
def test_kits_that_have_nothing_to_do_with_each_other_become_a_valid_one_or_are_refused(one, two, three):
    base, ours, theirs = one.kit, two.kit, three.kit
    try:
        merged = merge(base, ours, theirs)
    except BadInput:
        return
    validate(Document(site(), merged.kit))
    locks_survive(merge, base, ours, theirs)
    a_conflict_holds_both_versions(merge, base, ours, theirs)


@pytest.mark.long
@settings(max_examples=20_000)
@given(versions())
def test_every_law_holds_in_twenty_thousand_cases(kits):
    for law in LAWS:
        law(merge, *kits)
    taking(*kits)
