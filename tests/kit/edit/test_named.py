from attrs import evolve
from hypothesis import given

from kitbuilder.kit.edit.named import replace_team_on_cards, replace_video_on_cards, team_cards, video_cards
from kitbuilder.kit.find import numbered_cards
from tests.samples import SAMPLE
from tests.strategies import documents

KIT = SAMPLE.kit


def test_the_cards_of_a_team_and_of_a_video_are_found():
    assert [found.card.id for found in team_cards(KIT, "team-hq")] == ["card-hq", "card-water"]
    assert [found.number for found in video_cards(KIT, "video-toilet")] == [2]


@given(documents())
def test_a_team_gives_all_its_cards_to_another_and_nothing_else_changes(whole):
    for team in whole.kit.teams:
        after = replace_team_on_cards(whole.kit, team.id, "other")
        assert team_cards(after, team.id) == []
        for before, now in zip(numbered_cards(whole.kit), numbered_cards(after), strict=True):
            assert evolve(now.card, team=before.card.team) == before.card


def test_a_video_gives_its_cards_to_another_or_to_none():
    assert video_cards(replace_video_on_cards(KIT, "video-toilet", None), "video-toilet") == []
    other = replace_video_on_cards(KIT, "video-toilet", "video-other")
    assert [found.card.id for found in video_cards(other, "video-other")] == ["card-toilet"]
