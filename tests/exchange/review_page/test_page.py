"""The page that goes to the committee: all that a card says is on it, and it is safe to open."""

import base64
import datetime as dt
import hashlib
import re

import pytest
from attrs import evolve

from kitbuilder.bundled import bundled
from kitbuilder.exchange.default_kit import default_kit
from kitbuilder.exchange.review_page import review_page
from kitbuilder.kit.pictures import read_picture
from kitbuilder.kit.review import card_contents
from kitbuilder.kit.values import Comment, Document, Fact
from tests.exchange.review_page.samples import EMPTY, Parts, with_comments, with_facts, with_step
from tests.samples import SAMPLE, raster, with_kit

HOSTILE = "</script><img src=x onerror=alert(1)>\"'&<!--"


def said(document, **options):
    return Parts(review_page(document, **options)).said


@pytest.fixture(scope="module")
def default_page():
    return review_page(default_kit())


def test_a_card_says_all_that_it_prints():
    shown = said(SAMPLE, restricted=True)
    expected = (
        "カード 1 / 3",
        "本部を開く",
        "庶務班",
        "2人（ふたり）",
        "10分（ぷん）",
        "体育館の入口",
        "机",
        "2台",
        "倉庫",
        "職員室の棚（たな）",
        "暗いときは2人で歩く",
        "必（かなら）ず残（のこ）す注意",
        "建物にひびはないか",
        "いいえ → カード2「トイレを組む」",
        "机がならんだら",
        "これで最後（さいご）のカードです",
        "トイレの組み方",
    )
    assert [text for text in expected if text not in shown] == []


def test_furigana_is_ruby_that_a_screen_reader_reads_once_and_emphasis_is_strong():
    page = review_page(with_step("**{水|みず}**をくむ"))
    hidden = 'aria-hidden="true"'
    ruby = f"<ruby>水<rp {hidden}>（</rp><rt {hidden}>みず</rt><rp {hidden}>）</rp></ruby>"
    assert f"<strong>{ruby}</strong>をくむ" in page


def test_a_fact_is_filled_in_and_one_that_is_not_known_says_so():
    document = with_facts(EMPTY, document=with_step("[[本部の場所]]から[[開ける門]]へ"))
    assert "体育館の入口から開ける門（まだ決まっていません）へ" in said(document)


def test_malformed_marks_stand_as_they_are():
    assert "{水|をくむ" in said(with_step("{水|をくむ"))


def test_every_line_can_be_commented_on_and_every_text_worded_anew_with_its_marks_kept():
    parts = Parts(review_page(with_step("{水|みず}を[[本部の場所]]へ"), restricted=True))
    places = parts.having("data-line")
    assert {"card-water|", "card-water|step-pump", "card-hq|caution-dark", "card-hq|tool-desk"} <= places.keys()
    assert parts.data["texts"]["card-water|step-pump|text"] == ["{水|みず}を[[本部の場所]]へ", "水を〔本部の場所〕へ"]
    fields = {key.split("|")[2] for key in parts.data["texts"]}
    texts = {
        "title",
        "purpose",
        "place",
        "done_when",
        "text",
        "name",
        "quantity",
        "kept_at",
        "team",
        "people",
        "minutes",
    }
    assert fields == texts


def test_a_verdict_is_for_exactly_what_the_card_prints():
    assert Parts(review_page(SAMPLE, restricted=True)).data["cards"] == card_contents(SAMPLE.kit, SAMPLE.site)


def test_cards_that_are_not_in_use_are_not_on_the_page():
    section = SAMPLE.kit.sections[1]
    cards = (evolve(section.cards[0], unused="プールがない"), section.cards[1])
    sections = (SAMPLE.kit.sections[0], evolve(section, cards=cards))
    page = review_page(with_kit(SAMPLE, sections=sections), restricted=True)
    assert "トイレを組む" not in page
    assert "カード 2 / 2" in page


