"""Where lines end when there is a choice, told by examples."""

from itertools import accumulate

import budoux
import pytest

from kitbuilder.kit.text import literal, plain
from kitbuilder.printing.fonts import Fonts
from kitbuilder.printing.marks import Words
from kitbuilder.printing.options import PrintOptions
from kitbuilder.printing.runs import Audience, Word, Wording
from kitbuilder.printing.typesetter import Style, Typesetter
from tests.printing.paper import CARD_LAYOUTS, filled_site, ward_kit, ward_texts
from tests.printing.typeset import shown
from tests.samples import SITE, TODAY

SETTER = Typesetter(Fonts())
EM_MM = 10 / 72 * 25.4


def lines(source, ems, *, balanced=False, size_pt=10.0):
    pieces = Wording(SITE, Audience.FIELD, bool).pieces(source)
    return shown(SETTER.block(pieces, Style(size_pt, balanced=balanced), ems * EM_MM * size_pt / 10))


@pytest.mark.parametrize(
    ("source", "ems", "expected"),
    [
        ("建物から離れて校庭で待ってください", 12, ["建物から離れて", "校庭で待ってください"]),
        ("水を流さないでください", 10, ["水を", "流さないでください"]),
        ("本部に「止めました」と伝える", 11, ["本部に", "「止めました」と伝える"]),
        ("マンホールのふたを開ける", 8, ["マンホールの", "ふたを開ける"]),
        ("open the kit box now", 9, ["open the", "kit box now"]),
        (
            "まず3人で始めます。後で代わってもかまいません。",
            20,
            ["まず3人で始めます。", "後で代わってもかまいません。"],
        ),
        ("1つ（なければ箱）", 7, ["1つ", "（なければ箱）"]),
        ("列の数・町内会の数", 7, ["列の数・", "町内会の数"]),
        ("避難者カードを書く", 6, ["避難者", "カードを書く"]),
        ("仮設トイレ", 4, ["仮設", "トイレ"]),
    ],
)
def test_phrases_stay_whole_where_there_is_room(source, ems, expected):
    assert lines(source, ems, balanced=True) == expected


def fewest_lines(phrases, ems):
    """Return how many lines phrases take that are never torn."""
    count, room = 0, 0.0
    for phrase in phrases:
        width = SETTER.fonts.regular.width(phrase)
        if width > room:
            count, room = count + 1, ems
        room -= width
    return count


@pytest.mark.parametrize("ems", [14, 18, 23])
def test_a_phrase_of_the_wards_kit_is_torn_only_to_save_a_line(ems):
    parser = budoux.load_default_japanese_parser()
    for source in (text for text in map(plain, ward_texts()) if not set("〔 　\\") & set(text)):
        phrases = parser.parse(source)
        ends = set(accumulate(map(len, phrases)))
        made = lines(literal(source), ems)
        torn = [line for line, end in zip(made, accumulate(map(len, made)), strict=True) if end not in ends]
        assert not torn or len(made) < fewest_lines(phrases, ems), made


@pytest.mark.parametrize("ems", range(5, 16))
@pytest.mark.parametrize("group", ["10分", "3人", "500回", "45リ", "2:30"])
def test_a_figure_stays_with_its_unit(group, ems):
    assert any(group in line for line in lines(f"ここから先へ進むまで{group}ほどかかることがあります", ems))


@pytest.mark.parametrize("ems", range(6, 16))
@pytest.mark.parametrize("word", ["kitbuilder", "LED", "Wi-Fi", "AED"])
def test_a_latin_word_stays_whole(word, ems):
    assert any(word in line for line in lines(f"はじめに倉庫にある{word}を持ってきてください", ems))


@pytest.mark.parametrize("count", range(7, 40))
def test_no_single_character_is_left_for_the_last_line(count):
    made = lines("水火木金土" * 8, count)
    assert len(made) == 1 or len(made[-1]) > 1


@pytest.mark.parametrize("layout", CARD_LAYOUTS)
def test_no_last_line_of_the_wards_cards_is_a_single_character(press, layout):
    made = press.set_kit(ward_kit().kit, filled_site(), PrintOptions(TODAY, layout))
    marks = [mark for card in made.cards for page in card.pages for mark in page.marks]
    ends = [shown(mark.block)[-1] for mark in marks if isinstance(mark, Words) and len(mark.block.lines) > 1]
    assert ends
    assert [end for end in ends if sum(map(str.isalnum, end)) < 2] == []


@pytest.mark.parametrize("stop", ["", "。", "！", "」", "。」"])
@pytest.mark.parametrize("count", range(7, 40))
def test_nor_is_one_with_its_stop(count, stop):
    made = lines("水火木金土" * 8 + stop, count)
    assert len(made) == 1 or sum(map(str.isalnum, made[-1])) > 1


@pytest.mark.parametrize(
    ("title", "ems", "expected"),
    [
        ("校庭で待ってもらう", 8, ["校庭で", "待ってもらう"]),
        ("避難者カードを書く", 8, ["避難者カードを", "書く"]),
        ("仮設トイレの穴を全部開けて使えるか見る", 16, ["仮設トイレの穴を全部", "開けて使えるか見る"]),
        ("建物の中を二人で見て紙に書く", 13, ["建物の中を二人で", "見て紙に書く"]),
    ],
)
def test_titles_are_balanced_between_phrases(title, ems, expected):
    assert lines(title, ems, balanced=True) == expected


@pytest.mark.parametrize("ems", range(6, 20))
def test_a_word_with_furigana_is_never_torn_where_it_fits(ems):
    made = lines("みんなで{地域防災拠点|ちいきぼうさいきょてん}の{体育館|たいいくかん}に入る", ems)
    assert any("地域防災拠点" in line for line in made)
    assert any("体育館" in line for line in made)


def test_a_word_with_furigana_wider_than_the_column_is_divided_with_its_reading():
    pieces = Wording(SITE, Audience.FIELD, bool).pieces("{地域防災拠点|ちいきぼうさいきょてん}")
    block = SETTER.block(pieces, Style(10.0), 4 * EM_MM)
    parts = [(atom.text, atom.reading) for line in block.lines for atom in line]
    assert len(parts) == len(block.lines) == 2
    assert "".join(text for text, _ in parts) == "地域防災拠点"
    assert "".join(reading for _, reading in parts) == "ちいきぼうさいきょてん"


def test_the_last_line_of_a_title_is_about_as_long_as_the_others():
    made = lines("外から建物の傾きとひびを見て紙に書く", 12, balanced=True)
    assert len(made) == 2
    assert abs(len(made[0]) - len(made[1])) < 6


def test_furigana_makes_room_over_every_line():
    bare, read = (SETTER.block((Word("水", reading),), Style(10.0), 50.0) for reading in ("", "みず"))
    assert read.height_mm > bare.height_mm
    assert read.pitch_mm > bare.pitch_mm


@pytest.mark.parametrize("lines_wanted", [1, 2, 3])
def test_a_block_tells_how_many_of_its_lines_fit(lines_wanted):
    block = SETTER.block((Word("水" * 40),), Style(10.0), 10 * EM_MM)
    height = block.part(0, lines_wanted).height_mm
    assert block.lines_within(height) == lines_wanted
    assert block.lines_within(height - 0.01) == lines_wanted - 1
    assert block.lines_within(1000) == 4
