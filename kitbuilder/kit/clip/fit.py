"""A clip fitted to the kit it comes into: what both have is joined, what leads nowhere is cleared."""

from collections.abc import Container, Mapping
from itertools import chain

from attrs import evolve, frozen

from kitbuilder.kit.find import numbered_cards
from kitbuilder.kit.ids import CardId, PictureId, TeamId, VideoId, new_id
from kitbuilder.kit.text import plain
from kitbuilder.kit.values import Branch, Card, Caution, Kit, Step, Team, Video


@frozen
class _Known:
    """What the cards of the clip may name in the kit: new ids by those of the clip, and ids that stay."""

    teams: Mapping[TeamId | None, TeamId]
    videos: Mapping[VideoId | None, VideoId]
    pictures: Container[PictureId | None]
    cards: Container[CardId | None]
    locked: Container[tuple[str, str]]


def fitted(kit: Kit, part: Kit, *, at_ward: bool) -> tuple[Kit, Kit]:
    """Return the kit with what the clip's cards name and it lacks, and the clip with its links led to the kit's things.

    At a site, cautions that are locked in the kit already are not locked in the clip.
    """
    teams, team_ids = _joined_teams(kit, part)
    videos, video_ids = _joined_videos(kit, part)
    pictures = {picture.id: picture for picture in chain(part.pictures, kit.pictures)}
    new_pictures = tuple(pictures[one] for one in pictures if all(one != picture.id for picture in kit.pictures))
    locked = () if at_ward else _locked(kit)
    cards = {found.card.id for found in chain(numbered_cards(kit), numbered_cards(part))}
    known = _Known(team_ids, video_ids, pictures, cards, locked)
    sections = tuple(
        evolve(section, cards=tuple(_fitted_card(card, known) for card in section.cards)) for section in part.sections
    )
    kit = evolve(kit, teams=teams, videos=videos, pictures=(*kit.pictures, *new_pictures))
    return kit, evolve(part, sections=sections)


def with_tools_of(target: Card, source: Card, steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """Return steps from `source` that name the same tools on `target`: the very tool, one of its name, or none."""
    known = {tool.id: tool.id for tool in target.tools}
    by_name = {tool.name: tool.id for tool in target.tools}
    for tool in source.tools:
        if tool.id not in known and tool.name in by_name:
            known[tool.id] = by_name[tool.name]
    return tuple(evolve(step, tool=step.tool and known.get(step.tool)) for step in steps)


def _joined_teams(kit: Kit, part: Kit) -> tuple[tuple[Team, ...], dict[TeamId | None, TeamId]]:
    by_name = {plain(team.name): team.id for team in reversed(kit.teams)}
    added: list[Team] = []
    for team in part.teams:
        if plain(team.name) not in by_name:
            added.append(evolve(team, id=TeamId(new_id())))
            by_name[plain(team.name)] = added[-1].id
    return (*kit.teams, *added), {team.id: by_name[plain(team.name)] for team in part.teams}


def _joined_videos(kit: Kit, part: Kit) -> tuple[tuple[Video, ...], dict[VideoId | None, VideoId]]:
    by_code = {video.code: video.id for video in reversed(kit.videos)}
    added = [evolve(video, id=VideoId(new_id())) for video in part.videos if video.code not in by_code]
    by_code.update((video.code, video.id) for video in added)
    return (*kit.videos, *added), {video.id: by_code[video.code] for video in part.videos}


def _locked(kit: Kit) -> set[tuple[str, str]]:
    cautions = (caution for found in numbered_cards(kit) for caution in found.card.cautions)
    return {(caution.id, caution.text) for caution in cautions if caution.locked}


def _fitted_card(card: Card, known: _Known) -> Card:
    tools, steps = {tool.id for tool in card.tools}, {step.id for step in card.steps}
    return evolve(
        card,
        team=known.teams.get(card.team),
        video=known.videos.get(card.video),
        picture=card.picture if card.picture in known.pictures else None,
        next=card.next if card.next in known.cards else None,
        steps=tuple(_fitted_step(step, tools, known) for step in card.steps),
        cautions=tuple(_fitted_caution(caution, steps, known) for caution in card.cautions),
    )


def _fitted_step(step: Step, tools: Container[str | None], known: _Known) -> Step:
    return evolve(
        step,
        tool=step.tool if step.tool in tools else None,
        picture=step.picture if step.picture in known.pictures else None,
        branch=step.branch
        and Branch(*(one if one in known.cards else None for one in (step.branch.yes, step.branch.no))),
    )


def _fitted_caution(caution: Caution, steps: Container[str | None], known: _Known) -> Caution:
    return evolve(
        caution,
        before=caution.before if caution.before in steps else None,
        locked=caution.locked and (caution.id, caution.text) not in known.locked,
    )
