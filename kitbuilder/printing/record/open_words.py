"""Words as they stand in the record: in print, and without the values that are not for everybody."""

import re
from collections.abc import Iterable

from kitbuilder.kit.restricted_values import restricted_values
from kitbuilder.kit.text import plain
from kitbuilder.kit.values import Fact
from kitbuilder.printing.fonts import Fonts, printable
from kitbuilder.printing.tidy import tidy


class OpenWords:
    """Turns texts into printable ones; with `restricted` the values that are not for everybody stay in them."""

    def __init__(self, facts: Iterable[Fact], fonts: Fonts, *, restricted: bool) -> None:
        values = {} if restricted else restricted_values(facts)
        shown = ((tidy(value), name) for value, name in values.items())
        self._hidden = {_wherever_broken(value): f"〔{name}〕" for value, name in shown if value.strip()}
        self._fonts = fonts

    def of(self, text: str) -> str:
        """Return text without marks as it prints; a restricted value in it gives way to its name."""
        shown = tidy(text)
        for value, name in self._hidden.items():
            shown = value.sub(lambda _, name=name: name, shown)  # type: ignore[misc]
        return printable(shown, self._fonts).strip()

    def of_marked(self, source: str) -> str:
        """Return a text with marks so: no readings, facts by name."""
        return self.of(plain(source))

    def paragraphs(self, text: str) -> tuple[str, ...]:
        """Return text without marks so, each of its lines that says anything for itself."""
        if any(value.search(tidy(text)) for value in self._hidden):
            text = self.of(text)
        return tuple(shown for line in text.splitlines() if (shown := self.of(line)))


def _wherever_broken(value: str) -> re.Pattern[str]:
    """Return what finds a value also where its writer began a new line in it."""
    return re.compile(r"\s*".join(map(re.escape, "".join(value.split()))))
