"""What is copied: a small kit of just the chosen things and all they name, as JSON; and the same in plain words."""

import json
from collections.abc import Container, Iterable, Iterator

from attrs import evolve

from kitbuilder.kit.edit.chosen import Kind, chosen
from kitbuilder.kit.find import numbered_cards
from kitbuilder.kit.ids import CardId, SectionId, SiteId, new_id
from kitbuilder.kit.open_form import to_form
from kitbuilder.kit.text import plain
from kitbuilder.kit.values import Card, Document, Kit, Section, Site, Step

MIME_TYPE = "application/x-kitbuilder-clip+json"

KIND_KEY = "clip"
"""The name in the JSON that says which of `Kind` the clip holds; all else is the open form of a kit."""


def clip(kit: Kit, ids: Iterable[str]) -> str:
    """Return the things as JSON, with the teams, videos and pictures they name.

    Cards stand in a section of their own, steps on a card of their own that has their tools and the cautions directly
    before them. Raises `NotFound` or `BadInput`.
    """
    kind, things = chosen(kit, ids)
    sections = _picked(kit, kind, things)
    document = Document(Site(SiteId("clip"), "clip"), _with_named(kit, sections))
    return json.dumps({KIND_KEY: kind, **to_form(document)}, ensure_ascii=False)


def clip_text(kit: Kit, ids: Iterable[str]) -> str:
    """Return the things in words for a mail: titles, numbered steps, cautions. Raises `NotFound` or `BadInput`."""
    kind, things = chosen(kit, ids)
    lines: list[str] = []
    numbers = {found.card.id: found.number for found in numbered_cards(kit)}
    for section in _picked(kit, kind, things):
        if kind is Kind.SECTION:
            lines.append(f"■ {plain(section.title)}")
        for card in section.cards:
            if kind is not Kind.STEP:
                lines.append(f"カード{numbers[card.id]}　{plain(card.title)}")
            lines.extend(_card_lines(card))
    return "\n".join(lines) + "\n"


def _picked(kit: Kit, kind: Kind, things: Container[str]) -> tuple[Section, ...]:
    if kind is Kind.SECTION:
        return tuple(section for section in kit.sections if section.id in things)
    cards = (card for section in kit.sections for card in section.cards)
    if kind is Kind.CARD:
        picked = tuple(card for card in cards if card.id in things)
    else:
        picked = (_card_of_steps(tuple(cards), things),)
    return (Section(SectionId(new_id()), "", cards=picked),)


def _card_of_steps(cards: tuple[Card, ...], things: Container[str]) -> Card:
    steps = tuple(step for card in cards for step in card.steps if step.id in things)
    tools = {step.tool for step in steps}
    return Card(
        CardId(new_id()),
        "",
        tools=tuple(tool for card in cards for tool in card.tools if tool.id in tools),
        steps=steps,
        cautions=tuple(caution for card in cards for caution in card.cautions if caution.before in _ids(steps)),
    )


def _with_named(kit: Kit, sections: tuple[Section, ...]) -> Kit:
    """Return a kit of the sections alone, with what their cards name."""
    cards = [card for section in sections for card in section.cards]
    teams, videos = {card.team for card in cards}, {card.video for card in cards}
    pictures = {card.picture for card in cards} | {step.picture for card in cards for step in card.steps}
    return evolve(
        kit,
        base_address="",
        teams=tuple(team for team in kit.teams if team.id in teams),
        videos=tuple(video for video in kit.videos if video.id in videos),
        pictures=tuple(picture for picture in kit.pictures if picture.id in pictures),
        sections=sections,
    )


def _card_lines(card: Card) -> Iterator[str]:
    steps = _ids(card.steps)
    yield from (f"注意：{plain(caution.text)}" for caution in card.cautions if caution.before not in steps)
    for number, step in enumerate(card.steps, 1):
        yield from (f"注意：{plain(caution.text)}" for caution in card.cautions if caution.before == step.id)
        yield f"{number}. {plain(step.text)}"


def _ids(steps: tuple[Step, ...]) -> set[str]:
    return {step.id for step in steps}
