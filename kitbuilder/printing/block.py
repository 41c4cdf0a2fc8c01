"""A text set in a column: its lines with their measures, and the PDF operators that show them."""

from functools import cached_property
from itertools import pairwise

from attrs import field, frozen

from kitbuilder.printing.atoms import LABEL_SCALE, RUBY_SCALE, Atom
from kitbuilder.printing.fonts import Fonts
from kitbuilder.printing.kinsoku import is_katakana
from kitbuilder.printing.units import number, pt_to_mm

ASCENT, DESCENT = 0.88, 0.12
"""The type family's own, in ems."""

_HAIR = 1e-6
_RUBY_BASELINE = 0.93
_RUBY_TOP = _RUBY_BASELINE + ASCENT * RUBY_SCALE
_LABEL_BASELINE = _RUBY_TOP - ASCENT * LABEL_SCALE
_PITCH, _PITCH_WITH_RUBY = 1.45, 1.68
"""Line distance in ems. With furigana the line gap is the furigana's own height and a sixth (JLREQ 4.2.2.b)."""

REGULAR, BOLD = "F1", "F2"
"""The names of the two faces in every page's resources."""

OWN_REGULAR, OWN_BOLD = "F3", "F4"
"""The same faces once more, with only the characters of the lines that differ from site to site."""


@frozen(slots=False)
class Block:
    """Lines of one text. `size_pt` is the type size; x and y start at the block's top left corner."""

    lines: tuple[tuple[Atom, ...], ...]
    size_pt: float
    fonts: Fonts = field(eq=False, repr=False)
    roomy: bool = False

    @cached_property
    def has_ruby(self) -> bool:
        """Tell whether anything may stand over a line; then all lines of the block keep room for it."""
        return self.roomy or any(atom.reading or atom.label for line in self.lines for atom in line)

    @property
    def pitch_mm(self) -> float:
        """The distance from one line to the next."""
        return pt_to_mm(self.size_pt * (_PITCH_WITH_RUBY if self.has_ruby else _PITCH))

    @property
    def top_mm(self) -> float:
        """The distance from the block's top to the first base line."""
        return pt_to_mm(self.size_pt * (_RUBY_TOP if self.has_ruby else ASCENT))

    @cached_property
    def height_mm(self) -> float:
        """The height of the whole block, from the top of the first line to the descent of the last."""
        if not self.lines:
            return 0.0
        return self.top_mm + (len(self.lines) - 1) * self.pitch_mm + pt_to_mm(self.size_pt * DESCENT)

    @cached_property
    def width_mm(self) -> float:
        """The width of the longest line."""
        widest = max((sum(atom.width for atom in line) for line in self.lines), default=0.0)
        return pt_to_mm(widest * self.size_pt)

    @property
    def tears_a_word(self) -> bool:
        """Tell whether a word in katakana stands on two lines, because it is wider than the column."""
        return any(
            is_katakana(above[-1].text[-1:]) and is_katakana(below[0].text[:1])
            for above, below in pairwise(self.lines)
            if above and below
        )

    def lines_within(self, height_mm: float) -> int:
        """Return how many lines fit into the height."""
        first = self.top_mm + pt_to_mm(self.size_pt * DESCENT)
        if not self.lines or height_mm < first:
            return 0
        return min(len(self.lines), 1 + int((height_mm - first + 1e-6) / self.pitch_mm))

    def part(self, start: int, end: int | None = None) -> "Block":
        """Return some of the lines as a block of their own."""
        return Block(self.lines[start:end], self.size_pt, self.fonts, self.roomy)

    @cached_property
    def characters(self) -> tuple[frozenset[str], frozenset[str]]:
        """The characters shown in the regular and in the bold face."""
        regular: set[str] = set()
        bold: set[str] = set()
        for atom in (atom for line in self.lines for atom in line):
            (bold if atom.strong else regular).update(atom.text)
            regular.update(atom.reading, atom.label)
        return frozenset(regular), frozenset(bold)

    @cached_property
    def operators(self) -> str:
        """The PDF operators that show the block with its top left corner at the origin; words first, readings after."""
        words: list[str] = []
        above: list[str] = []
        for index, line in enumerate(self.lines):
            y = -(self.top_mm + index * self.pitch_mm) * 72 / 25.4
            self._show_line(line, y, words, above)
        shown = f"BT {' '.join(words)} ET" if words else ""
        return f"{shown} {' '.join(above)}" if above else shown

    def _show_line(self, line: tuple[Atom, ...], y: float, words: list[str], above: list[str]) -> None:
        size = self.size_pt
        words.append(f"1 0 0 1 0 {number(y)} Tm")
        strong: bool | None = None
        row: list[str] = []
        x = 0.0
        for atom in line:
            if atom.strong != strong:
                _close(row, words)
                strong = atom.strong
                words.append(f"/{BOLD if strong else REGULAR} {number(size)} Tf")
            row.append(self._shown(atom))
            if atom.reading:
                above.append(self._reading(atom, x * size, y))
            elif atom.label:
                above.append(self._write_in(atom, x * size, y))
            x += atom.width
        _close(row, words)

    def _shown(self, atom: Atom) -> str:
        if not atom.text:
            return f"{number(-1000 * atom.width)} "
        face = self.fonts.face(atom.strong)
        if atom.spare < _HAIR:
            return f"<{face.encoded(atom.text)}>"
        gap = number(-1000 * atom.spare / len(atom.text))
        half = number(-500 * atom.spare / len(atom.text))
        return half + gap.join(f"<{face.encoded(character)}>" for character in atom.text) + half

    def _reading(self, atom: Atom, x: float, y: float) -> str:
        face = self.fonts.regular
        small = self.size_pt * RUBY_SCALE
        spare = (atom.left + atom.width + atom.right) / RUBY_SCALE - face.width(atom.reading)
        gap = max(0.0, spare / len(atom.reading))
        shown = number(-1000 * gap).join(f"<{face.encoded(character)}>" for character in atom.reading)
        left, base = x - atom.left * self.size_pt + gap / 2 * small, y + _RUBY_BASELINE * self.size_pt
        return f"BT /{REGULAR} {number(small)} Tf 1 0 0 1 {number(left)} {number(base)} Tm [{shown}] TJ ET"

    def _write_in(self, atom: Atom, x: float, y: float) -> str:
        small = self.size_pt * LABEL_SCALE
        base = y + _LABEL_BASELINE * self.size_pt
        rule = y - DESCENT * self.size_pt
        left, right = x + 0.1 * self.size_pt, x + (atom.width - 0.1) * self.size_pt
        label = self.fonts.regular.encoded(atom.label)
        return (
            f"q 0.8 w {number(left)} {number(rule)} m {number(right)} {number(rule)} l S Q "
            f"BT /{REGULAR} {number(small)} Tf 1 0 0 1 {number(left)} {number(base)} Tm [<{label}>] TJ ET"
        )


def _close(row: list[str], words: list[str]) -> None:
    if row:
        words.append(f"[{' '.join(row)}] TJ".replace("> <", ""))
        row.clear()
