"""Type sizes and the safe area, measured on the finished page."""

import pytest
from attrs import evolve

from kitbuilder.bundled import bundled
from kitbuilder.kit.find import numbered_cards
from kitbuilder.kit.values import Caution, Tool
from kitbuilder.printing.layout import library_layouts
from kitbuilder.printing.press import Press
from tests.printing.pages import by_card, seen
from tests.printing.paper import A4, CARD_LAYOUTS, LAYOUTS, PrintOptions, filled_site, plainly, printed, ward_kit
from tests.samples import SAMPLE, SITE, TODAY, approved, card, kit, step

FLOORS = {
    "card-a4": (16, 12),
    "card-a5": (14, 10.5),
    "list-a4": (16, 12),
    "section-a4": (16, 12),
    "pocket-a6": (12, 9),
    "box-label": (20, 14),
}
"""The smallest body and note sizes (design.md, print rules)."""

READING_OF_HEADING = {""}
"""Of 「使うもの」 over the tools."""

TITLES = {"card-a4": 36, "card-a5": 26}


def ward_pages(press, layout, **fields):
    return seen(press.render(approved(ward_kit().kit), filled_site(), plainly(layout, **fields)))


def inside(page):
    left, bottom, right, top = page.safe
    return all(
        left - 0.75 <= g.left and g.right <= right + 0.75 and bottom - 0.75 <= g.bottom and g.top <= top + 0.75
        for g in page.glyphs
    )


def smaller(page, size):
    """Return what stands on a page in a smaller size."""
    return "".join(glyph.text for glyph in page.glyphs if glyph.size < size)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_no_text_of_the_wards_kit_is_smaller_than_a_note(press, layout):
    _, note = FLOORS[layout]
    assert {smaller(page, note) for page in ward_pages(press, layout)} <= READING_OF_HEADING


@pytest.mark.parametrize("layout", LAYOUTS)
def test_at_most_four_sizes_stand_on_a_page(press, layout):
    for page in ward_pages(press, layout):
        body, note = FLOORS[layout]
        # A long tool's name between note and body is an exception of its own.
        sizes = {glyph.size for glyph in page.glyphs if glyph.size == note or glyph.size >= body}
        assert len(sizes) <= 5  # a body that gives way to its floor counts twice


@pytest.mark.parametrize("layout", CARD_LAYOUTS)
@pytest.mark.parametrize("name", ["アルミブランケット", "アルミブランケット寒い人の数", "トイレットペーパー"])
def test_a_tool_s_long_word_is_set_smaller_rather_than_torn(press, layout, name):
    whole = kit(card("c", tools=(Tool("t", name),)))
    (page,) = seen(press.render(approved(whole), SITE, plainly(layout)))
    assert len({glyph.base for glyph in page.of(name[:9])}) == 1


def test_a_layout_whose_notes_are_larger_than_its_body_prints_its_tools(tmp_path):
    text = bundled("resources", "layouts", "card-a4.toml").read_text("utf-8")
    (tmp_path / "layouts").mkdir()
    (tmp_path / "layouts" / "small.toml").write_text(
        text.replace("body = { size = 18, floor = 16 }", "body = { size = 10 }"), "utf-8"
    )
    press = Press(library_layouts(tmp_path))
    assert (
        "アルミ"
        in seen(press.render(approved(kit(card("c", tools=(Tool("t", "アルミ"),)))), SITE, plainly("small")))[0].text
    )


@pytest.mark.parametrize("layout", LAYOUTS)
def test_furigana_is_half_of_the_size_of_a_text(press, layout):
    pages = seen(press.render(approved(ward_kit().kit), filled_site(), PrintOptions(TODAY, layout)))
    for page in pages:
        sizes = {glyph.size for glyph in page.glyphs}
        assert all(size >= FLOORS[layout][1] or 2 * size in sizes for size in sizes)
        assert min(sizes) >= FLOORS[layout][1] / 2


@pytest.mark.parametrize("layout", CARD_LAYOUTS)
def test_steps_cautions_and_boxes_of_the_wards_kit_are_never_below_the_floor_of_the_body(press, layout):
    body, _ = FLOORS[layout]
    site = filled_site()
    cards = by_card(ward_pages(press, layout))
    for found in numbered_cards(ward_kit().kit):
        pages = cards[found.number]
        for part in (*found.card.steps, *found.card.cautions):
            assert _smallest(pages, printed(part.text, site.facts)) >= body
        for source, page in (
            (found.card.purpose, pages[0]),
            (found.card.place, pages[0]),
            (found.card.done_when, pages[-1]),
        ):
            assert _smallest([page], printed(source, site.facts)) >= body


