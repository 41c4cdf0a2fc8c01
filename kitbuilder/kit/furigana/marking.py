"""Putting accepted readings into a marked text."""

from collections.abc import Iterable
from itertools import pairwise

from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.furigana.kana import is_kana
from kitbuilder.kit.furigana.spans import spans
from kitbuilder.kit.furigana.suggest import Suggestion
from kitbuilder.kit.said import say
from kitbuilder.kit.text import MarkError, can_be_marked


def with_readings(source: str, accepted: Iterable[Suggestion]) -> str:
    """Return the text with furigana over these words; what it says stays the same.

    Raises `BadInput` when a reading is not kana, or when the text is no longer the one the words were found in.
    """
    chosen = sorted(set(accepted))
    for suggestion in chosen:
        _refuse_bad_reading(suggestion)
    if chosen and not _fits(source, chosen):
        raise BadInput(say("文が変わったため、ふりがなを付けられません。もう一度ふりがなを探してください"))
    for suggestion in reversed(chosen):
        mark = f"{{{suggestion.word}|{suggestion.reading}}}"
        source = source[: suggestion.start] + mark + source[suggestion.end :]
    return source


def _refuse_bad_reading(suggestion: Suggestion) -> None:
    if not is_kana(suggestion.reading):
        raise BadInput(say("「{word}」の読みは、ひらがなかカタカナだけで書いてください", word=suggestion.word))


def _fits(source: str, chosen: list[Suggestion]) -> bool:
    try:
        placed = spans(source)
    except MarkError:
        return False
    free = [(span.start, span.start + len(span.words)) for span in placed if span.takes_readings]
    apart = all(before.end <= after.start for before, after in pairwise(chosen))
    return apart and all(
        source[one.start : one.end] == one.word
        and any(start <= one.start and one.end <= end for start, end in free)
        and can_be_marked(one.word)
        for one in chosen
    )
