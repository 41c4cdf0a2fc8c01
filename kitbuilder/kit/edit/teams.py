"""What a team must be before it goes into a kit, and taking one away."""

from kitbuilder.kit.edit.lists import remove_listed
from kitbuilder.kit.edit.named import replace_team_on_cards
from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.ids import TeamId
from kitbuilder.kit.said import say
from kitbuilder.kit.text import parse, plain
from kitbuilder.kit.values import Kit, Team


def remove_team(kit: Kit, team_id: TeamId, instead: TeamId | None) -> Kit:
    """Return `kit` without the team; its cards are done by `instead`, or by nobody yet. Raises `NotFound`."""
    return remove_listed(replace_team_on_cards(kit, team_id, instead), Team, team_id)


def refuse_team(kit: Kit, team: Team) -> None:
    """Raise `BadInput` when the team's name is empty, taken, or has bad marks."""
    parse(team.name)
    name = plain(team.name).strip()
    if not name:
        raise BadInput(say("班の名前がありません。名前を書いてください"))
    if any(plain(other.name).strip() == name and other.id != team.id for other in kit.teams):
        raise BadInput(say("「{name}」という班はもうあります。別の名前にしてください", name=name))


def new_team_name(kit: Kit) -> str:
    """Return a name that no team of the kit has yet."""
    taken = {plain(team.name).strip() for team in kit.teams}
    names = (f"新しい班{number}" if number > 1 else "新しい班" for number in range(1, len(taken) + 2))
    return next(name for name in names if name not in taken)
