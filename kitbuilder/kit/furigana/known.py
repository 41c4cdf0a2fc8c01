"""Readings that somebody has settled: of whole words, of words that are inflected, and of what is counted."""

from collections.abc import Iterable, Iterator, Mapping
from enum import IntEnum
from functools import cached_property

from attrs import evolve, field, frozen

from kitbuilder.kit.furigana.kana import Part, has_kanji, is_kana, parts
from kitbuilder.kit.furigana.sentence import Analyse, Sentence
from kitbuilder.kit.furigana.spans import Span, spans, words
from kitbuilder.kit.furigana.sudachi import Token
from kitbuilder.kit.text import MarkError, Ruby

_KINDS_OF_SCHOOL = (
    ("義務教育学校", "ぎむきょういくがっこう"),
    ("小学校", "しょうがっこう"),
    ("中学校", "ちゅうがっこう"),
)


class Origin(IntEnum):
    """Where a reading comes from, in order of trust."""

    KIT = 0
    SITE = 1
    WARD = 2
    GUESS = 3


@frozen
class Known:
    """What is settled. A word or a stem has several readings when they differ from place to place.

    `words` are by origin, `stems` by the dictionary form of their word; `counters` give a reading for each last figure
    of the number before them, 0 to 9. What is `doubtful` (words and dictionary forms) stays a guess everywhere.
    """

    words: Mapping[Origin, Mapping[str, frozenset[str]]] = field(factory=dict)
    stems: Mapping[str, frozenset[tuple[Part, ...]]] = field(factory=dict)
    counters: Mapping[str, tuple[str, ...]] = field(factory=dict)
    doubtful: frozenset[str] = frozenset()

    @cached_property
    def longest(self) -> int:
        """How many characters the longest word has."""
        return max((len(word) for readings in self.words.values() for word in readings), default=0)


def with_words(known: Known, pairs: Iterable[tuple[str, str]], origin: Origin) -> Known:
    """Return `known` with words and their readings added."""
    added = dict(known.words.get(origin, {}))
    for word, reading in pairs:
        added[word] = added.get(word, frozenset()) | {reading}
    return evolve(known, words={**known.words, origin: added})


def with_names(known: Known, names: Iterable[tuple[str, str]]) -> Known:
    """Return `known` with the names of sites and their kana, with and without the kind of school."""
    pairs = [
        pair for name in names for pair in (name, *_without_kind(*name)) if has_kanji(pair[0]) and is_kana(pair[1])
    ]
    return with_words(known, pairs, Origin.SITE)


def with_texts(known: Known, sources: Iterable[str], analyse: Analyse) -> Known:
    """Return `known` with the readings that stand in marked texts; malformed texts have none."""
    pairs: list[tuple[str, str]] = []
    stems = dict(known.stems)
    for source in sources:
        try:
            placed = spans(source)
        except MarkError:
            continue
        marks = [span for span in placed if isinstance(span.run, Ruby)]
        text = words(placed)
        sentence = Sentence(text, analyse(text) if marks else ())
        pairs.extend(_whole_words(marks, sentence))
        for form, stem in _stems(marks, sentence.tokens):
            stems[form] = stems.get(form, frozenset()) | {stem}
    return evolve(with_words(known, pairs, Origin.KIT), stems=stems)


def _without_kind(name: str, kana: str) -> Iterator[tuple[str, str]]:
    for kind, reading in _KINDS_OF_SCHOOL:
        if name.endswith(kind) and kana.endswith(reading):
            yield name.removesuffix(kind), kana.removesuffix(reading)


def _whole_words(marks: Iterable[Span], sentence: Sentence) -> Iterator[tuple[str, str]]:
    for span in marks:
        is_word = len(span.words) > 1 or sentence.is_parted_at(span.place, span.end)
        if is_word and not sentence.is_inflected(span.place, span.end):
            yield span.words, _reading(span)


def _stems(marks: Iterable[Span], tokens: Iterable[Token]) -> Iterator[tuple[str, tuple[Part, ...]]]:
    by_place = {span.place: span for span in marks}
    for token in tokens:
        if not token.is_inflected:
            continue
        wanted = parts(token.text, "")
        found = [by_place.get(token.start + part.start) for part in wanted]
        read = [(part, span) for part, span in zip(wanted, found, strict=True) if span and span.words == part.word]
        if wanted and len(read) == len(wanted):
            yield token.form, tuple(evolve(part, reading=_reading(span)) for part, span in read)


def _reading(span: Span) -> str:
    return span.run.reading if isinstance(span.run, Ruby) else ""
