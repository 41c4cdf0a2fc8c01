"""Where a Japanese line may not break (JIS X 4051, JLREQ 3.1): the classes of characters the breaker asks about.

Classes are those of JLREQ's appendix A, with the half-width forms that people paste. What hangs together over more than
two characters is told by `groups`.
"""

_CLOSING = "’”)〕]}〉》」』】⦆｠〙〗»〟）］｝｣›"
_HYPHENS = "‐‑–〜～゠"
_DIVIDING = "!?‼⁇⁈⁉！？"
_MIDDLE_DOTS = "・:;：；･·"
_STOPS = "。.．｡"
_COMMAS = "、,，､"
_LEADERS = "…‥"
_ITERATION = "ヽヾゝゞ々〻"
_PROLONGED = "ーｰ"
_SMALL_KANA = "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿｧｨｩｪｫｬｭｮｯ"
_AFTER_FIGURE = "°′″℃℉¢￠%％‰㏋ℓ㌃㌍㌔㌘㌢㌣㌦㌧㌫㌶㌻㍉㍊㍍㍑㍗㎎㎏㎜㎝㎞㎡㎥㏄²³"
_LOWER_REPEAT = "〵"
_VOICED_MARKS = "゛゜ﾞﾟ"
_COMBINING = "".join(map(chr, (*range(0x300, 0x370), 0x3099, 0x309A, 0x200D, *range(0xFE00, 0xFE10))))

NOT_AT_START = frozenset(
    _CLOSING + _HYPHENS + _DIVIDING + _MIDDLE_DOTS + _STOPS + _COMMAS + _LEADERS + _ITERATION + _PROLONGED + _SMALL_KANA
) | frozenset(_AFTER_FIGURE + _LOWER_REPEAT + _VOICED_MARKS + _COMBINING)
"""Cl-02 to cl-07, cl-09 to cl-11 and cl-13, leaders (cl-08), and marks that belong to the character before them."""

OPENING = frozenset("‘“([{〔〈《「『【⦅｟〘〖«〝（［｛｢‹")
"""Opening brackets (cl-01)."""

NOT_AT_END = OPENING | frozenset("¥￥$＄£￡#＃€№")
"""Opening brackets (cl-01) and signs that stand before a figure (cl-12)."""

HANGING = frozenset(_STOPS + _COMMAS) - {".", ","}
"""Full stops and commas of Japanese text: they may stand past a column's end (ぶら下げ, JLREQ 3.8.2)."""

_ONE_SIGN = frozenset(("——", "――", "……", "‥‥", "〳〵", "〴〵", "／＼"))
"""Two characters that are one sign (cl-08)."""

_EITHER_SIDE = frozenset("\"'")
"""Straight quotation marks open and close: a line breaks on neither side."""

_IN_WORD = frozenset(".,:/-'’~%=?#)]")
_EAST_ASIAN = "\u1100"
"""From here on a script is set without blanks between words."""


def may_break(before: str, after: str) -> bool:
    """Tell whether a line may end with `before` and the next begin with `after` (one character each)."""
    if after in NOT_AT_START or before in NOT_AT_END or before + after in _ONE_SIGN:
        return False
    if after in _EITHER_SIDE or before in _EITHER_SIDE:
        return False
    if is_word(after):
        return not (before in _IN_WORD or is_word(before))
    return not (is_word(before) and (after in _IN_WORD or after in "(["))


def joins_figure(before: str, after: str) -> bool:
    """Tell whether `after` belongs to the figure before it: `10分`, `3つ`, `5人`."""
    return before.isdecimal() and not after.isspace() and after not in NOT_AT_END


def is_katakana(character: str) -> bool:
    """Tell whether this is a character of a word in katakana; no character is none."""
    return "ァ" <= character <= "ヺ" or character == "ー"


def is_word(character: str) -> bool:
    """Tell whether the character is part of a word or figure of a script that is set with blanks, as Latin is."""
    if character < _EAST_ASIAN:
        return character.isalnum() or character in "@&+_"
    return "０" <= character <= "９" or "Ａ" <= character <= "Ｚ" or "ａ" <= character <= "ｚ"
