"""Every text of a kit that prints, with its place: what marks, glyphs and facts are looked for in."""

from collections.abc import Iterator

from attrs import frozen

from kitbuilder.kit.find import NumberedCard, numbered_cards
from kitbuilder.kit.said import say
from kitbuilder.kit.values import Card, Kit, Site
from kitbuilder.kit.where import KIT, SITE, Where, of_card, of_fact, of_section

_CARD_FIELDS = (
    ("title", say("題名")),
    ("purpose", say("目的")),
    ("place", say("場所")),
    ("done_when", say("終わりの目安")),
    ("unused", say("使わない理由")),
)
_TOOL_FIELDS = (("name", say("名前")), ("quantity", say("数")), ("kept_at", say("置き場所")))


@frozen
class Text:
    """A text with marks and its place. `marked` is False for those that print as they are, without marks."""

    where: Where
    source: str
    marked: bool = True


def kit_texts(kit: Kit) -> Iterator[Text]:
    """Yield every text of the kit in printing order."""
    for team in kit.teams:
        yield Text(KIT.at(say("班の名前"), "name", team.id), team.name)
    for section in kit.sections:
        yield Text(of_section(section).at(say("名前"), "title"), section.title)
    for found in numbered_cards(kit):
        yield from card_texts(found)
    for video in kit.videos:
        title, address = (
            say("訓練動画 {code} の題名", code=video.code),
            say("訓練動画 {code} のアドレス", code=video.code),
        )
        yield Text(KIT.at(title, "title", video.id), video.title)
        yield Text(KIT.at(address, "address", video.id), video.address, marked=False)


def printed_texts(kit: Kit) -> Iterator[Text]:
    """Yield every text of the kit that prints: of a card that is not in use only its title and the reason."""
    unused = {found.card.id for found in numbered_cards(kit) if not found.card.in_use}
    for text in kit_texts(kit):
        if text.where.card not in unused or (text.where.item, text.where.field) in _on_list(text.where.card):
            yield text


def card_texts(found: NumberedCard) -> Iterator[Text]:
    """Yield every text of one card."""
    card, where = found.card, of_card(found)
    for name, label in _CARD_FIELDS:
        yield Text(where.at(label, name), getattr(card, name))
    yield from _part_texts(card, where)


def site_texts(site: Site) -> Iterator[Text]:
    """Yield every text of the site that prints."""
    yield Text(SITE.at(say("名前"), "name", site.id), site.name, marked=False)
    for fact in site.facts:
        yield Text(of_fact(fact).at(say("の名前"), "name"), fact.name, marked=False)
        yield Text(of_fact(fact), fact.value)


def _on_list(card: str) -> tuple[tuple[str, str], ...]:
    return (card, "title"), (card, "unused")


def _part_texts(card: Card, where: Where) -> Iterator[Text]:
    for number, step in enumerate(card.steps, 1):
        yield Text(where.at(say("手順{number}", number=number), "text", step.id), step.text)
    for number, caution in enumerate(card.cautions, 1):
        yield Text(where.at(say("注意{number}", number=number), "text", caution.id), caution.text)
    for number, tool in enumerate(card.tools, 1):
        for name, label in _TOOL_FIELDS:
            yield Text(
                where.at(say("備品{number}の{label}", number=number, label=label), name, tool.id), getattr(tool, name)
            )
