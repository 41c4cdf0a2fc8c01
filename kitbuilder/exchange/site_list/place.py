"""Where a site is: its place in degrees, and the town or ward its address names."""

import re
import unicodedata

from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.said import say

_SOUTH, _NORTH, _WEST, _EAST = 20.0, 46.0, 122.0, 154.0
"""Japan, with 沖ノ鳥島, 択捉島, 与那国島 and 南鳥島, in degrees (WGS 84)."""

_PREFECTURE = re.compile("(?:北海道|東京都|京都府|大阪府|.{2,3}県)")
_TOWN = re.compile("(?:.{1,6}?郡)?.{1,7}?[市町村区](?:(?<=市).{1,4}?区)?")
_DEGREES = re.compile(r"[+-]?[0-9]{1,10}(?:\.[0-9]{0,40})?")


def place_in_degrees(latitude: str, longitude: str, row: int) -> tuple[float, float] | None:
    """Return latitude and longitude as written in a row of a list; None when it has neither.

    Raises `BadInput` naming the row when they are no degrees, are exchanged, or lie outside Japan.
    """
    if not latitude and not longitude:
        return None
    if not latitude or not longitude:
        raise BadInput(
            say("拠点の一覧の{line}行目は、緯度と経度の片方しかありません。両方書くか、両方消してください", line=row)
        )
    north, east = _degrees(latitude, row), _degrees(longitude, row)
    if _is_in_japan(east, north) and not _is_in_japan(north, east):
        raise BadInput(
            say(
                "拠点の一覧の{line}行目は、緯度「{latitude}」と経度「{longitude}」が逆です。入れ替えてください",
                line=row,
                latitude=latitude[:20],
                longitude=longitude[:20],
            )
        )
    if not _is_in_japan(north, east):
        raise BadInput(
            say(
                "拠点の一覧の{line}行目の緯度「{latitude}」・経度「{longitude}」は日本の外です。"
                "緯度は20～46、経度は122～154の数に直してください",
                line=row,
                latitude=latitude[:20],
                longitude=longitude[:20],
            )
        )
    return north, east


def town_of(address: str) -> str:
    """Return the town an address names, with its ward where it has wards (横浜市金沢区); empty when it names none."""
    plain = "".join(unicodedata.normalize("NFKC", address).replace("ヶ", "ケ").split())
    prefecture = _PREFECTURE.match(plain)
    town = _TOWN.match(plain, prefecture.end() if prefecture else 0)
    return town[0] if town else ""


def may_be_one_town(one: str, other: str) -> bool:
    """Tell whether two towns may be the same; one that is not known may be any."""
    return one.startswith(other) or other.startswith(one)


def _is_in_japan(north: float, east: float) -> bool:
    return _SOUTH <= north <= _NORTH and _WEST <= east <= _EAST


def _degrees(text: str, row: int) -> float:
    plain = unicodedata.normalize("NFKC", text)
    if not _DEGREES.fullmatch(plain):
        raise BadInput(
            say(
                "拠点の一覧の{line}行目の緯度・経度「{value}」が正しくありません。35.34 のような度の数に直してください",
                line=row,
                value=text[:20],
            )
        )
    return float(plain)