def _smallest(pages, words):
    squeezed = "".join(words.split())
    return min(min(glyph.size for glyph in page.of(words)) for page in pages if squeezed in page.text)


@pytest.mark.parametrize("layout", CARD_LAYOUTS)
def test_a_title_of_ten_characters_stands_large_on_one_line(press, layout):
    (page,) = seen(press.render(kit(card("c", title="外から建物を見てきて")), SITE, plainly(layout)))
    title = page.of("外から建物を見てきて")
    assert {glyph.size for glyph in title} == {TITLES[layout]}
    assert all(glyph.bold for glyph in title)


@pytest.mark.parametrize("layout", CARD_LAYOUTS)
def test_titles_of_the_wards_kit_are_the_largest_words_of_their_cards(press, layout):
    cards = by_card(ward_pages(press, layout))
    for found in numbered_cards(ward_kit().kit):
        page = cards[found.number][0]
        others = [glyph.size for glyph in page.glyphs if not glyph.text.isdecimal()]
        assert page.first(printed(found.card.title, ())).size == max(others)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_nothing_of_the_wards_kit_stands_outside_the_safe_area(press, layout):
    assert all(inside(page) for page in ward_pages(press, layout))


LONG = "とても長い文がどこまでもつづいて、「かっこ」や{漢字|かんじ}や123分もあります。"


@pytest.mark.parametrize("layout", CARD_LAYOUTS)
@pytest.mark.parametrize(
    "whole",
    [
        card("c", step("s", LONG * 20)),
        card("c", *(step(f"s{n}", LONG) for n in range(30))),
        card("c", cautions=tuple(Caution(f"k{n}", LONG * 5) for n in range(5))),
        card("c", tools=tuple(Tool(f"t{n}", LONG, LONG, "北の倉庫の奥の棚の上から二段目") for n in range(12))),
        card("c", title=LONG[:24], purpose=LONG[:30], place=LONG[:20]),
    ],
    ids=["long step", "many steps", "long cautions", "long tools", "long head"],
)
def test_long_texts_stay_inside_the_safe_area_and_above_the_floors(press, layout, whole):
    pages = seen(press.render(approved(kit(whole)), SITE, plainly(layout)))
    assert all(inside(page) for page in pages)
    body, note = FLOORS[layout]
    for page in pages:
        assert smaller(page, note) in READING_OF_HEADING
        assert "とても長い" not in page.text or page.first("とても長い").size >= body


def test_the_art_box_is_the_safe_area_of_the_layout(press):
    for layout in LAYOUTS:
        page = press.layout(layout).page
        first = seen(press.render(SAMPLE.kit, SITE, PrintOptions(TODAY, layout)))[0]
        edges = [page.left, page.height - page.bottom, page.right, page.height - page.top]
        assert [edge / 72 * 25.4 for edge in first.safe] == pytest.approx(edges, abs=0.01)
        assert [edge / 72 * 25.4 for edge in first.media[2:]] == pytest.approx([page.width, page.height], abs=0.01)


def test_steps_give_way_a_little_before_a_card_continues(press):
    def sizes_with(count):
        whole = kit(
            card("c", *(step(f"s{n}", "バケツの水を一つずつこぼさないように運ぶことにします") for n in range(count)))
        )
        return [page.first("バケツの水").size for page in seen(press.render(whole, SITE, plainly()))]

    sizes = [sizes_with(count) for count in range(1, 16)]
    assert sizes[0] == [18]
    assert [16] in sizes
    assert sizes[-1] == [16, 16]


def test_a_title_that_needs_room_gives_way_down_to_its_floor(press):
    for count in (8, 14, 20, 30, 40):
        (page,) = seen(press.render(approved(kit(card("c", title="水" * count))), SITE, plainly()))
        title = page.of("水" * count)
        assert 22 <= title[0].size <= 36
        assert len({glyph.base for glyph in title}) <= 2


def test_a_site_may_have_a_long_name(press):
    site = evolve(SITE, name="横浜市立西金沢義務教育学校体育館")
    assert all(inside(page) for page in seen(press.render(SAMPLE.kit, site, A4)))
