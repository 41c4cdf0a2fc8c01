"""A sentence of the program that wraps between phrases, never within a word."""

import re
from functools import cache

import budoux
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

_JOINER = "\u2060"
_WITHIN = re.compile(r"(?<=[^\x00-\x7f])(?=[^\x00-\x7f])")
"""Between two letters of Japanese; other scripts have spaces to break at."""


class Note(QLabel):
    """Wraps like a careful writer. `text` gives the sentence as it was set."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self.setWordWrap(True)
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
        self.setSizePolicy(policy)
        self.setText(words)

    def text(self) -> str:
        """Return the sentence."""
        return self._words

    def setText(self, words: str) -> None:  # noqa: N802
        """Show another sentence."""
        self._words = words
        self.setAccessibleName(words)
        super().setText(held_together(words))

    def clear(self) -> None:
        """Show none."""
        self.setText("")


def held_together(words: str) -> str:
    """Return the words with joiners (U+2060) wherever a line must not end."""
    return "".join(_WITHIN.sub(_JOINER, phrase) for phrase in _parser().parse(words)) if words else ""


@cache
def _parser() -> budoux.Parser:
    return budoux.load_default_japanese_parser()
