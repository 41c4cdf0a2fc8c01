"""Readings in kana: as they are searched, and as the ids of sites are made from them."""

import re
import unicodedata
from collections.abc import Container
from itertools import count

from kitbuilder.kit.ids import SiteId, is_site_id

_SCHOOLS = {
    "ぎむきょういくがっこう": "cs",
    "しょうちゅうがっこう": "cs",
    "しょうがっこう": "es",
    "ちゅうがっこう": "jhs",
    "こうとうがっこう": "hs",
    "しえんがっこう": "sns",
}
"""What kind of school it is, as the ids in `sites/readings.csv` end."""

_TO_HIRAGANA = {code: code - 0x60 for code in range(ord("ァ"), ord("ヶ") + 1)}
_FOLDED = _TO_HIRAGANA | {ord("ヶ"): "け", ord("ゖ"): "け", ord("釡"): "釜"}

_READ = frozenset(map(chr, range(ord("ぁ"), ord("ゖ") + 1))) | {"ー"}

_ROWS = {
    "": "あいうえお",
    "k": "かきくけこ",
    "g": "がぎぐげご",
    "s": "さしすせそ",
    "z": "ざじずぜぞ",
    "t": "たちつてと",
    "d": "だぢづでど",
    "n": "なにぬねの",
    "h": "はひふへほ",
    "b": "ばびぶべぼ",
    "p": "ぱぴぷぺぽ",
    "m": "まみむめも",
    "r": "らりるれろ",
}
_LATER = {"や": "ya", "ゆ": "yu", "よ": "yo", "わ": "wa", "を": "o", "ん": "n"}
_SMALL = {"ぁ": "a", "ぃ": "i", "ぅ": "u", "ぇ": "e", "ぉ": "o", "ゃ": "ya", "ゅ": "yu", "ょ": "yo"}
_IRREGULAR = {"し": "shi", "じ": "ji", "ち": "chi", "ぢ": "ji", "つ": "tsu", "づ": "zu", "ふ": "fu", "ゔ": "vu"}
_REGULAR = {
    kana: consonant + vowel for consonant, row in _ROWS.items() for kana, vowel in zip(row, "aiueo", strict=True)
}
_LATIN = _REGULAR | _IRREGULAR | _LATER | _SMALL
_LONGEST = 50


def hiragana(text: str) -> str:
    """Return the text with katakana of any width as hiragana."""
    return unicodedata.normalize("NFKC", text).translate(_TO_HIRAGANA).strip()


def searchable(text: str) -> str:
    """Return the text as it is compared in a search: without width, case, spaces or the kind of kana."""
    folded = unicodedata.normalize("NFKC", text).translate(_FOLDED).casefold()
    return unicodedata.normalize("NFKC", "".join(folded.split()))


def mixed(wanted: str, name: str, kana: str) -> int:
    """Return where a text stands in a site that is typed half as it is written and half as it is read, else -1.

    All are texts that `searchable` gave. 釜利谷ひがし is 釜利谷東小学校 (かまりやひがし…): what is written must be
    in the name, and what is read in the reading, in the same order. The place is 0 at the beginning of both, else 1.
    """
    parts = [(part[0] in _READ, re.escape(part)) for part in re.findall(r"[ぁ-ゖー]+|[^ぁ-ゖー]+", wanted)]
    if len({read for read, _ in parts}) < 2:  # noqa: PLR2004 - both kinds
        return -1
    in_kana = re.search("".join(part if read else ".+" for read, part in parts), kana)
    in_name = re.search("".join(".+" if read else part for read, part in parts), name)
    if not in_kana or not in_name:
        return -1
    return 0 if in_kana.start() == in_name.start() == 0 else 1


def romaji(kana: str) -> str:
    """Return a reading in Latin letters (Hepburn without signs for long vowels); what is no kana or ASCII is left out.

    The doubled u of a plain kana stays, as it does between two words (むつうら is mutsuura).
    """
    latin = ""
    for sound in hiragana(kana):
        latin = _with_sound(latin, sound)
    return latin.replace("っ", "")


def proposed_site_id(kana: str, taken: Container[str]) -> SiteId:
    """Return an id for a site with this reading that is not `taken`, such as `koda-es` for こだしょうがっこう."""
    reading = hiragana(kana)
    school = next((word for word in _SCHOOLS if reading.endswith(word) and reading != word), "")
    words = (romaji(reading.removesuffix(school))[:_LONGEST], _SCHOOLS.get(school, ""))
    stem = re.sub(r"[^a-z0-9]+", "-", "-".join(filter(None, words)).lower()).strip("-") or "site"
    numbered = (stem if number == 1 else f"{stem}-{number}" for number in count(1))
    return next(SiteId(text) for text in numbered if is_site_id(text) and text not in taken)


def _with_sound(latin: str, sound: str) -> str:
    if sound in "ゃゅょ" and latin[-1:] == "i":
        # き＋ゃ is kya, but し＋ゃ is sha.
        soft = "" if latin.endswith(("shi", "chi", "ji")) else "y"
        return latin[:-1] + soft + _LATIN[sound][1:]
    if sound == "う" and (latin.endswith("o") or re.search(r"(y|sh|ch|j)u$", latin)):
        return latin
    if sound == "お" and latin.endswith("o"):
        return latin
    if sound == "っ":
        return latin + sound
    letters = _LATIN.get(sound, sound if sound.isascii() else "")
    if latin.endswith("っ"):
        doubled = "t" if letters.startswith("ch") else letters[:1]
        return latin[:-1] + doubled + letters
    return latin + letters
