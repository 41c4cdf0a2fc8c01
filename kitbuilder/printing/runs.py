"""What a text says at one site for one audience: facts filled in or turned into write-in rules, furigana chosen."""

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum

from attrs import evolve, frozen

from kitbuilder.kit.text import Escaped, FactRef, MarkError, Plain, Ruby, parse
from kitbuilder.kit.values import Site
from kitbuilder.printing.tidy import tidy


class Audience(StrEnum):
    """For whom cards are printed: the field box, or a school drill that must never see what is restricted."""

    FIELD = "field"
    DRILL = "drill"


@frozen(cache_hash=True)
class Word:
    """Characters to set, with their reading over them when there is one."""

    text: str
    reading: str = ""
    strong: bool = False


@frozen(cache_hash=True)
class WriteIn:
    """A rule to write on by hand, `characters` long, with what belongs there said over it."""

    label: str
    characters: int
    strong: bool = False


Piece = Word | WriteIn
Pieces = tuple[Piece, ...]


class Wording:
    """Turns marked texts into pieces for one site, one audience and one way of furigana.

    Here full-width and half-width are tidied: a kit keeps what was typed.
    """

    def __init__(self, site: Site, audience: Audience, wants_reading: Callable[[str], bool]) -> None:
        self._facts = {fact.name: fact for fact in site.facts}
        self._audience = audience
        self._wants_reading = wants_reading

    def pieces(self, source: str) -> Pieces:
        """Return the pieces of a marked text. A text with malformed marks is set as it stands; `check` reports it."""
        try:
            runs = parse(source)
        except MarkError:
            return tuple(_word(source))
        return tuple(piece for run in runs for piece in self._pieces(run))

    def _pieces(self, run: Plain | Escaped | Ruby | FactRef) -> Iterable[Piece]:
        match run:
            case Ruby(text, reading, strong):
                return _word(text, reading if self._wants_reading(text) else "", strong=strong)
            case FactRef(name, strong):
                return self._fact(name, strong)
            case _:
                return _word(run.text, strong=run.strong)

    def _fact(self, name: str, strong: bool) -> Iterable[Piece]:
        fact = self._facts.get(name)
        if fact is None:
            return (WriteIn(tidy(name), 8, strong),)
        if fact.restricted and self._audience is Audience.DRILL:
            return _word(f"〔{name}〕", strong=strong)
        if not fact.value.strip():
            return (WriteIn(tidy(name), fact.characters, strong),)
        try:
            runs = parse(fact.value)
        except MarkError:
            return _word(fact.value, strong=strong)
        filled = (evolve(run, strong=run.strong or strong) for run in runs if not isinstance(run, FactRef))
        return [piece for run in filled for piece in self._pieces(run)]


def _word(text: str, reading: str = "", *, strong: bool = False) -> Iterator[Word]:
    """Yield the text as it prints; nothing for one that nobody would see."""
    shown = tidy(text)
    if shown:
        yield Word(shown, tidy(reading), strong)


def emphasised(pieces: Pieces, words: Pieces) -> Pieces:
    """Return `pieces` with the first part of them that reads as `words` made strong, such as a tool's name in a step.

    Pieces without a reading come back one character each; a text without the words comes back as it was.
    """
    parts, wanted = list(_smallest(pieces)), [_weak(word) for word in _smallest(words)]
    for start in range(len(parts) - len(wanted) + 1):
        end = start + len(wanted)
        if wanted and [_weak(part) for part in parts[start:end]] == wanted:
            return (*parts[:start], *(evolve(part, strong=True) for part in parts[start:end]), *parts[end:])
    return pieces


def _smallest(pieces: Pieces) -> Iterator[Piece]:
    for piece in pieces:
        if isinstance(piece, Word) and not piece.reading:
            yield from (Word(character, "", piece.strong) for character in piece.text)
        else:
            yield piece


def _weak(piece: Piece) -> Piece:
    return evolve(piece, strong=False)


def has_reading(pieces: Pieces) -> bool:
    """Tell whether anything stands over the line: a reading, or what belongs on a write-in rule."""
    return any(isinstance(piece, WriteIn) or piece.reading for piece in pieces)


def spoken(pieces: Pieces) -> Iterator[str]:
    """Yield the texts that stand on paper for these pieces: the words between write-in rules, labels, readings."""
    words = ""
    for piece in pieces:
        if isinstance(piece, WriteIn):
            yield from (text for text in (words, piece.label) if text.strip())
            words = ""
        else:
            words += piece.text
    if words.strip():
        yield words
    yield from (piece.reading for piece in pieces if isinstance(piece, Word) and piece.reading)
