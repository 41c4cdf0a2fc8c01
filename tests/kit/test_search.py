import pytest
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from kitbuilder.kit.search import Found, SearchOptions, find_in, folded
from kitbuilder.kit.text import plain
from kitbuilder.kit.texts import kit_texts, site_texts
from kitbuilder.kit.values import Fact
from tests.samples import SAMPLE, card, document, site, step
from tests.strategies import any_text, documents

USUAL, EXACT = SearchOptions(), SearchOptions(match_case=True)


def _in(text, wanted, options=USUAL):
    """Return the matches of `wanted` in the text of a step."""
    found = find_in(document(card("c", step("s", text), title="", place="", done_when="")), wanted, options)
    return [place.matched for place in found if place.where.item == "s"]


def test_a_word_is_found_across_its_furigana_and_emphasis():
    assert _in("{仮設|かせつ}トイレと**仮**設トイレ", "仮設トイレ") == ["仮設トイレ", "仮設トイレ"]


def test_readings_and_the_names_of_facts_in_texts_are_not_searched():
    assert _in("{仮設|かせつ}[[鍵の場所]]", "かせつ") == []
    assert _in("鍵は[[鍵の場所]]", "鍵") == ["鍵"]
    assert _in("水[[鍵の場所]]火", "水火") == []
    assert _in("水[[鍵の場所]]火", "〔") == []


def test_a_mark_that_is_taken_literally_is_found_as_the_character_it_is():
    assert _in(r"\{開\}ける", "{開}") == ["{開}"]


@pytest.mark.parametrize(
    ("text", "wanted", "found"),
    [
        ("ＡＥＤとaed", "AED", ["ＡＥＤ", "aed"]),
        ("ﾄｲﾚとトイレ", "トイレ", ["ﾄｲﾚ", "トイレ"]),
        ("ｶﾞｽとガス", "ガス", ["ｶﾞｽ", "ガス"]),
        ("か\u3099す", "がす", ["か\u3099す"]),
        ("か\u3099す", "か", []),
        ("葛\U000e0100西", "葛西", ["葛\U000e0100西"]),
        ("10㍍", "メートル", ["㍍"]),
        ("10㍍", "ー", []),
        ("トイレ", "といれ", []),
        ("👨\u200d👩\u200d👧と👩", "👩", ["👩"]),
        ("ああああ", "ああ", ["ああ", "ああ"]),
    ],
)
def test_width_and_case_do_not_count_and_whole_letters_do(text, wanted, found):
    assert _in(text, wanted) == found


def test_width_and_case_count_when_that_is_asked():
    assert _in("ＡＥＤとaedとAED", "AED", EXACT) == ["AED"]


def test_nothing_wanted_finds_nothing():
    assert find_in(SAMPLE, "") == []


def test_a_match_tells_its_place_and_what_stands_around_it():
    (found,) = find_in(SAMPLE, "ひび")
    assert (found.where.card, found.where.item, found.where.field) == ("card-hq", "step-safe", "text")
    assert (found.before, found.matched, found.after) == ("建物に", "ひび", "はないか")


def test_matches_come_in_printing_order_and_the_site_s_own_last():
    labels = [found.where.label for found in find_in(SAMPLE, "トイレ")]
    assert labels == [
        "項目「仮設トイレ」 名前",
        "カード2「トイレを組む」 題名",
        "キット全体 訓練動画 TOI-3 の題名",
        "拠点の値「トイレの場所」 の名前",
    ]
    valued = evolve(SAMPLE, site=site(facts=(Fact("f", "水", "校庭の**トイレ**"),)))
    assert find_in(valued, "トイレ")[-1].where.item == "f"


def test_a_text_whose_marks_cannot_be_read_is_searched_as_it_is_written():
    assert _in("{水を流す", "水") == ["水"]


@given(documents(), st.data())
def test_whatever_is_seen_of_a_text_between_facts_is_found_there(document, data):
    seen = [
        (text.where, plain(text.source) if text.marked else text.source)
        for text in (*kit_texts(document.kit), *site_texts(document.site))
        if text.source and "[[" not in text.source
    ]
    assume(any(words for _, words in seen))
    where, words = data.draw(st.sampled_from([one for one in seen if one[1]]))
    start = data.draw(st.integers(0, len(words) - 1))
    wanted = words[start : data.draw(st.integers(start + 1, len(words)))]
    places = [found for found in find_in(document, wanted, EXACT) if found.where == where]
    assert words.count(wanted) == len(places)
    assert all(found.matched == wanted and found.words == words for found in places)


@given(any_text, any_text.filter(lambda text: folded(text) != ""))
def test_every_match_is_the_wanted_words_but_for_case_and_width(text, wanted):
    assert all(folded(matched) == folded(wanted) for matched in _in(text, wanted))


@given(st.text(min_size=1))
def test_a_text_without_marks_finds_itself_whole(text):
    value = evolve(SAMPLE, site=site(name=text, facts=()))
    if folded(text):
        assert Found(find_in(value, text)[-1].where, text, 0, len(text)) == find_in(value, text)[-1]
