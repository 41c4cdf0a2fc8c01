"""Looking for promised texts among what stands on pages: a law for every way a text can be broken into lines."""

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from kitbuilder.printing.preflight.missing import missing_texts
from kitbuilder.printing.preflight.shown import groups_by_page, text_problems
from kitbuilder.printing.preflight.texts import SeenText
from kitbuilder.printing.promise import TextPromise

EM_MM = 18 * 25.4 / 72


def seen(text, x=0.0, y=0.0, size=18.0, degrees=0.0):
    return SeenText(text, (x, y - 4, x + 50, y), size, (x, y), degrees, 0, "font", embedded=True)


def lines(*texts, y=50.0, size=18.0):
    return [seen(text, y=y + number * 1.45 * EM_MM, size=size) for number, text in enumerate(texts)]


def missing(pages, *texts):
    return missing_texts(pages, [texts])[0]


words = st.text(st.sampled_from("水火人木10二"), min_size=1, max_size=6)


@given(st.lists(words, min_size=1, max_size=5), st.lists(words, max_size=3), st.data())
def test_a_text_in_any_lines_is_found_and_not_without_any_one_of_them(parts, others, data):
    text = "".join(parts)
    page = [*lines(*others, y=10, size=12), *lines(*parts, y=80), *lines(*others, y=200, size=12)]
    cut = data.draw(st.integers(0, len(parts)))
    here, there = lines(*parts[:cut], y=80), lines(*parts[cut:], y=20)
    gone = data.draw(st.integers(0, len(parts) - 1))
    assert missing([page], text) == []
    assert missing([here, there], text) == []
    assert missing([lines(*parts[:gone], *parts[gone + 1 :])], text) == [text]


@given(st.lists(words, min_size=1, max_size=8, unique=True))
def test_texts_that_each_stand_somewhere_are_all_found(texts):
    page = [seen(text, x=n * 60.0, y=n * 200.0) for n, text in enumerate(texts)]
    assert missing([page], *texts) == []


def test_furigana_between_two_lines_are_passed_over():
    first, second = lines("仮設", "トイレ")
    assert missing([[first, seen("かせつ", y=45, size=9), second]], "仮設トイレ", "かせつ") == []


@pytest.mark.parametrize(
    "second",
    [
        seen("トイレ", y=50, size=16),
        seen("トイレ", y=51),
        seen("トイレ", y=40),
        seen("トイレ", y=90),
    ],
    ids=["smaller", "a little lower", "above", "far below"],
)
def test_a_text_does_not_go_on_where_no_line_of_it_would_stand(second):
    assert missing([[seen("仮設", y=50), second]], "仮設トイレ") == ["仮設トイレ"]


def test_a_text_goes_on_overleaf_only_from_a_lines_end_to_a_lines_beginning():
    ends, begins = [seen("ポンプ", y=50)], [seen("の口", y=20)]
    assert missing([ends, begins], "ポンプの口") == []
    assert missing([[*ends, seen("を置く", x=60, y=50)], begins], "ポンプの口") == ["ポンプの口"]
    assert missing([ends, [seen("水", y=20), seen("の口", x=60, y=20)]], "ポンプの口") == ["ポンプの口"]
    assert missing([ends, [], begins], "ポンプの口") == ["ポンプの口"]


def test_a_word_that_begins_a_line_is_left_for_the_step_it_belongs_to():
    first = [seen("二人で", y=50), seen("ポンプ", x=60, y=50), seen("を置く", x=120, y=50)]
    second = [seen("ポンプ", y=20), seen("の口から水を満たす", x=60, y=20)]
    assert missing([first, second], "二人でポンプを置く", "ポンプの口から水を満たす") == []


def test_a_turned_text_goes_on_in_its_own_direction():
    first, second = seen("仮設", x=50, degrees=90), seen("トイレ", x=50 + 1.45 * EM_MM, degrees=90)
    assert missing([[first, second]], "仮設トイレ") == []
    assert missing([[second, first]], "トイレ仮設") == ["トイレ仮設"]


def test_blanks_do_not_count_and_an_astral_character_is_one_text():
    assert missing([[seen("鍵1本"), seen("𠮷田", y=90)]], "鍵　1 本", "𠮷田") == []


def test_a_text_promised_twice_for_one_card_is_there_once_and_for_two_cards_twice():
    once, twice = [seen("倉庫")], [seen("倉庫"), seen("倉庫", y=90)]
    assert missing([once], "倉庫", "倉庫") == []
    assert missing_texts([once], [["倉庫"], ["倉庫"]]) == [[], ["倉庫"]]
    assert missing_texts([twice], [["倉庫"], ["倉庫"]]) == [[], []]


def found(promised, wanted, pages):
    groups = groups_by_page(promised, wanted, len(pages))
    return {
        number: [said for group in groups[number] for said in text_problems(group, wanted, lambda n: pages[n - 1])]
        for number in groups
    }


def test_cards_that_share_a_sheet_are_looked_for_together_and_told_on_their_own_pages():
    promised = [TextPromise((1, 2), ("甲",)), TextPromise((4,), ("丁",)), TextPromise((3, 2), ("乙",))]
    pages = [[], [seen("乙")], [], []]
    told = found(promised, {1, 2, 3, 4}, pages)
    assert {number: [page for page, _ in said] for number, said in told.items()} == {1: [1], 4: [4]}
    told = found(promised, {3}, pages)
    assert {number: [page for page, _ in said] for number, said in told.items()} == {3: [3]}


def test_pages_that_are_not_there_and_empty_texts_promise_nothing():
    promised = [TextPromise((0, 9, -1), ("甲",)), TextPromise((), ("乙",)), TextPromise((1,), ("", "　"))]
    assert found(promised, {1}, [[]]) == {}
    assert found([evolve(promised[0], pages=(1, 9))], {1}, [[seen("甲")]]) == {1: []}
