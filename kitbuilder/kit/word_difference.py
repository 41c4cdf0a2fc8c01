"""What differs between two texts, word by word: what stayed, what is gone, what is new."""

import re
from collections.abc import Hashable, Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from enum import StrEnum
from functools import lru_cache
from itertools import takewhile

from attrs import frozen

_WORDS = re.compile(r"[㐀-鿿豈-﫿々〆ヶ𠀀-𯿿]+|[ァ-ヺー]+|[0-9０-９]+|[A-Za-zＡ-Ｚａ-ｚ]+|.", re.DOTALL)
"""Words as one can tell them by their script alone: kanji, katakana, figures, letters; all else one by one."""

_TINY = 2
"""A remainder of so few kana or signs between two changes says nothing: it is told as changed with them."""

_MANY = 800
"""Words of both texts from which on only what both begin and end with is the same: no card has so many."""


class Fate(StrEnum):
    """What became of some words."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


@frozen
class WordRun:
    """Words that follow each other and share a fate."""

    text: str
    fate: Fate


@lru_cache(maxsize=2_000)
def word_difference(old: str, new: str) -> tuple[WordRun, ...]:
    """Return the runs of both texts; those that are gone stand before those that took their place.

    What is the same or gone is, joined, the old text; what is the same or new is the new one.
    """
    ours, theirs = _WORDS.findall(old), _WORDS.findall(new)
    runs: list[WordRun] = []
    for tag, start, end, other_start, other_end in _edits(ours, theirs):
        if tag == "equal":
            runs.append(WordRun("".join(ours[start:end]), Fate.SAME))
            continue
        gone, came = "".join(ours[start:end]), "".join(theirs[other_start:other_end])
        runs += [run for run in (WordRun(gone, Fate.GONE), WordRun(came, Fate.NEW)) if run.text]
    return tuple(runs)


def changed_places(old: str, new: str) -> tuple[frozenset[int], frozenset[int]]:
    """Return the places of the characters of the old text that are gone, and of those that are new in the new one."""
    gone, came = set[int](), set[int]()
    at = {Fate.GONE: 0, Fate.NEW: 0}
    for run in word_difference(old, new):
        length = len(run.text)
        if run.fate is Fate.SAME:
            at = {fate: place + length for fate, place in at.items()}
            continue
        (gone if run.fate is Fate.GONE else came).update(range(at[run.fate], at[run.fate] + length))
        at[run.fate] += length
    return frozenset(gone), frozenset(came)


_Edit = tuple[str, int, int, int, int]


def _edits(ours: Sequence[Hashable], theirs: Sequence[Hashable]) -> list[_Edit]:
    """Return the edits from one list of words to another, with what lies between two of them and is tiny taken in."""
    edits: list[_Edit] = []
    found = _ends(ours, theirs) if len(ours) + len(theirs) > _MANY else _opcodes(ours, theirs)
    for place, (tag, start, end, other_start, other_end) in enumerate(found):
        between = 0 < place < len(found) - 1
        changed = tag != "equal" or (between and _is_tiny("".join(map(str, ours[start:end]))))
        kind = "replace" if changed else "equal"
        goes_on = bool(edits) and edits[-1][0] == kind
        _, first, _, other_first, _ = edits.pop() if goes_on else (kind, start, end, other_start, other_end)
        edits.append((kind, first, end, other_first, other_end))
    return edits


def _opcodes(ours: Sequence[Hashable], theirs: Sequence[Hashable]) -> list[_Edit]:
    return list(SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes())


def _ends(ours: Sequence[Hashable], theirs: Sequence[Hashable]) -> list[_Edit]:
    """Return what both begin with, what is unlike, and what both end with."""
    start = _alike(zip(ours, theirs, strict=False))
    end = _alike(zip(reversed(ours[start:]), reversed(theirs[start:]), strict=False))
    last, other_last = len(ours) - end, len(theirs) - end
    edits = [
        ("equal", 0, start, 0, start),
        ("replace", start, last, start, other_last),
        ("equal", last, len(ours), other_last, len(theirs)),
    ]
    return [edit for edit in edits if edit[1] < edit[2] or edit[3] < edit[4]]


def _alike(pairs: Iterable[tuple[Hashable, Hashable]]) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _is_tiny(text: str) -> bool:
    return len(text) <= _TINY and all(_is_little(character) for character in text)


def _is_little(character: str) -> bool:
    return "ぁ" <= character <= "ん" or not character.isalnum()


def runs_of(difference: Sequence[WordRun], fate: Fate) -> Iterator[WordRun]:
    """Yield the runs of one of the two texts: the old one for `GONE`, the new one for `NEW`."""
    return (run for run in difference if run.fate in (Fate.SAME, fate))
