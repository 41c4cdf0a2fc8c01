"""The readings that are known for certain: those this kit has already, the site list's and the ward's."""

from collections import Counter, defaultdict
from itertools import chain

from attrs import frozen

from kitbuilder.kit.furigana.reader import Reader
from kitbuilder.kit.text import MarkError, Ruby, parse
from kitbuilder.kit.texts import Text, kit_texts, site_texts
from kitbuilder.kit.values import Kit, Site


@frozen
class Known:
    """Words with one sure reading, each group of words by where its readings come from.

    `pairs` are all words with furigana in the kit and its site, with each of their readings.
    """

    kit: dict[str, str]
    names: dict[str, str]
    ward: dict[str, str]
    pairs: frozenset[tuple[str, str]]

    @property
    def longest(self) -> int:
        """The length of the longest word."""
        return max((len(word) for words in (self.kit, self.names, self.ward) for word in words), default=0)


def known_readings(kit: Kit, site: Site, reader: Reader) -> Known:
    """Return what is known before a dictionary is asked. Of several readings in the kit the commonest counts."""
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    for text in chain(kit_texts(kit), site_texts(site)):
        for ruby in _rubies(text):
            seen[ruby.text][ruby.reading] += 1
    pairs = frozenset((word, reading) for word, readings in seen.items() for reading in readings)
    names = {**reader.names, site.name: site.kana} if site.kana else reader.names
    return Known({word: found.most_common(1)[0][0] for word, found in seen.items()}, names, reader.ward, pairs)


def _rubies(text: Text) -> list[Ruby]:
    try:
        runs = parse(text.source) if text.marked else ()
    except MarkError:
        return []
    return [run for run in runs if isinstance(run, Ruby)]
