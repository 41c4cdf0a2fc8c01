"""The same kit and the same day give the same bytes, whatever was printed before."""

import re

import pypdfium2
import pytest
from attrs import evolve

from kitbuilder.kit.edit.parts import replace_part
from kitbuilder.kit.values import Step
from kitbuilder.printing.options import Furigana, PrintOptions
from kitbuilder.printing.press import Press
from kitbuilder.printing.runs import Audience
from tests.printing.pages import seen
from tests.printing.paper import LAYOUTS, filled_site, ward_kit
from tests.samples import SAMPLE, SITE, TODAY, approved, card, kit


@pytest.mark.parametrize("layout", LAYOUTS)
def test_two_presses_print_the_same_bytes(press, layout):
    options = PrintOptions(TODAY, layout)
    assert press.render(SAMPLE.kit, SITE, options) == Press().render(SAMPLE.kit, SITE, options)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_what_was_printed_before_changes_nothing(press, layout):
    options = PrintOptions(TODAY, layout)
    fresh = Press()
    for other in (ward_kit().kit, approved(SAMPLE.kit), kit(card("c"))):
        fresh.render(other, filled_site(), PrintOptions(TODAY, layout, Audience.DRILL, Furigana.SCHOOL))
        fresh.render(other, SITE, options)
    assert fresh.render(SAMPLE.kit, SITE, options) == press.render(SAMPLE.kit, SITE, options)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_another_day_changes_only_the_print_date(press, layout):
    (today, tomorrow) = (
        [page.text for page in seen(press.render(SAMPLE.kit, SITE, PrintOptions(date, layout)))]
        for date in (TODAY, TODAY.replace(year=2027, month=1, day=2))
    )
    assert today != tomorrow
    assert [text.replace("2026年11月24日", "2027年1月2日") for text in today] == tomorrow


def change_team(whole):
    return evolve(whole, teams=(evolve(whole.teams[0], name="別の班"), *whole.teams[1:]))


def change_video(whole):
    return evolve(whole, videos=(evolve(whole.videos[0], title="別の動画"),))


def change_next(whole):
    last = whole.sections[1]
    cards = (evolve(last.cards[0], title="別の題名"), *last.cards[1:])
    return evolve(whole, sections=(whole.sections[0], evolve(last, cards=cards)))


def change_section(whole):
    return evolve(whole, sections=(evolve(whole.sections[0], title="別の項目"), whole.sections[1]))


def change_step(whole):
    return replace_part(whole, Step("step-pump", "別の手順"))


@pytest.mark.parametrize("layout", LAYOUTS[:2])
@pytest.mark.parametrize("change", [change_team, change_video, change_next, change_section, change_step, approved])
def test_a_press_that_has_printed_a_kit_prints_its_change(press, layout, change):
    options = PrintOptions(TODAY, layout)
    press.render(SAMPLE.kit, SITE, options)
    changed = change(SAMPLE.kit)
    assert press.render(changed, SITE, options) == Press().render(changed, SITE, options)
    assert press.render(changed, SITE, options) != press.render(SAMPLE.kit, SITE, options)


@pytest.mark.parametrize("number", range(3))
def test_a_press_that_has_printed_a_site_prints_another_sites_facts(press, number):
    options = PrintOptions(TODAY)
    press.render(SAMPLE.kit, SITE, options)
    facts = [evolve(fact, value="別の値") if index == number else fact for index, fact in enumerate(SITE.facts)]
    other = evolve(SITE, facts=tuple(facts))
    assert press.render(SAMPLE.kit, other, options) == Press().render(SAMPLE.kit, other, options)
    assert "別の値" in "".join(page.text for page in seen(press.render(SAMPLE.kit, other, options)))


def test_the_file_says_its_title_and_its_language(press):
    pdf = press.render(SAMPLE.kit, SITE, PrintOptions(TODAY))
    document = pypdfium2.PdfDocument(pdf)
    assert document.get_metadata_value("Title") == "小田小学校 開設キット"
    document.close()
    assert re.search(rb"/Lang\s*\(ja-JP\)", pdf)


def test_an_edition_number_is_printed_though_the_cards_are_the_same(press):
    newer = evolve(SAMPLE.kit, edition=evolve(SAMPLE.kit.edition, number=7))
    press.render(SAMPLE.kit, SITE, PrintOptions(TODAY))
    assert all("第7版" in page.text for page in seen(press.render(newer, SITE, PrintOptions(TODAY))))
