"""The places of many things of a kit at once, by kind and id."""

from collections.abc import Container, Iterator, Sequence

from kitbuilder.kit.find import NumberedCard, numbered_cards
from kitbuilder.kit.nodes import Key
from kitbuilder.kit.said import say
from kitbuilder.kit.sequence import HasId
from kitbuilder.kit.values import Kit
from kitbuilder.kit.where import KIT, Where, of_card, of_section


def kit_places(kit: Kit, sections: Container[str], cards: Container[str]) -> dict[Key, Where]:
    """Return the places of the kit's lists' things, of some sections, and of some cards with all that is on them."""
    places: dict[Key, Where] = {("kit", "kit"): KIT}
    places.update({("team", team.id): KIT.at(say("班"), "", team.id) for team in kit.teams})
    places.update(
        {("video", video.id): KIT.at(say("訓練動画 {code}", code=video.code), "", video.id) for video in kit.videos}
    )
    places.update({("picture", picture.id): KIT.at(say("画像"), "", picture.id) for picture in kit.pictures})
    places.update({("section", section.id): of_section(section) for section in kit.sections if section.id in sections})
    for found in numbered_cards(kit):
        if found.card.id in cards:
            places["card", found.card.id] = of_card(found)
            places.update(_part_places(found))
    return places


def _part_places(found: NumberedCard) -> Iterator[tuple[Key, Where]]:
    where, card = of_card(found), found.card
    lists: tuple[tuple[str, str, Sequence[HasId]], ...] = (
        ("tool", say("備品"), card.tools),
        ("step", say("手順"), card.steps),
        ("caution", say("注意"), card.cautions),
    )
    for kind, label, items in lists:
        for number, item in enumerate(items, 1):
            yield (kind, item.id), where.at(say("{label}{number}", label=label, number=number), "", item.id)
