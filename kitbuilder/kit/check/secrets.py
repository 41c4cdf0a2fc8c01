"""Restricted values that also stand in open text, where no school print can leave them out."""

from collections.abc import Iterable, Iterator

from kitbuilder.kit.problem import Problem, Severity
from kitbuilder.kit.said import say
from kitbuilder.kit.text import plain
from kitbuilder.kit.texts import Text
from kitbuilder.kit.values import Site

_SHORTEST = 3
"""A value of one or two characters (such as a digit) stands in texts by chance."""


def secret_problems(texts: Iterable[Text], site: Site) -> Iterator[Problem]:
    """Yield `secret-in-text` for every open text that has a restricted fact's value in it."""
    restricted = {fact.id for fact in site.facts if fact.restricted}
    values = {plain(fact.value).strip(): fact for fact in site.facts if fact.restricted}
    secrets = {value: fact for value, fact in values.items() if len(value) >= _SHORTEST}
    if not secrets:
        return
    for text in texts:
        said = plain(text.source)
        for value, fact in secrets.items():
            if value in said and text.where.item not in restricted:
                message = say("訓練用に出してはいけない「{name}」の中身が、文の中に書かれています", name=fact.name)
                advice = say("文には [[{name}]] と書いてください", name=fact.name)
                yield Problem(Severity.WARNING, "secret-in-text", text.where, message, advice)
