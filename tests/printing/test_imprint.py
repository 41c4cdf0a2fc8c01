"""The last page of a whole kit: no card, the same at all sites, and only where the kit is whole."""

import pytest
from attrs import evolve

from kitbuilder.printing.runs import Audience
from tests.printing.pages import all_seen, inside, seen
from tests.printing.paper import CARD_LAYOUTS, PrintOptions, filled_site, of_sections, plainly, ward_kit
from tests.samples import SAMPLE, SITE, TODAY, approved, card, kit


def last_page(press, whole=SAMPLE.kit, layout="card-a4", site=SITE, **fields):
    return all_seen(press.render(whole, site, plainly(layout, **fields)))[-1]


@pytest.mark.parametrize("layout", CARD_LAYOUTS)
def test_it_says_what_the_kit_is_what_is_open_and_whose_its_parts_are(press, layout):
    text = last_page(press, ward_kit().kit, layout, filled_site()).text
    for said in (
        "このキットについて",
        "カードは全部で29枚です。この紙は数に入れません。",
        "区役所に知らせてください",
        "区と運営委員会で確かめてください",
        "国土地理院指定避難所データ",
        "QRコードは株式会社デンソーウェーブの登録商標です",
        "©2022TheBIZUDGothicProjectAuthors（SILOpenFontLicense1.1）",
        "小田小学校第1版下書き",
        "2026年11月24日",
        "地震用",
    ):
        assert said in text


@pytest.mark.parametrize("layout", CARD_LAYOUTS)
def test_it_stands_in_the_safe_area_with_the_sizes_of_its_layout(press, layout):
    page = all_seen(press.render(approved(ward_kit().kit), filled_site(), PrintOptions(TODAY, layout)))[-1]
    note = {"card-a4": 12, "card-a5": 10.5}[layout]
    assert inside(page)
    assert {glyph.size for glyph in page.glyphs if glyph.size < note} <= {size / 2 for size in (16, 14, note)}


def test_it_is_no_card_and_the_cards_are_counted_without_it(press):
    pages = all_seen(press.render(SAMPLE.kit, SITE, plainly()))
    assert ["このキットについて" in page.text for page in pages] == [False, False, False, True]
    assert "3/3" in pages[2].text
    assert not any(f"/{count}" in pages[3].text for count in (3, 4))


def test_it_says_nothing_of_open_values_once_the_kit_is_approved(press):
    assert "確かめてください" not in last_page(press, approved(SAMPLE.kit)).text


def test_it_says_when_it_is_for_a_drill(press):
    text = last_page(press, audience=Audience.DRILL).text
    assert "訓練用" in text
    assert "地震用" not in text


def test_chosen_sections_one_card_and_an_empty_kit_have_none(press):
    assert len(all_seen(press.render(SAMPLE.kit, SITE, plainly(sections=("section-toilet",))))) == 2
    assert len(press.set_card(SAMPLE.kit, SITE, plainly(), "card-hq").drawn) == 1
    assert press.set_kit(of_sections(), SITE, plainly()).drawn == []


def test_it_is_drawn_once_for_all_sites_and_anew_for_another_number_of_cards(press):
    other = evolve(SITE, id="other", name="並木第一小学校")
    pages = [press.set_kit(SAMPLE.kit, site, plainly()).cards[-1] for site in (SITE, other)]
    assert pages[0] is pages[1]
    assert "カードは全部で1枚" in last_page(press, kit(card("c"))).text
    assert seen(press.render(SAMPLE.kit, other, plainly())) != []
