import pytest

from kitbuilder.kit.edit.named import team_cards
from kitbuilder.kit.edit.teams import new_team_name, refuse_team, remove_team
from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.values import Team
from tests.samples import SAMPLE, with_kit
from tests.told import refusal

KIT = SAMPLE.kit


def test_the_cards_of_a_removed_team_are_done_by_another_or_by_nobody_yet():
    after = remove_team(KIT, "team-hq", "team-toilet")
    assert [team.id for team in after.teams] == ["team-toilet"]
    assert len(team_cards(after, "team-toilet")) == 3
    assert len(team_cards(remove_team(KIT, "team-hq", None), None)) == 2


@pytest.mark.parametrize(
    ("name", "part"),
    [
        (" ", "名前がありません"),
        ("{環境|かんきょう}班", "もうあります"),
        ("{庶務", "組がそろっていません"),
    ],
)
def test_a_team_that_cannot_be_used_is_refused_in_one_sentence(name, part):
    assert part in refusal(refuse_team, KIT, Team("team-hq", name), of=BadInput)


def test_a_team_may_keep_its_name():
    refuse_team(KIT, KIT.teams[0])


def test_a_new_team_has_a_name_of_its_own():
    assert new_team_name(KIT) == "新しい班"
    assert new_team_name(with_kit(SAMPLE, teams=(Team("a", "新しい班"),)).kit) == "新しい班2"
