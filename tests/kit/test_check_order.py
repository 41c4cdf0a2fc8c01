"""The way through the cards that 次は tells."""

import pytest
from attrs import evolve

from kitbuilder.exchange.default_kit import default_kit
from kitbuilder.kit.check.order import order_problems
from kitbuilder.kit.edit.moves import move_things
from kitbuilder.kit.values import Branch, Section
from tests.samples import card, kit, step


def found(whole):
    return [(problem.code, problem.where.card) for problem in order_problems(whole)]


def test_the_wards_kit_leads_everywhere_and_comes_to_an_end():
    assert found(default_kit().kit) == []


def test_a_card_that_none_leads_to_any_more_is_named():
    whole = kit(card("a", next="c"), card("b"), card("c"))
    assert found(whole) == [("never-next", "b")]


def test_moving_cards_away_from_what_leads_to_them_is_noticed():
    whole = kit(card("a", next="b"), card("b", next="c"), card("c", next="d"), card("d"))
    assert found(whole) == []
    assert ("never-next", "a") in found(move_things(whole, ["c"], whole.sections[0].id, None))


@pytest.mark.parametrize(
    ("cards", "at"),
    [
        ((card("a"), card("b", next="a")), "b"),
        ((card("a", next="a"), card("b")), "a"),
        ((card("a"), card("b"), card("c", next="b")), "c"),
    ],
)
def test_a_way_that_never_ends_is_named_once_where_it_turns_back(cards, at):
    assert [each for each in found(kit(*cards)) if each[0] == "in-circle"] == [("in-circle", at)]


def test_a_branch_leads_to_a_card_and_a_sections_first_card_needs_nobody():
    branching = card("a", step("s", "使えますか", branch=Branch(None, "c")), next="d")
    sections = (Section("one", "一", cards=(branching,)), Section("two", "二", cards=(card("b", next="d"), card("c"))))
    whole = kit(sections=(*sections, Section("three", "三", cards=(card("d"),))))
    assert found(whole) == []


def test_a_next_card_that_is_gone_is_no_circle():
    whole = kit(card("a"), evolve(card("b"), next="gone"))
    assert "in-circle" not in {code for code, _ in found(whole)}
