"""The poster of the whole opening, as a reader sees it."""

import pytest
from attrs import evolve

from kitbuilder.kit.find import card_count, numbered_cards
from kitbuilder.kit.values import Branch, Edition, EditionState, Section, Team
from kitbuilder.printing.flow.content import flow_content
from kitbuilder.printing.options import Furigana, PrintOptions
from kitbuilder.printing.preflight import verify
from kitbuilder.printing.runs import Audience
from tests.printing.pages import bookmarks, picture, seen, squeezed
from tests.printing.paper import filled_site, of_sections, plainly, printed, ward_kit
from tests.samples import SAMPLE, SITE, TODAY, approved, card, kit, step

FLOW = plainly("flow-a3")
BODY, NOTE = 16, 14


def pages_of(press, whole, site=SITE, options=FLOW):
    return seen(press.render(approved(whole), site, options))


def inside(page):
    left, bottom, right, top = page.safe
    return all(
        left - 0.75 <= g.left and g.right <= right + 0.75 and bottom - 0.75 <= g.bottom and g.top <= top + 0.75
        for g in page.glyphs
    )


def branching(card_id, target, **fields):
    return card(card_id, step(f"{card_id}-s", branch=Branch(no=target)), **fields)


def large_kit(count=80, teams=12):
    """Return a kit of many cards whose every fourth branches back or ahead."""
    names = tuple(Team(f"t{n}", f"第{n}班") for n in range(teams))
    title = "発電機を外に置いて動かすとき"
    made = [
        branching(f"c{n}", f"c{n * 7 % count}", title=f"{title}{n}番", team=f"t{n * teams // count}")
        if n % 4 == 0
        else card(f"c{n}", title=f"{title}{n}番", team=f"t{n * teams // count}")
        for n in range(count)
    ]
    return kit(*made, teams=names)


def test_the_wards_kit_stands_on_one_poster_with_every_card_team_and_section(press):
    whole, site = ward_kit().kit, filled_site()
    (page,) = pages_of(press, whole, site)
    for found in numbered_cards(whole):
        assert squeezed(printed(found.card.title, ())) in page.text
    for name in (*(team.name for team in whole.teams), *(section.title for section in whole.sections)):
        assert squeezed(printed(name, ())) in page.text
    assert inside(page)
    assert min(page.first(printed(found.card.title, ())).size for found in numbered_cards(whole)) >= BODY
    assert page.media[2:] == pytest.approx((1190.55, 841.89), abs=0.1)


@pytest.mark.parametrize("furigana", Furigana)
def test_what_is_printed_is_good(tmp_path, press, furigana):
    path = tmp_path / "flow.pdf"
    path.write_bytes(press.render(ward_kit().kit, filled_site(), PrintOptions(TODAY, "flow-a3", furigana=furigana)))
    assert [problem for report in verify(path) for problem in report.problems] == []


def test_cards_of_a_team_stand_in_order_under_its_name(press):
    whole = kit(
        card("a", title="甲の仕事", team="t1"),
        card("b", title="乙の仕事", team="t2"),
        card("c", title="丙の仕事", team="t1"),
        teams=(Team("t1", "一番班"), Team("t2", "二番班")),
    )
    (page,) = pages_of(press, whole)
    head, first, third = page.first("一番班"), page.first("甲の仕事"), page.first("丙の仕事")
    other, second = page.first("二番班"), page.first("乙の仕事")
    assert head.top > first.top > third.top
    assert abs(first.left - third.left) < 1
    assert other.top > second.top
    assert (abs(second.left - first.left) > 50) or not first.top > second.top > third.top


def test_cards_without_a_team_or_with_one_that_is_gone_have_a_place_of_their_own(press):
    whole = kit(
        card("a", title="甲の仕事", team=None), card("b", title="乙の仕事", team="gone"), card("c", title="丙の仕事")
    )
    (page,) = pages_of(press, whole)
    assert page.first("班の決まりなし").top > page.first("甲の仕事").top > page.first("乙の仕事").top
    assert page.first("庶務班")


def test_where_a_branch_leads_is_said_in_its_box(press):
    whole = kit(branching("a", "c", title="甲の仕事"), card("b", title="乙の仕事"), card("c", title="丙の仕事"))
    (page,) = pages_of(press, whole)
    label = page.of("いいえ→3")
    assert page.first("甲の仕事").top > label[0].top > page.first("乙の仕事").top
    assert label[0].size >= NOTE
    assert "はい→" not in page.text


def test_what_comes_next_is_said_in_words_only_where_no_arrow_to_the_card_below_says_it(press):
    whole = kit(card("a", next="c"), card("b"), card("c"), card("d"))
    text = "".join(page.text for page in pages_of(press, whole))
    assert "つぎ→3" in text
    assert "つぎ→4" not in text
    assert text.count("つぎ→") == 1


