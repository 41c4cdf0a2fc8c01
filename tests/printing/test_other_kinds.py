"""Section checklists, pocket cards and the box's label: what a reader finds on them."""

from collections import Counter
from itertools import pairwise

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings

from kitbuilder.kit.find import numbered_cards, team_of
from kitbuilder.kit.values import Branch, Caution, Edition, EditionState, Section
from kitbuilder.printing.check import printing_problems
from kitbuilder.printing.run import Finished, print_kits
from kitbuilder.printing.runs import Audience
from tests.printing.pages import bookmarks, inside, is_stamp, seen, squeezed
from tests.printing.paper import LAYOUTS, PrintOptions, filled_site, of_sections, plainly, printed, ward_kit
from tests.samples import SAMPLE, SITE, TODAY, approved, card, kit, step
from tests.strategies import open_documents

STEPPED = ("section-a4", "pocket-a6")
NEW = (*STEPPED, "box-label")
LONG = "水" * 2000


def pages_of(press, whole, layout, site=SITE, **fields):
    return seen(press.render(whole, site, plainly(layout, **fields)))


def text_of(press, whole, layout, site=SITE, **fields):
    return "".join(page.text for page in pages_of(press, whole, layout, site, **fields))


@pytest.mark.parametrize("layout", STEPPED)
def test_every_title_step_caution_and_answer_of_the_wards_kit_is_there(press, layout):
    whole, site = ward_kit().kit, filled_site()
    text = text_of(press, whole, layout, site)
    for found in numbered_cards(whole):
        parts = (found.card.title, *(s.text for s in found.card.steps), *(c.text for c in found.card.cautions))
        assert [part for part in parts if squeezed(printed(part, site.facts)) not in text] == []
    branches = sum(1 for found in numbered_cards(whole) for each in found.card.steps if each.branch)
    assert text.count("はい→") == text.count("いいえ→") == branches > 0


def test_a_checklist_says_who_how_many_how_long_and_when_it_is_done(press):
    whole, site = ward_kit().kit, filled_site()
    text = text_of(press, whole, "section-a4", site)
    for found in numbered_cards(whole):
        team = team_of(whole, found.card.team)
        assert f"だれが{squeezed(printed(team.name, site.facts))}なんにん" in text
        assert squeezed(printed(found.card.done_when, site.facts)) in text
    assert text.count("終わった時刻:名前") == 29


def test_each_card_of_a_checklist_has_one_place_to_write_time_and_name(press):
    text = text_of(press, kit(card("a", step("s", LONG)), card("b", done_when=LONG), card("c")), "section-a4")
    assert text.count("終わった時刻:名前") == 3


def test_a_checklist_says_where_to_go_on_only_where_it_is_not_simply_the_next_card(press):
    whole = kit(card("a", next="b"), card("b", next="a"), card("c"))
    text = text_of(press, whole, "section-a4")
    assert text.count("次は") == 1
    assert "次はカード1「水をくむ」" in text


def test_every_section_of_a_checklist_begins_a_page_and_its_pages_are_counted(press):
    pdf = press.render(ward_kit().kit, filled_site(), plainly("section-a4"))
    pages, marks = seen(pdf), bookmarks(pdf)
    starts = [index for _, _, index in marks] + [len(pages)]
    assert len(marks) == len(ward_kit().kit.sections)
    for start, end in pairwise(starts):
        places = [f"地震用{number}/{end - start}" for number in range(1, end - start + 1)]
        assert [place in page.text for place, page in zip(places, pages[start:end], strict=True)] == [True] * len(
            places
        )


@pytest.mark.parametrize("layout", STEPPED)
def test_a_card_that_goes_on_says_so_on_both_pages(press, layout):
    first, second, *_ = pages_of(press, kit(card("c", step("s", LONG), title="札")), layout)
    assert "つづきがあります" in first.text
    assert "札（つづき）" in second.text


@pytest.mark.parametrize("layout", STEPPED)
def test_a_heading_never_stands_alone_at_the_foot_of_a_page(press, layout):
    for height in range(1, 40):
        cards = (card("a", *(step(f"s{n}") for n in range(height))), card("b", step("t", "はじめの手順"), title="札"))
        for page in pages_of(press, kit(*cards), layout):
            assert ("札" in page.text) == ("はじめの手順" in page.text)


@pytest.mark.parametrize("layout", STEPPED)
def test_the_cautions_of_a_card_stand_where_its_first_step_does(press, layout):
    for height in range(1, 40):
        first = card("a", *(step(f"s{n}") for n in range(height)))
        second = card("b", step("t", "はじめの手順"), cautions=(Caution("k", "火の注意"),), title="札")
        for page in pages_of(press, kit(first, second), layout):
            assert ("火の注意" in page.text) == ("はじめの手順" in page.text)


@pytest.mark.parametrize("layout", STEPPED)
def test_2000_characters_without_a_blank_are_all_on_paper_inside_the_safe_area(press, layout):
    cautions = (Caution("k", LONG, before="s"), Caution("k2", LONG, locked=True))
    whole = approved(kit(card("c", step("s", LONG, branch=Branch("c", None)), cautions=cautions, title="札", place="")))
    pages = pages_of(press, whole, layout)
    assert "".join(page.text for page in pages).count("水") == 6000
    assert all(inside(page) for page in pages)


@pytest.mark.parametrize("layout", STEPPED)
@pytest.mark.parametrize("length", range(20, 700, 40))
def test_wherever_a_page_ends_nothing_of_a_caution_and_its_step_is_lost(press, layout, length):
    cautions = (Caution("k", "火" * length, before="s"), Caution("k2", "木" * 90))
    whole = kit(card("c", step("s", "土" * 200, branch=Branch("c", None)), cautions=cautions, done_when="金" * 120))
    text = text_of(press, whole, layout)
    counted = [text.count(sign) for sign in "火木土"]
    assert counted == [length, 90, 200]
    assert text.count("いいえ→次の手順へ") == 1
    assert layout == "pocket-a6" or text.count("金") == 120


