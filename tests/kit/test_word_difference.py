"""Two texts compared word by word: nothing of either is lost, and what is told as changed is what a reader sees."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kitbuilder.kit.word_difference import Fate, changed_places, runs_of, word_difference

TEXTS = st.text("旗を出すたて水るポンプ10分、。AB ", max_size=30) | st.text(max_size=20)
SIGNS = {Fate.SAME: "", Fate.GONE: "-", Fate.NEW: "+"}


def told(old, new):
    return [SIGNS[run.fate] + run.text for run in word_difference(old, new)]


@given(TEXTS, TEXTS)
def test_both_texts_can_be_read_from_the_difference(old, new):
    runs = word_difference(old, new)
    assert "".join(run.text for run in runs_of(runs, Fate.GONE)) == old
    assert "".join(run.text for run in runs_of(runs, Fate.NEW)) == new


@given(TEXTS, TEXTS)
def test_runs_are_never_empty_and_never_two_of_one_kind_in_a_row(old, new):
    fates = [run.fate for run in word_difference(old, new)]
    assert all(run.text for run in word_difference(old, new))
    assert all(one is not other for one, other in pairwise(fates))


@given(TEXTS, TEXTS)
def test_without_the_changed_characters_both_texts_are_the_same(old, new):
    gone, came = changed_places(old, new)
    kept = "".join(character for place, character in enumerate(old) if place not in gone)
    assert kept == "".join(character for place, character in enumerate(new) if place not in came)


@given(TEXTS, TEXTS)
@settings(max_examples=20)
def test_a_huge_text_is_told_by_its_ends(old, new):
    before, after = f"{'水を運ぶ' * 300}{old}{'湯' * 9}", f"{'水を運ぶ' * 300}{new}{'湯' * 9}"
    runs = word_difference(before, after)
    assert "".join(run.text for run in runs_of(runs, Fate.GONE)) == before
    assert "".join(run.text for run in runs_of(runs, Fate.NEW)) == after
    assert len(runs[0].text) >= 1200


@given(TEXTS)
def test_a_text_does_not_differ_from_itself(text):
    assert changed_places(text, text) == (frozenset(), frozenset())
    assert {run.fate for run in word_difference(text, text)} <= {Fate.SAME}


@pytest.mark.parametrize(
    ("old", "new", "runs"),
    [
        ("旗を出す", "旗を立てる", ["旗を", "-出す", "+立てる"]),
        ("10分待つ", "15分待つ", ["-10", "+15", "分待つ"]),
        ("避難所へ行く", "避難場所へ行く", ["-避難所", "+避難場所", "へ行く"]),
        ("ポンプで水をくむ", "バケツで水をくむ", ["-ポンプ", "+バケツ", "で水をくむ"]),
        ("鍵を借りて門を開ける", "札を見て扉を閉める", ["-鍵を借りて門を開け", "+札を見て扉を閉め", "る"]),
        ("使わない", "けっして使わない", ["+けっして", "使わない"]),
        ("", "水", ["+水"]),
        ("水", "", ["-水"]),
    ],
)
def test_words_are_told_whole_and_crumbs_between_changes_go_with_them(old, new, runs):
    assert told(old, new) == runs
