"""Words and their likely readings by Sudachi (https://github.com/WorksApplications/SudachiPy), its small dictionary.

It reads common words well and names of places, words of the trade and words with several readings badly.
"""

import re
from functools import cached_property
from typing import Any

from attrs import frozen

from kitbuilder.kit.furigana.kana import has_kanji, hiragana, is_kana

_MOST_CHARACTERS = 8_000
_SURROGATE = re.compile("[\ud800-\udfff]")


@frozen
class Token:
    """A word; `start` counts characters from 0, `form` is its dictionary form, `reading` is empty when unknown."""

    start: int
    text: str
    form: str
    reading: str

    @property
    def end(self) -> int:
        """Where the word ends."""
        return self.start + len(self.text)

    @property
    def is_inflected(self) -> bool:
        """Tell whether the word has okurigana that change: its dictionary form ends in kana, and it has kanji."""
        return has_kanji(self.text) and is_kana(self.form[-1:])


class Sudachi:
    """Cuts texts into words. The dictionary (115 MB on disk, mapped, not read) is opened at the first text."""

    def __call__(self, text: str) -> tuple[Token, ...]:
        """Return the words of a text, which stand without gaps."""
        tokens: list[Token] = []
        for start in range(0, len(text), _MOST_CHARACTERS):
            piece = text[start : start + _MOST_CHARACTERS]
            known = self._tokenizer.tokenize(_SURROGATE.sub("〓", piece))
            tokens.extend(_token(morpheme, piece, start) for morpheme in known)
        return tuple(tokens)

    @cached_property
    def _tokenizer(self) -> Any:
        from sudachipy import Dictionary  # noqa: PLC0415 - a kit is edited without ever asking for readings

        return Dictionary(dict="small").tokenizer()


def _token(morpheme: Any, piece: str, start: int) -> Token:
    reading = hiragana(morpheme.reading_form())
    text = piece[morpheme.begin() : morpheme.end()]
    return Token(start + morpheme.begin(), text, morpheme.dictionary_form(), reading if is_kana(reading) else "")
