"""Full-width and half-width made one on paper: what people paste stays stored as it came, and prints evenly.

Figures and Latin letters become half-width, half-width katakana full-width; signs follow only between figures or in
Latin words, where they belong to them. Full-width punctuation and the full-width blank are Japanese and stay.
"""

import re
import unicodedata
from functools import lru_cache

_LATIN = {code: code - 0xFEE0 for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))}
_BLANKS = dict.fromkeys((0x09, 0x0B, 0x0C, 0x85, 0xA0, *range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F, 0x205F), " ")
_UNSEEN = dict.fromkeys(
    code
    for code in (*range(0x20), *range(0x7F, 0xA0), 0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), 0x2060, 0xFEFF)
    if code not in (0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85)
)
_CHARACTERS = {**_LATIN, **_BLANKS, **_UNSEEN, ord("〜"): "～"}

_NARROW_KANA = re.compile("[｡-ﾟ]+")
_SPLIT_KANA = re.compile("[ぁ-ヿ][\u3099\u309a]")
_LOOSE_MARKS = str.maketrans({"\u3099": "゛", "\u309a": "゜"})
_LINE_ENDS = re.compile(r"\r\n?|\n")
_HYPHEN = re.compile(r"(?<=[0-9])[－‐‑−ー](?=[0-9])")
_BETWEEN_FIGURES = re.compile(r"(?<=[0-9])[．，：／](?=[0-9])")
_IN_WORD = re.compile(r"(?<=[A-Za-z0-9])[＠．－＿／](?=[A-Za-z])|(?<=[A-Za-z])[＠．－＿／](?=[0-9])")
_TILDE = re.compile(r"(?<=[0-9]|[^\x00-\x7f])~(?=[0-9]|[^\x00-\x7f])")


@lru_cache(maxsize=20_000)
def tidy(text: str) -> str:
    """Return the text as it prints. Tidying twice changes nothing more, and ASCII stays save for `~` between figures.

    Line ends and other blanks become one blank each; what nobody sees (control and zero-width characters) is left out.
    """
    if text.isascii() and text.isprintable() and "~" not in text:
        return text
    text = _LINE_ENDS.sub(" ", text).translate(_CHARACTERS)
    text = _NARROW_KANA.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
    text = _SPLIT_KANA.sub(lambda found: unicodedata.normalize("NFC", found[0]), text).translate(_LOOSE_MARKS)
    text = _HYPHEN.sub("-", text)
    text = _BETWEEN_FIGURES.sub(lambda found: _narrow(found[0]), text)
    text = _IN_WORD.sub(lambda found: _narrow(found[0]), text)
    return _TILDE.sub("～", text)


def _narrow(sign: str) -> str:
    return chr(ord(sign) - 0xFEE0)
