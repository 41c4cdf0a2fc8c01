"""The record of the committee's meeting, read back as it comes from the printer."""

import datetime as dt

import pytest
from attrs import evolve

from kitbuilder.kit.review import card_contents, section_contents
from kitbuilder.kit.values import Caution, Comment, Fact, Review, SignOff, Tool, Verdict
from kitbuilder.printing.preflight import preflight
from kitbuilder.printing.record.record import meeting_record
from tests.printing.pages import all_seen, inside, squeezed
from tests.samples import SAMPLE, TODAY, card, document, site, step

HIDDEN = "職員室の赤い棚"
FIRST = dt.datetime(2026, 11, 1, 1, tzinfo=dt.UTC)


@pytest.fixture
def printed(press, tmp_path):
    """Makes the record and looks at it as `verify` does; returns its pages."""

    def pages(shown, date=TODAY, **named):
        path = tmp_path / "record.pdf"
        path.write_bytes(meeting_record(press, shown, date, **named))
        assert [problem for report in preflight([path], 1) for problem in report.problems] == []
        found = all_seen(path.read_bytes())
        assert all(inside(page) for page in found)
        return found

    return pages


@pytest.fixture
def read(printed):
    """Makes the record and returns all that it says, without blanks."""
    return lambda *shown, **named: "".join(page.text for page in printed(*shown, **named))


def reviewed(shown, *comments, verdicts=(), sign_offs=()):
    return evolve(shown, review=Review(comments, tuple(sign_offs), tuple(verdicts)))


def comment(text="机が足りません", number=1, card_id="a", author="山田", **fields):
    usual = {"at": FIRST + dt.timedelta(days=number), **fields}
    return Comment(f"c{number}", card_id, text, author, **usual)


def verdict(shown, author, card_id="a", *, agreed=True, content=None, role=""):
    now = card_contents(shown.kit, shown.site).get(card_id, "")
    return Verdict(f"v-{author}{role}-{card_id}", card_id, agreed, content or now, author, role, FIRST)


def two_cards():
    return document(card("a", step("s1", "水をくみます"), step("s2", "ふたをします")), card("b", title="火を消す"))


def with_key(*comments):
    """Return a site with a hidden key place, a hidden card, and something said of them."""
    key = Fact("fact-key", "鍵の場所", HIDDEN, restricted=True)
    shown = document(card("a"), card("secret", title="金庫を開ける", restricted=True), card("b"))
    return reviewed(evolve(shown, site=evolve(site(), facts=(key,))), *comments)


def test_a_site_of_which_nobody_said_anything_gets_a_form_to_fill_in(printed):
    (page,) = printed(two_cards())
    for words in (
        "運営委員会の記録",
        "小田小学校",
        "第1版下書き2026年11月24日",
        "日時2026年11月24日（火）時分から時分まで",
        "場所",
        "出席者",
        "承認",
        "全部△まだ承認していませんなし",
        "意見や了承の返事は、まだありません。",
        "2枚です（カード1～2）",
        "決まったこと",
        "記録した人",
        "運営委員会の記録1/1",
    ):
        assert squeezed(words) in page.text


def test_the_day_of_the_meeting_is_the_one_that_was_given(read):
    text = read(two_cards(), dt.date(2027, 1, 10))
    assert "2027年1月10日（日）時分から" in text
    assert "2027年1月10日（日）の会議" in text


def test_everybody_whom_the_review_knows_is_there_to_be_ticked_once(read):
    shown = two_cards()
    sign = SignOff("s", None, "0" * 64, "鈴木", "委員長", TODAY)
    said = (comment(role="会長"), comment(number=2, role="会長"))
    text = read(reviewed(shown, *said, verdicts=[verdict(shown, "佐藤")], sign_offs=[sign]))
    assert "印を付けてください" in text
    head = text[: text.index("項目")]
    assert "鈴木（委員長）佐藤山田（会長）" in head
    assert head.count("山田") == 1


def test_sections_tell_their_state_who_approved_and_what_is_open(read):
    contents = section_contents(SAMPLE.kit, SAMPLE.site)
    signs = (
        SignOff("s1", "section-hq", contents["section-hq"], "山田", "会長", TODAY),
        SignOff("s2", "section-toilet", "0" * 64, "鈴木", "", dt.date(2026, 11, 2)),
    )
    text = read(reviewed(SAMPLE, comment(card_id="card-water"), sign_offs=signs))
    assert "全2項目のうち、承認済み1、要再確認1、まだ承認していない0。" in text
    assert "本部◎承認済み山田（会長）2026年11月24日に承認なし" in text
    assert "仮設トイレ△要再確認鈴木2026年11月2日に承認。そのあと変わりましたまだ答えていない意見が1つあります" in text


def test_who_agrees_and_who_does_not_stands_under_the_card(read):
    shown = two_cards()
    verdicts = [
        verdict(shown, "山田"),
        verdict(shown, "鈴木"),
        verdict(shown, "佐藤", agreed=False),
        verdict(shown, "田中", agreed=False, content="0" * 64),
    ]
    text = read(reviewed(shown, verdicts=verdicts))
    assert "カード1水をくむ了承2人（山田、鈴木）直してほしい1人（佐藤）前の文への返事直してほしい1人（田中）" in text
    assert "1枚です（カード2）" in text


