"""One card alone, as the preview shows it."""

import pytest

from kitbuilder.kit.errors import NotFound
from kitbuilder.printing.options import PrintOptions
from kitbuilder.printing.runs import Audience
from tests.printing.pages import by_card, seen
from tests.printing.paper import CARD_LAYOUTS
from tests.samples import SAMPLE, SITE, TODAY, card, kit, step
from tests.told import refusal


def places(pages):
    return [[(glyph.text, glyph.left, glyph.base, glyph.size) for glyph in page.glyphs] for page in pages]


@pytest.mark.parametrize("layout", CARD_LAYOUTS)
@pytest.mark.parametrize(("card_id", "number"), [("card-hq", 1), ("card-toilet", 2), ("card-water", 3)])
def test_a_card_alone_looks_as_in_its_kit(press, layout, card_id, number):
    options = PrintOptions(TODAY, layout)
    whole = by_card(seen(press.render(SAMPLE.kit, SITE, options)))
    assert places(seen(press.render_card(SAMPLE.kit, SITE, options, card_id))) == places(whole[number])


def test_all_pages_of_a_long_card_are_shown(press):
    whole = kit(card("a"), card("b", *(step(f"s{n}", "水を運ぶ") for n in range(60))), card("c"))
    options = PrintOptions(TODAY)
    assert len(seen(press.render_card(whole, SITE, options, "b"))) == len(seen(press.render(whole, SITE, options))) - 2


@pytest.mark.parametrize(
    ("options", "card_id"),
    [
        (PrintOptions(TODAY), "gone"),
        (PrintOptions(TODAY, audience=Audience.DRILL), "card-hq"),
        (PrintOptions(TODAY, sections=("section-toilet",)), "card-hq"),
    ],
)
def test_a_card_that_is_not_printed_has_no_preview(press, options, card_id):
    assert press.render_card(SAMPLE.kit, SITE, options, card_id) == b""


def test_a_list_has_no_cards_to_show(press):
    assert "list-a4" in refusal(
        press.render_card, SAMPLE.kit, SITE, PrintOptions(TODAY, "list-a4"), "card-hq", of=NotFound
    )
