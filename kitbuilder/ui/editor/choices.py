"""What can be chosen for a card, in words: its team, its video, the card to go on with."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from kitbuilder.kit.find import find_card, numbered_cards, team_of, video_of
from kitbuilder.kit.text import plain
from kitbuilder.kit.values import Card, Kit
from kitbuilder.ui.editor.choice_box import Choice


def team_now(kit: Kit, card: Card) -> Choice:
    """Return the card's team."""
    team = team_of(kit, card.team)
    return (plain(team.name), team.id) if team else (_no_team() if card.team is None else _gone(), card.team)


def team_choices(kit: Kit) -> Iterator[Choice]:
    """Yield every team, and none."""
    yield _no_team(), None
    yield from ((plain(team.name), team.id) for team in kit.teams)


def video_now(kit: Kit, card: Card) -> Choice:
    """Return the card's drill video."""
    video = video_of(kit, card.video)
    if video is None:
        return _none() if card.video is None else _gone(), card.video
    return f"{video.code}　{plain(video.title)}", video.id


def video_choices(kit: Kit) -> Iterator[Choice]:
    """Yield every drill video, and none."""
    yield _none(), None
    yield from ((f"{video.code}　{plain(video.title)}", video.id) for video in kit.videos)


def next_now(kit: Kit, card: Card) -> Choice:
    """Return the card to go on with."""
    if card.next is None:
        return _following(), None
    found = find_card(kit, card.next)
    return (f"{found.shown_number}　{plain(found.card.title)}" if found else _gone()), card.next


def next_choices(kit: Kit, card: Card) -> Iterator[Choice]:
    """Yield the following card, then every other card that is in use, and the one that is chosen now."""
    yield _following(), None
    for found in numbered_cards(kit):
        if found.card.id != card.id and (found.card.in_use or found.card.id == card.next):
            yield f"{found.shown_number}　{plain(found.card.title)}", found.card.id


def _no_team() -> str:
    return QCoreApplication.translate("Choices", "（まだ決めていない）")


def _none() -> str:
    return QCoreApplication.translate("Choices", "（なし）")


def _following() -> str:
    return QCoreApplication.translate("Choices", "（すぐ後のカード）")


def _gone() -> str:
    return QCoreApplication.translate("Choices", "（なくなっています。選び直してください）")
