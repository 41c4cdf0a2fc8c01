"""Furigana on paper: over its word, never into its neighbour's."""

from itertools import groupby, pairwise

import pytest

from kitbuilder.printing.runs import Audience, Wording
from kitbuilder.printing.typesetter import Style
from tests.printing.pages import seen
from tests.printing.paper import A4, CARD_LAYOUTS, PrintOptions, filled_site, pdf_of_block, ward_kit
from tests.samples import SITE, TODAY

SIZE = 20.0


def page_of(press, source, width_mm=150):
    pieces = Wording(SITE, Audience.FIELD, bool).pieces(source)
    return seen(pdf_of_block(press, press._setter.block(pieces, Style(SIZE), width_mm)))[0]


def middle(glyphs):
    return (glyphs[0].left + glyphs[-1].right) / 2


@pytest.mark.parametrize(
    ("word", "reading"), [("避難所", "ひなんじょ"), ("柱", "はしら"), ("今日", "きょう"), ("承", "うけたまわり")]
)
def test_furigana_stands_over_the_middle_of_its_word_at_half_its_size(press, word, reading):
    page = page_of(press, f"みんなが{{{word}|{reading}}}に集まる")
    base, over = page.of(word), page.of(reading)
    assert {glyph.size for glyph in over} == {SIZE / 2}
    assert middle(over) == pytest.approx(middle(base), abs=0.1 * SIZE)
    assert min(g.bottom for g in over) >= max(g.top for g in base) - 0.12 * SIZE


def test_a_long_reading_pushes_its_neighbours_away(press):
    page = page_of(press, "{柱|はしらはしら}{承|うけたまわる}と{壁|かべ}")
    rows = [page.of("はしらはしら"), page.of("うけたまわる"), page.of("かべ")]
    for before, after in pairwise(rows):
        assert before[-1].right <= after[0].left + 0.01


@pytest.mark.parametrize("layout", CARD_LAYOUTS)
def test_no_two_readings_of_the_wards_kit_touch(press, layout):
    notes = press.layout(layout).type.note.size
    for page in seen(
        press.render(ward_kit().kit, filled_site("{北|きた}の{倉庫|そうこ}"), PrintOptions(TODAY, layout))
    ):
        small = sorted((g for g in page.glyphs if g.size < notes), key=lambda g: (g.base, g.size, g.left))
        for _, row in groupby(small, key=lambda g: (g.base, g.size)):
            for before, after in pairwise(row):
                assert before.right <= after.left + 0.05, before.text + after.text


@pytest.mark.parametrize("source", ["{避難所|ひなんじょ}に入る", "{鍵|かぎ}を{開|あ}ける", "水を[[門]]へ"])
def test_a_block_is_as_high_as_its_ink(press, source):
    pieces = Wording(SITE, Audience.FIELD, bool).pieces(source)
    block = press._setter.block(pieces, Style(SIZE), 150)
    page = seen(pdf_of_block(press, block))[0]
    top, height = 210 - 10, block.height_mm
    assert max(g.top for g in page.glyphs) <= top * 72 / 25.4 + 0.1
    assert min(g.bottom for g in page.glyphs) >= (top - height) * 72 / 25.4 - 0.1


def test_emphasis_is_set_in_the_bold_face(press):
    page = page_of(press, "**火を{使|つか}わない**でください")
    assert all(glyph.bold for glyph in page.of("火を使わない"))
    assert not any(glyph.bold for glyph in page.of("でください"))
    assert not any(glyph.bold for glyph in page.of("つか")[:2])


def test_options_default_to_the_field_and_all_furigana():
    assert (A4.audience, A4.furigana, A4.layout) == (Audience.FIELD, "all", "card-a4")
