"""Setting texts in columns, each distinct text and width once."""

from functools import lru_cache

import budoux
from attrs import frozen

from kitbuilder.printing.atoms import atoms
from kitbuilder.printing.block import Block
from kitbuilder.printing.clusters import characters, clusters, text_of
from kitbuilder.printing.fonts import Fonts
from kitbuilder.printing.lines import break_lines
from kitbuilder.printing.runs import Pieces, Word
from kitbuilder.printing.units import mm_to_pt


@frozen(cache_hash=True)
class Style:
    """How a text is set. `balanced` evens out the lines, for titles; `roomy` keeps room over lines for furigana.

    `hanging` lets a stop at a line's end stand past the column, for texts with white beside them; `tabular` makes all
    figures equally wide, for numbers that stand under each other.
    """

    size_pt: float
    bold: bool = False
    balanced: bool = False
    roomy: bool = False
    hanging: bool = False
    tabular: bool = False


KEPT_BLOCKS = 6_000
"""How many blocks stay set, about 40 MB of them: all of a kit of 300 cards, and what many sites have in common."""


class Typesetter:
    """Turns pieces of text into blocks of lines; what it has set once it hands out again."""

    def __init__(self, fonts: Fonts) -> None:
        self.fonts = fonts
        self._parser = budoux.load_default_japanese_parser()
        self._phrase_ends = lru_cache(maxsize=KEPT_BLOCKS)(self._find_phrase_ends)
        self.block = lru_cache(maxsize=KEPT_BLOCKS)(self._set)

    def line(self, text: str, style: Style) -> Block:
        """Return a text without marks set on one line."""
        return self.block((Word(text),), style, 10_000.0)

    def _set(self, pieces: Pieces, style: Style, width_mm: float) -> Block:
        """Return the text set in a column of this width."""
        width = mm_to_pt(width_mm) / style.size_pt
        parts = atoms(pieces, self.fonts, style.bold, width, tabular=style.tabular)
        text = text_of(parts, self.fonts)
        made = clusters(text, self._phrase_ends(characters(parts)), width, hanging=style.hanging)
        ranges = break_lines(made, width, balanced=style.balanced, hanging=style.hanging)
        lines = tuple(text.line(start, end) for start, end in ranges)
        return Block(lines, style.size_pt, self.fonts, style.roomy)

    def _find_phrase_ends(self, text: str) -> frozenset[int]:
        ends: set[int] = set()
        place = 0
        for phrase in self._parser.parse(text) if text else ():
            place += len(phrase)
            ends.add(place)
        return frozenset(ends)
