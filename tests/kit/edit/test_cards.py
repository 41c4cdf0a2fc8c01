import pytest

from kitbuilder.kit.check import check
from kitbuilder.kit.edit.cards import add_card, replace_card
from kitbuilder.kit.edit.moves import move_things, remove_things
from kitbuilder.kit.edit.parts import add_part, move_part
from kitbuilder.kit.edit.sections import with_section_look
from kitbuilder.kit.errors import NotFound
from kitbuilder.kit.values import Section
from tests.samples import SAMPLE, TODAY, card, card_of, step
from tests.told import refusal

KIT = SAMPLE.kit


def cards(kit):
    return {section.id: [card.id for card in section.cards] for section in kit.sections}


def test_a_card_moves_to_another_section_after_the_card_named():
    after = move_things(KIT, ["card-hq"], "section-toilet", "card-toilet")
    assert cards(after) == {"section-hq": [], "section-toilet": ["card-toilet", "card-hq", "card-water"]}
    assert card_of(after, "card-hq") is card_of(KIT, "card-hq")


def test_a_card_moves_to_the_front_of_another_section():
    assert cards(move_things(KIT, ["card-hq"], "section-toilet", None))["section-toilet"][0] == "card-hq"


@pytest.mark.parametrize(
    "edit",
    [
        lambda: move_things(KIT, ["card-hq"], "section-gone", None),
        lambda: move_things(KIT, ["card-hq"], "section-toilet", "card-hq"),
        lambda: add_card(KIT, "section-gone", card("new")),
        lambda: replace_card(KIT, card("gone")),
        lambda: add_part(KIT, "gone", step("new")),
        lambda: move_part(KIT, "step-unlock", "step-pump"),
    ],
)
def test_a_card_or_section_or_step_that_is_not_there_is_not_found(edit):
    refusal(edit, of=NotFound)


def test_what_led_to_a_removed_card_still_names_it_so_that_the_check_says_so():
    after = remove_things(KIT, ["card-toilet"], at_ward=True)
    assert card_of(after, "card-hq").next == "card-toilet"
    assert {problem.code for problem in check(after, SAMPLE.site, TODAY)} == {"dangling"}


def test_the_ids_of_a_card_stay_when_its_steps_are_moved():
    after = move_part(KIT, "step-desk", None)
    assert [step.id for step in card_of(after, "card-hq").steps] == ["step-desk", "step-unlock", "step-safe"]
    assert check(after, SAMPLE.site, TODAY) == []


def test_a_section_gets_another_look_and_keeps_its_cards():
    after = with_section_look(KIT, Section("section-hq", "本部たい", "team", "#5A4B00"))
    assert (after.sections[0].title, after.sections[0].icon, after.sections[0].colour) == (
        "本部たい",
        "team",
        "#5A4B00",
    )
    assert after.sections[0].cards is KIT.sections[0].cards
    refusal(with_section_look, KIT, Section("gone", "ない"), of=NotFound)
