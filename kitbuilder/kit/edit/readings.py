"""Furigana for a whole card: what is missing, and the card with what was accepted."""

from collections.abc import Iterable, Sequence
from functools import partial

from attrs import frozen

from kitbuilder.kit.edit.texts import with_kit_text
from kitbuilder.kit.find import find_card
from kitbuilder.kit.furigana import Reader, Suggestion, known_readings, suggest, with_readings
from kitbuilder.kit.ids import CardId
from kitbuilder.kit.texts import Text, card_texts
from kitbuilder.kit.values import Card, Kit, Site
from kitbuilder.kit.where import Where


@frozen
class CardSuggestion:
    """A reading for a word on a card: in which text, and there for which word."""

    text: Text
    suggestion: Suggestion

    @property
    def where(self) -> Where:
        """The place of the text."""
        return self.text.where


def card_suggestions(
    kit: Kit, site: Site, card_id: CardId, reader: Reader, *, at_ward: bool = False
) -> tuple[CardSuggestion, ...]:
    """Return readings for all words of the card that lack them, in the order of the form.

    At a site a locked caution is left out: its words stay as the ward wrote them.
    """
    found = find_card(kit, card_id)
    if found is None:
        return ()
    known = known_readings(kit, site, reader)
    kept = set() if at_ward else _locked(found.card)
    return tuple(
        CardSuggestion(text, suggestion)
        for text in card_texts(found)
        if text.where.item not in kept
        for suggestion in suggest(text.source, known, reader)
    )


def with_card_readings(kit: Kit, accepted: Iterable[CardSuggestion], *, at_ward: bool = False) -> Kit:
    """Return `kit` with furigana over the accepted words.

    Raises `BadInput` when a text is not as it was when its words were suggested, `LockedCaution` as every edit does.
    """
    by_text: dict[Text, list[Suggestion]] = {}
    for one in accepted:
        by_text.setdefault(one.text, []).append(one.suggestion)
    for text, chosen in by_text.items():
        kit = with_kit_text(kit, text.where, partial(_read, chosen), at_ward=at_ward)
    return kit


def _read(chosen: Sequence[Suggestion], source: str) -> str:
    return with_readings(source, chosen)


def _locked(card: Card) -> set[str]:
    return {caution.id for caution in card.cautions if caution.locked}
