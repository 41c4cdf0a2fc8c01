"""What stands around a word, for people to see which one is meant."""

from kitbuilder.kit.furigana.spans import spans
from kitbuilder.kit.furigana.suggest import Suggestion
from kitbuilder.kit.text import FactRef


def around(source: str, suggestion: Suggestion, characters: int) -> tuple[str, str]:
    """Return up to so many characters before and after the word, without marks; … stands for what is left out.

    Raises `MarkError` for a malformed text.
    """
    before, after = "", ""
    for span in spans(source):
        shown = f"〔{span.run.name}〕" if isinstance(span.run, FactRef) else span.words
        if span.start + len(span.words) <= suggestion.start:
            before += shown
        elif span.start >= suggestion.end:
            after += shown
        else:
            before += shown[: suggestion.start - span.start]
            after += shown[suggestion.end - span.start :]
    return _cut(before[::-1], characters)[::-1], _cut(after, characters)


def _cut(text: str, characters: int) -> str:
    return text if len(text) <= characters else text[:characters] + "…"
