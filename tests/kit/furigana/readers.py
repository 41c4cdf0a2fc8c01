"""Readers for tests: the real one, loaded once, and one that proposes a reading for every word there is."""

from functools import cache

from kitbuilder.kit.furigana.sudachi import Sudachi, Token
from kitbuilder.kit.furigana.suggest import Reader, suggest, ward_reader

NAMES = (("小田小学校", "こだしょうがっこう"), ("六浦中学校", "むつうらちゅうがっこう"))


@cache
def reader() -> Reader:
    """Return the ward's reader with two names of sites."""
    return ward_reader(NAMES)


@cache
def guesser() -> Reader:
    """Return a reader that knows nothing but what Sudachi guesses."""
    return Reader(Sudachi())


def eager_reader(length: int) -> Reader:
    """Return a reader to which every `length` characters are a word that is read よみ."""
    return Reader(lambda text: tuple(_words(text, length)))


def _words(text: str, length: int):
    for start in range(0, len(text), length):
        word = text[start : start + length]
        yield Token(start, word, word, "よみ")


def read(source: str, by: Reader) -> str:
    """Return the text with the proposed readings in （）, a guess with ？ behind it; unknown ones as ＿."""
    for one in reversed(suggest(source, by)):
        shown = f"{one.word}（{one.reading or '＿'}{'' if one.is_trusted else '？'}）"
        source = source[: one.start] + shown + source[one.end :]
    return source
