"""Sentences in the language of the windows, and what stands between them."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from kitbuilder.kit.said import Sentence, said_with


def translated(sentence: str) -> str:
    """Return a sentence of the rooms without Qt in the language of the windows; any other text as it is.

    May be called in any thread. Do it before a sentence goes through a signal or into a longer text: both forget what
    it is made of.
    """
    if not isinstance(sentence, Sentence):
        return sentence
    template = QCoreApplication.translate("Sentence", sentence.template)
    values = {name: translated(value) if isinstance(value, str) else value for name, value in sentence.values.items()}
    return template.format(**values)


def about_site(sentence: str, file: str, name: str) -> str:
    """Return a sentence about a kit file as one about its site, in the language of the windows.

    People know the name of the site, not that of its `file`. Where the sentence says what to do with files, those
    keep their names.
    """
    if isinstance(sentence, Sentence) and sentence.values.get("file") == file:
        sentence = said_with(sentence, sentence.values | {"file": quoted(name)})
    return translated(sentence)


def ended(sentence: str) -> str:
    """Return a sentence with its full stop."""
    return QCoreApplication.translate("Punctuation", "{}。").format(translated(sentence))


def listed(parts: Iterable[str]) -> str:
    """Return several things as one list in a sentence."""
    return QCoreApplication.translate("Punctuation", "、").join(parts)


def quoted(name: str) -> str:
    """Return a name as a sentence quotes it."""
    return QCoreApplication.translate("Punctuation", "「{}」").format(name)