def test_what_was_said_before_stands_at_its_card():
    at = dt.datetime(2026, 11, 1, 20, tzinfo=dt.UTC)
    comments = (
        Comment("c-1", "card-water", "井戸もある", "山田", "会長", at, "step-pump", done=True, field="text"),
        Comment("c-2", "card-water", "", "佐藤", field="title", words="{水|みず}を運ぶ"),
        Comment("c-3", None, "全体によい", "鈴木"),
    )
    shown = said(with_comments(*comments))
    assert "山田　会長　2026年11月2日対応済（たいおうず）み手順1：井戸もある" in shown
    assert "佐藤題名：　直（なお）す案（あん）「水（みず）を運ぶ」" in shown
    assert "鈴木全体によい" in shown


def test_hostile_texts_are_texts():
    hostile = Fact("fact-bad", "悪い値", HOSTILE)
    document = with_facts(hostile, document=with_step(f"[[悪い値]]{HOSTILE}"))
    document = with_comments(Comment("c-1", "card-water", HOSTILE, HOSTILE, HOSTILE), document=document)
    site = evolve(document.site, name=HOSTILE)
    sections = tuple(evolve(section, title=HOSTILE, colour="red}x{") for section in document.kit.sections)
    page = review_page(Document(site, evolve(document.kit, sections=sections), document.review))
    parts = Parts(page)
    images = [attributes for tag, attributes in parts.elements if tag == "img"]
    assert all(attributes["src"].startswith("data:image/") and "onerror" not in attributes for attributes in images)
    assert [tag for tag, _ in parts.elements].count("script") == 2
    assert page.count("</script") == 2
    assert parts.data["siteName"] == HOSTILE
    assert parts.said.count(HOSTILE) >= 6
    assert "red}x{" not in page


def test_only_the_pages_own_style_and_script_may_run_and_nothing_is_loaded(default_page):
    policy = dict(Parts(default_page).elements[2:4])["meta"]["content"]
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    assert {name: rules[name] for name in ("default-src", "img-src", "form-action", "base-uri")} == {
        "default-src": "'none'",
        "img-src": "data:",
        "form-action": "'none'",
        "base-uri": "'none'",
    }
    for name in ("style", "script"):
        inside = re.search(rf"<{name}>(.*?)</{name}>", default_page, re.DOTALL)[1]
        digest = base64.b64encode(hashlib.sha256(inside.encode()).digest()).decode()
        assert rules[f"{name}-src"] == f"'sha256-{digest}'"
    addresses = [value for _, attributes in Parts(default_page).elements for value in attributes.values() if value]
    assert [value for value in addresses if value.startswith(("http", "//", "file:"))] == []
    assert " style=" not in default_page


def test_the_default_kits_page_goes_through_any_mail(default_page):
    assert len(default_page.encode()) <= 5_000_000
    assert len(bundled("resources", "review_page", "page.js").read_bytes()) < 20_000


def test_a_photograph_is_made_small_and_loses_what_the_camera_wrote_beside_it():
    photo = read_picture(raster("JPEG", "red", (4000, 3000)), "写真")
    sections = tuple(
        evolve(section, cards=tuple(evolve(card, picture=photo.id) for card in section.cards))
        for section in SAMPLE.kit.sections
    )
    document = with_kit(SAMPLE, pictures=(*SAMPLE.kit.pictures, photo), sections=sections)
    (address, *_) = (a["src"] for t, a in Parts(review_page(document)).elements if a.get("alt") == "写真")
    data = base64.b64decode(address.removeprefix("data:image/jpeg;base64,"))
    assert len(data) < 30_000
    assert b"Exif" not in data


def test_a_picture_that_cannot_be_drawn_is_told_in_words():
    bad = evolve(SAMPLE.kit.pictures[2], data=b"<svg onload='x'/>", alt="ふたを開ける人")
    page = review_page(with_kit(SAMPLE, pictures=(*SAMPLE.kit.pictures[:2], bad)))
    assert "（この画像は出せません）ふたを開ける人" in page
    assert "onload" not in page