def test_two_of_one_name_are_told_apart_by_their_roles(read):
    shown = two_cards()
    verdicts = [
        verdict(shown, "佐藤", role="学校"),
        verdict(shown, "佐藤", role="区"),
        verdict(shown, "山田", role="会長"),
    ]
    assert "了承3人（佐藤・区、佐藤・学校、山田）" in read(reviewed(shown, verdicts=verdicts))


def test_a_comment_says_who_where_and_whether_it_is_dealt_with(read):
    said = (
        comment(role="会長", step="s2", field="text"),
        comment("題を短く", 2, field="title", done=True),
    )
    text = read(reviewed(two_cards(), *said))
    assert "意見は2件（済み1、未1）です。" in text
    assert "未山田（会長）手順22026年11月2日机が足りません" in text
    assert "済み山田題名2026年11月3日題を短く" in text


def test_a_proposal_stands_with_what_it_was_for_and_without_marks(read):
    said = comment("", step="s1", field="text", was="{水|みず}を[[場所]]でくむ", words="{湯|ゆ}をくむ")
    taken_out = comment("", 2, step="s2", field="text", was="ふた", words="")
    text = read(reviewed(two_cards(), said, taken_out))
    assert "そのときの文水を〔場所〕でくむ直す案湯をくむ" in text
    assert "直す案（この文をなくす）" in text


def test_what_a_comment_is_about_is_named_by_its_kind_and_number(read):
    parts = {"cautions": (Caution("k1", "走らない"),), "tools": (Tool("t1", "おけ"),)}
    said = (comment("一", step="k1", field="text"), comment("二", 2, step="t1", field="quantity"))
    text = read(reviewed(document(card("a", **parts)), *said))
    assert "注意12026年11月2日一" in text
    assert "備品1の数2026年11月3日二" in text


def test_replies_stand_under_their_comment_and_further_in(printed):
    said = (
        comment("机が足りません", 1),
        comment("椅子も足りません", 2),
        comment("倉庫にあります", 4, author="鈴木", reply_to="c1"),
        comment("見てきました", 5, author="佐藤", reply_to="c4"),
        comment("借りましょう", 3, author="田中", reply_to="c2"),
    )
    page = printed(reviewed(two_cards(), *said))[0]
    texts = ("机が足りません", "倉庫にあります", "見てきました", "椅子も足りません", "借りましょう")
    places = [page.text.index(text) for text in texts]
    assert places == sorted(places)
    lefts = [page.first(text).left for text in texts]
    assert lefts[1] == lefts[2] == lefts[4] > lefts[0] + 20
    assert lefts[0] == lefts[3]
    assert page.text.count("返事") == 3
    assert "意見は2件" in page.text


def test_replies_whose_comment_is_gone_and_those_in_a_ring_are_not_lost(read):
    said = (
        comment("一つ目", 1, reply_to="no"),
        comment("二つ目", 2, reply_to="c3"),
        comment("三つ目", 3, reply_to="c2"),
    )
    text = read(reviewed(two_cards(), *said))
    assert [text.count(words) for words in ("一つ目", "二つ目", "三つ目")] == [1, 1, 1]


def test_the_whole_kit_comes_first_and_cards_that_are_gone_last(read):
    shown = two_cards()
    said = (
        comment("全体によい", 1, card_id=None),
        comment("前の版の話", 2, card_id="gone", step="x", field="text", was="古い文", words="新しい文"),
        comment("手順の話", 3, card_id="b", step="no-step", field="text"),
    )
    text = read(reviewed(shown, *said, verdicts=[verdict(shown, "鈴木", "gone", content="0" * 64)]))
    places = [text.index(words) for words in ("キット全体", "全体によい", "カード2火を消す", "いまはないカード")]
    assert places == sorted(places)
    assert "いまはないところ2026年11月4日手順の話" in text
    gone = text[places[-1] :]
    assert "前の文への返事了承1人（鈴木）" in gone
    assert "前の版の話そのときの文古い文直す案新しい文" in gone


def test_each_card_that_is_gone_has_a_place_of_its_own(read):
    said = (comment("一つ目", 1, card_id="g1"), comment("二つ目", 2, card_id="g2"))
    text = read(reviewed(two_cards(), *said))
    assert "いまはないカード1未山田2026年11月2日一つ目" in text
    assert "いまはないカード2未山田2026年11月3日二つ目" in text


def test_a_card_that_the_site_does_not_use_is_told_of_when_something_was_said(read):
    shown = document(
        card("a"), card("b", title="井戸を使う", unused="井戸がない"), card("c", title="裏門", unused="ない")
    )
    text = read(reviewed(shown, comment("井戸はあります", card_id="b")))
    assert "使わないカード井戸を使う" in text
    assert "井戸はあります" in text
    assert "裏門" not in text


