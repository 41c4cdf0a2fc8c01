"""Sites from the rows of a list."""

import hashlib
import unicodedata
from collections.abc import Container, Iterable

from attrs import evolve

from kitbuilder.exchange.site_list.columns import Columns, columns_of
from kitbuilder.exchange.site_list.decoding import decoded
from kitbuilder.exchange.site_list.place import may_be_one_town, place_in_degrees, town_of
from kitbuilder.exchange.site_list.readings import Reading, known_readings
from kitbuilder.exchange.site_list.rows import Row, rows_of
from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.ids import MASTER, SiteId, is_site_id
from kitbuilder.kit.kana import hiragana, proposed_site_id
from kitbuilder.kit.said import say
from kitbuilder.kit.site_names import folded_name
from kitbuilder.kit.values import Site

_LONGEST_NAME, _LONGEST_KANA, _LONGEST_ADDRESS, _LONGEST_COMMON_ID = 80, 160, 300, 100


def read_site_list(data: bytes, ward: str = "") -> list[Site]:
    """Return the sites of a list, those whose address has `ward` in it; several buildings of a school are one site.

    Sites are one when their names are the same but for the building and their addresses name the same town. Raises
    `BadInput` naming the row when the list cannot be read; nothing is skipped silently.
    """
    rows = rows_of(decoded(data))
    header = next(rows, None)
    if header is None:
        raise BadInput(say("拠点の一覧に何も書かれていません。ファイルを選び直してください"))
    columns = columns_of(header)
    chosen = _of_ward(_of_kind(rows, columns), columns, ward)
    return _with_ids(_joined(_site(row, columns) for row in chosen))


def stable_id(site: Site) -> SiteId:
    """Return an id that follows from a site's name and address: the same each time the list is read."""
    return SiteId(hashlib.sha256(f"{site.name}\n{site.address}".encode()).hexdigest()[:12])


def _of_kind(rows: Iterable[Row], columns: Columns) -> list[Row]:
    known = columns.format
    every = list(rows)
    if not every:
        raise BadInput(say("拠点の一覧に見出ししかありません。拠点の行がある一覧を選んでください"))
    if not columns.has(known.kind):
        return every
    wanted = [row for row in every if columns.cell(row, known.kind) == known.wanted]
    if not wanted:
        raise BadInput(
            say(
                "拠点の一覧に「{column}」が「{wanted}」の行がありません。一覧を確かめてください",
                column=known.kind[0],
                wanted=known.wanted,
            )
        )
    return wanted


def _of_ward(rows: list[Row], columns: Columns, ward: str) -> list[Row]:
    known, wanted = columns.format, _compared(ward)
    if not wanted:
        return rows
    chosen = [
        row
        for row in rows
        if wanted in _compared(_address(row, columns)) or wanted in _compared("".join(columns.cells(row, known.area)))
    ]
    if not chosen:
        raise BadInput(
            say("住所に「{ward}」がある拠点が、この一覧にはありません。書き方を確かめてください", ward=ward[:30])
        )
    return chosen


def _compared(place: str) -> str:
    return "".join(unicodedata.normalize("NFKC", place).replace("ヶ", "ケ").split())


def _site(row: Row, columns: Columns) -> Site:
    """Return the site of a row, still without an id."""
    known = columns.format
    if any(row.cells[columns.count :]):
        raise BadInput(
            say(
                "拠点の一覧の{line}行目は、見出しより列が多くなっています。コンマや引用符を確かめてください",
                line=row.number,
            )
        )
    name = folded_name(_limited(columns.cell(row, known.name), known.name[0], _LONGEST_NAME, row))
    if not name:
        raise BadInput(say("拠点の一覧の{line}行目に施設の名前がありません。書き足してください", line=row.number))
    place = place_in_degrees(columns.cell(row, known.latitude), columns.cell(row, known.longitude), row.number)
    return Site(
        id=SiteId(""),
        name=name,
        kana=hiragana(_limited(columns.cell(row, known.kana), say("カナ"), _LONGEST_KANA, row)),
        address=_limited(_address(row, columns), known.address[0], _LONGEST_ADDRESS, row),
        latitude=place[0] if place else None,
        longitude=place[1] if place else None,
        common_id=_limited(columns.cell(row, known.common_id), say("共通ID"), _LONGEST_COMMON_ID, row),
    )


def _address(row: Row, columns: Columns) -> str:
    known = columns.format
    whole = columns.cell(row, known.address)
    if whole or not known.parts:
        return whole
    prefecture, town, *rest = [columns.cell(row, (part,)) for part in known.parts]
    town = town.removeprefix(prefecture)
    # Some towns write the whole address where only their name belongs: a name has no number in it.
    is_whole = any(character.isdecimal() for character in town)
    return "".join((prefecture, town, *(() if is_whole else rest)))


def _limited(text: str, column: str, most: int, row: Row) -> str:
    if len(text) > most:
        raise BadInput(
            say(
                "拠点の一覧の{line}行目の「{column}」が長すぎます（{most}文字まで）。短くしてください",
                line=row.number,
                column=column,
                most=most,
            )
        )
    return text


def _joined(listed: Iterable[Site]) -> list[Site]:
    """Return each site once; what its first row does not say is taken from its other rows."""
    joined: list[Site] = []
    by_name: dict[str, list[tuple[int, str]]] = {}
    for site in listed:
        town = town_of(site.address)
        known = by_name.setdefault(site.name, [])
        place = next((place for place, other in known if may_be_one_town(town, other)), None)
        if place is None:
            known.append((len(joined), town))
            joined.append(site)
        else:
            joined[place] = filled(joined[place], site)
    return joined


def filled(site: Site, other: Site) -> Site:
    """Return the site with what only the other says of it: reading, address, common id, place in degrees."""
    placed = site if site.latitude is not None else other
    return evolve(
        site,
        kana=site.kana or other.kana,
        address=site.address or other.address,
        common_id=site.common_id or other.common_id,
        latitude=placed.latitude,
        longitude=placed.longitude,
    )


def _with_ids(sites: list[Site]) -> list[Site]:
    readings = known_readings()
    taken: set[str] = {MASTER}
    named: list[Site] = []
    for site in sites:
        reading = readings.get(site.common_id)
        site_id = _site_id(site, reading, taken)
        taken.add(site_id)
        named.append(evolve(site, id=site_id, kana=site.kana or (reading.kana if reading else "")))
    return named


def _site_id(site: Site, reading: Reading | None, taken: Container[str]) -> SiteId:
    """Return the id that is known for a site, that of its common id, that of its reading, or one of its name."""
    plain = reading.id if reading else SiteId(site.common_id.lower())
    if is_site_id(plain) and plain not in taken:
        return plain
    proposed = proposed_site_id(site.kana, ()) if site.kana else MASTER
    return proposed if proposed not in taken else stable_id(site)
