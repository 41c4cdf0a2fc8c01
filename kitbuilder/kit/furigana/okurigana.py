"""Which part of a word's reading stands over which kanji: 取り出す（とりだす） is 取（と）り出（だ）す."""

import re
from itertools import groupby

_KANJI = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff々〆〇ヶ]")
_TO_HIRAGANA = {katakana: katakana - 0x60 for katakana in range(0x30A1, 0x30F7)}


def is_kanji(character: str) -> bool:
    """Tell whether a character is read by furigana: a kanji, or a sign that stands for one (々, 〆, 〇, ヶ)."""
    return _KANJI.fullmatch(character) is not None


def hiragana(text: str) -> str:
    """Return the text with katakana as hiragana."""
    return text.translate(_TO_HIRAGANA)


def over_kanji(word: str, reading: str) -> tuple[tuple[int, str, str], ...]:
    """Return place, kanji and reading of each group of kanji in a word; none when word and reading do not fit."""
    groups = [(kanji, "".join(run)) for kanji, run in groupby(word, is_kanji)]
    pattern = "".join("(.+?)" if kanji else re.escape(hiragana(run)) for kanji, run in groups)
    found = re.fullmatch(pattern, hiragana(reading))
    if found is None:
        return ()
    made, place, readings = [], 0, iter(found.groups())
    for kanji, run in groups:
        if kanji:
            made.append((place, run, next(readings)))
        place += len(run)
    return tuple(made)
