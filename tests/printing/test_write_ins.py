"""Rules to write on by hand where a site has no value."""

import pytest

from kitbuilder.printing.runs import Word, WriteIn
from kitbuilder.printing.typesetter import Style
from tests.printing.pages import picture, seen
from tests.printing.paper import pdf_of_block

SIZE = 20.0
DPI = 144
SCALE = DPI / 72
LEFT = 10 / 25.4 * 72


def block_of(press, rule, width_mm=250):
    return press._setter.block((Word("門"), rule, Word("へ")), Style(SIZE), width_mm)


def rule_length(pdf):
    """Return the length in points of the longest dark horizontal line of the page."""
    image = picture(pdf, dpi=DPI).convert("L").point(lambda value: 255 if value < 128 else 0)
    width, height = image.size
    rows = (image.crop((0, y, width, y + 1)).tobytes() for y in range(height))
    return max(max(map(len, row.split(b"\0"))) for row in rows) / SCALE


@pytest.mark.parametrize("characters", [4, 8, 12, 20])
def test_a_write_in_rule_is_as_long_as_asked(press, characters):
    pdf = pdf_of_block(press, block_of(press, WriteIn("鍵", characters)))
    assert rule_length(pdf) == pytest.approx((characters - 0.2) * SIZE, abs=2)


def test_a_write_in_rule_says_over_it_what_belongs_there(press):
    page = seen(pdf_of_block(press, block_of(press, WriteIn("鍵の場所", 8))))[0]
    label = page.of("鍵の場所")
    assert SIZE / 2 <= label[0].size < 0.7 * SIZE
    assert label[0].left == pytest.approx(LEFT + 1.1 * SIZE, abs=0.5)
    assert page.first("へ").left == pytest.approx(LEFT + 9 * SIZE, abs=0.5)
    assert label[0].bottom > page.first("門").bottom + 0.8 * SIZE


def test_a_write_in_rule_is_at_least_as_long_as_its_label(press):
    pdf = pdf_of_block(press, block_of(press, WriteIn("とても長い名前の場所", 1)))
    assert rule_length(pdf) > 5 * SIZE


def test_a_write_in_rule_is_never_longer_than_its_column(press):
    block = block_of(press, WriteIn("鍵", 40), width_mm=60)
    assert block.width_mm <= 60
    assert rule_length(pdf_of_block(press, block)) < 60 / 25.4 * 72
