"""The paper on which the committee writes, read back as it comes from the printer."""

import pytest
from attrs import evolve

from kitbuilder.kit.edit.facts import with_fact_value
from kitbuilder.kit.errors import Unprintable
from kitbuilder.kit.review import card_marks
from kitbuilder.kit.values import Fact, Video
from kitbuilder.printing.preflight import preflight
from kitbuilder.printing.review_sheet.sheet import review_sheet
from tests.printing.pages import all_seen, bookmarks, codes, squeezed
from tests.samples import SAMPLE, TODAY, card, document, site, step

HIDDEN = "職員室の赤い棚"


@pytest.fixture
def sheet(press, tmp_path):
    """Makes the paper and looks at it as `verify` does."""

    def made(shown, **named):
        pdf = review_sheet(press, shown, TODAY, **named)
        path = tmp_path / "sheet.pdf"
        path.write_bytes(pdf)
        assert [problem for report in preflight([path], 1) for problem in report.problems] == []
        return pdf

    return made


def with_key():
    """Return a site with a hidden key place, a card that shows it, a hidden card, and a last one."""
    key = Fact("fact-key", "鍵の場所", HIDDEN, restricted=True)
    shown = document(
        card("open", step("s1", "鍵を[[鍵の場所]]から出す"), title="鍵を出す"),
        card("secret", step("s2", "金庫の番号を合わせる"), title="金庫を開ける", restricted=True),
        card("last", step("s3", "門を開ける"), title="門を開ける"),
    )
    return evolve(shown, site=evolve(site(), facts=(key,)))


def test_each_card_has_a_page_with_boxes_lines_and_its_whole_text(sheet):
    pages = all_seen(
        sheet(document(card("a", step("s1", "水をくみます"), title="水をくむ"), card("b", title="火を消す")))
    )
    assert len(pages) == 2
    first = pages[0].text
    for words in (
        "意見を書く紙",
        "カード1",
        "水をくむ",
        "水をくみます",
        "了承",
        "直してほしい",
        "名前",
        "役",
        "番号",
        "1/2",
    ):
        assert squeezed(words) in first
    assert "カード2火を消す" in pages[1].text


def test_the_only_code_of_a_page_names_site_edition_card_and_what_it_prints(sheet):
    video = Video("v", "A1", "水のくみ方", "https://example.jp/water")
    shown = document(card("a", video="v"), card("b"), videos=(video,))
    pdf, marks = sheet(shown), card_marks(shown.kit, shown.site)
    assert [[code.text for code in codes(pdf, page)] for page in range(2)] == [
        [f"kitbuilder:koda-es/1/a/{marks['a']}"],
        [f"kitbuilder:koda-es/1/b/{marks['b']}"],
    ]
    assert [f"記号{marks[name]}" in page.text for name, page in zip("ab", all_seen(pdf), strict=True)] == [True, True]


def test_what_is_not_for_everybody_is_left_out_and_numbers_stay(sheet):
    text = "".join(page.text for page in all_seen(sheet(with_key())))
    assert HIDDEN not in text
    assert "金庫の番号" not in text
    assert "カード3門を開ける" in text
    assert "線にしてあります" in text


def test_on_demand_it_is_all_there_and_the_paper_says_so(sheet):
    text = "".join(page.text for page in all_seen(sheet(with_key(), restricted=True)))
    assert HIDDEN in text
    assert "金庫の番号" in text
    assert "必ず返してください" in text


def test_a_card_the_site_does_not_use_is_not_asked_about(sheet):
    shown = document(card("a", title="水をくむ"), card("b", title="井戸を使う", unused="井戸がない"))
    assert "井戸を使う" not in "".join(page.text for page in all_seen(sheet(shown)))


def test_a_card_of_several_pages_is_agreed_to_once(sheet):
    long = card(
        "long", *(step(f"s{number}", "長い文を読んで、確かめます。" * 6) for number in range(14)), title="長いカード"
    )
    pages = all_seen(sheet(document(long)))
    assert len(pages) > 1
    assert [("直してほしい文" in page.text, page.text.count("了承")) for page in pages] == [
        (True, 1),
        *((True, 0) for _ in pages[1:]),
    ]
    assert f"（1/{len(pages)}）" in pages[0].text


def test_a_name_too_long_for_a_line_stays_over_the_card(sheet):
    page = all_seen(sheet(document(card("long", title="水をくんで、みんなに順に配る仕事を始める" * 2))))[0]
    heading = page.of("カード1")[0]
    assert heading.size < 12
    assert heading.top < page.first("鍵の場所や電話番号").bottom
    assert heading.bottom > page.media[3] - 42 * 72 / 25.4


@pytest.mark.parametrize(
    ("shown", "said"),
    [
        (document(card("long", title="水をくむ" * 500)), "カード1「水をくむ"),
        (document(card("a", restricted=True)), "カードがありません"),
    ],
)
def test_what_cannot_be_shown_whole_is_refused(press, shown, said):
    with pytest.raises(Unprintable, match=said):
        review_sheet(press, shown, TODAY)


def test_the_letters_of_a_step_are_large_enough_to_read(sheet):
    page = all_seen(sheet(document(card("a", step("s1", "水をくみます")))))[0]
    assert page.first("水をくみます").size >= 8


def test_a_draft_is_stamped_on_the_small_card_too(sheet):
    page = all_seen(sheet(document(card("a"))))[0]
    assert max(page.glyphs, key=lambda glyph: glyph.size).text in "下書き"


def test_the_same_kit_gives_the_same_bytes_and_each_card_a_bookmark(sheet):
    pdf = sheet(SAMPLE)
    assert pdf == sheet(SAMPLE)
    assert len(bookmarks(pdf)) == len(all_seen(pdf))


def test_a_value_set_in_the_kit_is_on_the_paper(sheet):
    shown = with_key()
    open_fact = evolve(shown, site=evolve(shown.site, facts=(evolve(shown.site.facts[0], restricted=False),)))
    changed = with_fact_value(open_fact, "fact-key", "事務室")
    assert "事務室" in all_seen(sheet(changed))[0].text