@pytest.mark.parametrize("layout", STEPPED)
def test_a_card_without_steps_is_still_there(press, layout):
    whole = kit(evolve(card("c", title="札"), steps=()), card("d", title="次の札"))
    assert "札" in text_of(press, whole, layout)
    assert "次の札" in text_of(press, whole, layout)


@pytest.mark.parametrize("layout", STEPPED)
def test_an_empty_kit_is_refused_and_no_file_is_written(tmp_path, layout):
    for empty in (of_sections(), of_sections(Section("s", "空の項目"))):
        (refused,) = print_kits([(empty, SITE)], tmp_path, PrintOptions(TODAY, layout))
        assert "カードが1枚もありません" in refused.reason
        assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("layout", STEPPED)
@pytest.mark.parametrize(("field", "text"), [("title", LONG), ("title", "題" * 300)])
def test_a_title_without_room_is_named(press, layout, field, text):
    problems = printing_problems(press, kit(card("c", **{field: text})), SITE, plainly(layout))
    assert {(p.code, p.where.item, p.where.field) for p in problems} == {("no-room", "c", field)}


def test_a_place_without_room_in_a_checklist_is_named(press):
    problems = printing_problems(press, kit(card("c", place=LONG)), SITE, plainly("section-a4"))
    assert [(p.code, p.where.item, p.where.field) for p in problems] == [("no-room", "c", "place")]


@pytest.mark.parametrize("layout", STEPPED)
def test_a_section_whose_name_has_no_room_is_named(press, layout):
    whole = of_sections(Section("s", "項目" * 300, cards=(card("c"),)))
    problems = printing_problems(press, whole, SITE, plainly(layout))
    assert [(p.code, p.where.field) for p in problems] == [("no-room", "section")]


@pytest.mark.parametrize("layout", STEPPED)
def test_only_the_chosen_sections_are_printed_and_numbers_stay(press, layout):
    text = text_of(press, SAMPLE.kit, layout, sections=("section-toilet",))
    assert "トイレを組む" in text
    assert "本部を開く" not in text
    assert layout == "section-a4" or "2/3" in text


@pytest.mark.parametrize("layout", NEW)
@pytest.mark.parametrize("state", EditionState)
def test_a_draft_is_stamped_and_what_is_approved_is_not(press, layout, state):
    whole = evolve(kit(card("c")), edition=Edition(1, TODAY, state))
    word = {"draft": "下書き", "in_review": "確認中", "approved": ""}[state]
    (page,) = pages_of(press, whole, layout)
    assert "".join(glyph.text for glyph in page.glyphs if is_stamp(page, glyph)) == word


def test_a_pocket_card_has_its_number_its_section_and_room_for_the_strap(press):
    for page in pages_of(press, ward_kit().kit, "pocket-a6", filled_site()):
        assert "/29" in page.text
        assert page.media[3] - max(g.top for g in page.glyphs if not is_stamp(page, g)) > 15 * 72 / 25.4
    assert "拠点本部4/29" in text_of(press, ward_kit().kit, "pocket-a6", filled_site())


def label_of(press, site=SITE, whole=None, **fields):
    (page,) = seen(press.render(whole or SAMPLE.kit, site, PrintOptions(TODAY, "box-label", **fields)))
    return page


def test_the_label_says_what_it_is_whose_when_and_what_to_do_first(press):
    text = label_of(press).text
    for said in ("小田小学校", "こだしょうがっこう", "地域防災拠点", "開設キット", "地震用", "カード1", "点検した日"):
        assert said in text
    assert "震度5強以上で開ける" in text
    assert "3枚" in text
    assert "第1版下書き" in text


@pytest.mark.parametrize("name", ["小田小学校", "西金沢義務教育学校", "横浜市立西金沢小中一貫義務教育学校"])
def test_the_label_can_be_read_from_five_metres(press, name):
    page = label_of(press, evolve(SITE, name=name))
    for words in ("開設キット", "震度5強以上で開ける"):
        assert min(glyph.size for glyph in page.of(words)) >= 55  # 19.5 mm
    assert min(glyph.size for glyph in page.of(name)) >= 36
    assert inside(page)


def test_the_label_of_a_drill_says_so(press):
    text = label_of(press, audience=Audience.DRILL).text
    assert "訓練用" in text
    assert "地震用" not in text


def test_a_site_name_that_no_label_holds_is_named(press):
    problems = printing_problems(press, SAMPLE.kit, evolve(SITE, name="金" * 200), plainly("box-label"))
    assert [(p.code, p.where.label) for p in problems] == [("no-room", "拠点 拠点の名前")]


@pytest.mark.parametrize("layout", LAYOUTS)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(document=open_documents())
def test_any_kit_prints_with_all_its_texts_or_is_refused_with_a_sentence(press, tmp_path_factory, layout, document):
    folder = tmp_path_factory.mktemp("any")
    (result,) = print_kits([(document.kit, document.site)], folder, PrintOptions(TODAY, layout))
    if not isinstance(result, Finished):
        assert result.reason
        assert list(folder.iterdir()) == []
        return
    shown = Counter("".join(page.text for page in seen(result.path.read_bytes())))
    made = press.set_kit(document.kit, document.site, PrintOptions(TODAY, layout)).cards
    texts = [text for each in made for text in each.texts if "このキットについて" not in each.texts]
    wanted = Counter(squeezed("".join(texts)))
    assert {sign: count for sign, count in wanted.items() if count > shown[sign]} == {}
