"""Looking up what is settled, at a place of a text: the longest word first, the most trusted reading first."""

import re

from attrs import frozen

from kitbuilder.kit.furigana.kana import Part, parts
from kitbuilder.kit.furigana.known import Known, Origin
from kitbuilder.kit.furigana.sentence import Sentence
from kitbuilder.kit.furigana.sudachi import Token

_FIGURES = re.compile("(?<![0-9０-９,，.．])[0-9０-９]{1,3}$")
"""A number that is followed by what it counts; from a thousand on the last figure no longer tells the reading."""

_BEFORE = 5
"""How many characters before a word are looked at for a number."""

_LONG = 3
"""A settled word as long as this is that word even where the tokenizer parts the text otherwise."""


@frozen
class Settled:
    """A word with its reading and where that comes from."""

    word: str
    reading: str
    origin: Origin


def settled_word(known: Known, sentence: Sentence, start: int, end: int) -> Settled | None:
    """Return the longest settled word that starts at `start` and ends by `end`, or None."""
    if counted := _counter(known, sentence, start, end):
        return counted
    for stop in range(min(end, start + known.longest), start, -1):
        word = sentence.text[start:stop]
        for origin in sorted(known.words):
            readings = known.words[origin].get(word, frozenset())
            reading = _chosen(readings, sentence, start, stop)
            if reading and word not in known.doubtful:
                return Settled(word, reading, origin)
    return None


def read_token(known: Known, token: Token) -> tuple[tuple[Part, ...], Origin]:
    """Return the parts of a word that takes readings, as the kit reads it elsewhere; else as the tokenizer guesses."""
    guess = parts(token.text, token.reading)
    if token.form in known.doubtful:
        return guess, Origin.GUESS
    kanji = [(part.start, part.word) for part in guess]
    stems = [stem for stem in known.stems.get(token.form, ()) if [(part.start, part.word) for part in stem] == kanji]
    if guess in stems:
        return guess, Origin.KIT
    return (stems[0], Origin.KIT) if len(stems) == 1 else (guess, Origin.GUESS)


def _chosen(readings: frozenset[str], sentence: Sentence, start: int, stop: int) -> str:
    guess = sentence.reading(start, stop)
    if guess in readings:
        return guess
    return next(iter(readings)) if len(readings) == 1 and _is_sure(sentence, start, stop) else ""


def _is_sure(sentence: Sentence, start: int, stop: int) -> bool:
    if stop - start >= _LONG:
        return True
    if not sentence.is_parted_at(start, stop) or sentence.is_inflected(start, stop):
        return False
    return stop - start > 1 or sentence.stands_alone(start, stop)


def _counter(known: Known, sentence: Sentence, start: int, end: int) -> Settled | None:
    figures = _FIGURES.search(sentence.text[max(start - _BEFORE, 0) : start])
    if figures is None:
        return None
    for counter in sorted(known.counters, key=len, reverse=True):
        stop = start + len(counter)
        if stop <= end and sentence.text.startswith(counter, start) and sentence.token_over(stop - 1).end == stop:
            return Settled(counter, known.counters[counter][int(figures[0][-1])], Origin.WARD)
    return None
