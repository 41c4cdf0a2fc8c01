"""The list of changes on paper, read back as a committee reads it."""

import pytest
from attrs import evolve

from kitbuilder.kit.edit.cards import add_card, replace_card
from kitbuilder.kit.edit.moves import move_things, remove_things
from kitbuilder.kit.edit.parts import replace_part
from kitbuilder.kit.find import numbered_cards
from kitbuilder.kit.values import Caution, Document, EditionState
from kitbuilder.printing.atom_places import atom_places
from kitbuilder.printing.changes.cells import marked_cell
from kitbuilder.printing.changes.compose import SheetComposer
from kitbuilder.printing.changes.content import sheet_content
from kitbuilder.printing.changes.marked import marked_texts
from kitbuilder.printing.changes.sheet import change_sheet
from kitbuilder.printing.marks import Rule, Words
from kitbuilder.printing.page import FILED_A4 as PAGE
from kitbuilder.printing.preflight import preflight
from kitbuilder.printing.typesetter import Style, Typesetter
from tests.printing.pages import all_seen, inside, squeezed
from tests.printing.paper import ward_kit
from tests.samples import SAMPLE, TODAY, card, card_of, document, kit, step

HEADINGS = ("11月20日 10:00 の保存", "いま")


@pytest.fixture
def printed(press, tmp_path):
    """Prints the list and looks at it as `verify` does; returns its pages."""

    def pages(before, after, **named):
        pdf = change_sheet(press, before, after, HEADINGS, TODAY, **named)
        path = tmp_path / "changes.pdf"
        path.write_bytes(pdf)
        reports = list(preflight([path], 1))
        assert [problem for report in reports for problem in report.problems] == []
        found = all_seen(pdf)
        assert len(found) == len(reports)
        assert all(inside(page) for page in found)
        return found

    return pages


def text_of(pages):
    return "".join(page.text for page in pages)


def one(text):
    return document(card("c", step("s", text)))


def lines_at(press, before, after):
    """Return the texts of the cells of changes, and the lines drawn over or under their letters."""
    content = sheet_content(before, after, HEADINGS, press.fonts, restricted=False)
    setter = Typesetter(press.fonts)
    made = SheetComposer(setter, lambda _: setter.line("", Style(9))).pages(content)
    return [mark for page in made.pages for mark in page.marks]


def test_the_head_says_what_is_compared_with_what(printed):
    (page,) = printed(one("旗を出す"), one("旗を立てる"))
    for words in ("変更の一覧", "小田小学校", *HEADINGS, "第1版下書き2026年11月24日", "変更1", "確認した日"):
        assert squeezed(words) in page.text
    assert "変更の一覧1/1" in page.text


def test_a_change_stands_with_its_card_its_place_and_both_texts(printed):
    (page,) = printed(one("旗を出す"), one("旗を立てる"))
    assert "変更カード1「水をくむ」了承手順1文旗を出す旗を立てる意見" in page.text


def test_new_words_are_bold_and_old_ones_are_not(printed):
    (page,) = printed(one("旗を出す"), one("旗を立てる"))
    old, new = page.of("旗を出す"), page.of("旗を立てる")
    assert [glyph.bold for glyph in old] == [False] * 4
    assert [glyph.bold for glyph in new] == [False, False, True, True, True]


def test_what_is_gone_is_struck_through_and_what_is_new_is_underlined(press):
    marks = lines_at(press, one("旗を出す"), one("旗を立てる"))
    rules = [mark for mark in marks if isinstance(mark, Rule) and mark.width_pt == pytest.approx(1.1)]
    cells = [mark for mark in marks if isinstance(mark, Words) and mark.block.size_pt == pytest.approx(11.5)]
    (struck, under) = sorted(rules, key=lambda rule: rule.x1)
    old, new = sorted(cells, key=lambda cell: cell.x)
    em = 11.5 * 25.4 / 72
    base = old.y + old.block.top_mm
    assert base - em < struck.y1 < base
    assert under.y1 > new.y + new.block.top_mm
    assert struck.x1 == pytest.approx(old.x + 2 * em, abs=0.2)
    assert struck.x2 == pytest.approx(old.x + old.block.width_mm)
    assert under.x1 == pytest.approx(new.x + 2 * em, abs=0.2)
    assert under.x2 == pytest.approx(new.x + new.block.width_mm)


def test_lines_lie_on_their_words_also_after_blanks_that_vanish_at_the_ends_of_lines(press):
    text = "一二三四五六七八九十一二三四五六七　" * 3
    (_, new) = marked_texts(f"{text}水", f"{text}湯", press.fonts)
    cell = marked_cell(Typesetter(press.fonts), new, 11.5, 69.1, struck=False)
    assert len(cell.block.lines) > 2
    (stretch,) = cell.stretches
    last = list(atom_places(cell.block))[-1]
    assert last.atom.text == "湯"
    assert (stretch.line, stretch.left, stretch.right) == (last.line, last.left, last.right)


def test_a_word_under_a_reading_is_marked_whole(press):
    old, new = marked_texts("{避難所|ひなんじょ}へ", "{避難場所|ひなんばしょ}へ", press.fonts)
    assert old.flags == (True, True, True, False)
    assert new.flags == (True, True, True, True, False)
    old, new = marked_texts("{今日|きょう}は", "{今日|こんにち}は", press.fonts)
    assert old.flags == new.flags == (True, True, False)


def test_cautions_come_first_and_locked_ones_say_so(printed):
    caution = Caution("k", "走らない", locked=True)
    before = document(card("c", step("s", "水を流す"), cautions=(caution,)))
    after = document(card("c", step("s", "湯を流す"), cautions=(evolve(caution, text="決して走らない"),)))
    (page,) = printed(before, after)
    assert page.text.index("決して走らない") < page.text.index("湯を流す")
    assert "注意1文固定の注意走らない決して走らない" in page.text


