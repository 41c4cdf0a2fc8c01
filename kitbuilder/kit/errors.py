"""The errors a user can do something about. Each is one sentence or two: what, where, what to do."""

import re
from typing import Any

from kitbuilder.kit.said import Sentence, said_with

_NOT_IN_A_LINE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")


class KitError(Exception):
    """A known error, told in plain Japanese in one line; anything else that is raised is a fault of the program."""

    def __init__(self, sentence: str) -> None:
        super().__init__(_in_a_line(sentence))


class BadInput(KitError):
    """Something given to the program cannot be used: a file, a text, a value."""


class NotFound(KitError):
    """An id or a name that is not there."""


class LockedCaution(KitError):
    """An edit would take a locked caution away at a site."""


class Unprintable(KitError):
    """A kit that must not be printed as it is: `check` lists why."""


def _in_a_line(text: str) -> str:
    """Return a text without what breaks a line; a sentence stays one, its values are in a line then."""
    if _NOT_IN_A_LINE.search(text) is None:
        return text
    if isinstance(text, Sentence):
        return said_with(text, {name: _value_in_a_line(value) for name, value in text.values.items()})
    return _NOT_IN_A_LINE.sub(" ", text)


def _value_in_a_line(value: Any) -> Any:
    return _in_a_line(str(value)) if _NOT_IN_A_LINE.search(str(value)) else value
