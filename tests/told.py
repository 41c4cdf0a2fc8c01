"""What every refusal must be: one line that a person can read."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from kitbuilder.kit.errors import KitError

_JAPANESE = re.compile("[ぁ-んァ-ヶ一-龠]")


def refusal(call: Callable[..., Any], *args: Any, of: type[KitError] = KitError, **named: Any) -> str:
    """Return the sentence with which `call` refuses; fails unless it is one printable line of Japanese."""
    with pytest.raises(of) as caught:
        call(*args, **named)
    return one_line(caught.value)


def one_line(error: BaseException) -> str:
    """Return the error's sentence; fails unless it is one printable line of Japanese."""
    sentence = str(error)
    assert sentence.splitlines() == [sentence]
    assert _JAPANESE.search(sentence)
    assert sentence.encode("utf-8")
    return sentence
