"""Numbers read as people say them."""

import pytest

from kitbuilder.kit.counted import counted_minutes, counted_people


@pytest.mark.parametrize(
    ("count", "said"), [(1, "{1人|ひとり}"), (2, "{2人|ふたり}"), (3, "3{人|にん}"), (12, "12{人|にん}")]
)
def test_one_and_two_people_are_read_in_their_own_way(count, said):
    assert counted_people(count) == said


@pytest.mark.parametrize(
    ("count", "said"),
    [(2, "2{分|ふん}"), (3, "3{分|ぷん}"), (10, "10{分|ぷん}"), (15, "15{分|ふん}"), (28, "28{分|ぷん}")],
)
def test_minutes_are_read_by_their_last_digit(count, said):
    assert counted_minutes(count) == said
