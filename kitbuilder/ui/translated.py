"""Sentences in the language of the windows, and what stands between them."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication


def ended(sentence: str) -> str:
    """Return a sentence with its full stop."""
    return QCoreApplication.translate("Punctuation", "{}。").format(sentence)


def listed(parts: Iterable[str]) -> str:
    """Return several things as one list in a sentence."""
    return QCoreApplication.translate("Punctuation", "、").join(parts)


def quoted(name: str) -> str:
    """Return a name as a sentence quotes it."""
    return QCoreApplication.translate("Punctuation", "「{}」").format(name)
