import pytest

from kitbuilder.printing.kinsoku import joins_figure, may_break

START_OF_LINE = (
    "、。，．・：；？！」』）】〉》〕］｝ー～々ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ…‥)]},.:;?!%℃％"
)
END_OF_LINE = "「『（【〈《〔［｛([{￥＄$#"


@pytest.mark.parametrize("after", START_OF_LINE)
def test_no_line_begins_with_a_stop_a_closing_bracket_or_small_kana(after):
    assert not may_break("水", after)


@pytest.mark.parametrize("before", END_OF_LINE)
def test_no_line_ends_with_an_opening_bracket_or_a_sign_before_a_figure(before):
    assert not may_break(before, "水")


@pytest.mark.parametrize("pair", ["——", "……", "‥‥", "ab", "1a", "12", "A&", "ア、", "-b", "/w"])
def test_signs_and_words_of_several_characters_stay_whole(pair):
    assert not may_break(*pair)


@pytest.mark.parametrize("pair", ["水を", "をく", "、水", "」と", "水「", "水a", "a水", "ーの", "-水"])
def test_elsewhere_a_line_may_end(pair):
    assert may_break(*pair)


@pytest.mark.parametrize("pair", ["1分", "9人", "0つ", "５枚", "3k"])
def test_a_unit_belongs_to_its_figure(pair):
    assert joins_figure(*pair)


@pytest.mark.parametrize("pair", ["分1", "1 ", "第一", "人の"])
def test_what_does_not_follow_a_figure_does_not_belong_to_it(pair):
    assert not joins_figure(*pair)
