"""Kana and kanji told apart, and words with okurigana cut into the parts that take a reading."""

import re

from attrs import frozen

_KANJI = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af々〆ヶヵ"
_CHUNKS = re.compile(f"[{_KANJI}]+|[^{_KANJI}]+")
_IS_KANJI = re.compile(f"[{_KANJI}]")
_IS_KANA = re.compile("[ぁ-ゖァ-ヺー]+")
_TO_HIRAGANA = {code: code - 0x60 for code in range(ord("ァ"), ord("ヶ") + 1)}


@frozen
class Part:
    """A part of a word that takes a reading; `start` counts characters from the word's first."""

    start: int
    word: str
    reading: str


def hiragana(text: str) -> str:
    """Return the text with its katakana as hiragana."""
    return text.translate(_TO_HIRAGANA)


def is_kana(text: str) -> bool:
    """Tell whether the text is kana and nothing else, and not empty."""
    return _IS_KANA.fullmatch(text) is not None


def has_kanji(text: str) -> bool:
    """Tell whether a character of the text is read in ways that must be known (the ヶ of 三ヶ所 as well)."""
    return _IS_KANJI.search(text) is not None


def parts(word: str, reading: str) -> tuple[Part, ...]:
    """Return where the reading of a word stands, its okurigana left out: 取り出す has と over 取 and だ over 出.

    When the word's kana are not in the reading, the reading stands over the whole word, if that is one of letters and
    figures; else, and without a reading, the parts have none. A word without kanji has no parts.
    """
    if not has_kanji(word):
        return ()
    chunks = [chunk[0] for chunk in _CHUNKS.finditer(word)]
    found = re.fullmatch("".join(map(_pattern, chunks)), hiragana(reading))
    if reading and found is None and word.isalnum():
        return (Part(0, word, hiragana(reading)),)
    readings = iter(found.groups() if found else ())
    placed, start = [], 0
    for chunk in chunks:
        if has_kanji(chunk):
            placed.append(Part(start, chunk, next(readings, "")))
        start += len(chunk)
    return tuple(placed)


def _pattern(chunk: str) -> str:
    return "(.+?)" if has_kanji(chunk) else re.escape(hiragana(chunk))
