"""Cards that a site does not use: they do not print, nothing of them is lost, and what depends on them is named."""

import json

import pytest
from attrs import evolve
from hypothesis import given

from kitbuilder.kit.check import check
from kitbuilder.kit.edit.cards import with_cards_unused
from kitbuilder.kit.find import card_count, numbered_cards
from kitbuilder.kit.in_use import kit_in_use, unused_cards
from kitbuilder.kit.merge import merge
from kitbuilder.kit.open_form import from_json, to_json
from kitbuilder.kit.problem import Severity
from kitbuilder.kit.values import Branch, Caution, Fact
from kitbuilder.kit.where import of_card
from tests.samples import TODAY, card, card_of, document, kit, site, step
from tests.strategies import documents

REASON = "この拠点には発電機がない"
ABC = kit(card("a"), card("b"), card("c"))


def without(*ids, of=ABC):
    return with_cards_unused(of, ids, REASON)


def codes(whole, where=None):
    return [(problem.code, problem.severity) for problem in check(whole, where or site(), TODAY)]


def test_they_have_no_number_and_the_others_are_counted_on():
    assert [(found.card.id, found.shown_number) for found in numbered_cards(without("b"))] == [
        ("a", "1"),
        ("b", "―"),
        ("c", "2"),
    ]
    assert card_count(without("b")) == 2


def test_used_again_the_kit_is_as_before():
    assert with_cards_unused(without("b"), ["b"], "") == ABC


def test_what_led_to_one_leads_to_where_it_goes_on():
    whole = kit(
        card("a", step("s", branch=Branch(yes="b", no="d")), next="b"), card("b", next="d"), card("c"), card("d")
    )
    a = card_of(kit_in_use(without("b", of=whole)), "a")
    assert (a.next, a.steps[0].branch) == ("d", Branch("d", "d"))


def test_two_that_lead_to_each_other_lead_nowhere():
    whole = kit(card("a", next="b"), card("b", next="c"), card("c", next="b"))
    assert card_of(kit_in_use(without("b", "c", of=whole)), "a").next is None


@given(documents())
def test_what_is_in_use_is_what_is_left(whole):
    used, ids = kit_in_use(whole.kit), {found.card.id for found in unused_cards(whole.kit)}
    assert [found.card.id for found in numbered_cards(used)] == [
        found.card.id for found in numbered_cards(whole.kit) if found.card.id not in ids
    ]
    assert all(section.cards for section in used.sections) or not ids
    links = {found.card.next for found in numbered_cards(used)}
    branches = [step.branch for found in numbered_cards(used) for step in found.card.steps if step.branch]
    links |= {way for branch in branches for way in (branch.yes, branch.no)}
    assert not links & ids
    assert kit_in_use(used) is used


def test_their_place_is_told_without_a_number():
    (found,) = unused_cards(without("b"))
    assert of_card(found).label == "使わないカード「水をくむ」"


@pytest.mark.parametrize(
    ("way", "where"),
    [
        (card("a", next="b"), "カード1「水をくむ」 次のカード"),
        (card("a", step("s", branch=Branch(yes="b"))), "カード1「水をくむ」 手順1「はい」の行き先"),
        (card("a", step("s", branch=Branch(no="b"))), "カード1「水をくむ」 手順1「いいえ」の行き先"),
    ],
)
def test_a_way_that_leads_to_one_is_named(way, where):
    whole = without("b", of=kit(way, card("b"), card("c")))
    (problem,) = check(whole, site(), TODAY)
    assert (problem.code, problem.severity, problem.where.label) == ("leads-to-unused", Severity.WARNING, where)


def test_a_grave_warning_on_one_is_named_with_the_reason():
    grave = card("b", cautions=(Caution("k", "発電機は{外|そと}で使う", locked=True), Caution("k2", "重い")))
    (problem,) = check(without("b", of=kit(card("a"), grave, card("c"))), site(), TODAY)
    assert (problem.code, problem.severity) == ("locked-unused", Severity.WARNING)
    assert "発電機は外で使う" in problem.message
    assert REASON in problem.advice


def test_what_is_wrong_on_one_need_not_be_mended_before_printing():
    broken = card("b", step("s", ""), title="", place="[[鍵の場所]]", picture="gone", video="gone")
    where = site(facts=(Fact("f", "鍵の場所"),))
    assert codes(kit(card("a"), broken, card("c")), where)
    assert codes(without("b", of=kit(card("a"), broken, card("c"))), where) == []


def test_a_fact_that_only_the_reason_names_must_be_known():
    whole = with_cards_unused(ABC, ["b"], "[[倉庫]]にない")
    assert codes(whole) == [("fact-unknown", Severity.ERROR)]
    assert codes(whole, site(facts=(Fact("f", "倉庫"),))) == [("fact-missing", Severity.WARNING)]


def test_marks_that_cannot_be_read_in_a_reason_are_named():
    assert codes(with_cards_unused(ABC, ["b"], "{水"))[0] == ("mark", Severity.ERROR)


def test_a_kit_that_uses_no_card_is_an_error():
    assert codes(without("a", "b", "c")) == [("no-cards", Severity.ERROR)]


def test_the_open_form_carries_the_reason_and_does_without_it():
    whole = evolve(document(card("a")), kit=without("a", of=document(card("a")).kit))
    assert from_json(to_json(whole)) == whole
    form = json.loads(to_json(whole))
    assert form["kit"]["sections"][0]["cards"][0].pop("unused") == REASON
    assert from_json(json.dumps(form)) == document(card("a"))


def test_the_wards_changes_come_into_one_that_the_site_does_not_use():
    ward = kit(card("a"), card("b", purpose="新しい目的"), card("c"))
    merged = merge(ABC, without("b"), ward)
    assert merged.conflicts == ()
    assert card_of(merged.kit, "b") == evolve(card_of(ward, "b"), unused=REASON)


def test_one_that_the_ward_removes_is_asked_about():
    merged = merge(ABC, without("b"), kit(card("a"), card("c")))
    assert [conflict.where.item for conflict in merged.conflicts] == ["b"]
    assert card_of(merged.kit, "b").unused == REASON


def test_the_card_before_one_goes_on_where_that_one_did():
    whole = kit(card("a"), card("b", next="d", unused=REASON), card("c"), card("d"))
    assert [(found.card.id, found.card.next) for found in numbered_cards(kit_in_use(whole))] == [
        ("a", "d"),
        ("c", None),
        ("d", None),
    ]
