import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kitbuilder.store.history import Saved
from kitbuilder.store.history_groups import SITTING, SaveGroup, grouped

NOON = dt.datetime(2026, 11, 25, 3, tzinfo=dt.UTC)

histories = st.lists(
    st.tuples(st.integers(-60, 1300), st.sampled_from("山鈴"), st.sampled_from(["変更 1", "追加 2、削除 1", "第2版"])),
    max_size=12,
)


def history(*entries):
    """Return saves, the newest first, from what came after how many seconds, the oldest first."""
    at, saves = NOON, []
    for number, (seconds, who, what) in enumerate(entries, 1):
        at += dt.timedelta(seconds=seconds)
        saves.insert(0, Saved(number, at, who, what))
    return saves


def numbers(saves):
    return [[saved.number for saved in group.saves] for group in grouped(saves)]


@given(histories)
def test_no_save_is_lost_and_their_order_stays(entries):
    saves = history(*entries)
    assert [saved for group in grouped(saves) for saved in group.saves] == saves


@given(histories)
def test_a_group_has_one_person_and_no_pause_and_a_named_save_is_alone(entries):
    for group in grouped(history(*entries)):
        assert len({saved.who for saved in group.saves}) == 1
        assert all(later.at - earlier.at < SITTING for later, earlier in pairwise(group.saves))
        assert len(group.saves) == 1 or all(saved.what != "第2版" for saved in group.saves)


@given(histories)
def test_neighbouring_groups_do_not_belong_together(entries):
    for later, earlier in pairwise(grouped(history(*entries))):
        assert len(grouped([*later.saves, *earlier.saves])) == 2


def test_typing_for_a_while_is_one_group():
    saves = history(*[(0.5, "山田", "変更 1")] * 1200, (599, "山田", "追加 1"))
    (group,) = grouped(saves)
    assert (group.newest.number, group.oldest.number) == (1201, 1)


@pytest.mark.parametrize(
    ("second", "groups"),
    [
        ((599, "山田", "変更 1"), [[2, 1]]),
        ((600, "山田", "変更 1"), [[2], [1]]),
        ((1, "鈴木", "変更 1"), [[2], [1]]),
        ((1, "山田", "第2版"), [[2], [1]]),
        ((-30, "山田", "変更 1"), [[2, 1]]),
    ],
    ids=["soon", "after ten minutes", "somebody else", "named", "clock put back"],
)
def test_a_second_save_joins_the_first(second, groups):
    assert numbers(history((0, "山田", "変更 1"), second)) == groups


def test_other_words_can_be_said_to_be_the_editors():
    saves = history((0, "山田", "カードの記入"), (1, "山田", "手順の追加"))
    assert len(grouped(saves)) == 2
    assert grouped(saves, lambda _: True) == [SaveGroup(tuple(saves))]


def test_no_history_has_no_groups():
    assert grouped([]) == []
