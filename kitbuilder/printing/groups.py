"""What hangs together over several characters: figures with their units, dates, telephone numbers, addresses."""

import re
from functools import lru_cache

_NUMBER = r"\d+(?:[.,:/\-–~〜～．，：／－]\d+)*"
_BEFORE = r"(?:震度|午前|午後|令和|平成|昭和|[第約計全各±−+])?"
_BLANK = r"[ \u2009\u202f]"
_LATIN_UNIT = r"[A-Za-zµμΩ°%℃℉‰㌀-㏿][A-Za-zµμΩ0-9²³/·]{0,5}(?![A-Za-z])"
_COUNTER = r"[円人個枚本台箱分秒時日月年回階度名組軒件杯冊束袋缶着足号班点つ]"
_UNIT = (
    rf"{_BLANK}(?:{_LATIN_UNIT}|{_COUNTER})"
    r"|[ァ-ヺー]{1,8}"
    r"|[かカヶケヵ][所月国年条]間?"
    r"|[一-鿿つ](?:[間目分半強弱生号]|ごろ|ずつ)?"
)
_HELD = re.compile(
    r"(?:https?://|www\.)[!-~]+|[\w.+-]+@[\w.-]+"
    rf"|{_BEFORE}{_NUMBER}(?:{_UNIT})?(?:[〜～~]{_NUMBER}(?:{_UNIT})?)?",
    re.ASCII,
)
_FIGURE = re.compile(r"[0-9０-９]")


@lru_cache(maxsize=20_000)
def held_places(text: str) -> frozenset[int]:
    """Return the places (characters from the start) inside of such groups: no line breaks there while it can be helped.

    Full-width figures count as well; `tidy` makes them half-width, but not every text has come through it.
    """
    if not _FIGURE.search(text) and "www." not in text and "://" not in text and "@" not in text:
        return frozenset()
    narrow = text.translate(_NARROW)
    return frozenset(place for found in _HELD.finditer(narrow) for place in range(found.start() + 1, found.end()))


def is_seam(before: str, after: str) -> bool:
    """Tell whether an address that is wider than its line may be divided here: after a slash, a dot and the like."""
    return before in "/.?&=@_-" and after not in "/.?&=@_-"


_NARROW = {code: code - 0xFEE0 for code in range(0xFF10, 0xFF1A)}
