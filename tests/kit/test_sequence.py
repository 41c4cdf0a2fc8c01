import pytest
from hypothesis import given
from hypothesis import strategies as st

from kitbuilder.kit.errors import BadInput, NotFound
from kitbuilder.kit.sequence import added, get, index_of, moved, placed, removed, replaced
from kitbuilder.kit.values import Team
from tests.told import refusal

ABC = tuple(Team(name, name) for name in "abc")


def ids(items):
    return "".join(item.id for item in items)


@pytest.mark.parametrize(("after", "result"), [(None, "nabc"), ("a", "anbc"), ("c", "abcn")])
def test_a_thing_is_added_after_another_or_in_front(after, result):
    assert ids(added(ABC, Team("n", ""), after)) == result


@pytest.mark.parametrize(
    ("item", "after", "result"),
    [("a", "b", "bac"), ("a", "c", "bca"), ("c", None, "cab"), ("b", "b", "abc"), ("b", "a", "abc")],
)
def test_a_thing_is_moved_after_another_or_to_the_front(item, after, result):
    assert ids(moved(ABC, item, after)) == result


def test_a_thing_is_found_replaced_and_removed_by_its_id():
    assert (get(ABC, "b"), index_of(ABC, "c")) == (Team("b", "b"), 2)
    assert replaced(ABC, Team("b", "新"))[1] == Team("b", "新")
    assert ids(removed(ABC, "b")) == "ac"


@pytest.mark.parametrize(
    "edit",
    [
        lambda: get(ABC, "x"),
        lambda: removed(ABC, "x"),
        lambda: replaced(ABC, Team("x", "")),
        lambda: moved(ABC, "x", "a"),
        lambda: moved(ABC, "a", "x"),
        lambda: added(ABC, Team("n", ""), "x"),
    ],
)
def test_an_id_that_is_not_there_is_named(edit):
    assert "「x」" in refusal(edit, of=NotFound)


def test_an_id_that_is_there_already_is_refused():
    assert "「a」" in refusal(added, ABC, Team("a", ""), None, of=BadInput)


@given(st.sampled_from("abc"), st.sampled_from(["a", "b", "c", None]))
def test_moving_loses_and_adds_nothing(item, after):
    result = moved(ABC, item, after)
    assert set(result) == set(ABC)
    if after != item:
        assert ids(result).index(item) == (0 if after is None else ids(result).index(after) + 1)


@pytest.mark.parametrize(
    ("things", "after", "result"),
    [
        ("b", "b", "abc"),
        ("ac", "b", "bac"),
        ("ac", "a", "acb"),
        ("bc", None, "bca"),
        ("xb", "c", "acxb"),
        ("", "a", "abc"),
    ],
)
def test_things_are_placed_together_and_leave_their_old_places(things, after, result):
    assert ids(placed(ABC, tuple(Team(one, "") for one in things), after)) == result


def test_a_place_behind_nothing_known_is_refused():
    refusal(placed, ABC, (), "x", of=NotFound)
