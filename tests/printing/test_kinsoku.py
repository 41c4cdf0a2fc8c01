"""Which two characters a line may end between: the classes of JLREQ's appendix A, one by one."""

import pytest

from kitbuilder.printing.kinsoku import joins_figure, may_break

NOT_AT_START = {
    "closing brackets (cl-02)": "’”)〕]}〉》」』】⦆〙〗»〟）］｝｣",
    "hyphens (cl-03)": "‐〜～゠–",
    "dividing marks (cl-04)": "!?‼⁇⁈⁉！？",
    "middle dots (cl-05)": "・:;：；･",
    "full stops (cl-06)": "。.．｡",
    "commas (cl-07)": "、,，､",
    "leaders (cl-08)": "…‥",
    "iteration marks (cl-09)": "ヽヾゝゞ々〻",
    "the long-vowel mark (cl-10)": "ーｰ",
    "small kana (cl-11)": "ぁぃぅぇぉァィゥェォっゃゅょゎゕゖッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿｧｨｩｪｫｬｭｮｯ",
    "signs after a figure (cl-13)": "°′″℃¢%％‰㏋ℓ㌃㌍㌔㌘㌢㌣㌦㌧㌫㌶㌻㍉㍊㍍㍑㍗㎎㎏㎜㎝㎞㎡㏄",
    "marks of the character before": "゛゜ﾞﾟ\u3099\u309a\ufe00",
}
NOT_AT_END = {
    "opening brackets (cl-01)": "‘“(〔[{〈《「『【⦅〘〖«〝（［｛｢",
    "signs before a figure (cl-12)": "¥$£#€№￥＄＃",
}


def each(table):
    return [pytest.param(character, id=f"{name}: {character}") for name, group in table.items() for character in group]


@pytest.mark.parametrize("after", each(NOT_AT_START))
def test_no_line_begins_with(after):
    assert not may_break("水", after)


@pytest.mark.parametrize("before", each(NOT_AT_END))
def test_no_line_ends_with(before):
    assert not may_break(before, "水")
    assert not may_break(before, "1")


@pytest.mark.parametrize("pair", ["——", "――", "……", "‥‥", "〳〵", "〴〵", "／＼", 'は"', '"1', "'水"])
def test_signs_of_several_characters_and_straight_quotes_stay_whole(pair):
    assert not may_break(*pair)


@pytest.mark.parametrize(
    "pair", ["ab", "1a", "12", "A&", "-b", "i-", "/w", "a/", "’s", "éa", "Ａｂ", "１２", "a(", ")b", "жы"]
)
def test_words_and_figures_of_any_script_with_blanks_stay_whole(pair):
    assert not may_break(*pair)


@pytest.mark.parametrize(
    "pair", ["水を", "をく", "、水", "」と", "水「", "水a", "a水", "ーの", "-水", "」「", "水(", "a「", "水―", "①水"]
)
def test_elsewhere_a_line_may_end(pair):
    assert may_break(*pair)


@pytest.mark.parametrize("pair", ["1分", "9人", "0つ", "５枚", "3k"])
def test_a_unit_belongs_to_its_figure(pair):
    assert joins_figure(*pair)


@pytest.mark.parametrize("pair", ["分1", "1 ", "第一", "人の", "4「", "1（"])
def test_what_does_not_follow_a_figure_does_not_belong_to_it(pair):
    assert not joins_figure(*pair)
