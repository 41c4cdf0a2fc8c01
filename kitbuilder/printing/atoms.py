"""The smallest parts of a line: characters, words with readings, write-in rules."""

from collections.abc import Iterator

from attrs import frozen

from kitbuilder.printing.fonts import Face, Fonts
from kitbuilder.printing.runs import Pieces, Word, WriteIn

RUBY_SCALE = 0.5
"""Furigana are half the size of their word (JLREQ 3.3.3)."""

LABEL_SCALE = 0.62
"""What belongs on a write-in rule is said over it larger than furigana: it has to be read to be filled in."""

FIGURES = "0123456789"


@frozen
class Atom:
    """One thing on a line; widths in ems of the line's type. `label` is said over a write-in rule.

    `spare` is how much wider it is than its characters. `left` and `right` are how far its reading reaches over what
    stands beside it; negative, how far it stays inside.
    """

    text: str
    width: float
    strong: bool = False
    reading: str = ""
    label: str = ""
    spare: float = 0.0
    left: float = 0.0
    right: float = 0.0

    @property
    def is_space(self) -> bool:
        """Tell whether this is a blank that vanishes at a line's end."""
        return self.text.isspace()


def atoms(pieces: Pieces, fonts: Fonts, bold: bool, widest: float, *, tabular: bool = False) -> list[Atom]:
    """Return the atoms of a text set in `bold` or regular, none wider than `widest` ems where that can be helped.

    `tabular` makes all figures equally wide. Readings reach over nothing yet: that depends on where lines end.
    """
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
                figure = max(map(face.width, FIGURES)) if tabular else 0.0
                result.extend(_character(character, strong, face, figure) for character in text)
    return result


def _character(character: str, strong: bool, face: Face, figure: float) -> Atom:
    width = face.width(character)
    if character in FIGURES and width < figure:
        return Atom(character, figure, strong, spare=figure - width)
    return Atom(character, width, strong)


def _read_words(text: str, reading: str, strong: bool, fonts: Fonts, widest: float) -> Iterator[Atom]:
    """Yield a word with its reading, in parts only when it is wider than a whole line."""
    own = fonts.face(strong).width(text)
    width = max(own, fonts.regular.width(reading) * RUBY_SCALE)
    if width <= widest or len(text) == 1:
        width = min(width, widest)
        yield Atom(text, width, strong, reading, spare=max(0.0, width - own))
        return
    middle, cut = len(text) // 2, round(len(reading) * (len(text) // 2) / len(text))
    yield from _read_words(text[:middle], reading[:cut], strong, fonts, widest)
    yield from _read_words(text[middle:], reading[cut:], strong, fonts, widest)
