"""Values of a kit in words for people: what links lead to by its name, yes and no, editions."""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from kitbuilder.kit.find import numbered_cards
from kitbuilder.kit.said import listed, say
from kitbuilder.kit.text import plain
from kitbuilder.kit.values import Branch, Edition, EditionState, Kit
from kitbuilder.kit.where import of_card, of_section
from kitbuilder.kit.words import STATE_WORDS

JAPAN = dt.timezone(dt.timedelta(hours=9))
"""Moments are told by the clock on the reader's wall."""


def names_in(kit: Kit) -> dict[str, str]:
    """Return what everything that a link leads to, and every holder, is called."""
    names: dict[str, str] = {section.id: of_section(section).label for section in kit.sections}
    names.update((team.id, plain(team.name)) for team in kit.teams)
    names.update((video.id, say("訓練動画 {code}", code=video.code)) for video in kit.videos)
    names.update((picture.id, picture.alt or say("画像")) for picture in kit.pictures)
    for found in numbered_cards(kit):
        names[found.card.id] = of_card(found).label
        names.update((tool.id, plain(tool.name)) for tool in found.card.tools)
        names.update((step.id, plain(step.text)) for step in found.card.steps)
    return names


def value_words(value: Any, known: Mapping[str, str], *, is_link: bool) -> str:
    """Return a value in words; `known` are the names of what a link may lead to."""
    match value:
        case None | "" | ():
            return say("なし")
        case bool():
            return say("はい") if value else say("いいえ")
        case EditionState():
            return STATE_WORDS[value]
        case Branch(yes, no):
            ways = (value_words(way, known, is_link=True) for way in (yes, no))
            return say("はい→{yes}、いいえ→{no}", **dict(zip(("yes", "no"), ways, strict=True)))
        case str() if is_link:
            return known.get(value, value)
        case str():
            return plain(value)
        case _:
            return str(value)


def edition_words(edition: Edition) -> str:
    """Return which edition it is, how far it has come, and of which day."""
    return say(
        "第{number}版　{state}　{date}",
        number=edition.number,
        state=STATE_WORDS[edition.state],
        date=day_words(edition.date),
    )


def day_words(day: dt.date) -> str:
    """Return a day as people write it."""
    return say("{year}年{month}月{day}日", year=day.year, month=day.month, day=day.day)


def listed_words(names: Iterable[str], words: Mapping[str, str]) -> str:
    """Return names of fields as a list in words."""
    return listed([words.get(name, name) for name in names]) or say("なし")
