"""The places on two versions of a page where words differ: those of the words, and no others."""

import pytest
from attrs import evolve

from kitbuilder.kit.edit.parts import replace_part
from kitbuilder.kit.values import Fact
from kitbuilder.printing.options import PrintOptions
from kitbuilder.printing.page_difference import PageDifference, page_difference
from kitbuilder.printing.preview import CardPreview
from kitbuilder.printing.units import mm_to_pt
from tests.printing.pages import seen
from tests.samples import SAMPLE, SITE, TODAY, card, card_of, kit, step

A4 = PrintOptions(TODAY)


@pytest.fixture
def compared(press):
    preview = CardPreview(press)

    def pages_compared(before, after, card_id="c", sites=(SITE, SITE)):
        views = [preview.view(whole, at, A4, card_id).pages for whole, at in zip((before, after), sites, strict=True)]
        return page_difference(*views)

    yield pages_compared
    preview.close()


def words_at(press, whole, places, site=SITE):
    """Return what the printed page shows at these places."""
    pages = seen(press.render(whole, site, A4))
    words = []
    for place in places:
        page = pages[place.page]
        height = page.media[3]
        left, right = mm_to_pt(place.x), mm_to_pt(place.x + place.width)
        top, bottom = height - mm_to_pt(place.y), height - mm_to_pt(place.y + place.height)
        inside = [
            glyph.text
            for glyph in page.glyphs
            if left - 0.5 < (glyph.left + glyph.right) / 2 < right + 0.5
            and bottom - 0.5 < (glyph.bottom + glyph.top) / 2 < top + 0.5
            and glyph.text not in "下書き"
        ]
        words.append("".join(inside))
    return words


def one(text, **fields):
    return kit(card("c", step("s", text), **fields))


def test_equal_pages_differ_nowhere(compared):
    assert compared(SAMPLE.kit, SAMPLE.kit, "card-hq") == PageDifference()


@pytest.mark.parametrize(
    ("old", "new", "gone", "came"),
    [
        ("旗を出す", "旗を立てる", ["出す"], ["立てる"]),
        ("水を10分流す", "水を15分流す", ["10"], ["15"]),
        ("水を運ぶ", "水を{静|しず}かに運ぶ", [], ["静かに"]),
        ("{避難所|ひなんじょ}へ", "{避難場所|ひなんばしょ}へ", ["避難所"], ["避難場所"]),
    ],
)
def test_the_marks_lie_on_the_words_that_print(press, compared, old, new, gone, came):
    before, after = one(old), one(new)
    found = compared(before, after)
    assert words_at(press, before, found.gone) == gone
    assert words_at(press, after, found.new) == came


def test_a_change_over_two_lines_is_marked_on_both(compared):
    found = compared(one("水を流す"), one("水を" + "静かに" * 30 + "流す"))
    assert len(found.new) > 1
    assert len({place.y for place in found.new}) == len(found.new)


def test_another_reading_or_weight_of_the_same_word_is_marked(press, compared):
    found = compared(one("{今日|きょう}流す"), one("{今日|こんにち}流す"))
    assert words_at(press, one("{今日|こんにち}流す"), found.new) == ["今日"]
    found = compared(one("水を流す"), one("**水**を流す"))
    assert words_at(press, one("水を流す"), found.gone) == ["水"]


def test_a_value_that_was_filled_in_is_marked_and_its_rule_before(press, compared):
    sites = [evolve(SITE, facts=(Fact("f", "門", value),)) for value in ("", "南の門")]
    whole = one("[[門]]を開ける")
    found = compared(whole, whole, sites=sites)
    assert words_at(press, whole, found.new, sites[1]) == ["南の門"]
    assert len(found.gone) == 1
    assert found.gone[0].width > 20


def test_a_step_that_came_is_marked_whole_and_the_numbers_of_others_are_not(press, compared):
    before = kit(card("c", step("a", "水を流す")))
    after = kit(card("c", step("b", "手を洗う"), step("a", "水を流す")))
    found = compared(before, after)
    assert found.gone == ()
    assert words_at(press, after, found.new) == ["手を洗う"]


def test_the_place_of_a_tool_is_found(press, compared):
    water = card_of(SAMPLE.kit, "card-hq")
    tool = evolve(water.tools[0], kept_at="倉庫の奥")
    after = replace_part(SAMPLE.kit, tool)
    found = compared(SAMPLE.kit, after, "card-hq")
    assert "倉庫の奥" in words_at(press, after, found.new)


def test_words_on_a_later_page_are_marked_there_and_the_repeated_title_is_not(press, compared):
    many = [step(f"s{number}", "水を運ぶ") for number in range(40)]
    before = kit(card("c", *many[:2]))
    found = compared(before, kit(card("c", *many)))
    assert {place.page for place in found.new} >= {0, 1}
    assert set(words_at(press, kit(card("c", *many)), found.new)) == {"水を運ぶ"}
    other = kit(card("c", *many[:-1], step("s39", "水を捨てる")))
    last = compared(kit(card("c", *many)), other)
    assert [place.page for place in last.new] == [place.page for place in last.gone]
    assert last.new[0].page > 0


def test_another_picture_is_framed(compared):
    pictures = SAMPLE.kit.pictures
    first, other = (kit(card("c", picture=pictures[number].id), pictures=pictures) for number in (0, 2))
    found = compared(first, other)
    assert [place.framed for place in found.gone] == [place.framed for place in found.new] == [True]


def test_a_card_that_is_not_there_has_no_marks(compared):
    assert compared(kit(), one("水"), "c") == PageDifference()
