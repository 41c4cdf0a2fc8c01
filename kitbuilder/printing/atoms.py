"""The smallest parts of a line: characters, words with readings, write-in rules; and what may not be torn apart."""

from collections.abc import Iterator

from attrs import frozen

from kitbuilder.printing.fonts import Fonts
from kitbuilder.printing.kinsoku import joins_figure, may_break
from kitbuilder.printing.runs import Pieces, Word, WriteIn

RUBY_SCALE = 0.5
"""Furigana are half the size of their word (JLREQ 3.3.3)."""

LABEL_SCALE = 0.62
"""What belongs on a write-in rule is said over it larger than furigana: it has to be read to be filled in."""


@frozen
class Atom:
    """One thing on a line; widths in ems of the line's type. `label` is said over a write-in rule."""

    text: str
    width: float
    strong: bool = False
    reading: str = ""
    label: str = ""

    @property
    def is_space(self) -> bool:
        """Tell whether this is a blank that vanishes at a line's end."""
        return self.text.isspace()


@frozen
class Cluster:
    """Atoms that stay on one line. `blank` is the width of blanks at its end; `phrase` that a phrase ends here."""

    atoms: tuple[Atom, ...]
    width: float
    blank: float
    phrase: bool


def atoms(pieces: Pieces, fonts: Fonts, bold: bool, widest: float) -> list[Atom]:
    """Return the atoms of a text set in `bold` or regular, none wider than `widest` ems where that can be helped."""
    result: list[Atom] = []
    for piece in pieces:
        strong = bold or piece.strong
        match piece:
            case WriteIn(label, characters):
                width = max(float(characters), fonts.regular.width(label) * LABEL_SCALE + 1)
                result.append(Atom("", min(width, widest), strong, label=label))
            case Word(text, reading) if reading:
                result.extend(_read_words(text, reading, strong, fonts, widest))
            case Word(text):
                face = fonts.face(strong)
                result.extend(Atom(character, face.width(character), strong) for character in text)
    return result


def clusters(parts: list[Atom], phrase_ends: frozenset[int], widest: float) -> list[Cluster]:
    """Return the atoms in clusters. `phrase_ends` are the places (characters from the start) where phrases end.

    What would be wider than `widest` ems is torn after all: a line that leaves the page is worse.
    """
    result: list[Cluster] = []
    group: list[Atom] = []
    place = 0
    for index, atom in enumerate(parts):
        group.append(atom)
        place += len(atom.text or "〓")
        after = parts[index + 1] if index + 1 < len(parts) else None
        if after is None or _may_part(atom, after) or _width(group) + after.width > widest:
            result.append(_cluster(group, place in phrase_ends or after is None))
            group = []
    return result


def _read_words(text: str, reading: str, strong: bool, fonts: Fonts, widest: float) -> Iterator[Atom]:
    """Yield a word with its reading, in parts only when it is wider than a whole line."""
    width = max(fonts.face(strong).width(text), fonts.regular.width(reading) * RUBY_SCALE)
    if width <= widest or len(text) == 1:
        yield Atom(text, min(width, widest), strong, reading)
        return
    middle, cut = len(text) // 2, round(len(reading) * (len(text) // 2) / len(text))
    yield from _read_words(text[:middle], reading[:cut], strong, fonts, widest)
    yield from _read_words(text[middle:], reading[cut:], strong, fonts, widest)


def _may_part(before: Atom, after: Atom) -> bool:
    if after.is_space:
        return False
    if before.is_space:
        return True
    last, first = before.text[-1:] or "〓", after.text[:1] or "〓"
    if after.text and joins_figure(last, first):
        return False
    return may_break(last, first)


def _width(group: list[Atom]) -> float:
    return sum(atom.width for atom in group)


def _cluster(group: list[Atom], phrase: bool) -> Cluster:
    blank = 0.0
    for atom in reversed(group):
        if not atom.is_space:
            break
        blank += atom.width
    return Cluster(tuple(group), _width(group), blank, phrase or blank > 0)
