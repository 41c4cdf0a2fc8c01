"""The ward's kit that comes with the program: complete, safe, readable by a child."""

import datetime as dt
import re

import pytest
from attrs import evolve

from kitbuilder.exchange.default_kit import default_kit
from kitbuilder.exchange.site_list import bundled_sites
from kitbuilder.kit.check import check
from kitbuilder.kit.find import numbered_cards
from kitbuilder.kit.open_form import from_json, to_json
from kitbuilder.kit.problem import errors
from kitbuilder.kit.text import Plain, parse, plain
from kitbuilder.kit.texts import kit_texts
from kitbuilder.kit.values import EditionState
from kitbuilder.printing.artwork import icon_exists

WARD = default_kit()
CARDS = [found.card for found in numbered_cards(WARD.kit)]
DAY = dt.date(2026, 11, 24)
SECTIONS = ["はじめに", "拠点本部", "建物の安全点検", "避難受付", "仮設トイレ", "情報", "電気・あかり"]


def locked_on(card):
    return " ".join(plain(caution.text) for caution in card.cautions if caution.locked)


def test_it_has_the_seven_sections_in_the_order_of_opening():
    titles = [plain(section.title) for section in WARD.kit.sections]
    assert len(titles) == len(SECTIONS)
    assert all(wanted in title or title in wanted for wanted, title in zip(SECTIONS, titles, strict=True))
    assert all(section.cards for section in WARD.kit.sections)
    assert all(icon_exists(section.icon) for section in WARD.kit.sections)
    assert len(CARDS) >= 18


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.id)
def test_every_card_can_be_followed(card):
    assert 3 <= len(card.steps) <= 7
    assert all([card.title, card.purpose, card.team, card.people, card.minutes, card.place, card.done_when])
    assert all(len(plain(step.text)) <= 30 for step in card.steps)


def test_check_finds_no_error_in_the_wards_kit_nor_at_a_site():
    assert errors(check(WARD.kit, WARD.site, DAY)) == []
    for site in bundled_sites()[:3]:
        assert errors(check(WARD.kit, evolve(site, facts=WARD.site.facts), DAY)) == []


def test_it_is_a_draft_whose_values_the_ward_must_confirm():
    assert WARD.kit.edition.state is EditionState.DRAFT
    assert any(card.unconfirmed for card in CARDS)
    assert all(not fact.value for fact in WARD.site.facts)


@pytest.mark.parametrize(
    ("about", "warned"),
    [
        (r"発電機", r"建物やテントの中では使わない"),
        (r"(校舎|建物|中)を.*見る", r"入らない"),
        (r"水を流さない", r"流さない"),
        (r"ハマッコ|マンホール", r"流すまで|水を入れ|使わない|落ち"),
    ],
)
def test_what_is_dangerous_has_a_locked_caution(about, warned):
    about_it = [card for card in CARDS if re.search(about, plain(card.title))]
    assert about_it
    assert any(re.search(warned, locked_on(card)) for card in about_it)


@pytest.mark.parametrize(
    "words",
    [
        ("発電機は外だけ", "一酸化炭素"),
        ("点検", "入らない"),
        ("点検", "水を流さない"),
        ("水", "使わせない|使わない|使えません|使わ"),
    ],
)
def test_the_four_dangers_of_the_policy_are_warned_of(words):
    locked = [plain(c.text) for card in CARDS for c in card.cautions if c.locked]
    assert any(all(re.search(word, text) for word in words) for text in locked), locked


def test_every_kanji_has_furigana():
    bare = {}
    for text in kit_texts(WARD.kit):
        if text.marked:
            plain_runs = "".join(run.text for run in parse(text.source) if isinstance(run, Plain))
            if re.search(r"[㐀-鿿々]", plain_runs):
                bare[text.where.label] = plain_runs
    assert bare == {}


def test_furigana_is_hiragana():
    readings = re.findall(r"\{[^|{}]*\|([^{}]*)\}", " ".join(text.source for text in kit_texts(WARD.kit)))
    assert [reading for reading in readings if not re.fullmatch("[ぁ-んー]+", reading)] == []


def test_it_has_pictures_that_say_in_words_what_they_show():
    assert len(WARD.kit.pictures) >= 12
    assert all(picture.alt and picture.media_type == "image/svg+xml" for picture in WARD.kit.pictures)
    used = {card.picture for card in CARDS} | {step.picture for card in CARDS for step in card.steps}
    assert {picture.id for picture in WARD.kit.pictures} <= used


def test_an_unusable_building_has_a_way_out():
    branches = [step.branch for card in CARDS for step in card.steps if step.branch]
    assert any(branch.no or branch.yes for branch in branches)


def test_keys_phone_and_radio_are_restricted():
    restricted = {fact.name for fact in WARD.site.facts if fact.restricted}
    assert all(any(word in name for name in restricted) for word in ("鍵", "電話", "無線"))


def test_it_survives_the_open_form():
    assert from_json(to_json(WARD)) == WARD


def test_it_is_read_the_same_each_time():
    assert default_kit() == WARD
