"""Finding words in a kit as people see them: furigana and emphasis do not stand between the letters of a word."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from attrs import frozen

from kitbuilder.kit.text import FactRef, MarkError, Run, parse
from kitbuilder.kit.texts import Text, kit_texts, site_texts
from kitbuilder.kit.values import Document
from kitbuilder.kit.where import Where

Span = tuple[int, int]
"""Where something begins and ends in the words of a text, counted in characters from 0."""

_LETTER = re.compile(
    "(?s:.)(?:[\u0300-\u036f\u20d0-\u20ff\u3099\u309a\uff9e\uff9f\ufe00-\ufe0f\U000e0100-\U000e01ef]|\u200d(?s:.))*"
)
"""A character with the marks that belong to it: ｶﾞ is one letter, and so is 葛 with its variant."""

_VARIANT = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")


@frozen
class SearchOptions:
    """How words are compared. Without `match_case`, A, a and Ａ are the same, and so are カ and ｶ; か and カ never."""

    match_case: bool = False


_USUAL = SearchOptions()


@frozen
class Found:
    """One place where the wanted words stand: from `start` to `end` in `words`, the whole text without its marks."""

    where: Where
    words: str
    start: int
    end: int

    @property
    def before(self) -> str:
        """What stands in front of the match."""
        return self.words[: self.start]

    @property
    def matched(self) -> str:
        """The words that were found, as they are written there."""
        return self.words[self.start : self.end]

    @property
    def after(self) -> str:
        """What stands behind the match."""
        return self.words[self.end :]


@frozen
class _Seen:
    """A text as it is seen; `pieces` are its parts between facts, each with its place in `words`."""

    words: str
    pieces: tuple[tuple[int, str], ...]


def find_in(document: Document, wanted: str, options: SearchOptions = _USUAL) -> list[Found]:
    """Return every place where `wanted` stands in a text that prints: the kit's in printing order, then the site's.

    Readings are not searched, and a fact's place 〔…〕 is one thing in which nothing is found. Of matches that overlap
    the first counts. A text whose marks cannot be read is searched as it is written.
    """
    return [found for _, places in texts_with(document, wanted, options) for found in places]


def texts_with(document: Document, wanted: str, options: SearchOptions) -> Iterator[tuple[Text, list[Found]]]:
    """Yield every text in which `find_in` finds `wanted`, with the places there."""
    needle = wanted if options.match_case else folded(wanted)
    if not needle:
        return
    for text in chain(kit_texts(document.kit), site_texts(document.site)):
        spans = _spans(text.source, needle, text.marked, options.match_case)
        if spans:
            words = _seen(text.source, text.marked).words
            yield text, [Found(text.where, words, start, end) for start, end in spans]


def folded(text: str) -> str:
    """Return the text as it is compared when case and width do not count."""
    return _fold(text)[0]


def words_of(run: Run) -> str:
    """Return what is seen of a run: a fact by its name in 〔〕."""
    return f"〔{run.name}〕" if isinstance(run, FactRef) else run.text


@lru_cache(maxsize=20_000)
def _spans(source: str, needle: str, marked: bool, match_case: bool) -> tuple[Span, ...]:
    matches = _exact_matches if match_case else _folded_matches
    return tuple(
        (offset + start, offset + end)
        for offset, piece in _seen(source, marked).pieces
        for start, end in matches(piece, needle)
    )


@lru_cache(maxsize=20_000)
def _seen(source: str, marked: bool) -> _Seen:
    try:
        runs = parse(source) if marked else ()
    except MarkError:
        runs = ()
    if not runs:
        return _Seen(source, ((0, source),))
    pieces, position = [(0, "")], 0
    for run in runs:
        words = words_of(run)
        position += len(words)
        if isinstance(run, FactRef):
            pieces.append((position, ""))
        else:
            pieces[-1] = (pieces[-1][0], pieces[-1][1] + words)
    return _Seen("".join(map(words_of, runs)), tuple(piece for piece in pieces if piece[1]))


def _exact_matches(text: str, needle: str) -> Iterator[Span]:
    start = text.find(needle)
    while start >= 0:
        yield start, start + len(needle)
        start = text.find(needle, start + len(needle))


def _folded_matches(text: str, needle: str) -> Iterator[Span]:
    """Yield the matches that begin and end with whole letters: ー in ㍍ (メートル) is none."""
    letters, places = _fold(text)
    start = letters.find(needle)
    while start >= 0:
        end = start + len(needle)
        whole = places[start] >= 0 and places[end] >= 0
        if whole:
            yield places[start], places[end]
        start = letters.find(needle, end if whole else start + 1)


@lru_cache(maxsize=20_000)
def _fold(text: str) -> tuple[str, tuple[int, ...]]:
    """Return the folded text and, for each of its characters and its end, the place in `text`; -1 within a letter."""
    folds: list[str] = []
    places: list[int] = []
    for letter in _LETTER.finditer(text):
        fold = _fold_letter(letter[0])
        folds.append(fold)
        places.extend((letter.start(), *[-1] * (len(fold) - 1)) if fold else ())
    return "".join(folds), (*places, len(text))


@lru_cache(maxsize=5_000)
def _fold_letter(letter: str) -> str:
    same_width = unicodedata.normalize("NFKC", _VARIANT.sub("", letter))
    return unicodedata.normalize("NFKC", same_width.casefold())
