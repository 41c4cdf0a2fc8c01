"""Where a Japanese line may not break (JIS X 4051, JLREQ 3.1): the classes of characters the breaker asks about."""

NOT_AT_START = frozenset(
    "、。，．・：；？！‼⁇⁈⁉"
    "」』）】〉》〕］｝〙〗｠»”’〟"
    "ー～〜‐゠–…‥"
    "々〻ヽヾゝゞ"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ"
    ")]},.:;?!%％℃°′″‰"
)
"""Closing brackets, stops, marks of repetition, the long-vowel mark, small kana, units that follow a figure."""

NOT_AT_END = frozenset("「『（【〈《〔［｛〘〖｟«“‘〝([{￥＄￡＃$#№")
"""Opening brackets, and signs that stand before a figure."""

UNSEPARATED = frozenset("—―…‥")
"""Two of the same in a row are one sign."""

_WORD = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789@&+_")
_IN_WORD = frozenset(".,:/-'~%=?#")


def may_break(before: str, after: str) -> bool:
    """Tell whether a line may end with `before` and the next begin with `after` (one character each)."""
    if after in NOT_AT_START or before in NOT_AT_END:
        return False
    if before == after and before in UNSEPARATED:
        return False
    if _is_word(before) and _is_word(after):
        return False
    return not (before in _IN_WORD and _is_word(after))


def joins_figure(before: str, after: str) -> bool:
    """Tell whether `after` belongs to the figure before it: `10分`, `3つ`, `5人`."""
    return (before.isdecimal() or before in "０１２３４５６７８９") and not after.isspace()


def _is_word(character: str) -> bool:
    return character in _WORD
