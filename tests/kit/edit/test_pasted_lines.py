"""What becomes of lines that were copied out of a letter or a list."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kitbuilder.kit.edit.pasted_lines import pasted_lines
from kitbuilder.kit.text import parse, plain


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("一つめ\n\n二つめ\r\n三つめ\n", ["一つめ", "二つめ", "三つめ"]),
        ("1. 門を開ける\n2. 笛を吹く", ["門を開ける", "笛を吹く"]),
        ("１．門を開ける\n２．笛を吹く", ["門を開ける", "笛を吹く"]),
        ("①門を開ける\n②笛を吹く", ["門を開ける", "笛を吹く"]),
        ("(1) 門を開ける\n(2) 笛を吹く", ["門を開ける", "笛を吹く"]),
        ("1\t門を開ける\n2\t笛を吹く", ["門を開ける", "笛を吹く"]),
        ("・門を開ける\n・笛を吹く", ["門を開ける", "笛を吹く"]),
        ("1. 門を開ける\n笛を吹く", ["1. 門を開ける", "笛を吹く"]),
        ("3.5メートル離れる\n2.0メートル離れる", ["3.5メートル離れる", "2.0メートル離れる"]),
        ("10分待つ\n20分待つ", ["10分待つ", "20分待つ"]),
        ("・門を開ける", ["・門を開ける"]),
        ("{門|もん}を開ける\n[[鍵の場所]]を見る", ["{門|もん}を開ける", "[[鍵の場所]]を見る"]),
        ("{門を開ける\n笛を吹く", ["\\{門を開ける", "笛を吹く"]),
        ("机\t3つ\n椅子\t5つ", ["机 3つ", "椅子 5つ"]),
        ("- 門を開ける\n- 笛を吹く", ["門を開ける", "笛を吹く"]),
        ("-5℃なら中へ\n-10℃なら外へ", ["-5℃なら中へ", "-10℃なら外へ"]),
        ("**火を使わない**\n**水を流さない**", ["**火を使わない**", "**水を流さない**"]),
        (" \n\t\n", []),
    ],
)
def test_lines_become_texts_without_numbers_of_their_own(text, lines):
    assert pasted_lines(text) == lines


@given(st.text(max_size=80))
def test_every_line_can_be_read_and_no_character_but_a_number_is_lost(text):
    lines = pasted_lines(text)
    for line in lines:
        parse(line)
    if len(lines) == 1 and len(text.split()) == 1 and not set("{}[]*\\") & set(text):
        assert plain(lines[0]) == text.strip()
