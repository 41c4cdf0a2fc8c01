"""A text that no page can hold is named, with its card; nothing crashes and nothing is clipped."""

import pytest
from attrs import evolve

from kitbuilder.kit.values import Tool, Video
from kitbuilder.printing.check import printing_problems
from kitbuilder.printing.preview import CardPreview
from kitbuilder.printing.run import print_kits
from kitbuilder.printing.runs import Audience
from tests.printing.paper import A4, CARD_LAYOUTS, PrintOptions, plainly
from tests.samples import SITE, TODAY, card, kit, step

LONG = "水" * 600


@pytest.mark.parametrize("layout", CARD_LAYOUTS)
@pytest.mark.parametrize("field", ["title", "purpose", "place", "done_when"])
def test_a_text_that_is_higher_than_its_place_is_named(press, layout, field):
    whole = kit(card("c", step("s"), **{"title": "水をくむ", field: LONG}))
    problems = printing_problems(press, whole, SITE, plainly(layout))
    assert {problem.code for problem in problems} == {"no-room"}
    assert {problem.where.card for problem in problems} == {"c"}
    assert field in {problem.where.field for problem in problems}


@pytest.mark.parametrize("layout", CARD_LAYOUTS)
def test_a_tool_that_is_higher_than_a_page_is_named(press, layout):
    whole = kit(card("c", step("s"), tools=(Tool("t", LONG),)))
    assert [p.where.field for p in printing_problems(press, whole, SITE, plainly(layout))] == ["tools"]


def test_a_card_without_room_is_refused_by_print_with_its_name(tmp_path):
    whole = kit(card("c", step("s"), title=LONG))
    (refused,) = print_kits([(whole, SITE)], tmp_path, A4)
    assert "カード1「水水" in refused.reason
    assert list(tmp_path.iterdir()) == []


def test_nothing_to_print_is_said_and_no_file_is_written(tmp_path):
    secret = kit(card("c", step("s"), restricted=True))
    (refused,) = print_kits([(secret, SITE)], tmp_path, PrintOptions(TODAY, audience=Audience.DRILL))
    assert "印刷するカードがありません" in refused.reason
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("address", ["https://例え.jp/", "https://a.jp/" + "x" * 2000, "https://[x"])
def test_an_address_that_no_code_can_hold_is_an_error_and_the_card_still_shows(press, address):
    video = Video("v", "A-1", "動画", address)
    whole = evolve(kit(card("c", step("s"), video="v")), videos=(video,))
    codes = {problem.code for problem in printing_problems(press, whole, SITE, A4)}
    assert codes <= {"code-too-dense", "glyph"}
    assert CardPreview(press).view(whole, SITE, A4, "c").pages


@pytest.mark.parametrize("layout", CARD_LAYOUTS)
def test_a_long_site_name_shortens_the_line_of_the_site_instead_of_leaving_the_page(press, layout):
    named = evolve(SITE, name="横浜市立西金沢小中一貫義務教育学校")
    assert printing_problems(press, kit(card("c", step("s"))), named, PrintOptions(TODAY, layout)) == []
