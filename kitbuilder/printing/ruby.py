"""How a reading stands over its word: how far it may reach over the kana beside it, and what then widens the word."""

from collections.abc import Sequence

from attrs import evolve

from kitbuilder.printing.atoms import RUBY_SCALE, Atom
from kitbuilder.printing.fonts import Fonts

MOST = RUBY_SCALE
"""In ems: a reading reaches over a neighbour by one of its own characters at most (JLREQ 3.3.8)."""

APART = RUBY_SCALE
"""Two readings that reach over the kana between them stay this far apart (JLREQ 3.3.8, note)."""

DISTANCE = 0.125
"""In ems, between the readings of two words that touch: a quarter of a reading's character."""

Reach = tuple[float, float]
"""How far a reading may reach before and after its word; negative: how much it must stay away."""


def reaches(parts: Sequence[Atom], fonts: Fonts) -> dict[int, Reach]:
    """Return by index the reach of each atom with a reading, for all atoms on one line."""
    read = [index for index, atom in enumerate(parts) if atom.reading]
    return {index: (_before(parts, index, fonts), _after(parts, index)) for index in read}


def fitted(atom: Atom, before: float, after: float) -> Atom:
    """Return an atom, as wide as the wider of word and reading, narrowed by what its reading reaches over."""
    excess = atom.spare
    right = min(max(after, 0.0), excess / 2 if before > 0 else excess)
    left = min(before, excess - right)
    right = min(max(after, 0.0), excess - max(left, 0.0))
    if left == right == 0.0:
        return atom
    return evolve(atom, width=atom.width - left - right, spare=excess - left - right, left=left, right=right)


def _before(parts: Sequence[Atom], index: int, fonts: Fonts) -> float:
    if index == 0:
        return 0.0
    before = parts[index - 1]
    if before.reading:
        return -max(0.0, DISTANCE - _bare_end(before, fonts) - _bare_end(parts[index], fonts))
    return _room(before, parts[index - 2] if index > 1 else None)


def _after(parts: Sequence[Atom], index: int) -> float:
    if index + 1 == len(parts):
        return 0.0
    return _room(parts[index + 1], parts[index + 2] if index + 2 < len(parts) else None)


def _room(neighbour: Atom, beyond: Atom | None) -> float:
    """Return the room over a neighbour. Where the word beyond it needs some too, each gets half."""
    if neighbour.reading or not is_kana(neighbour.text):
        return 0.0
    if beyond is None or not beyond.reading:
        return MOST
    room = max(0.0, neighbour.width - APART)
    return min(MOST, room / 2 if beyond.spare > 0 else room)


def _bare_end(atom: Atom, fonts: Fonts) -> float:
    """Return how much of a word's end its reading leaves bare."""
    return max(0.0, atom.width - fonts.regular.width(atom.reading) * RUBY_SCALE) / (2 * len(atom.reading))


def is_kana(text: str) -> bool:
    """Tell whether this is one hiragana, katakana or the long-vowel mark."""
    return len(text) == 1 and ("ぁ" <= text <= "ゖ" or "ァ" <= text <= "ヺ" or text == "ー" or "ㇰ" <= text <= "ㇿ")
