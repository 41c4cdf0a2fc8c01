"""Furigana for the texts of a card: what is proposed, and the edit that puts in what was accepted."""

from collections import defaultdict
from collections.abc import Iterable

from attrs import frozen

from kitbuilder.kit.edit.cards import replace_card
from kitbuilder.kit.edit.texts import with_new_texts
from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.find import NumberedCard, numbered_cards
from kitbuilder.kit.furigana.kana import hiragana, is_kana
from kitbuilder.kit.furigana.marking import with_readings
from kitbuilder.kit.furigana.suggest import Reader, Suggestion, learned, suggest
from kitbuilder.kit.ids import CardId
from kitbuilder.kit.said import say
from kitbuilder.kit.sequence import index_of
from kitbuilder.kit.texts import Text, card_texts, kit_texts, site_texts
from kitbuilder.kit.values import Kit, Site
from kitbuilder.kit.where import Where


@frozen
class CardSuggestion:
    """A suggestion for the text `source`, which stands at `where`; `place` says in words where on the card."""

    where: Where
    place: str
    source: str
    suggestion: Suggestion


def card_suggestions(
    kit: Kit, site: Site, card_id: CardId, reader: Reader, *, at_ward: bool = False
) -> tuple[CardSuggestion, ...]:
    """Return readings for the card's words that have none; words that the kit reads elsewhere are read as there.

    Raises `NotFound`. At a site there are none for locked cautions, since their text does not change there.
    """
    found = _numbered(kit, card_id)
    knowing = _knowing(kit, site, reader)
    fixed = set() if at_ward else {caution.id for caution in found.card.cautions if caution.locked}
    return tuple(
        CardSuggestion(text.where, text.where.part, text.source, suggestion)
        for text in card_texts(found)
        if text.where.item not in fixed
        for suggestion in suggest(text.source, knowing)
    )


def reading_of(words: str, kit: Kit, site: Site, reader: Reader) -> str:
    """Return how words are read as this kit reads them, else as a guess; empty when nothing in them has a reading."""
    read, place = "", 0
    found = suggest(words, _knowing(kit, site, reader))
    for suggestion in found:
        read += words[place : suggestion.start] + suggestion.reading
        place = suggestion.end
    whole = hiragana(read + words[place:])
    return whole if found and is_kana(whole) else ""


def with_card_readings(kit: Kit, card_id: CardId, accepted: Iterable[CardSuggestion], *, at_ward: bool = False) -> Kit:
    """Return `kit` with furigana over the accepted words of the card.

    Raises `NotFound`, `BadInput` when a text is no longer as it was or a reading is not kana, and `LockedCaution` when
    a locked caution would change at a site.
    """
    by_text: dict[tuple[Where, str], list[Suggestion]] = defaultdict(list)
    for one in accepted:
        by_text[one.where, one.source].append(one.suggestion)
    found = _numbered(kit, card_id)
    now = {(text.where.item, text.where.field): text for text in card_texts(found)}
    texts: dict[str, dict[str, str]] = defaultdict(dict)
    for (where, source), suggestions in by_text.items():
        _refuse_changed(now.get((where.item, where.field)), source)
        texts[where.item][where.field] = with_readings(source, suggestions)
    return replace_card(kit, with_new_texts(found.card, texts), at_ward=at_ward) if texts else kit


def _knowing(kit: Kit, site: Site, reader: Reader) -> Reader:
    sources = [text.source for text in (*kit_texts(kit), *site_texts(site)) if text.marked]
    return learned(reader, sources, [(site.name, site.kana)])


def _numbered(kit: Kit, card_id: CardId) -> NumberedCard:
    cards = tuple(numbered_cards(kit))
    return cards[index_of([found.card for found in cards], card_id)]


def _refuse_changed(text: Text | None, source: str) -> None:
    if text is None or text.source != source:
        raise BadInput(say("カードの文が変わったため、ふりがなを付けられません。もう一度ふりがなを探してください"))
