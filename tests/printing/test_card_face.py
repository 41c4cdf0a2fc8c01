"""What stands on a card, in which order."""

import pytest
from attrs import evolve

from kitbuilder.kit.find import numbered_cards
from kitbuilder.kit.text import plain
from kitbuilder.kit.values import Branch, Caution, Edition, EditionState, Section, Tool
from kitbuilder.printing.options import Furigana, PrintOptions
from tests.printing.pages import bookmarks, by_card, seen, squeezed
from tests.printing.paper import CARD_LAYOUTS, filled_site, of_sections, plainly, printed, ward_kit
from tests.samples import SAMPLE, SITE, TODAY, approved, card, kit, step

KIT = SAMPLE.kit


def pages_of(press, whole=KIT, site=SITE, layout="card-a4", **fields):
    return seen(press.render(whole, site, plainly(layout, **fields)))


def expected_texts(whole, found, site):
    """Return everything a card says, in reading order; cautions before a step stand before it."""
    now = found.card
    team = next((team.name for team in whole.teams if team.id == now.team), "")
    steps = {step.id for step in now.steps}
    yield from (now.title, now.purpose, team, now.place)
    yield from (caution.text for caution in now.cautions if caution.before not in steps)
    for each in now.steps:
        yield from (caution.text for caution in now.cautions if caution.before == each.id)
        yield each.text


@pytest.mark.parametrize("layout", CARD_LAYOUTS)
@pytest.mark.parametrize("furigana", Furigana)
def test_every_text_of_the_wards_kit_is_on_paper_in_reading_order(press, layout, furigana):
    whole, site = ward_kit().kit, filled_site()
    cards = by_card(seen(press.render(whole, site, PrintOptions(TODAY, layout, furigana=furigana))))
    for found in numbered_cards(whole):
        text, place = "".join(page.text for page in cards[found.number]), 0
        for source in expected_texts(whole, found, site):
            wanted = squeezed(printed(source, site.facts))
            assert wanted in text[place:], (found.card.id, wanted)
            place = text.index(wanted, place) + len(wanted)
        now = found.card
        for tool in now.tools:
            assert squeezed(printed(tool.name + tool.quantity, site.facts)) in text
            assert squeezed(printed(tool.kept_at, site.facts)) in text
        assert text.index(squeezed(printed(now.done_when, site.facts)), place) > place


def test_every_card_names_site_edition_state_and_print_date(press):
    for page in pages_of(press):
        assert "小田小学校第1版下書き（まだ承認されていません）2026年11月24日印刷" in page.text


def test_every_card_has_its_number_of_all_its_section_and_the_word_for_earthquakes(press):
    pages = pages_of(press)
    for number, (page, section) in enumerate(zip(pages, ("本部", "仮設トイレ", "仮設トイレ"), strict=True), 1):
        assert f"{number}/3" in page.text
        assert section in page.text
        assert "地震用" in page.text
        assert "訓練用" not in page.text


def test_the_number_is_as_large_as_the_title(press):
    page = pages_of(press)[0]
    assert page.first("1/3").size == page.first("本部を開く").size == 36


@pytest.mark.parametrize(("state", "word"), [("draft", "下書き"), ("in_review", "確認中")])
@pytest.mark.parametrize("layout", CARD_LAYOUTS)
def test_what_is_not_approved_is_stamped_across(press, state, word, layout):
    whole = evolve(KIT, edition=Edition(1, TODAY, EditionState(state)))
    for page in pages_of(press, whole, layout=layout):
        stamp = page.of(word)
        assert stamp == page.glyphs[:3]
        assert stamp[0].size > 80
        assert page.text.count(word) == 3


@pytest.mark.parametrize("layout", CARD_LAYOUTS)
def test_an_approved_card_has_no_stamp(press, layout):
    for page in pages_of(press, approved(KIT), layout=layout):
        assert max(glyph.size for glyph in page.glyphs) <= 36
        assert "下書き" not in page.text
        assert "承認済み" in page.text


def test_values_the_ward_has_not_confirmed_are_marked(press):
    (page,) = pages_of(press, kit(card("c", people=2, minutes=5, unconfirmed=("people",))))
    assert "なんにん（案）" in page.text
    assert "なんぷん（案）" not in page.text


def test_an_unconfirmed_value_that_is_missing_is_not_marked(press):
    (page,) = pages_of(press, kit(card("c", unconfirmed=("people", "minutes"))))
    assert "（案）" not in page.text


@pytest.mark.parametrize(("count", "said"), [(1, "1人"), (2, "2人"), (12, "12人")])
def test_people_are_counted(press, count, said):
    (page,) = pages_of(press, kit(card("c", people=count)))
    assert said in page.text


@pytest.mark.parametrize(
    ("minutes", "reading"), [(1, "ぷん"), (2, "ふん"), (5, "ふん"), (9, "ふん"), (10, "ぷん"), (14, "ぷん")]
)
def test_minutes_are_read_by_their_last_digit(press, minutes, reading):
    (page,) = seen(press.render(kit(card("c", minutes=minutes)), SITE, PrintOptions(TODAY)))
    assert f"{minutes}分" in page.text
    assert reading in page.text[page.text.index(f"{minutes}分") :]