def test_a_card_that_leads_to_one_that_is_not_printed_says_its_number(press):
    whole = of_sections(Section("s1", "一", cards=(card("a"),)), Section("s2", "二", cards=(card("b"), card("c"))))
    (page,) = pages_of(press, whole, options=plainly("flow-a3", sections=("s1",)))
    assert "つぎ→2" in page.text
    assert "二" not in page.text


@pytest.mark.parametrize("count", [0, 1, 2])
def test_a_kit_may_have_no_card_or_few(press, count):
    made = press.set_kit(kit(*(card(f"c{n}") for n in range(count))), SITE, FLOW)
    assert len(made.drawn) == bool(count)
    assert made.overflows == []


def test_a_large_kit_goes_on_on_further_posters_and_no_text_falls_below_its_floor(press):
    whole = large_kit()
    pages = pages_of(press, whole)
    text = "".join(page.text for page in pages)
    assert len(pages) > 1
    assert all(inside(page) for page in pages)
    assert all(f"発電機を外に置いて動かすとき{n}番" in text for n in range(80))
    assert all(glyph.size >= NOTE for page in pages for glyph in page.glyphs)
    assert all(page.first("発電機").size >= BODY for page in pages)
    for number, page in enumerate(pages, 1):
        assert f"地震用{number}/{len(pages)}" in page.text


def test_titles_give_way_before_a_second_poster_is_needed(press):
    def largest(count):
        pages = pages_of(press, large_kit(count, 3))
        return len(pages), max(page.first("発電機").size for page in pages)

    made = [largest(count) for count in (3, 20, 80)]
    assert made[0] == (1, 24)
    assert made[1][0] == 1
    assert made[2][0] > 1
    assert made[2][1] == BODY


def test_a_title_that_no_column_holds_is_named_and_nothing_is_printed(press):
    made = press.set_kit(kit(card("a"), card("b", title="水を運ぶ" * 400)), SITE, FLOW)
    assert [(overflow.card, overflow.field) for overflow in made.overflows] == [("b", "title")]
    assert made.drawn == []


def test_a_long_title_and_a_long_team_stay_on_the_poster(press):
    long = "とても長い名前がどこまでもつづく" * 4
    whole = kit(card("a", title=long), card("b"), teams=(Team("team-hq", long),))
    (page,) = pages_of(press, whole)
    assert inside(page)
    assert page.text.count(long) >= 2


@pytest.mark.parametrize("state", EditionState)
def test_a_draft_is_stamped_and_an_approved_poster_is_not(press, state):
    whole = evolve(ward_kit().kit, edition=Edition(1, TODAY, state))
    (page,) = seen(press.render(whole, SITE, FLOW))
    word = {"draft": "下書き", "in_review": "確認中", "approved": ""}[state]
    assert "".join(glyph.text for glyph in page.glyphs if glyph.size > 100) == word
    assert "小田小学校" in page.text


def test_a_poster_for_a_drill_leads_round_what_is_restricted(press):
    whole = kit(card("a", title="甲"), card("b", title="ひみつの仕事", restricted=True), card("c", title="丙"))
    (page,) = pages_of(press, whole, options=plainly("flow-a3", audience=Audience.DRILL))
    assert "ひみつ" not in page.text
    assert "訓練用" in page.text
    content = flow_content(approved(kit(card("a"), card("c"))), SITE, FLOW)
    assert [link.number for lane in content.lanes for c in lane.cards for link in c.links] == [2]


def test_a_section_is_told_by_its_drawing_as_well_as_its_colour(press):
    def strip(icon):
        whole = of_sections(Section("s", "一", icon, "#000000", (card("a"),)))
        return picture(press.render(approved(whole), SITE, FLOW), 0, 60).tobytes()

    assert strip("toilet") != strip("hq")


def test_the_poster_has_one_bookmark(press):
    assert [title for _, title, _ in bookmarks(press.render(large_kit(), SITE, FLOW))] == ["開設の流れ"]


def test_branches_back_to_one_card_and_to_a_card_itself_are_drawn(press):
    count = 12
    whole = kit(*(branching(f"c{n}", "c0", title=f"仕事{n}番") for n in range(count)))
    (page,) = pages_of(press, whole)
    assert page.text.count("いいえ→1") == count
    assert card_count(whole) == count


def test_the_sample_is_printed_for_every_audience(press):
    for audience in Audience:
        assert press.set_kit(SAMPLE.kit, SITE, plainly("flow-a3", audience=audience)).drawn
