"""Laws of set text, over any mix of kana, kanji, signs, figures, Latin words, furigana and write-in rules."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kitbuilder.kit.text import literal
from kitbuilder.printing.fonts import Fonts
from kitbuilder.printing.kinsoku import HANGING
from kitbuilder.printing.runs import Audience, Wording
from kitbuilder.printing.typesetter import Style, Typesetter
from kitbuilder.printing.units import mm_to_pt
from tests.printing import typeset
from tests.printing.paper import filled_site, ward_texts
from tests.printing.typeset import bad_breaks, characters, line_width, shown
from tests.samples import SITE

SETTER = Typesetter(Fonts())
BODY = Style(10.0)
EM_MM = 10 / 72 * 25.4

widths = st.floats(1, 60)
styles = st.builds(Style, st.just(10.0), st.booleans(), st.booleans(), hanging=st.booleans(), tabular=st.booleans())
pasted = st.text(st.characters(exclude_categories=["Cs"]), max_size=60).map(
    lambda text: Wording(SITE, Audience.FIELD, bool).pieces(literal(text))
)
"""What a person can paste: any characters at all."""


def block_of(pieces, style=BODY, ems=10.0):
    return SETTER.block(tuple(pieces), style, ems * EM_MM)


def allowance(line, style):
    """Return how far a line may stand past its column: by a hanging stop alone."""
    return line[-1].width if line and style.hanging and line[-1].text in HANGING else 0.0


@given(typeset.texts, styles, widths)
def test_every_character_is_set_once_and_in_order(pieces, style, ems):
    block = block_of(pieces, style, ems)
    assert characters(atom for line in block.lines for atom in line) == characters(pieces)


@given(typeset.texts, styles, widths)
def test_every_reading_is_set_once_and_in_order(pieces, style, ems):
    block = block_of(pieces, style, ems)
    set_readings = "".join(atom.reading for line in block.lines for atom in line)
    assert set_readings == "".join(getattr(piece, "reading", "") for piece in pieces)


@given(typeset.texts, styles, widths)
def test_no_line_is_wider_than_its_column_save_a_single_character(pieces, style, ems):
    for line in block_of(pieces, style, ems).lines:
        assert line_width(line) <= ems + allowance(line, style) + 1e-5 or len(line) == 1


@given(pasted, styles, st.floats(3, 60))
def test_whatever_is_pasted_is_set_once_in_order_and_inside_of_its_column(pieces, style, ems):
    lines = block_of(pieces, style, ems).lines
    assert characters(atom for line in lines for atom in line) == characters(pieces)
    assert all(line_width(line) <= ems + allowance(line, style) + 1e-5 for line in lines)


@given(typeset.solid_texts, styles, widths)
def test_no_line_begins_or_ends_as_none_may_where_the_column_holds_what_belongs_together(pieces, style, ems):
    assert bad_breaks(block_of(pieces, style, ems), ems) == []


@given(typeset.texts, styles, widths)
def test_no_line_ends_with_a_blank(pieces, style, ems):
    assert not any(line[-1].is_space for line in block_of(pieces, style, ems).lines if line)


@given(typeset.texts, widths)
def test_the_same_text_is_set_the_same(pieces, ems):
    assert block_of(pieces, ems=ems) == Typesetter(SETTER.fonts).block(pieces, BODY, ems * EM_MM)


@pytest.mark.parametrize("width_mm", [16, 34, 62, 105, 140])
@pytest.mark.parametrize("size_pt", [10.5, 12, 14, 16, 18, 36])
def test_the_texts_of_the_wards_kit_break_well_at_every_size(width_mm, size_pt):
    wording = Wording(filled_site(), "field", bool).pieces
    ems = mm_to_pt(width_mm) / size_pt
    bad = {}
    for source in ward_texts():
        pieces = wording(source)
        block = SETTER.block(pieces, Style(size_pt), width_mm)
        assert characters(atom for line in block.lines for atom in line) == characters(pieces)
        assert all(line_width(line) <= ems + 1e-5 or len(line) == 1 for line in block.lines)
        if bad_breaks(block, ems):
            bad[source] = shown(block)
    assert bad == {}


def test_what_is_wider_than_the_column_is_torn_and_stays_inside():
    block = block_of(Wording(SITE, "field", bool).pieces("あ" + "「" * 20 + "い"), ems=5)
    assert max(map(line_width, block.lines)) <= 5
    assert len(characters(atom for line in block.lines for atom in line)) == 22


def test_no_text_has_no_lines_and_no_height():
    block = block_of(())
    assert (block.lines, block.height_mm, block.width_mm, block.lines_within(100), block.operators) == ((), 0, 0, 0, "")
