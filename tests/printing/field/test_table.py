"""The level and the squares on paper are those that the committed table speaks for."""

from pathlib import Path
from statistics import mean

import pytest
import zxingcpp

from kitbuilder.printing.layout import load_layout
from kitbuilder.printing.qr import matrix
from tests.printing.field.choice import Row, choice, rows
from tests.printing.field.paper import blank_with
from tests.printing.field.table import Setup, addresses, as_large_as, modules, shares
from tests.printing.field.trials import DAMAGES, texts
from tests.printing.paper import CARD_LAYOUTS

TABLE = Path(__file__).with_name("decode-rates.md").read_text("utf-8")
SAME_SQUARES, SAME_SIDE = rows(TABLE, "Same squares"), rows(TABLE, "Same side")


def test_the_table_is_of_the_damages_that_are_tried():
    heads = [line for line in TABLE.splitlines() if line.startswith("| level")]
    assert len(heads) == 3
    assert all(f"| {' | '.join(DAMAGES)} | all |" in head for head in heads)


@pytest.mark.parametrize("layout", CARD_LAYOUTS)
def test_the_squares_on_paper_are_those_of_the_table(layout):
    assert load_layout(layout).code.module == choice(SAME_SQUARES, SAME_SIDE)[1]


def test_the_level_on_paper_is_that_of_the_table(kit_codes):
    for paper in (kit_codes["as it comes"][0], *kit_codes["base address"]):
        (code,) = zxingcpp.read_barcodes(paper.image)
        assert code.ec_level == choice(SAME_SQUARES, SAME_SIDE)[0]


def test_the_table_says_its_choice():
    level, square = choice(SAME_SQUARES, SAME_SIDE)
    assert TABLE.endswith(f"\nChoice: level {level}, squares of {square} mm.\n")


def test_the_choice_follows_the_rates():
    def row(level, size, blur, glare):
        return Row(level, size, "", tuple({"blur": blur, "glare": glare}.get(damage, 100.0) for damage in DAMAGES))

    squares = [
        row(level, size, blur, 0) for level in "MQH" for size, blur in ((0.3, 0), (0.4, 94.9), (0.5, 95), (0.6, 99))
    ]
    sides = [row("M", 0.5, 100, 10), row("Q", 0.5, 100, 60), row("H", 0.5, 95, 80)]
    assert choice(squares, sides) == ("Q", 0.5)
    assert choice(squares, [*sides[:2], row("H", 0.5, 100, 90)]) == ("H", 0.5)
    assert choice(squares, [row("M", 0.5, 100, 60), *sides[1:]]) == ("M", 0.5)


@pytest.mark.parametrize("address", addresses(), ids=len)
def test_codes_drawn_for_the_table_are_those_that_are_printed(address):
    drawn = modules(address, "Q")
    assert [sum(length for _, length in row) for row in matrix(address).rows] == [sum(row) for row in drawn]
    assert texts(blank_with(drawn, 0.5, address).image) == [address]


@pytest.mark.parametrize("level", "MQH")
def test_the_same_side_is_the_same_side(level):
    for address in addresses():
        assert as_large_as(address, level, 0.5).side_mm == pytest.approx(Setup(address, "Q", 0.5).side_mm, abs=0.01)


@pytest.mark.long
@pytest.mark.parametrize("level", "MQH")
def test_the_rates_in_the_table_are_found_again(level):
    (row,) = (row for row in SAME_SIDE if (row.level, row.size) == (level, 0.5))
    found = [shares(as_large_as(address, level, 0.5)) for address in addresses()]
    for said, again in zip(row.shares, zip(*found, strict=True), strict=True):
        assert 100 * mean(again) == pytest.approx(said, abs=5)
