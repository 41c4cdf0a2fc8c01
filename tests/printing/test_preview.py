"""One card alone, as the editor shows it: with every key a new page, and always the one that would print."""

import pypdfium2
import pytest

from kitbuilder.kit.edit.parts import replace_part
from kitbuilder.kit.errors import NotFound
from kitbuilder.kit.find import numbered_cards
from kitbuilder.printing.book import LEAVES
from kitbuilder.printing.options import PrintOptions
from kitbuilder.printing.preview import CardPreview
from kitbuilder.printing.runs import Audience
from tests.printing.pages import by_card, seen, seen_page
from tests.printing.paper import CARD_LAYOUTS, ward_kit
from tests.samples import SAMPLE, SITE, TODAY, approved, card, kit, step
from tests.told import refusal

A4 = PrintOptions(TODAY)


@pytest.fixture
def preview(press):
    preview = CardPreview(press)
    yield preview
    preview.close()


def places(pages):
    return [[(glyph.text, glyph.left, glyph.base, glyph.size) for glyph in page.glyphs] for page in pages]


def shown(preview, whole, options, card_id):
    view = preview.view(whole, SITE, options, card_id)
    pages = []
    for number in range(len(view.pages)):
        page = preview.page(view, number)
        pages.append(seen_page(page))
    return pages


@pytest.mark.parametrize("layout", CARD_LAYOUTS)
@pytest.mark.parametrize(("card_id", "number"), [("card-hq", 1), ("card-toilet", 2), ("card-water", 3)])
def test_a_card_alone_looks_as_in_its_kit(press, preview, layout, card_id, number):
    options = PrintOptions(TODAY, layout)
    whole = by_card(seen(press.render(SAMPLE.kit, SITE, options)))
    assert places(shown(preview, SAMPLE.kit, options, card_id)) == places(whole[number])


def test_each_pixel_of_every_card_is_that_of_the_print(press, preview):
    ward = ward_kit().kit
    whole = pypdfium2.PdfDocument(press.render(ward, SITE, A4))
    for found in numbered_cards(ward):
        view = preview.view(ward, SITE, A4, found.card.id)
        page = preview.page(view, 0)
        assert page.render(scale=0.5).to_pil().tobytes() == whole[found.number - 1].render(scale=0.5).to_pil().tobytes()
    whole.close()


def test_more_keys_than_a_book_has_leaves_each_show_their_own_page(preview):
    whole = kit(card("c", step("s", "")))
    for number in range(LEAVES + 3):
        whole = replace_part(whole, step("s", f"{number}回目の手順"))
        (page,) = shown(preview, whole, A4, "c")
        assert f"{number}回目の手順" in page.text


def test_a_page_with_more_on_it_than_a_leaf_usually_holds_is_shown(preview):
    (page, *_) = shown(preview, kit(card("c", step("s", "あ" * 2000))), A4, "c")
    assert page.text.count("あ") > 300


def test_a_new_picture_is_drawn(preview):
    bare = kit(card("c"), pictures=SAMPLE.kit.pictures)
    assert shown(preview, bare, A4, "c")
    pictured = kit(card("c", picture=SAMPLE.kit.pictures[2].id), pictures=SAMPLE.kit.pictures)
    page = preview.page(preview.view(pictured, SITE, A4, "c"), 0)
    dark = page.render(scale=0.5, grayscale=True).to_pil().crop((290, 30, 400, 80)).getextrema()[0]
    assert dark < 40


def test_all_pages_of_a_long_card_are_shown(press, preview):
    whole = kit(card("a"), card("b", *(step(f"s{n}", "水を運ぶ") for n in range(60))), card("c"))
    assert len(preview.view(whole, SITE, A4, "b").pages) == len(seen(press.render(whole, SITE, A4))) - 2


@pytest.mark.parametrize(
    ("options", "card_id"),
    [
        (A4, "gone"),
        (PrintOptions(TODAY, audience=Audience.DRILL), "card-hq"),
        (PrintOptions(TODAY, sections=("section-toilet",)), "card-hq"),
    ],
)
def test_a_card_that_is_not_printed_has_no_preview(preview, options, card_id):
    assert preview.view(SAMPLE.kit, SITE, options, card_id).pages == ()


def test_a_list_has_no_cards_to_show(preview):
    assert "list-a4" in refusal(preview.view, SAMPLE.kit, SITE, PrintOptions(TODAY, "list-a4"), "card-hq", of=NotFound)


def test_what_stands_on_a_page_can_be_found_by_what_it_shows(preview):
    (page, *_) = preview.view(SAMPLE.kit, SITE, A4, "card-hq").pages
    named = {mark.of for mark in page.marks if getattr(mark, "of", ("", "")) != ("", "")}
    assert {("card-hq", "title"), ("step-unlock", "text"), ("caution-enter", "text")} <= named


def test_an_edition_that_is_approved_has_no_stamp(preview):
    fair = approved(SAMPLE.kit)
    drafts = [mark for mark in preview.view(SAMPLE.kit, SITE, A4, "card-hq").pages[0].marks if hasattr(mark, "degrees")]
    assert drafts
    assert not [mark for mark in preview.view(fair, SITE, A4, "card-hq").pages[0].marks if hasattr(mark, "degrees")]
