"""A text as the tokenizer parts it into words."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from functools import cached_property

from attrs import frozen

from kitbuilder.kit.furigana.kana import has_kanji
from kitbuilder.kit.furigana.sudachi import Token

Analyse = Callable[[str], tuple[Token, ...]]
"""Cuts a text into words that stand without gaps."""


@frozen
class Sentence:
    """A text without marks, and its words. Places count characters from 0."""

    text: str
    tokens: tuple[Token, ...]

    @cached_property
    def _starts(self) -> list[int]:
        return [token.start for token in self.tokens]

    def token_over(self, place: int) -> Token:
        """Return the word in which this character is."""
        return self.tokens[bisect_right(self._starts, place) - 1]

    def is_parted_at(self, start: int, end: int) -> bool:
        """Tell whether a word begins at `start` and one ends at `end`."""
        return self.token_over(start).start == start and self.token_over(end - 1).end == end

    def is_inflected(self, start: int, end: int) -> bool:
        """Tell whether this is one word and takes okurigana, so that its reading may change with them."""
        token = self.token_over(start)
        return (token.start, token.end) == (start, end) and token.is_inflected

    def stands_alone(self, start: int, end: int) -> bool:
        """Tell whether no kanji is next to this part."""
        return not has_kanji(self.text[max(start - 1, 0) : start] + self.text[end : end + 1])

    def reading(self, start: int, end: int) -> str:
        """Return how the tokenizer reads this part; empty when it parts the text otherwise or knows no reading."""
        if not self.is_parted_at(start, end):
            return ""
        inside = self.tokens[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        return "".join(token.reading for token in inside) if all(token.reading for token in inside) else ""
