import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from kitbuilder.kit.edit.pictures import picture_of, with_alt, with_card_picture, with_step_picture
from kitbuilder.kit.errors import NotFound
from kitbuilder.kit.find import numbered_cards
from kitbuilder.kit.pictures import read_picture
from kitbuilder.kit.validate import refuse_duplicate_ids
from tests.samples import PICTURES, SAMPLE, card_of, raster, with_kit
from tests.strategies import documents
from tests.told import refusal

KIT = SAMPLE.kit
WHITE, BARE, SQUARE = PICTURES
NEW = read_picture(raster("PNG", "red"), "赤い点")


def holders(kit):
    return [holder for found in numbered_cards(kit) for holder in (found.card, *found.card.steps)]


def named(kit):
    return {holder.picture for holder in holders(kit)} - {None}


def ids(kit):
    return [picture.id for picture in kit.pictures]


def test_a_new_picture_is_on_the_card_and_in_the_kit():
    after = with_card_picture(KIT, "card-hq", NEW)
    assert card_of(after, "card-hq").picture == NEW.id
    assert after.pictures == (*KIT.pictures, NEW)


def test_a_new_picture_is_on_the_step_and_in_the_kit():
    after = with_step_picture(KIT, "step-lid", NEW)
    assert card_of(after, "card-toilet").steps[0].picture == NEW.id
    assert picture_of(after, NEW.id) == NEW


def test_the_same_picture_in_two_places_is_kept_once_and_as_long_as_one_names_it():
    both = with_card_picture(with_step_picture(KIT, "step-lid", NEW), "card-hq", NEW)
    assert ids(both).count(NEW.id) == 1
    one = with_step_picture(both, "step-lid", None)
    assert NEW.id in ids(one)
    assert NEW.id not in ids(with_card_picture(one, "card-hq", None))


def test_a_picture_that_another_takes_the_place_of_is_let_go():
    after = with_step_picture(KIT, "step-desk", NEW)
    assert WHITE.id not in ids(after)
    assert NEW.id in ids(after)


def test_the_same_picture_again_changes_nothing():
    assert with_step_picture(KIT, "step-desk", WHITE) == KIT
    assert with_card_picture(KIT, "card-hq", None) == KIT


def test_words_that_somebody_wrote_stay_when_the_picture_comes_again():
    after = with_card_picture(KIT, "card-hq", evolve(WHITE, alt="ほかの言葉"))
    assert picture_of(after, WHITE.id).alt == WHITE.alt


def test_a_picture_without_words_gets_those_that_come_with_it():
    after = with_card_picture(KIT, "card-hq", evolve(BARE, alt="黒い点"))
    assert picture_of(after, BARE.id).alt == "黒い点"


def test_words_for_a_picture_are_written_once_for_all_its_places():
    after = with_alt(KIT, SQUARE.id, "便器の絵")
    assert picture_of(after, SQUARE.id) == evolve(SQUARE, alt="便器の絵")
    assert after.sections is KIT.sections


def test_a_card_that_named_a_picture_nobody_has_can_be_given_one():
    gone = evolve(KIT, pictures=())
    assert ids(with_card_picture(gone, "card-toilet", NEW)) == [NEW.id]
    assert card_of(with_card_picture(gone, "card-toilet", None), "card-toilet").picture is None


@pytest.mark.parametrize(
    "edit",
    [
        lambda: with_card_picture(KIT, "gone", NEW),
        lambda: with_step_picture(KIT, "gone", NEW),
        lambda: with_alt(KIT, "gone", ""),
    ],
)
def test_what_is_not_there_is_not_found(edit):
    refusal(edit, of=NotFound)


@given(documents(), st.sampled_from([None, NEW, *PICTURES]), st.data())
def test_whatever_the_kit_a_picture_comes_in_once_and_only_what_nothing_names_goes(document, picture, data):
    kit = document.kit
    places = [found.card for found in numbered_cards(kit)]
    steps = [step for card in places for step in card.steps]
    if not places:
        return
    holder = data.draw(st.sampled_from(places + steps))
    after = (with_card_picture if holder in places else with_step_picture)(kit, holder.id, picture)
    refuse_duplicate_ids(with_kit(document, pictures=after.pictures))
    assert next(one for one in holders(after) if one.id == holder.id).picture == (picture and picture.id)
    assert picture is None or picture.id in ids(after)
    lost, come = set(ids(kit)) - set(ids(after)), set(ids(after)) - set(ids(kit))
    assert lost <= {holder.picture} - named(after)
    assert come <= {picture and picture.id}
    assert named(after) & set(ids(kit)) <= set(ids(after))
