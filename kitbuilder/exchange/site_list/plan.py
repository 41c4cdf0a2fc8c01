"""Site lists as the authorities publish them, found by their header; what they would change is shown before it is done.

For now that is 国土地理院's list of designated shelters (指定避難所データ).
"""

import csv
import io
from collections.abc import Iterable
from enum import StrEnum

from attrs import evolve, frozen

from kitbuilder.bundled import bundled
from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.ids import SiteId, is_site_id, new_id
from kitbuilder.kit.said import say
from kitbuilder.kit.site_names import folded_name
from kitbuilder.kit.values import Site

_LARGEST_BYTES = 100_000_000
_NAME, _ADDRESS, _LATITUDE, _LONGITUDE, _COMMON_ID = "施設・場所名", "住所", "緯度", "経度", "共通ID"
_NEEDED = (_NAME, _ADDRESS, _LATITUDE, _LONGITUDE, _COMMON_ID)


class Action(StrEnum):
    """What an import would do with a site."""

    ADD = "add"
    UPDATE = "update"
    UNCHANGED = "unchanged"
    UNMATCHED = "unmatched"


@frozen
class Planned:
    """One line of the preview; `site` is as it would be afterwards."""

    action: Action
    site: Site


@frozen
class Reading:
    """What is known of a site beyond the published lists."""

    id: SiteId
    name: str
    kana: str


def read_site_list(data: bytes, ward: str = "") -> list[Site]:
    """Return the sites of a list, those whose address has `ward` in it; several buildings of a school are one site.

    Raises `BadInput` naming the row when the list cannot be read; nothing is skipped silently.
    """
    if len(data) > _LARGEST_BYTES:
        raise BadInput(say("拠点の一覧が大きすぎます（100 MB まで）。ファイルを確かめてください"))
    rows = csv.DictReader(io.StringIO(_decoded(data), newline=""), strict=True)
    readings = known_readings()
    sites: dict[str, Site] = {}
    try:
        missing = [name for name in _NEEDED if name not in (rows.fieldnames or ())]
        if missing:
            raise BadInput(
                say(
                    "拠点の一覧に「{name}」の列がありません。国土地理院の指定避難所データを選んでください",
                    name=missing[0],
                )
            )
        for row in rows:
            if ward in (row[_ADDRESS] or ""):
                site = _site(row, rows.line_num, readings)
                sites.setdefault(site.name, site)
    except csv.Error as error:
        raise BadInput(
            say("拠点の一覧の{line}行目が読めません。CSV の書き方を確かめてください", line=rows.line_num)
        ) from error
    if ward and not sites:
        raise BadInput(
            say("住所に「{ward}」がある拠点が、この一覧にはありません。書き方を確かめてください", ward=ward[:30])
        )
    return list(sites.values())


def plan_import(known: Iterable[Site], listed: Iterable[Site]) -> list[Planned]:
    """Return what importing the list would do, in the list's order; sites it does not name come last, untouched."""
    by_common_id = {site.common_id: site for site in known if site.common_id}
    by_name = {folded_name(site.name): site for site in known}
    planned: list[Planned] = []
    matched: set[SiteId] = set()
    for new in listed:
        old = by_common_id.get(new.common_id) or by_name.get(folded_name(new.name))
        if old is None:
            planned.append(Planned(Action.ADD, new))
            continue
        matched.add(old.id)
        merged = evolve(
            old,
            name=old.name if folded_name(old.name) == folded_name(new.name) else new.name,
            address=new.address,
            latitude=new.latitude,
            longitude=new.longitude,
            common_id=new.common_id or old.common_id,
            kana=old.kana or new.kana,
        )
        planned.append(Planned(Action.UNCHANGED if merged == old else Action.UPDATE, merged))
    planned.extend(Planned(Action.UNMATCHED, site) for site in known if site.id not in matched)
    return planned


def known_readings() -> dict[str, Reading]:
    """Return what comes with the program about sites, by common id."""
    with bundled("sites", "readings.csv").open(encoding="utf-8", newline="") as file:
        return {row["common_id"]: Reading(SiteId(row["id"]), row["name"], row["kana"]) for row in csv.DictReader(file)}


def bundled_sites() -> list[Site]:
    """Return the sites that come with the program: Kanazawa Ward's 26, from 国土地理院's list."""
    return read_site_list(bundled("sites", "gsi_shelters_kanazawa_ward.csv").read_bytes())


def _decoded(data: bytes) -> str:
    for encoding in ("utf-8-sig", "cp932"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise BadInput(say("拠点の一覧の文字コードが読めません。UTF-8 か Shift_JIS で保存し直してください"))


def _site(row: dict[str, str], line: int, readings: dict[str, Reading]) -> Site:
    common_id = (row[_COMMON_ID] or "").strip()
    name = folded_name(row[_NAME] or "")
    if not name:
        raise BadInput(say("拠点の一覧の{line}行目に施設の名前がありません。書き足してください", line=line))
    reading = readings.get(common_id)
    plain_id = common_id.lower()
    site_id = reading.id if reading else SiteId(plain_id if is_site_id(plain_id) else new_id())
    return Site(
        id=site_id,
        name=name,
        kana=reading.kana if reading else "",
        address=(row[_ADDRESS] or "").strip(),
        latitude=_degrees(row[_LATITUDE], 90, line),
        longitude=_degrees(row[_LONGITUDE], 180, line),
        common_id=common_id,
    )


def _degrees(text: str | None, most: float, line: int) -> float | None:
    if not (text or "").strip():
        return None
    try:
        value = float(text or "")
    except ValueError:
        value = float("nan")
    if not -most <= value <= most:
        raise BadInput(
            say(
                "拠点の一覧の{line}行目の緯度・経度「{value}」が正しくありません。数を直してください",
                line=line,
                value=(text or "")[:20],
            )
        )
    return value
