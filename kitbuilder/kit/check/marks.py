"""Marks that cannot be read, and characters that cannot be printed in a line."""

import re
from collections.abc import Iterable, Iterator

from kitbuilder.kit.problem import Problem, Severity
from kitbuilder.kit.said import say
from kitbuilder.kit.text import MarkError, parse
from kitbuilder.kit.texts import Text

_CONTROL = re.compile("[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def mark_problems(texts: Iterable[Text]) -> Iterator[Problem]:
    """Yield malformed marks (`mark`) and control characters (`control-character`)."""
    for text in texts:
        yield from _text_problems(text)


def _text_problems(text: Text) -> Iterator[Problem]:
    control = _CONTROL.search(text.source)
    if control:
        message = say("{position}文字目に改行か制御文字があります", position=control.start() + 1)
        yield Problem(Severity.ERROR, "control-character", text.where, message, say("その文字を消してください"))
    if not text.marked:
        return
    try:
        parse(text.source)
    except MarkError as error:
        message = say("{position}文字目：{problem}", position=error.position, problem=error.problem)
        yield Problem(Severity.ERROR, "mark", text.where, message, error.advice)
