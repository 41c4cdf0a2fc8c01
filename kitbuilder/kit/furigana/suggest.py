"""Which words of a text lack furigana, and how they are read."""

from collections.abc import Iterable, Iterator
from enum import StrEnum

from attrs import evolve, frozen

from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.furigana.known import Known
from kitbuilder.kit.furigana.okurigana import is_kanji, over_kanji
from kitbuilder.kit.furigana.reader import Reader, Token
from kitbuilder.kit.text import MarkError, Plain, Ruby, Run, parse, reading_is_kana, source_of


class Origin(StrEnum):
    """Where a reading comes from, the surest first. A GUESS must be looked at."""

    KIT = "kit"
    NAME = "name"
    WARD = "ward"
    GUESS = "guess"


@frozen
class Suggestion:
    """A reading for a word: in which run of the text, counted from 0, at which character of it."""

    run: int
    start: int
    word: str
    reading: str
    origin: Origin


def suggest(source: str, known: Known, reader: Reader) -> tuple[Suggestion, ...]:
    """Return a reading for every word of the text that has kanji and no furigana; none for malformed text."""
    try:
        runs = parse(source)
    except MarkError:
        return ()
    return tuple(
        found
        for number, run in enumerate(runs)
        if isinstance(run, Plain) and any(map(is_kanji, run.text))
        for found in _in_plain(number, run.text, known, reader.tokens(run.text))
    )


def with_readings(source: str, accepted: Iterable[Suggestion]) -> str:
    """Return the text with furigana over the accepted words and nothing else changed.

    Raises `BadInput` when a word is not where a suggestion says, or a reading is not in kana.
    """
    by_run: dict[int, list[Suggestion]] = {}
    for one in accepted:
        by_run.setdefault(one.run, []).append(one)
    runs: list[Run] = []
    for number, run in enumerate(parse(source)):
        if number in by_run and isinstance(run, Plain):
            runs.extend(_marked(run, sorted(by_run.pop(number), key=lambda one: one.start)))
        else:
            runs.append(run)
    if by_run:
        raise BadInput("文が変わったため、ふりがなを付けられません。もう一度、提案からやり直してください")
    return source_of(runs)


def reading_of(words: str, known: Known, reader: Reader) -> str:
    """Return how the words are read, as far as it is known or guessed; empty for words without kanji."""
    if not any(map(is_kanji, words)):
        return ""
    for sure in (known.kit, known.names, known.ward):
        if words in sure:
            return sure[words]
    reading = "".join(token.reading for token in reader.tokens(words))
    return reading if reading_is_kana(reading) else ""


def _in_plain(number: int, text: str, known: Known, tokens: list[Token]) -> Iterator[Suggestion]:
    edges = {edge for token in tokens for edge in (token.start, token.end)}
    edges |= {place for place in range(1, len(text)) if is_kanji(text[place]) != is_kanji(text[place - 1])}
    edges |= {0, len(text)}
    place = 0
    while place < len(text):
        if not is_kanji(text[place]):
            place += 1
            continue
        found = _sure(text, place, known, edges) or _guessed(text, place, known, tokens)
        for start, word, reading, origin in found:
            yield Suggestion(number, start, word, reading, origin)
        place = max([place + 1, *(start + len(word) for start, word, *_ in found)])


Found = tuple[int, str, str, Origin]


def _sure(text: str, place: int, known: Known, edges: set[int]) -> list[Found]:
    """Return the readings of the longest known word that begins here and ends where a word may end."""
    if place not in edges:
        return []
    sources = ((Origin.KIT, known.kit), (Origin.NAME, known.names), (Origin.WARD, known.ward))
    for length in range(min(known.longest, len(text) - place), 0, -1):
        word = text[place : place + length]
        if place + length not in edges:
            continue
        # One kanji is read in many ways; only what the ward says of it alone is sure.
        for origin, words in sources if length > 1 else sources[2:]:
            if word in words and (groups := over_kanji(word, words[word])):
                return [(place + start, kanji, reading, origin) for start, kanji, reading in groups]
    return []


def _guessed(text: str, place: int, known: Known, tokens: list[Token]) -> list[Found]:
    token = next((token for token in tokens if token.start <= place < token.end), None)
    if token is None:
        return []
    word = text[token.start : token.end]
    groups = [group for group in over_kanji(word, token.reading) if token.start + group[0] >= place]
    return [
        (token.start + start, kanji, reading, Origin.KIT if (kanji, reading) in known.pairs else Origin.GUESS)
        for start, kanji, reading in groups
        if reading_is_kana(reading)
    ]


def _marked(run: Plain, accepted: list[Suggestion]) -> Iterator[Run]:
    place = 0
    for one in accepted:
        end = one.start + len(one.word)
        if one.start < place or run.text[one.start : end] != one.word or not reading_is_kana(one.reading):
            raise BadInput(
                f"「{one.word}」に「{one.reading}」というふりがなは付けられません。読みはかなで書いてください"
            )
        if one.start > place:
            yield evolve(run, text=run.text[place : one.start])
        yield Ruby(one.word, one.reading, run.strong)
        place = end
    if place < len(run.text):
        yield evolve(run, text=run.text[place:])
