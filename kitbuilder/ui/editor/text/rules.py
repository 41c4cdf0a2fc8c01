"""Marks that were typed or pasted after all become what they mean."""

import re

from kitbuilder.kit.text import FactRef, Plain, Ruby, Run

_RULES = re.compile(
    r"\{(?P<base>[^\\{}|\[\]*]+)\|(?P<reading>[^\\{}|\[\]*]+)\}"
    r"|\[\[(?P<fact>[^\\{}|\[\]*]*[^\\{}|\[\]*\s][^\\{}|\[\]*]*)\]\]"
    r"|\*\*(?P<strong>[^\\{}|\[\]*]+)\*\*"
)

FACT_OPENERS = ("[[", "［［", "「「")
"""What is typed to ask for a fact; a Japanese keyboard gives the last two."""

MARK_ENDS = ("[", "［", "「", "]", "}", "*")
"""What a mark, or the asking for a fact, ends with."""


def typed_mark(text: str) -> tuple[int, int, Run] | None:
    """Return where the first whole mark stands in a plain text, and the run it means; None when there is none."""
    found = _RULES.search(text)
    if found is None:
        return None
    if found["base"] is not None:
        run: Run = Ruby(found["base"], found["reading"])
    elif found["fact"] is not None:
        run = FactRef(found["fact"])
    else:
        run = Plain(found["strong"], strong=True)
    return found.start(), found.end(), run


def opens_fact(text: str) -> int:
    """Return how many characters at the end of `text` ask for a fact to be chosen, 0 for none."""
    return next((len(opener) for opener in FACT_OPENERS if text.endswith(opener)), 0)