def test_cards_that_came_and_went_are_told_with_all_they_say(printed):
    new = card("new", step("n1", "毛布を配る"), title="配る")
    whole = add_card(remove_things(SAMPLE.kit, ["card-toilet"], at_ward=True), SAMPLE.kit.sections[0].id, new)
    text = text_of(printed(SAMPLE, evolve(SAMPLE, kit=whole)))
    assert "追加カード1「配る」了承" in text or "追加カード2「配る」了承" in text
    assert "手順1（なし）毛布を配る" in text
    assert "削除カード2「トイレを組む」了承" in text
    assert "マンホールのふたを開ける（なし）" in text


def test_a_card_that_moved_says_from_where_to_where(printed):
    before = document(card("a", title="一"), card("b", title="二"))
    after = evolve(before, kit=move_things(before.kit, ["a"], "all", after="b"))
    assert "移動カード1「二」" in text_of(printed(before, after)) or "移動カード2「一」" in text_of(
        printed(before, after)
    )


def test_values_that_are_restricted_are_printed_only_when_asked_for(printed):
    facts = tuple(evolve(fact, value="倉庫の奥") for fact in SAMPLE.site.facts)
    after = evolve(SAMPLE, site=evolve(SAMPLE.site, facts=facts))
    hidden = text_of(printed(SAMPLE, after))
    assert "「鍵の場所」値（非公開）（非公開）" in hidden
    assert "職員室" not in hidden
    assert "職員室の棚たな倉庫の奥" in text_of(printed(SAMPLE, after, restricted=True))


def test_facts_in_texts_stand_by_name_never_by_value(printed):
    before = evolve(SAMPLE, kit=kit(card("c", step("s", "[[鍵の場所]]へ行く"))))
    after = evolve(SAMPLE, kit=kit(card("c", step("s", "[[鍵の場所]]から鍵を取る"))))
    text = text_of(printed(before, after, restricted=True))
    assert "〔鍵の場所〕から鍵を取る" in text
    assert "職員室" not in text


def test_forty_changes_are_all_there_and_each_page_says_its_number(printed):
    before = ward_kit()
    whole = before.kit
    cards = [found.card for found in numbered_cards(whole)]
    chosen = [(card, number) for card in cards for number in range(2) if number < len(card.steps)][:40]
    for one_card, number in chosen:
        whole = replace_part(
            whole, evolve(one_card.steps[number], text=f"{one_card.id}を{number}回{{調|しら}}べます。")
        )
    pages = printed(before, Document(before.site, whole))
    text = text_of(pages)
    assert len(chosen) == 40
    assert all(f"{one_card.id}を{number}回調べます。" in text for one_card, number in chosen)
    assert [f"変更の一覧{number}/{len(pages)}" in page.text for number, page in enumerate(pages, 1)] == [True] * len(
        pages
    )
    assert all("箇所変更前変更後" in page.text for page in pages)


def test_a_text_longer_than_a_page_goes_on_and_its_card_is_named_again(printed):
    pages = printed(one("短い"), one("とても{長|なが}い文です。" * 150))
    assert len(pages) > 2
    assert all("カード1「水をくむ」（つづき）" in page.text for page in pages[1:])
    assert text_of(pages).count("とても") == 150


def test_no_bar_stands_alone_at_the_end_of_a_page(printed):
    for count in range(1, 18):
        before = document(*(card(f"c{n}", step(f"s{n}", "水を流す" * 9), title=f"題{n}番") for n in range(count)))
        after = document(*(card(f"c{n}", step(f"s{n}", "湯を流す" * 9), title=f"題{n}番") for n in range(count)))
        for page in printed(before, after)[:-1]:
            assert "（つづき）意見" not in page.text
            bars = page.text.count("了承") - ("よければ「了承」" in page.text)
            assert bars <= page.text.count("湯を流す湯を流す湯")


def test_a_sign_that_cannot_be_printed_leaves_a_mark(printed):
    assert "水〓を流す" in text_of(printed(one("水を流す"), one("水😀を流す")))


def test_kits_that_are_the_same_say_so(printed):
    (page,) = printed(SAMPLE, SAMPLE)
    assert "変更はありません。" in page.text
    assert "了承" not in page.text


def test_the_edition_is_told_in_words(printed):
    approved = evolve(SAMPLE.kit, edition=evolve(SAMPLE.kit.edition, number=2, state=EditionState.APPROVED))
    assert "第1版下書き2026年11月24日第2版承認済み2026年11月24日" in text_of(
        printed(SAMPLE, evolve(SAMPLE, kit=approved))
    )


def test_the_same_changes_give_the_same_bytes(press):
    pdfs = [change_sheet(press, one("水"), one("湯"), HEADINGS, TODAY) for _ in range(2)]
    assert pdfs[0] == pdfs[1]


def test_nothing_is_drawn_over_the_file_holes_or_outside_the_safe_area(press):
    for mark in lines_at(press, one("水を流す"), one("湯" * 400)):
        if isinstance(mark, Rule):
            assert mark.x1 >= PAGE.left
            assert mark.x2 <= PAGE.right
            assert mark.y2 <= PAGE.bottom


def test_a_title_with_readings_keeps_them(printed):
    water = card_of(SAMPLE.kit, "card-water")
    before = evolve(SAMPLE, kit=replace_card(SAMPLE.kit, evolve(water, title="{水|みず}をくむ")))
    after = evolve(before, kit=replace_part(before.kit, step("step-pump", "手でくむ")))
    assert "みず" in text_of(printed(before, after))
