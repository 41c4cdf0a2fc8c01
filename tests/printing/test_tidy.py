"""Full-width and half-width on paper: evened out, and nothing lost."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kitbuilder.kit.text import literal, parse
from kitbuilder.printing.check import printing_problems
from kitbuilder.printing.runs import Audience, Word, Wording
from kitbuilder.printing.tidy import tidy
from tests.printing.pages import all_text
from tests.printing.paper import one_step, plainly, ward_texts
from tests.samples import SITE, approved

mixed = st.text(
    st.characters(exclude_categories=["Cs"])
    | st.sampled_from("０１Ａａ．－／：，＠ー〜~ｶﾞﾟ\u3099\u309aかはバ゛\r\n\t\u00a0\u200b　")
)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("１０分", "10分"),
        ("ＡＥＤとＱＲ", "AEDとQR"),
        ("ｶﾞｽﾎﾞﾝﾍﾞ", "ガスボンベ"),
        ("ﾌﾟｰﾙ｡｢ｱ｣､･", "プール。「ア」、・"),
        ("ｱﾞ", "ア゛"),
        ("か\u3099す", "がす"),
        ("3~5人", "3～5人"),
        ("3〜5人", "3～5人"),
        ("３～５人", "3～5人"),
        ("朝~夕", "朝～夕"),
        ("http://a.jp/~x", "http://a.jp/~x"),
        ("045-788-7706", "045-788-7706"),
        ("０４５－７８８－７７０６", "045-788-7706"),
        ("045ー788−7706", "045-788-7706"),
        ("水－火", "水－火"),
        ("９：３０", "9:30"),
        ("２，５００円", "2,500円"),
        ("１．５㎡", "1.5㎡"),
        ("受付：本部", "受付：本部"),
        ("ａ＠ｂ．ｊｐ", "a@b.jp"),
        ("（１）！？", "（1）！？"),
        ("水　火", "水　火"),
        ("水\r\n火\n土\r木", "水 火 土 木"),
        ("水\u00a0火\t土\u3000木", "水 火 土　木"),
        ("水\u200b\ufeff\u00ad火\x07", "水火"),
        ("①㎡㈱℡", "①㎡㈱℡"),
        ("神\ufa19", "神\ufa19"),
        ("ｱｲｳｴｵ", "アイウエオ"),
        ("", ""),
    ],
)
def test_on_paper_stands(typed, printed):
    assert tidy(typed) == printed


@given(mixed)
def test_tidying_twice_changes_nothing_more(text):
    assert tidy(tidy(text)) == tidy(text)


@given(st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E, exclude_characters="~")))
def test_ascii_stays_as_it_is(text):
    assert tidy(text) == text


def alike(text):
    """Return what is left of a text when all that tidying may change looks the same."""
    unified = "".join(
        "~" if c in "~〜～" else "-" if c in "-－‐‑−ー" else c for c in unicodedata.normalize("NFKC", text)
    )
    return [
        c
        for c in unicodedata.normalize("NFKC", unified)
        if c.isprintable() and not c.isspace() and c not in "\u3099\u309a゛゜"
    ]


@given(st.text(st.sampled_from("０１９ＡＺａｚ．－／：，＠ー〜~～ｶﾞｱﾊﾟかは水火バ、。\r\n\t\u00a0\u200b　 ab12-.")))
def test_no_character_is_lost(text):
    assert alike(tidy(text)) == alike(text)


@given(mixed)
def test_what_is_printed_has_no_line_ends_and_nothing_unseen(text):
    made = tidy(text)
    assert not any(unicodedata.category(c) == "Cc" or c in "\u200b\u200c\u200d\ufeff\u2028\u2029" for c in made)


@given(mixed)
def test_all_that_is_printed_comes_through_it(text):
    pieces = Wording(SITE, Audience.FIELD, bool).pieces(literal(text))
    assert "".join(piece.text for piece in pieces) == "".join(map(tidy, _runs(text)))


def _runs(text):
    """Return the text cut where `literal` may have put marks: each mark character stands alone."""
    return [run.text for run in parse(literal(text))]


def test_readings_are_tidied_too():
    assert Wording(SITE, Audience.FIELD, bool).pieces("{１人|ﾋﾄﾘ}") == (Word("1人", "ヒトリ"),)


def test_words_that_nobody_sees_print_nothing():
    assert Wording(SITE, Audience.FIELD, bool).pieces("{\u200b|\u200b}水\u200b") == (Word("水"),)


def test_the_kit_keeps_what_was_typed_and_the_page_is_tidy(press):
    kit = approved(one_step("ｶﾞｽの元栓を１０分で閉める"))
    assert "ガスの元栓を10分で閉める" in all_text(press.render(kit, SITE, plainly()))
    assert "ｶﾞｽの元栓を１０分で閉める" in kit.sections[0].cards[0].steps[0].text


def test_what_prints_tidied_is_no_missing_character(press):
    assert [p for p in printing_problems(press, one_step("か\u3099す"), SITE, plainly()) if p.code == "glyph"] == []


def test_the_wards_own_kit_is_tidy_already():
    assert [text for text in ward_texts() if tidy(text) != text] == []
