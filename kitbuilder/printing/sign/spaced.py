"""Words kept apart by blanks, as easy Japanese has them: a line ends only between them."""

from collections.abc import Iterable, Iterator

from attrs import evolve

from kitbuilder.printing.block import Block
from kitbuilder.printing.runs import Piece, Pieces, Word
from kitbuilder.printing.typesetter import Style, Typesetter

_WIDE = 10_000.0


def spaced_block(setter: Typesetter, pieces: Pieces, style: Style, width_mm: float) -> Block:
    """Return the text in lines that end at blanks; two of them are as even as can be.

    Only a word that is wider than a line is torn, and then the text is set as any other.
    """
    words = list(_words(pieces))
    whole = setter.block(pieces, style, width_mm)
    if len(whole.lines) <= 1 or any(_line(setter, [word], style).width_mm > width_mm for word in words):
        return whole
    halves = [(_line(setter, words[:cut], style), _line(setter, words[cut:], style)) for cut in range(1, len(words))]
    fitting = [half for half in halves if max(half[0].width_mm, half[1].width_mm) <= width_mm]
    lines = min(fitting, key=lambda half: max(line.width_mm for line in half), default=None)
    return _stacked(lines or [_line(setter, [word], style) for word in words])


def _stacked(lines: Iterable[Block]) -> Block:
    first, *others = lines
    return evolve(first, lines=(*first.lines, *(line for block in others for line in block.lines)))


def _line(setter: Typesetter, words: list[Pieces], style: Style) -> Block:
    return setter.block(_joined(words), style, _WIDE)


def _words(pieces: Pieces) -> Iterator[Pieces]:
    """Yield what stands between blanks."""
    word: list[Piece] = []
    for piece in pieces:
        if not isinstance(piece, Word) or piece.reading:
            word.append(piece)
            continue
        for place, part in enumerate(piece.text.split(" ")):
            if place and word:
                yield tuple(word)
                word = []
            if part:
                word.append(evolve(piece, text=part))
    if word:
        yield tuple(word)


def _joined(words: list[Pieces]) -> Pieces:
    return tuple(piece for place, word in enumerate(words) for piece in (*((Word(" "),) if place else ()), *word))
