"""The ward's dictionary: words that the tokenizer reads wrongly, and how things are counted."""

import tomllib

from kitbuilder.bundled import bundled
from kitbuilder.kit.furigana.known import Known, Origin, with_words

_FIGURES = 10


def ward_dictionary() -> Known:
    """Return the readings in `resources/furigana/ward.toml`."""
    data = tomllib.loads(bundled("resources", "furigana", "ward.toml").read_text("utf-8"))
    counters = {counter: _for_each_figure(reading) for counter, reading in data["counters"].items()}
    known = Known(counters=counters, doubtful=frozenset(data["doubtful"]))
    return with_words(known, data["words"].items(), Origin.WARD)


def _for_each_figure(reading: str | list[str]) -> tuple[str, ...]:
    return (reading,) * _FIGURES if isinstance(reading, str) else tuple(reading)
