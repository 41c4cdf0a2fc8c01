"""Where two versions of a card's pages differ: the places of the words that are gone, and of those that are new."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from attrs import frozen

from kitbuilder.kit.word_difference import changed_places
from kitbuilder.printing.atom_places import AtomPlace, atom_places, joined_spans
from kitbuilder.printing.clusters import BLANK_RULE
from kitbuilder.printing.marks import Art, PageMarks, Words

_PASSED_OVER = frozenset({"number"})
"""The numbers of steps: one that comes first changes all others, which says nothing."""

Of = tuple[str, str]


@frozen
class Place:
    """A rectangle on a page (counted from 0), in mm from its top left corner; a picture is `framed`, words are not."""

    page: int
    x: float
    y: float
    width: float
    height: float
    framed: bool = False


@frozen
class PageDifference:
    """What to mark on the pages of the old card, and on those of the new one."""

    gone: tuple[Place, ...] = ()
    new: tuple[Place, ...] = ()


def page_difference(before: Sequence[PageMarks], after: Sequence[PageMarks]) -> PageDifference:
    """Return where the pages of a card differ; nothing where one of the two has no pages."""
    if not before or not after:
        return PageDifference()
    old, new = _shown_texts(before), _shown_texts(after)
    gone, came = list[Place](), list[Place]()
    for of in dict.fromkeys((*old, *new)):
        mine, theirs = old.get(of, _Shown()), new.get(of, _Shown())
        places = mine.changed_to(theirs)
        gone += mine.places(places[0])
        came += theirs.places(places[1])
    pictures = _pictures(before), _pictures(after)
    gone += [place for key, place in pictures[0].items() if key not in pictures[1]]
    came += [place for key, place in pictures[1].items() if key not in pictures[0]]
    return PageDifference(tuple(gone), tuple(came))


@frozen
class _Letter:
    """A character as it is shown, with the atom that shows it; a write-in rule counts as one."""

    text: str
    page: int
    words: Words
    place: AtomPlace

    @property
    def look(self) -> tuple[str, str, bool]:
        """What else is seen of it: its reading, what belongs on the rule, its weight."""
        return self.place.atom.reading, self.place.atom.label, self.place.atom.strong


@frozen
class _Shown:
    """All that pages show of one field of one thing, in the order of reading."""

    letters: tuple[_Letter, ...] = ()

    def changed_to(self, other: "_Shown") -> tuple[frozenset[int], frozenset[int]]:
        """Return the places of the letters that are gone here, and of those that are new there."""
        mine, theirs = ("".join(letter.text for letter in shown.letters) for shown in (self, other))
        if mine != theirs:
            return changed_places(mine, theirs)
        pairs = enumerate(zip(self.letters, other.letters, strict=True))
        unlike = frozenset(place for place, (one, two) in pairs if one.look != two.look)
        return unlike, unlike

    def places(self, wanted: frozenset[int]) -> Iterator[Place]:
        """Yield the rectangles of these letters; of a word under one reading, of a rule, always the whole."""
        chosen: dict[tuple[int, int], list[AtomPlace]] = defaultdict(list)
        words: dict[tuple[int, int], Words] = {}
        for letter in (self.letters[place] for place in sorted(wanted)):
            key = letter.page, id(letter.words)
            words[key] = letter.words
            if not chosen[key] or chosen[key][-1] is not letter.place:
                chosen[key].append(letter.place)
        for (page, number), places in chosen.items():
            shown = words[page, number]
            for span in joined_spans(iter(places), shown.block.size_pt):
                top, height = span.top, span.bottom - span.top
                yield Place(page, shown.x + span.left, shown.y + top, span.right - span.left, height)


def _shown_texts(pages: Sequence[PageMarks]) -> dict[Of, _Shown]:
    found: dict[Of, list[_Letter]] = defaultdict(list)
    for number, page in enumerate(pages):
        for mark in page.marks:
            if isinstance(mark, Words) and mark.of[0] and mark.of[1] not in _PASSED_OVER:
                if number and mark.of[1] == "title":
                    continue  # repeated on later pages, as continued
                found[mark.of] += _letters(number, mark)
    return {of: _Shown(tuple(letters)) for of, letters in found.items()}


def _letters(page: int, words: Words) -> Iterator[_Letter]:
    for place in atom_places(words.block):
        for character in place.atom.text or BLANK_RULE:
            yield _Letter(character, page, words, place)


def _pictures(pages: Sequence[PageMarks]) -> dict[tuple[Of, str], Place]:
    return {
        (mark.of, mark.source): Place(number, mark.x, mark.y, mark.width, mark.height, framed=True)
        for number, page in enumerate(pages)
        for mark in page.marks
        if isinstance(mark, Art) and mark.source.startswith("picture:")
    }
