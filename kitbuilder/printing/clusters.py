"""What may not be torn apart: the atoms of a text in clusters, each of which stays on one line."""

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from attrs import frozen

from kitbuilder.printing.atoms import Atom
from kitbuilder.printing.fonts import Fonts
from kitbuilder.printing.groups import held_places, is_seam
from kitbuilder.printing.kinsoku import HANGING, NOT_AT_END, NOT_AT_START, OPENING, is_katakana, joins_figure, may_break
from kitbuilder.printing.ruby import Reach, fitted, reaches

_HAIR = 1e-6

BLANK_RULE = "〓"
"""What a write-in rule counts as: one character, as wide as a word."""


@frozen
class Text:
    """The atoms of a text: alone, and as they stand among each other with readings that reach over kana.

    `reach` says by index how far readings may reach, `held` where the text should not be broken.
    """

    alone: Sequence[Atom]
    atoms: Sequence[Atom]
    reach: dict[int, Reach]
    held: frozenset[int]

    def line(self, start: int, end: int) -> tuple[Atom, ...]:
        """Return the atoms of a line, without blanks at its end; no reading reaches over its ends."""
        while end > start and self.atoms[end - 1].is_space:
            end -= 1
        if end - start <= 1:
            return tuple(self.alone[start:end])
        return self.first(start), *self.atoms[start + 1 : end - 1], self.last(end - 1)

    def first(self, index: int) -> Atom:
        """Return an atom as the first on a line."""
        return self._at_edge(index, before=False)

    def last(self, index: int) -> Atom:
        """Return an atom as the last on a line."""
        return self._at_edge(index, before=True)

    def _at_edge(self, index: int, *, before: bool) -> Atom:
        reach = self.reach.get(index)
        if reach is None:
            return self.atoms[index]
        return fitted(self.alone[index], reach[0] if before else 0.0, 0.0 if before else reach[1])


@frozen
class Cluster:
    """The atoms from `start` to `end` of a text, and their width within a line and alone on one.

    `lead` and `trail` are what the width grows by at a line's start and end, where readings reach over nothing; `blank`
    is the width of blanks at its end, `hang` that of a stop which may stand past a column's end. `letters` counts
    characters that are no punctuation; `phrase` tells that a phrase ends here, `word` that a word in katakana goes on.
    """

    start: int
    end: int
    width: float
    alone: float
    lead: float
    trail: float
    blank: float
    hang: float
    letters: int
    phrase: bool
    word: bool


def text_of(parts: Sequence[Atom], fonts: Fonts) -> Text:
    """Return atoms as a text to be broken into lines."""
    reach = reaches(parts, fonts)
    atoms = list(parts)
    for index, (before, after) in reach.items():
        atoms[index] = fitted(parts[index], before, after)
    return Text(parts, atoms, reach, held_places(characters(parts)))


def characters(parts: Sequence[Atom]) -> str:
    """Return the characters of atoms, a write-in rule as one of its own."""
    return "".join([atom.text or BLANK_RULE for atom in parts])


def clusters(text: Text, phrase_ends: frozenset[int], widest: float, *, hanging: bool = False) -> list[Cluster]:
    """Return the atoms in clusters. `phrase_ends` are the places (characters from the start) where phrases end.

    What would be wider than `widest` ems is torn after all: a line that leaves the page is worse.
    """
    ends = list(accumulate(len(atom.text) or 1 for atom in text.atoms))
    result: list[Cluster] = []
    start, last = 0, len(text.atoms)
    for index in range(1, last + 1):
        if index < last and not _may_part(text, index, ends[index - 1]):
            continue
        made = _cluster(text, start, index, index == last or ends[index - 1] in phrase_ends or _pauses(text, index))
        if _too_wide(made, widest, hanging) and index - start > 1:
            result.extend(_torn(text, made, widest, hanging))
        else:
            result.append(made)
        start = index
    return result


def _may_part(text: Text, index: int, place: int) -> bool:
    last, first = _sides(text, index)
    if place in text.held or first.isspace():
        return False
    if last.isspace():
        return first not in NOT_AT_START and _before_blanks(text, index) not in NOT_AT_END
    return may_break(last, first) and not (joins_figure(last, first) and text.atoms[index].text)


