"""How far a reading reaches over the characters beside its word (JLREQ 3.3.8), told by a table. Lengths in ems."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kitbuilder.printing.fonts import Fonts
from kitbuilder.printing.ruby import APART, DISTANCE, MOST, is_kana
from kitbuilder.printing.runs import Audience, Word, Wording
from kitbuilder.printing.typesetter import Style, Typesetter
from tests.printing import typeset
from tests.printing.typeset import line_width
from tests.samples import SITE

FONTS = Fonts()
SETTER = Typesetter(FONTS)
EM_MM = 10 / 72 * 25.4
TOO_LONG = FONTS.regular.width("はしら") / 2 - 1
"""By how much はしら is longer than 柱."""


def block_of(source, ems=100.0):
    return SETTER.block(Wording(SITE, Audience.FIELD, bool).pieces(source), Style(10.0), ems * EM_MM)


def read_atom(source, ems=100.0):
    return next(atom for line in block_of(source, ems).lines for atom in line if atom.reading)


@pytest.mark.parametrize(
    ("source", "left", "right"),
    [
        ("の{柱|はしら}と", TOO_LONG / 2, TOO_LONG / 2),
        ("ノ{柱|はしら}ト", TOO_LONG / 2, TOO_LONG / 2),
        ("ー{柱|はしら}っ", TOO_LONG / 2, TOO_LONG / 2),
        ("{柱|はしら}と", 0, TOO_LONG),
        ("の{柱|はしら}", TOO_LONG, 0),
        ("、{柱|はしら}と", 0, TOO_LONG),
        ("木{柱|はしら}木", 0, 0),
        ("の{柱|はしら}木", TOO_LONG, 0),
        ("1{柱|はしら}A", 0, 0),
        ("「{柱|はしら}」", 0, 0),
        ("　{柱|はしら} と", 0, 0),
        ("々{柱|はしら}・", 0, 0),
        ("[[ない]]{柱|はしら}と", 0, TOO_LONG),
        ("の{避難所|ひなんじょ}と", 0, 0),
    ],
)
def test_a_reading_reaches_only_over_kana(source, left, right):
    atom = read_atom(source)
    assert (atom.left, atom.right) == (pytest.approx(left), pytest.approx(right))
    own = FONTS.regular.width(atom.text)
    assert atom.width == pytest.approx(max(own, FONTS.regular.width(atom.reading) / 2) - left - right)


@pytest.mark.parametrize(
    ("source", "left", "right"), [("の{承|うけたまわり}と", 0.5, 0.5), ("{承|うけたまわり}と", 0, 0.5)]
)
def test_it_reaches_by_one_of_its_own_characters_at_most_and_the_rest_widens_the_word(source, left, right):
    atom = read_atom(source)
    assert (atom.left, atom.right) == (left, right)
    assert atom.width > FONTS.regular.width(atom.text)
    assert atom.spare == pytest.approx(atom.width - FONTS.regular.width(atom.text))


@pytest.mark.parametrize("count", range(1, 9))
def test_at_the_edges_of_a_line_nothing_reaches_out(count):
    source = "の" * count + "{柱|はしら}と{柱|はしら}を" * 4
    for ems in (4, 5.5, 7, 9.3):
        for line in block_of(source, ems).lines:
            assert line[0].left == line[-1].right == 0
            assert line_width(line) <= ems + 1e-6


def readings(line):
    """Return where on its line each reading starts and ends."""
    x, found = 0.0, []
    for atom in line:
        if atom.reading:
            shown = FONTS.regular.width(atom.reading) / 2
            room = atom.left + atom.width + atom.right
            inset = max(0.0, room - shown) / len(atom.reading) / 2
            found.append((x - atom.left + inset, x + atom.width + atom.right - inset))
        x += atom.width
    return found


@pytest.mark.parametrize("kana", ["と", "ァ", "の", "ー"])
def test_over_one_kana_between_them_two_readings_stay_a_character_apart(kana):
    (line,) = block_of(f"{{柱|はしら}}{kana}{{柱|はしら}}").lines
    (_, end), (start, _) = readings(line)
    assert start - end >= APART - 1e-6


@pytest.mark.parametrize(
    "source",
    ["{柱|はしら}{壁|かべ}", "{情報|じょうほう}{班|はん}", "{壁|かべ}{柱|はしら}", "{避|ひ}{難|なん}{所|じょ}"],
)
def test_the_readings_of_words_that_touch_do_not(source):
    (line,) = block_of(source).lines
    for (_, end), (start, _) in pairwise(readings(line)):
        assert start - end >= DISTANCE - 1e-6


@given(typeset.texts, st.floats(7, 40))
def test_however_words_stand_readings_keep_apart_inside_of_the_line_and_off_all_but_kana(pieces, ems):
    for line in SETTER.block(pieces, Style(10.0), ems * EM_MM).lines:
        spans = readings(line)
        assert all(start >= -1e-6 and end <= line_width(line) + 1e-6 for start, end in spans)
        assert all(start - end >= DISTANCE - 1e-6 for (_, end), (start, _) in pairwise(spans))
        for before, after in pairwise(line):
            assert before.right <= (MOST if is_kana(after.text) and not after.reading else 0)
            assert after.left <= (MOST if is_kana(before.text) and not before.reading else 0)


def test_a_word_drawn_with_its_reading_reaching_over_keeps_the_reading_in_its_middle():
    atom = read_atom("の{柱|はしら}と")
    assert atom.left == pytest.approx(atom.right)
    assert block_of("の{柱|はしら}と").width_mm == pytest.approx(
        SETTER.block((Word("の柱と"),), Style(10.0), 100.0).width_mm
    )
