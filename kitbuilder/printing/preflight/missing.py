"""Texts that were promised and are not on paper.

A text is looked for among the text objects of its pages, blanks left out. It may go on from one object to the next: on
the same line, on a line below it, or on the next page, always in the same size; smaller ones between (furigana) are
passed over. What one text has used is not there for the next, so that a short text is not found within a longer one.
"""

from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from kitbuilder.printing.preflight.texts import SeenText

_SAME_SIZE_PT = 0.1
_SAME_LINE = 0.03
_NEAREST_BELOW, _FURTHEST_BELOW = 0.5, 3.6
"""In ems. Furigana, half as large as their words, have lines 3.4 of their own ems apart."""

_SMALLER = 0.7
_USED = "\0"


@frozen
class PlacedText:
    """A text object with the page on which it stands, counted in the order of the pages looked at."""

    page: int
    seen: SeenText


def missing_texts(pages: Sequence[Iterable[SeenText]], promised: Sequence[Iterable[str]]) -> list[list[str]]:
    """Return for each list of promised texts those that the pages do not show between them.

    A text promised twice in one list needs to be there once, in two lists (two cards) twice.
    """
    search = _Search([PlacedText(page, seen) for page, texts in enumerate(pages) for seen in texts if seen.text])
    wanted = [(index, text) for index, texts in enumerate(promised) for text in dict.fromkeys(texts)]
    missing: list[list[str]] = [[] for _ in promised]
    for index, text in sorted(wanted, key=lambda pair: -len(pair[1])):
        if not search.take("".join(text.split())):
            missing[index].append(text)
    return missing


class _Search:
    """The texts of some pages, with what has been found in them taken out."""

    def __init__(self, placed: Sequence[PlacedText]) -> None:
        self._placed = placed
        self._left = [each.seen.text for each in placed]

    def take(self, text: str) -> bool:
        """Take a text out; tell whether it was there."""
        return self._take_whole(text) or self._take_parts(text, over=False) or self._take_parts(text, over=True)

    def _take_whole(self, text: str) -> bool:
        for index, left in enumerate(self._left):
            at = left.find(text)
            if at >= 0:
                self._use(index, at, at + len(text))
                return True
        return False

    def _take_parts(self, text: str, *, over: bool) -> bool:
        for index, left in enumerate(self._left):
            for at in _starts(left, text):
                chain = self._rest(index, text[len(left) - at :], over=over)
                if chain is not None:
                    self._use(index, at, len(left))
                    for part, length in chain:
                        self._use(part, 0, length)
                    return True
        return False

    def _rest(self, index: int, rest: str, *, over: bool) -> list[tuple[int, int]] | None:
        """Return which objects after `index` show the rest of a text, and how much of it; None when none do."""
        following = (self._below(index), *(self._overleaf(index) if over else ()))
        for part in (part for part in following if part is not None):
            left = self._left[part]
            if left.startswith(rest):
                return [(part, len(rest))]
            if rest.startswith(left):
                chain = self._rest(part, rest[len(left) :], over=over)
                if chain is not None:
                    return [(part, len(left)), *chain]
        return None

    def _below(self, index: int) -> int | None:
        """Return the object on which a text goes on: on the same line or the next, furigana passed over."""
        here = self._placed[index]
        for following in range(index + 1, len(self._placed)):
            there = self._placed[following]
            if there.seen.size_pt > _SMALLER * here.seen.size_pt:
                return following if _goes_on(here, there) else None
        return None

    def _overleaf(self, index: int) -> Iterator[int]:
        """Yield the objects that begin a line of the next page: a text whose line ends here may go on there."""
        here, after = self._placed[index], self._below(index)
        if after is not None and _on_one_line(here.seen, self._placed[after].seen):
            return
        for following in range(index + 1, len(self._placed)):
            there = self._placed[following]
            if there.page > here.page + 1:
                return
            if there.page == here.page + 1 and _same_size(here.seen, there.seen) and self._begins_line(following):
                yield following

    def _begins_line(self, index: int) -> bool:
        before, here = self._placed[index - 1], self._placed[index]
        return before.page != here.page or not _on_one_line(before.seen, here.seen)

    def _use(self, index: int, start: int, end: int) -> None:
        left = self._left[index]
        self._left[index] = left[:start] + _USED * (end - start) + left[end:]


def _same_size(one: SeenText, other: SeenText) -> bool:
    return abs(one.size_pt - other.size_pt) < _SAME_SIZE_PT


def _on_one_line(one: SeenText, other: SeenText) -> bool:
    return _same_size(one, other) and abs(_ems_below(one, other)) < _SAME_LINE


def _goes_on(one: PlacedText, other: PlacedText) -> bool:
    if one.page != other.page or not _same_size(one.seen, other.seen):
        return False
    return _on_one_line(one.seen, other.seen) or _NEAREST_BELOW < _ems_below(one.seen, other.seen) < _FURTHEST_BELOW


def _ems_below(one: SeenText, other: SeenText) -> float:
    return (other.line - one.line) / (one.size_pt * 25.4 / 72)


def _starts(left: str, text: str) -> Iterator[int]:
    """Yield the places from which the rest of `left` is the beginning of `text`."""
    return (at for at in range(len(left)) if left[at] == text[0] and text.startswith(left[at:]))
