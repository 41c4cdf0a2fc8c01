"""The values that are not for everybody, to be looked for in what people wrote themselves."""

from collections.abc import Iterable, Iterator

from kitbuilder.kit.text import plain
from kitbuilder.kit.values import Fact

_SHORTEST = 3
"""A value of one or two characters stands in texts by chance."""


def restricted_values(facts: Iterable[Fact]) -> dict[str, str]:
    """Return restricted values as they are written and as they are said, with the name of their fact.

    The longest stand first: who takes them out of a text in this order leaves no part of one that holds another.
    """
    return dict(sorted(_values(facts), key=lambda pair: -len(pair[0])))


def _values(facts: Iterable[Fact]) -> Iterator[tuple[str, str]]:
    for fact in facts:
        if fact.restricted:
            for value in (fact.value.strip(), plain(fact.value).strip()):
                if len(value) >= _SHORTEST:
                    yield value, fact.name
