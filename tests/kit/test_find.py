import pytest

from kitbuilder.kit.errors import NotFound
from kitbuilder.kit.find import (
    card_count,
    find_card,
    find_section,
    numbered_cards,
    section_of_card,
    team_of,
    video_of,
)
from tests.samples import SAMPLE
from tests.told import refusal

KIT = SAMPLE.kit


def test_cards_are_numbered_through_the_whole_kit():
    numbered = [(found.number, found.section.id, found.card.id) for found in numbered_cards(KIT)]
    assert numbered == [
        (1, "section-hq", "card-hq"),
        (2, "section-toilet", "card-toilet"),
        (3, "section-toilet", "card-water"),
    ]
    assert card_count(KIT) == 3


def test_things_are_found_by_id():
    found = find_card(KIT, "card-water")
    assert found
    assert found.number == 3
    assert section_of_card(KIT, "card-water").id == "section-toilet"
    assert team_of(KIT, "team-hq") == KIT.teams[0]
    assert video_of(KIT, "video-toilet") == KIT.videos[0]


@pytest.mark.parametrize("find", [find_card, team_of, video_of])
@pytest.mark.parametrize("wanted", [None, "gone"])
def test_what_is_not_there_is_none(find, wanted):
    assert find(KIT, wanted) is None


@pytest.mark.parametrize("wanted", ["section-toilet", "仮設トイレ"])
def test_a_section_is_found_by_id_and_by_title_without_furigana(wanted):
    assert find_section(KIT, wanted).id == "section-toilet"


def test_an_unknown_section_is_refused_with_those_there_are():
    sentence = refusal(find_section, KIT, "トイレ", of=NotFound)
    assert "「トイレ」" in sentence
    assert "本部、仮設トイレ" in sentence


def test_an_unknown_card_has_no_section():
    assert "gone" in refusal(section_of_card, KIT, "gone", of=NotFound)
