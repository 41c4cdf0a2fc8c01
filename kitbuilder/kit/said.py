"""Sentences that can be said in another language: they are finished Japanese and remember what they are made of."""

from collections.abc import Sequence
from functools import reduce
from typing import Any


class Sentence(str):
    """A finished Japanese sentence, or words in one, with its template and the values that stand in it.

    It is a `str` to everybody who wants no more. A value may be a sentence itself.
    """

    template: str
    values: dict[str, Any]

    def __str__(self) -> "Sentence":
        """Return the sentence itself: what `str(error)` gives can be said in another language too."""
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        return _made, (self.template, self.values)


def say(template: str, /, **values: Any) -> Sentence:
    """Return a template with its values in it, as `str.format` puts them there.

    Write the template as one literal: that is how it is found to be translated.
    """
    return _made(template, values)


def said_with(sentence: Sentence, values: dict[str, Any]) -> Sentence:
    """Return the same sentence about other values."""
    return _made(sentence.template, values)


def listed(parts: Sequence[str]) -> str:
    """Return several things as one list in a sentence; empty for none."""
    return reduce(lambda before, part: say("{before}、{part}", before=before, part=part), parts) if parts else ""


def _made(template: str, values: dict[str, Any]) -> Sentence:
    sentence = Sentence(template.format(**values))
    sentence.template, sentence.values = template, values
    return sentence