def test_what_is_not_for_everybody_is_left_out_and_it_is_said(read):
    said = (
        comment(f"{HIDDEN}を見てください", 1),
        comment("職員室の\n赤い棚です", 2, author=HIDDEN),
        comment("", 3, field="title", was=HIDDEN, words="{職員室|しょくいんしつ}の赤い棚"),
        comment("番号は一二三四", 4, card_id="secret"),
        comment("同じ番号です", 5, card_id="secret", reply_to="c4"),
    )
    text = read(with_key(*said))
    assert HIDDEN not in text
    assert "〔鍵の場所〕を見てください" in text
    assert "番号" not in text
    assert "金庫を開ける" not in text
    assert "意見は3件" in text
    assert "非公開のカード1枚と、それへの意見は、この記録に出していません。" in text
    assert "1枚です（カード3）" in text


def test_on_demand_it_is_all_there(read):
    text = read(with_key(comment(f"{HIDDEN}です", 1), comment("番号は一二三四", 2, card_id="secret")), restricted=True)
    assert f"{HIDDEN}です" in text
    assert "カード2金庫を開ける" in text
    assert "番号は一二三四" in text
    assert "出していません" not in text


def test_a_value_that_begins_another_leaves_no_rest_of_it(read):
    facts = (Fact("f1", "部屋", "職員室", restricted=True), Fact("f2", "棚", "職員室の赤い棚", restricted=True))
    shown = evolve(two_cards(), site=evolve(site(), facts=facts))
    text = read(reviewed(shown, comment("職員室の赤い棚と職員室")))
    assert "〔棚〕と〔部屋〕" in text
    assert "赤い棚" not in text


@pytest.mark.parametrize("word", ["あいうえお、かきくけこ。", "長い一つの言葉" * 3, "Donaudampfschifffahrt" * 4])
def test_long_texts_names_and_titles_run_over_pages_and_nothing_is_lost(printed, word):
    long = (word * 2000)[:2000]
    shown = document(card("a", step("s1", "水"), title=long), card("b"))
    said = (
        comment(f"甲{long}", 1, author=f"乙{long}", role=f"丙{long}"),
        comment(
            f"丁{long}", 2, author=f"乙{long}", role=f"丙{long}", reply_to="c1", was=f"戊{long}", words=f"己{long}"
        ),
    )
    sign = SignOff("s", None, "0" * 64, f"庚{long}", "", TODAY)
    shown = reviewed(shown, *said, verdicts=[verdict(shown, f"辛{long}")], sign_offs=[sign])
    shown = evolve(shown, site=evolve(shown.site, name=f"壬{long}"))
    pages = printed(shown)
    assert len(pages) > 10
    assert all(f"運営委員会の記録{number}/{len(pages)}" in page.text for number, page in enumerate(pages, 1))
    assert any("…（つづき）" in page.text for page in pages)
    assert sum(len(page.text) for page in pages) > 16 * len(long)


def test_a_long_comment_goes_on_and_its_card_is_named_again(printed):
    pages = printed(reviewed(two_cards(), comment("机を借りてください。" * 200)))
    assert "".join(page.text for page in pages).count("借り") == 200
    assert "カード1水をくむ（つづき）" in pages[1].text


def test_a_hundred_comments_are_all_there_and_no_bar_or_name_stands_alone_at_the_end_of_a_page(printed):
    cards = [card(f"k{number}", title=f"題{number}番") for number in range(25)]
    said = [comment(f"意見{number}番です", number, card_id=f"k{number % 25}", author="佐藤") for number in range(100)]
    pages = printed(reviewed(document(*cards), *said))
    text = "".join(page.text for page in pages)
    assert all(text.count(f"意見{number}番です") == 1 for number in range(100))
    for page in pages:
        before = page.text.partition("2026年11月24日（火）の会議")[0]
        assert before.endswith(("です", "なし", "役")) or "記録した人" in before


def test_lines_of_a_comment_stay_lines_and_signs_that_cannot_be_printed_leave_a_mark(printed):
    page = printed(reviewed(two_cards(), comment("一つ目です。\n\n二つ目😀です。")))[0]
    assert page.first("一つ目").left == page.first("二つ目").left
    assert page.first("一つ目").bottom > page.first("二つ目").top
    assert "二つ目〓です" in page.text


def test_letters_are_large_enough_for_old_eyes(printed):
    page = printed(reviewed(two_cards(), comment()))[0]
    foot = page.text.index("2026年11月24日（火）の会議")
    assert min(glyph.size for glyph in page.glyphs[:foot]) >= 10.5


def test_the_same_review_gives_the_same_bytes(press):
    said = (comment("一", 1), comment("二", 2), comment("三", 3, reply_to="c1"))
    first, again = (meeting_record(press, reviewed(two_cards(), *said), TODAY) for _ in range(2))
    assert first == again


def test_a_value_typed_in_another_width_or_of_signs_nobody_sees_is_kept_back_too(read):
    facts = (
        Fact("f1", "電話", "０４５－７８８－１２３４", restricted=True),
        Fact("f2", "空", "\u200b" * 3, restricted=True),
    )
    shown = evolve(two_cards(), site=evolve(site(), facts=facts))
    text = read(reviewed(shown, comment("045-788-1234に電話")))
    assert "〔電話〕に電話" in text
    assert "788" not in text
