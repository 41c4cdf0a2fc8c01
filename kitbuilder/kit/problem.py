"""What is wrong or unfinished in a kit, and what to do about it."""

from collections.abc import Iterable
from enum import StrEnum

from attrs import frozen

from kitbuilder.kit.where import Where


class Severity(StrEnum):
    """ERROR: must not be printed. WARNING: prints, but somebody must look. HINT: could be better."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


@frozen
class Problem:
    """One finding; `code` names the rule and never changes, `message` and `advice` are for people."""

    severity: Severity
    code: str
    where: Where
    message: str
    advice: str


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """Return those that forbid printing."""
    return [problem for problem in problems if problem.severity is Severity.ERROR]
