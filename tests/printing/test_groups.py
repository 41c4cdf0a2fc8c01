"""Figures with their units, dates, numbers to call, addresses: on one line wherever a line holds them."""

import pytest

from kitbuilder.printing.fonts import Fonts
from kitbuilder.printing.runs import Audience, Wording
from kitbuilder.printing.typesetter import Style, Typesetter
from tests.printing.typeset import shown
from tests.samples import SITE

SETTER = Typesetter(Fonts())
EM_MM = 10 / 72 * 25.4


def lines(source, ems, **style):
    pieces = Wording(SITE, Audience.FIELD, bool).pieces(source)
    return shown(SETTER.block(pieces, Style(10.0, **style), ems * EM_MM))


GROUPS = [
    *(
        "10分",
        "3つ",
        "5.5 m²",
        "5.5㎡",
        "100 V",
        "2,500 円",
        "2,500円",
        "震度5強",
        "45 L",
        "45リットル",
        "約500回",
        "第2号",
    ),
    *(
        "9:30",
        "午前9時",
        "11/25",
        "2026年",
        "045-788-7706",
        "3～5人",
        "10分～15分",
        "1.5倍",
        "100%",
        "−5℃",
        "№3",
        "5年生",
    ),
    *(
        "3か所",
        "2階",
        "1,500 W",
        "20 km/h",
        "10時間",
        "1人ずつ",
        "¥500",
        "110番",
        "１０分",
        "３〜５人",
        "０４５－７８８－７７０６",
    ),
    *("kitbuilder", "Wi-Fi", "AED", "info@example.jp", "Q&A", "it’s", "LED(白)", "f(x)"),
]


@pytest.mark.parametrize("ems", range(10, 22))
@pytest.mark.parametrize("group", GROUPS)
def test_a_group_stays_on_one_line(group, ems):
    printed = lines(group, 100)[0]
    assert any(printed in line for line in lines(f"ここから先へ進むまで、{group}ほどかかることがあると聞きました", ems))


@pytest.mark.parametrize("ems", range(4, 12))
@pytest.mark.parametrize("opening", ["「", "（", "『", "“", '"', "【"])
def test_a_figure_stays_with_the_bracket_that_opens_before_it(opening, ems):
    assert not any(line.endswith(opening) for line in lines(f"みんなで数える{opening}10分間」のあいだ", ems))


@pytest.mark.parametrize(
    ("source", "ems", "expected"),
    [
        ("https://example.jp/k/TOI-3", 20, ["https://example.jp/k/TOI-3"]),
        ("https://example.jp/k/TOI-3", 9, ["https://", "example.jp/k/", "TOI-3"]),
        ("https://example.jp/k/TOI-3", 7, ["https://", "example.jp/", "k/TOI-3"]),
        ("見る：https://example.jp/k/TOI-3", 15.2, ["見る：", "https://example.jp/k/TOI-3"]),
        ("info@example.jp", 7, ["info@", "example.jp"]),
    ],
)
def test_an_address_is_divided_after_its_signs_only_where_it_is_wider_than_a_line(source, ems, expected):
    assert lines(source, ems) == expected


@pytest.mark.parametrize(
    ("source", "ems", "expected"),
    [
        ("1つずつ、", 3.7, ["1つ", "ずつ、"]),
        ("「10,000リットル」", 5.2, ["「10,000", "リットル」"]),
        ("123456789", 4, ["12345", "6789"]),
    ],
)
def test_what_is_wider_than_a_line_is_divided_where_it_hurts_least(source, ems, expected):
    assert lines(source, ems) == expected


def test_a_number_at_the_end_of_a_word_does_not_hold_the_quotation_after_it():
    assert lines("カード4「本部の役を決める」", 6)[0] == "カード4"


@pytest.mark.parametrize("blank", [" ", "　"])
def test_no_blank_lets_a_line_begin_with_a_stop_or_end_with_a_bracket(blank):
    for ems in range(3, 8):
        made = lines(f"水を止める{blank}。「{blank}開ける」", ems)
        assert not any(line.startswith(("。", "」")) or line.rstrip().endswith("「") for line in made), made
