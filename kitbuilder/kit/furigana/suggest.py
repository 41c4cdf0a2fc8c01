"""Furigana proposed for the words of one marked text that have none."""

from collections.abc import Iterable, Iterator

from attrs import evolve, field, frozen

from kitbuilder.kit.furigana.dictionary import ward_dictionary
from kitbuilder.kit.furigana.kana import has_kanji, parts
from kitbuilder.kit.furigana.known import Known, Origin, with_names, with_texts
from kitbuilder.kit.furigana.sentence import Analyse, Sentence
from kitbuilder.kit.furigana.settled import read_token, settled_word
from kitbuilder.kit.furigana.spans import Span, spans, words
from kitbuilder.kit.furigana.sudachi import Sudachi, Token
from kitbuilder.kit.text import MarkError


@frozen(order=True)
class Suggestion:
    """A reading proposed for `word`, which stands `start` characters (from 0) into the marked text.

    `reading` is in hiragana; empty when nobody knows it. Okurigana are not part of the word.
    """

    start: int
    word: str
    reading: str
    origin: Origin

    @property
    def is_trusted(self) -> bool:
        """Tell whether somebody settled the reading; a guess must be looked at."""
        return self.origin is not Origin.GUESS

    @property
    def end(self) -> int:
        """Where the word ends in the marked text."""
        return self.start + len(self.word)


@frozen
class Reader:
    """Reads words: by what is settled, else by the tokenizer's guess."""

    analyse: Analyse
    known: Known = field(factory=Known)


def ward_reader(names: Iterable[tuple[str, str]] = ()) -> Reader:
    """Return a reader with the ward's dictionary, the names of sites with their kana, and Sudachi, not yet loaded."""
    return Reader(Sudachi(), with_names(ward_dictionary(), names))


def learned(reader: Reader, sources: Iterable[str], names: Iterable[tuple[str, str]] = ()) -> Reader:
    """Return the reader with the readings that stand in marked texts, and names with their kana, settled as well."""
    return evolve(reader, known=with_texts(with_names(reader.known, names), sources, reader.analyse))


def suggest(source: str, reader: Reader) -> tuple[Suggestion, ...]:
    """Return a reading for each word with kanji that has none, in order; nothing for a malformed text."""
    try:
        placed = spans(source)
    except MarkError:
        return ()
    bare = [span for span in placed if span.takes_readings and has_kanji(span.words)]
    if not bare:
        return ()
    text = words(placed)
    sentence = Sentence(text, reader.analyse(text))
    return tuple(suggestion for span in bare for suggestion in _in_span(span, sentence, reader))


def _in_span(span: Span, sentence: Sentence, reader: Reader) -> Iterator[Suggestion]:
    place = span.place
    while place < span.end:
        settled = settled_word(reader.known, sentence, place, span.end)
        if settled:
            found, origin, stop = parts(settled.word, settled.reading), settled.origin, place + len(settled.word)
        else:
            token = _whole_token(sentence, place, span.end, reader.analyse)
            found, origin = read_token(reader.known, token)
            stop = place + len(token.text)
        for part in found:
            yield Suggestion(span.start + place - span.place + part.start, part.word, part.reading, origin)
        place = stop


def _whole_token(sentence: Sentence, place: int, end: int, analyse: Analyse) -> Token:
    """Return the word at this place; where marks or settled words leave only a piece of it, the piece read alone."""
    token = sentence.token_over(place)
    if token.start == place and token.end <= end:
        return token
    return analyse(sentence.text[place : min(token.end, end)])[0]
