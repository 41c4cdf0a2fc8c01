"""What cards name from a kit's lists: which cards do, and giving those cards another team or video."""

from typing import Any

from attrs import evolve

from kitbuilder.kit.find import NumberedCard, numbered_cards
from kitbuilder.kit.ids import TeamId, VideoId
from kitbuilder.kit.values import Card, Kit


def team_cards(kit: Kit, team_id: TeamId) -> list[NumberedCard]:
    """Return the cards that the team does, in printing order."""
    return [found for found in numbered_cards(kit) if found.card.team == team_id]


def video_cards(kit: Kit, video_id: VideoId) -> list[NumberedCard]:
    """Return the cards that show the video, in printing order."""
    return [found for found in numbered_cards(kit) if found.card.video == video_id]


def replace_team_on_cards(kit: Kit, team_id: TeamId, other: TeamId | None) -> Kit:
    """Return `kit` with `other`, or nobody yet, on every card that the team does. The list of teams stays."""
    return _on_cards(kit, "team", team_id, other)


def replace_video_on_cards(kit: Kit, video_id: VideoId, other: VideoId | None) -> Kit:
    """Return `kit` with `other`, or no video, on every card that shows the video. The list of videos stays."""
    return _on_cards(kit, "video", video_id, other)


def _on_cards(kit: Kit, name: str, old: str, new: str | None) -> Kit:
    change: dict[str, Any] = {name: new}

    def changed(card: Card) -> Card:
        return evolve(card, **change) if getattr(card, name) == old else card

    sections = tuple(evolve(section, cards=tuple(changed(card) for card in section.cards)) for section in kit.sections)
    return evolve(kit, sections=sections)
