"""Finding things in a kit: cards with their numbers, parts with their card."""

from collections.abc import Iterator

from attrs import frozen

from kitbuilder.kit.errors import NotFound
from kitbuilder.kit.ids import CardId, TeamId, VideoId
from kitbuilder.kit.said import listed, say
from kitbuilder.kit.text import plain
from kitbuilder.kit.values import Card, Kit, Section, Team, Video

NO_NUMBER = "―"
"""Stands where a card that the site does not use would have its number."""


@frozen
class NumberedCard:
    """A card with its number among those in use, counted from 1 (0 for one that is not), and its section."""

    number: int
    section: Section
    card: Card

    @property
    def shown_number(self) -> str:
        """The number as it is shown beside a title; a dash for a card that is not in use."""
        return str(self.number) if self.card.in_use else NO_NUMBER


def numbered_cards(kit: Kit) -> Iterator[NumberedCard]:
    """Yield every card in printing order; those that the site does not use have no number."""
    number = 0
    for section in kit.sections:
        for card in section.cards:
            number += card.in_use
            yield NumberedCard(number if card.in_use else 0, section, card)


def card_count(kit: Kit) -> int:
    """Return how many cards of the kit are in use."""
    return sum(card.in_use for section in kit.sections for card in section.cards)


def first_card(kit: Kit) -> CardId | None:
    """Return the first card of all, None where there is none."""
    return next((found.card.id for found in numbered_cards(kit)), None)


def find_card(kit: Kit, card_id: CardId | None) -> NumberedCard | None:
    """Return the card with this id, or None."""
    return next((found for found in numbered_cards(kit) if found.card.id == card_id), None)


def card_with(kit: Kit, item_id: str) -> Card | None:
    """Return the card that has this id, or a step that has; None for neither."""
    for found in numbered_cards(kit):
        if found.card.id == item_id or any(step.id == item_id for step in found.card.steps):
            return found.card
    return None


def section_of_card(kit: Kit, card_id: CardId) -> Section:
    """Return the section that holds the card. Raises `NotFound`."""
    found = find_card(kit, card_id)
    if found is None:
        raise NotFound(
            say("カード「{card_id}」が見つかりません。ほかの人が削除していないか確かめてください", card_id=card_id)
        )
    return found.section


def team_of(kit: Kit, team_id: TeamId | None) -> Team | None:
    """Return the team with this id, or None."""
    return next((team for team in kit.teams if team.id == team_id), None)


def video_of(kit: Kit, video_id: VideoId | None) -> Video | None:
    """Return the video with this id, or None."""
    return next((video for video in kit.videos if video.id == video_id), None)


def find_section(kit: Kit, wanted: str) -> Section:
    """Return the section with this id or this title (furigana left aside). Raises `NotFound`."""
    for section in kit.sections:
        if wanted in (section.id, plain(section.title)):
            return section
    known = listed([plain(section.title) for section in kit.sections])
    raise NotFound(say("項目「{wanted}」がありません。ある項目：{known}", wanted=wanted, known=known))
