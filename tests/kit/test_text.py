import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kitbuilder.kit.text import Escaped, FactRef, MarkError, Plain, Ruby, fact_names, literal, parse, plain, source_of
from tests.strategies import any_text, good_text, is_well_formed
from tests.told import refusal


@given(good_text | any_text)
def test_a_text_that_can_be_read_is_written_back_letter_for_letter(source):
    assume(is_well_formed(source))
    assert source_of(parse(source)) == source


@given(any_text)
def test_a_text_that_cannot_be_read_is_refused_at_a_place_within_it(source):
    assume(not is_well_formed(source))
    with pytest.raises(MarkError) as caught:
        parse(source)
    assert 1 <= caught.value.position <= len(source)
    assert caught.value.problem
    assert caught.value.advice


@pytest.mark.parametrize(
    ("source", "runs"),
    [
        ("", ()),
        ("机と\nいす", (Plain("机と\nいす"),)),
        ("{避難所|ひなんじょ}へ", (Ruby("避難所", "ひなんじょ"), Plain("へ"))),
        ("{避|ひ}{難|なん}", (Ruby("避", "ひ"), Ruby("難", "なん"))),
        ("[[受付の場所]]", (FactRef("受付の場所"),)),
        (
            "**火{気|き}[[値]]**厳禁",
            (Plain("火", strong=True), Ruby("気", "き", strong=True), FactRef("値", strong=True), Plain("厳禁")),
        ),
        (r"\{\}", (Escaped("{"), Escaped("}"))),
        (r"**\***", (Escaped("*", strong=True),)),
        ("a*b[c]|d", (Plain("a*b[c]|d"),)),
        ("𠮷👩‍👧", (Plain("𠮷👩‍👧"),)),
    ],
)
def test_marks_become_runs(source, runs):
    assert parse(source) == runs
    assert source_of(runs) == source


@pytest.mark.parametrize(
    ("source", "position", "problem"),
    [
        ("水{を", 2, "組がそろっていません"),
        ("水}を", 2, "組がそろっていません"),
        ("{水}", 1, "組がそろっていません"),
        ("{水|**み**}", 1, "組がそろっていません"),
        ("{|みず}", 1, "空です"),
        ("𠮷{水|}", 2, "空です"),
        ("[[値", 1, "組がそろっていません"),
        ("値]]", 2, "組がそろっていません"),
        ("[[[値]]]", 1, "組がそろっていません"),
        ("[[]]", 1, "名前が空です"),
        ("[[ ]]", 1, "名前が空です"),
        ("水**を", 2, "閉じていません"),
        ("水****", 4, "続いています"),
        ("**水****火**", 6, "続いています"),
        ("水\\", 2, "印の文字がありません"),
        ("水\\a", 2, "印の文字がありません"),
        ("\\\n", 1, "印の文字がありません"),
    ],
)
def test_a_malformed_mark_is_refused_with_its_position_and_advice(source, position, problem):
    with pytest.raises(MarkError) as caught:
        parse(source)
    assert caught.value.position == position
    assert problem in caught.value.problem
    assert caught.value.advice in refusal(parse, source)


@given(st.text())
def test_a_literal_text_prints_exactly_as_it_is(text):
    assert plain(literal(text)) == text
    assert fact_names(literal(text)) == ()


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("{避|ひ}{難|なん}**所**", "避難所"),
        ("鍵は[[鍵の場所]]", "鍵は〔鍵の場所〕"),
        (r"\[\[a\]\]\\", "[[a]]\\"),
        ("{こわれた", "{こわれた"),
    ],
)
def test_plain_words_have_no_marks_and_malformed_text_stays(source, words):
    assert plain(source) == words


@pytest.mark.parametrize(
    ("source", "names"),
    [("[[甲]]と**[[乙]]**と[[甲]]", ("甲", "乙", "甲")), ("なし", ()), ("[[甲]]{", ()), (r"\[\[甲\]\]", ())],
)
def test_the_facts_of_a_text_are_named_in_order(source, names):
    assert fact_names(source) == names
