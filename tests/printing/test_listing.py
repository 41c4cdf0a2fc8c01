"""The list that lies in the box."""

import pytest
from attrs import evolve

from kitbuilder.kit.edit.cards import with_cards_unused
from kitbuilder.kit.find import numbered_cards
from kitbuilder.kit.values import Edition, EditionState, Section, Tool
from kitbuilder.printing.check import printing_problems
from kitbuilder.printing.runs import Audience
from tests.printing.pages import bookmarks, seen, squeezed
from tests.printing.paper import A4, PrintOptions, filled_site, of_sections, plainly, printed, ward_kit
from tests.samples import SAMPLE, SITE, TODAY, approved, card, kit

LIST = plainly("list-a4")


def text_of(press, whole, site=SITE, options=LIST):
    return "".join(page.text for page in seen(press.render(whole, site, options)))


def test_every_tool_and_every_card_of_the_wards_kit_is_in_the_list(press):
    whole, site = ward_kit().kit, filled_site()
    text = text_of(press, whole, site)
    for found in numbered_cards(whole):
        assert squeezed(f"{found.number}{printed(found.card.title, site.facts)}") in text
        for tool in found.card.tools:
            assert squeezed(printed(tool.name, site.facts)) in text
            assert squeezed(printed(tool.kept_at, site.facts)) in text
    for section in whole.sections:
        assert squeezed(printed(section.title, site.facts)) in text


def tools_of(*rows):
    return tuple(Tool(f"t{name}{number}", name, quantity, place) for number, (name, quantity, place) in enumerate(rows))


def test_a_tool_that_several_cards_need_is_one_row_with_their_numbers(press):
    whole = kit(
        card("a", tools=tools_of(("机", "2台", "倉庫"), ("笛", "", "箱"))),
        card("b", tools=tools_of(("いす", "4つ", "倉庫"))),
        card("c", tools=tools_of(("机", "5台", "倉庫"), ("机", "5台", "教室"))),
    )
    text = text_of(press, whole)
    assert "倉庫机2台・5台カード1、3いす4つカード2箱笛カード1教室机5台カード3" in text


def test_a_tool_without_a_place_is_not_lost(press):
    assert "（場所の記入なし）笛カード1" in text_of(press, kit(card("a", tools=tools_of(("笛", "", "")))))


def test_the_list_has_two_parts_with_bookmarks(press):
    titles = [title for _, title, _ in bookmarks(press.render(SAMPLE.kit, SITE, PrintOptions(TODAY, "list-a4")))]
    assert titles == ["中身と備品", "カードの一覧"]


def test_every_page_says_site_edition_date_and_its_place_among_all(press):
    pages = seen(press.render(ward_kit().kit, filled_site(), LIST))
    assert len(pages) > 2
    for number, page in enumerate(pages, 1):
        assert "小田小学校第1版下書き（まだ承認されていません）2026年11月24日印刷" in page.text
        assert f"地震用{number}/{len(pages)}" in page.text


@pytest.mark.parametrize("state", EditionState)
def test_a_draft_is_stamped_and_an_approved_list_is_not(press, state):
    whole = evolve(SAMPLE.kit, edition=Edition(1, TODAY, state))
    large = [glyph.text for page in seen(press.render(whole, SITE, LIST)) for glyph in page.glyphs if glyph.size > 50]
    word = {"draft": "下書き", "in_review": "確認中", "approved": ""}[state]
    assert "".join(large) == word * 2


def test_a_heading_never_stands_alone_at_the_foot_of_a_page(press):
    sections = [Section(f"s{n}", f"項目{n}番", cards=(card(f"c{n}", title=f"札{n}番"),)) for n in range(60)]
    pages = seen(press.render(approved(of_sections(*sections)), SITE, LIST))
    assert len(pages) > 3
    for page in pages:
        for number in range(60):
            assert (f"項目{number}番" in page.text) == (f"札{number}番" in page.text)


def test_only_the_chosen_sections_are_listed(press):
    text = text_of(press, SAMPLE.kit, options=plainly("list-a4", sections=("section-toilet",)))
    assert "トイレを組む" in text
    assert "本部を開く" not in text


def test_a_list_of_long_names_stays_inside_the_safe_area(press):
    long = "とても長い名前の備品がここにどこまでも続いていく"
    whole = kit(*(card(f"c{n}", title=long * 2, tools=tools_of((long * 2, long, long * 3))) for n in range(12)))
    for page in seen(press.render(whole, SITE, PrintOptions(TODAY, "list-a4"))):
        left, bottom, right, top = page.safe
        for glyph in page.glyphs:
            assert left - 0.75 <= glyph.left <= glyph.right <= right + 0.75 or glyph.size > 50
            assert bottom - 0.75 <= glyph.bottom <= glyph.top <= top + 0.75 or glyph.size > 50


def test_the_list_has_no_field_for_a_card_layout(press):
    assert press.set_kit(SAMPLE.kit, SITE, LIST).own is None
    assert press.set_kit(SAMPLE.kit, SITE, A4).own is not None


@pytest.mark.parametrize(
    ("fields", "field"), [({"title": "水" * 2000}, "title"), ({"tools": tools_of(("水" * 2000, "", ""))}, "tools")]
)
def test_a_row_higher_than_a_page_is_named_with_its_card(press, fields, field):
    problems = printing_problems(press, kit(card("c", **fields)), SITE, LIST)
    assert {(p.code, p.where.item, p.where.field) for p in problems} == {("no-room", "c", field)}


def test_cards_that_the_site_does_not_use_are_listed_with_the_reason_and_not_counted(press):
    whole = with_cards_unused(
        kit(card("a", title="水"), card("b", title="発電機"), card("c", title="灯り")), ["b"], "発電機がない"
    )
    text = text_of(press, whole)
    assert "カードの一覧（全2枚）" in text
    assert "1水2灯りこの拠点で使わないカード（1枚）発電機使わない理由：発電機がない" in text


def test_a_drill_learns_nothing_of_restricted_cards_that_are_not_used(press):
    whole = kit(card("a"), card("b", title="鍵の番号", restricted=True))
    text = text_of(press, with_cards_unused(whole, ["b"], "鍵がない"), options=evolve(LIST, audience=Audience.DRILL))
    assert "鍵" not in text
    assert "使わない" not in text


def test_of_chosen_sections_only_their_unused_cards_are_listed(press):
    sections = (Section("x", "一", cards=(card("a"), card("b", title="机"))), Section("y", "二", cards=(card("c"),)))
    whole = with_cards_unused(kit(sections=sections), ["b"], "机がない")
    assert "机がない" in text_of(press, whole, options=evolve(LIST, sections=("x",)))
    assert "机がない" not in text_of(press, whole, options=evolve(LIST, sections=("y",)))


def test_a_reason_without_room_is_named(press):
    whole = with_cards_unused(kit(card("a"), card("b")), ["b"], "発電機がない" * 200)
    (problem,) = printing_problems(press, whole, SITE, LIST)
    assert (problem.code, problem.where.label) == ("no-room", "使わないカード「水をくむ」 使わない理由")