def test_a_caution_stands_directly_before_its_step_or_under_the_boxes(press):
    text = pages_of(press)[0].text
    dark, enter = text.index("暗いときは2人で歩く"), text.index("安全を確かめるまで入らない")
    assert text.index("体育館の入口") < dark < text.index("鍵で扉を開ける")
    assert text.index("建物にひびはないか") < enter < text.index("机を2台ならべる")


def test_a_caution_for_a_step_that_is_gone_is_still_printed(press):
    (page,) = pages_of(press, kit(card("c", cautions=(Caution("k", "穴に近づかない", before="gone"),))))
    assert page.text.index("穴に近づかない") < page.text.index("水を流す")


@pytest.mark.parametrize("layout", CARD_LAYOUTS)
def test_every_locked_caution_of_the_wards_kit_is_printed(press, layout):
    whole, site = ward_kit().kit, filled_site()
    text = "".join(page.text for page in pages_of(press, whole, site, layout))
    locked = [caution for found in numbered_cards(whole) for caution in found.card.cautions if caution.locked]
    assert locked
    assert [caution.text for caution in locked if squeezed(printed(caution.text, site.facts)) not in text] == []


@pytest.mark.parametrize(
    ("branch", "answers"),
    [
        (Branch("a", "b"), ("はい→カード1", "いいえ→カード2")),
        (Branch(None, "c"), ("はい→次の手順へ", "いいえ→カード3")),
        (Branch("c", None), ("はい→カード3", "いいえ→次の手順へ")),
    ],
)
def test_an_answer_names_the_right_card(press, branch, answers):
    whole = kit(card("a"), card("b"), card("c", step("s", "ひびはないか", branch=branch)))
    assert all(answer in pages_of(press, whole)[2].text for answer in answers)


@pytest.mark.parametrize(
    ("following", "said"),
    [("c", "カード3「C」"), ("a", "カード1「A」"), (None, "カード2「B」"), ("gone", "カード終わった")],
)
def test_the_foot_says_what_is_next(press, following, said):
    whole = kit(card("a", title="A", next=following), card("b", title="B"), card("c", title="C"))
    assert f"次は{said}" in pages_of(press, whole)[0].text


def test_the_last_card_says_that_it_is_the_last(press):
    assert "これで最後のカードです" in pages_of(press)[-1].text
    assert "終わった時刻：名前" in pages_of(press)[-1].text


def test_tools_are_gathered_under_their_place(press):
    tools = (Tool("1", "机", "2台", "倉庫"), Tool("2", "笛", "", "箱"), Tool("3", "いす", "4つ", "倉庫"))
    (page,) = pages_of(press, kit(card("c", tools=tools)))
    assert "倉庫机2台いす4つ箱笛" in page.text


def test_a_tool_is_bold_in_its_step(press):
    page = pages_of(press)[0]
    bold = page.of("机を2台ならべる")
    assert [glyph.bold for glyph in bold] == [True] + [False] * 7


def test_a_section_named_by_a_fact_says_its_value_in_the_strip(press):
    whole = of_sections(Section("s", "[[本部の場所]]", cards=(card("c"),)))
    assert "体育館の入口" in pages_of(press, whole)[0].text


def test_the_file_has_bookmarks_for_sections_and_cards(press):
    assert bookmarks(press.render(KIT, SITE, PrintOptions(TODAY))) == [
        (0, "本部", 0),
        (1, "本部を開く", 0),
        (0, "仮設トイレ", 1),
        (1, "トイレを組む", 1),
        (1, "水をくむ", 2),
        (0, "このキットについて", 3),
    ]


def test_several_sites_in_one_file_have_a_bookmark_each(press):
    pdf, _ = press.bound([(KIT, SITE), (KIT, evolve(SITE, name="並木第一小学校"))], PrintOptions(TODAY), "全部")
    marks = bookmarks(pdf)
    assert [mark for mark in marks if mark[0] == 0] == [(0, "小田小学校", 0), (0, "並木第一小学校", 4)]
    assert (2, "水をくむ", 6) in marks
    assert [("並木第一小学校" in page.text) for page in seen(pdf)] == [False] * 3 + [True] * 3


def test_only_the_chosen_sections_are_printed_and_numbers_stay(press):
    pages = pages_of(press, sections=("section-toilet",))
    assert ["2/3" in pages[0].text, "3/3" in pages[1].text, len(pages)] == [True, True, 2]


@pytest.mark.parametrize("layout", CARD_LAYOUTS)
def test_a_card_without_anything_is_still_a_card(press, layout):
    (page,) = pages_of(press, of_sections(Section("s", "", cards=(evolve(card("c"), **_EMPTY),))), layout=layout)
    assert "1/1" in page.text
    assert "これで最後のカードです" in page.text


_EMPTY = {"title": "", "team": None, "place": "", "done_when": "", "steps": ()}


def test_titles_with_marks_stand_plain_in_bookmarks(press):
    marks = bookmarks(press.render(kit(card("c", title="{水|みず}を**とめる**[[門]]")), SITE, PrintOptions(TODAY)))
    assert marks[1] == (1, plain("{水|みず}を**とめる**[[門]]"), 0)
