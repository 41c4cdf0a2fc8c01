"""Two versions of a text as they print, with the characters known that are gone and those that are new."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from attrs import evolve, frozen

from kitbuilder.kit.ids import SiteId
from kitbuilder.kit.text import FactRef, MarkError, Plain, parse, source_of
from kitbuilder.kit.values import Site
from kitbuilder.kit.word_difference import changed_places
from kitbuilder.printing.fonts import Fonts, printable
from kitbuilder.printing.runs import Audience, Pieces, Word, Wording


@frozen
class Marked:
    """A text as pieces, and for each of its characters whether it is marked."""

    pieces: Pieces
    flags: tuple[bool, ...]


def marked_texts(before: str, after: str, fonts: Fonts) -> tuple[Marked, Marked]:
    """Return both texts (with marks), in the old one marked what is gone, in the new one what is new, which is bold.

    Facts stand by name in 〔〕: their values differ from site to site. A word under a reading is marked as a whole.
    """
    old, new = (_words(source, fonts) for source in (before, after))
    gone, came = _differing(old, new)
    return _with_flags(old, gone, bold=False), _with_flags(new, came, bold=True)


def plain_pieces(source: str, fonts: Fonts) -> Pieces:
    """Return a text as pieces, facts by name, signs that cannot be printed as 〓."""
    return _words(source, fonts)


def _words(source: str, fonts: Fonts) -> tuple[Word, ...]:
    try:
        runs = parse(source)
    except MarkError:
        runs = ()
    named = source_of(Plain(f"〔{run.name}〕", run.strong) if isinstance(run, FactRef) else run for run in runs)
    pieces = Wording(Site(SiteId(""), ""), Audience.FIELD, lambda _: True).pieces(named if runs else source)
    return tuple(_printable(piece, fonts) for piece in pieces if isinstance(piece, Word))


def _printable(word: Word, fonts: Fonts) -> Word:
    return evolve(word, text=printable(word.text, fonts), reading=printable(word.reading, fonts))


def _differing(old: tuple[Word, ...], new: tuple[Word, ...]) -> tuple[set[int], set[int]]:
    ours, theirs = list(_letters(old)), list(_letters(new))
    if [letter for letter, _ in ours] != [letter for letter, _ in theirs]:
        gone, came = changed_places(*("".join(letter for letter, _ in letters) for letters in (ours, theirs)))
        return set(gone), set(came)
    unlike = {place for place, (one, other) in enumerate(zip(ours, theirs, strict=True)) if one != other}
    return unlike, set(unlike)


def _letters(words: Iterable[Word]) -> Iterator[tuple[str, tuple[str, bool]]]:
    return ((letter, (word.reading, word.strong)) for word in words for letter in word.text)


def _with_flags(words: tuple[Word, ...], places: set[int], *, bold: bool) -> Marked:
    pieces: list[Word] = []
    flags: list[bool] = []
    for word in words:
        own = [len(flags) + place in places for place in range(len(word.text))]
        if word.reading and any(own):
            own = [True] * len(own)
        flags += own
        if word.reading or len(set(own)) == 1:
            pieces.append(evolve(word, strong=word.strong or (bold and any(own))))
            continue
        for marked, run in groupby(zip(word.text, own, strict=True), key=lambda pair: pair[1]):
            text = "".join(letter for letter, _ in run)
            pieces.append(evolve(word, text=text, strong=word.strong or (bold and marked)))
    return Marked(tuple(pieces), tuple(flags))