def _pauses(text: Text, index: int) -> bool:
    """Tell whether a phrase ends here for its signs alone: after a middle dot or comma, before an opening bracket."""
    last, first = _sides(text, index)
    return last in "・、。，．" or first in OPENING


def _sides(text: Text, index: int) -> tuple[str, str]:
    return text.atoms[index - 1].text[-1:] or BLANK_RULE, text.atoms[index].text[:1] or BLANK_RULE


def _before_blanks(text: Text, index: int) -> str:
    while index and text.atoms[index - 1].is_space:
        index -= 1
    return text.atoms[index - 1].text[-1:] if index else ""


def _too_wide(made: Cluster, widest: float, hanging: bool) -> bool:
    return made.alone - (made.hang if hanging else 0.0) > widest + _HAIR


def _cluster(text: Text, start: int, end: int, phrase: bool) -> Cluster:
    if end - start == 1 and start not in text.reach:
        return _single(text, start, phrase)
    final = end
    while final > start and text.atoms[final - 1].is_space:
        final -= 1
    parts = text.atoms[start:end]
    width = sum([atom.width for atom in parts])
    blank = sum([atom.width for atom in text.atoms[final:end]])
    lead = trail = 0.0
    alone = width - blank
    if start in text.reach or final - 1 in text.reach:
        lead = text.first(start).width - parts[0].width
        trail = text.last(final - 1).width - text.atoms[final - 1].width
        alone = sum([atom.width for atom in text.line(start, final)])
    hang = parts[-1].width if parts[-1].text in HANGING else 0.0
    letters = sum([_letters(atom) for atom in parts])
    ends = phrase or blank > 0
    return Cluster(start, end, width, alone, lead, trail, blank, hang, letters, ends, not ends and _goes_on(text, end))


def _single(text: Text, start: int, phrase: bool) -> Cluster:
    """Return the cluster of one atom without a reading: by far the most frequent."""
    atom, end = text.atoms[start], start + 1
    width = atom.width
    blank = width if atom.is_space else 0.0
    hang = width if atom.text in HANGING else 0.0
    ends = phrase or blank > 0
    goes_on = not ends and _goes_on(text, end)
    return Cluster(start, end, width, width - blank, 0.0, 0.0, blank, hang, _letters(atom), ends, goes_on)


def _goes_on(text: Text, end: int) -> bool:
    return (
        end < len(text.atoms) and is_katakana(text.atoms[end - 1].text[-1:]) and is_katakana(text.atoms[end].text[:1])
    )


def _letters(atom: Atom) -> int:
    if len(atom.text) == 1:
        return int(atom.text.isalnum())
    return len(atom.text) or 2


def _torn(text: Text, whole: Cluster, widest: float, hanging: bool) -> Iterator[Cluster]:
    """Yield what is wider than a line in parts: at seams and beside units if that is enough, else anywhere."""
    seams = [index for index in range(whole.start + 1, whole.end) if _is_soft(*_sides(text, index))]
    for start, end in pairwise([whole.start, *seams, whole.end]):
        yield from _cut_up(text, start, end, widest, whole.phrase and end == whole.end, hanging)


def _cut_up(text: Text, start: int, end: int, widest: float, phrase: bool, hanging: bool) -> Iterator[Cluster]:
    part = _cluster(text, start, end, phrase)
    while _too_wide(part, widest, hanging) and part.end - part.start > 1:
        cut = _cut(text, part.start, end, widest)
        yield _cluster(text, part.start, cut, phrase=False)
        part = _cluster(text, cut, end, phrase)
    yield part


def _is_soft(last: str, first: str) -> bool:
    return is_seam(last, first) or (may_break(last, first) and not joins_figure(last, first))


def _cut(text: Text, start: int, end: int, widest: float) -> int:
    """Return where a line that begins at `start` is best cut: as late as it can, not before a stop where avoidable."""
    fit = start + 1
    while fit + 1 < end and _cluster(text, start, fit + 1, phrase=False).alone <= widest + _HAIR:
        fit += 1
    for cut in range(fit, start, -1):
        last, first = _sides(text, cut)
        if last not in NOT_AT_END and first not in NOT_AT_START:
            return cut
    return fit
