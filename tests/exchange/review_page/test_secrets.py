"""What is not for everybody is on the page only on demand, and then the page says so."""

import datetime as dt

import pytest
from attrs import evolve

from kitbuilder.exchange.review_page import review_page
from kitbuilder.kit.values import Comment, Fact
from tests.exchange.review_page.samples import Parts, with_comments, with_facts, with_step
from tests.samples import SAMPLE

WARNING = "見せたり送ったりしないでください"
PHONE = Fact("fact-phone", "校長の電話", "045-000-1234", restricted=True)


@pytest.mark.parametrize(
    "text",
    [
        "[[鍵の場所]]を開ける",
        "職員室の{棚|たな}を開ける",
        "職員室の棚を開ける",
        "職員室の{棚|だな}を開ける",
        "{職員室|しょくいんしつ}の**棚**を開ける",
    ],
)
def test_a_restricted_value_is_in_no_byte_however_it_is_written(text):
    document = with_step(text)
    document = with_comments(
        Comment("c-1", "card-water", "鍵は職員室の棚です", "職員室の棚", words="職員室の{棚|たな}"), document=document
    )
    page = review_page(document)
    assert "職員室の" not in page
    assert "棚" not in page
    assert "〔鍵の場所〕" in page
    assert WARNING not in page


def test_without_it_in_the_text_its_name_stands_there():
    assert "〔校長の電話〕へ" in Parts(review_page(with_facts(PHONE, document=with_step("[[校長の電話]]へ")))).said


def test_on_demand_it_is_there_and_the_page_says_so_at_its_top():
    shown = Parts(review_page(with_step("[[鍵の場所]]を開ける"), restricted=True)).said
    assert "職員室の棚（たな）を開ける" in shown
    assert shown.index(WARNING) < shown.index("すること")


def test_a_restricted_card_is_left_out_with_all_that_was_said_of_it_and_the_others_keep_their_numbers():
    document = with_comments(Comment("c-1", "card-hq", "机は3台あります", "山田", at=dt.datetime.now(dt.UTC)))
    page = review_page(document)
    parts = Parts(page)
    assert not [text for text in ("card-hq", "本部を開く", "机を2台", "机は3台", "白い点") if text in page]
    assert "カード 2 / 3" in parts.said
    assert set(parts.data["cards"]) == {"card-toilet", "card-water"}


def test_a_card_that_leads_to_one_that_is_left_out_gives_only_its_number():
    sections = SAMPLE.kit.sections
    water = evolve(sections[1].cards[1], next="card-hq")
    led = evolve(SAMPLE.kit, sections=(sections[0], evolve(sections[1], cards=(sections[1].cards[0], water))))
    said = Parts(review_page(evolve(SAMPLE, kit=led))).said
    assert "カード1（この画面（がめん）には出（だ）していません）" in said
