"""The errors a user can do something about. Each is one sentence or two: what, where, what to do."""

import re

_NOT_IN_A_LINE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")


class KitError(Exception):
    """A known error, told in plain Japanese in one line; anything else that is raised is a fault of the program."""

    def __init__(self, sentence: str) -> None:
        super().__init__(_NOT_IN_A_LINE.sub(" ", sentence))


class BadInput(KitError):
    """Something given to the program cannot be used: a file, a text, a value."""


class NotFound(KitError):
    """An id or a name that is not there."""


class LockedCaution(KitError):
    """An edit would take a locked caution away at a site."""
