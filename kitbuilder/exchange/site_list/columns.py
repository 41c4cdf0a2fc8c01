"""Which kind of list it is by its header, and where its columns are, in whatever order they stand."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence

from attrs import frozen

from kitbuilder.exchange.site_list.formats import FORMATS, Format, Names
from kitbuilder.exchange.site_list.rows import Row
from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.said import listed, say

_GARBLED = (("cp932", "utf-8"), ("cp1252", "utf-8"))
"""Encodings that UTF-8 is taken for, and what it was."""
_IN_EVERY_LIST = ("緯度", "名称", "住所")
_MOST_SHOWN, _LONGEST_SHOWN = 12, 20


@frozen
class Columns:
    """A kind of list with the places of its columns in this one."""

    format: Format
    places: dict[str, int]
    count: int

    def cells(self, row: Row, names: Names) -> list[str]:
        """Return what the row says in the columns of these names that are there; empty cells are left out."""
        places = (self.places[folded] for folded in map(_folded, names) if folded in self.places)
        return [row.cells[place] for place in places if place < len(row.cells) and row.cells[place]]

    def cell(self, row: Row, names: Names) -> str:
        """Return what the row says in the first of these columns that says something; empty when none does."""
        return next(iter(self.cells(row, names)), "")

    def has(self, names: Names) -> bool:
        """Tell whether one of these columns is there."""
        return any(_folded(name) in self.places for name in names)


def columns_of(header: Row) -> Columns:
    """Return the columns of the list with this header.

    Raises `BadInput` with the columns that were found and the lists that are known when it is none of these.
    """
    folded = [_folded(name) for name in header.cells]
    places = {name: place for place, name in reversed(list(enumerate(folded))) if name}
    candidates = [Columns(each, places, len(folded)) for each in FORMATS]
    best = max(candidates, key=_fit)
    missing = _missing(best)
    if len(missing) == 1:
        raise BadInput(
            say(
                "{format}のようですが「{name}」の列がありません（あった列：{found}）。見出しを確かめてください",
                format=best.format.title,
                name=missing[0],
                found=_shown(header.cells),
            )
        )
    if missing:
        raise BadInput(_garbled(header) or _unknown(header))
    _refuse_doubled(best, folded)
    return best


def _fit(columns: Columns) -> tuple[int, int]:
    return -len(_missing(columns)), sum(columns.has((sign,)) for sign in columns.format.signs)


def _missing(columns: Columns) -> list[str]:
    known = columns.format
    needed = (known.name, known.address + known.parts[1:2], known.latitude, known.longitude)
    return [names[0] for names in needed if not columns.has(names)]


def _folded(name: str) -> str:
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", name).casefold())


def _refuse_doubled(columns: Columns, folded: Sequence[str]) -> None:
    known = columns.format
    counts = Counter(folded)
    used = (known.name, known.kana, known.address, known.parts, known.latitude, known.longitude, known.common_id)
    for name in (name for names in used for name in names):
        if counts[_folded(name)] > 1:
            raise BadInput(say("拠点の一覧に「{name}」の列が2つ以上あります。使う列を1つだけ残してください", name=name))


def _garbled(header: Row) -> str:
    """Return the sentence on a list that was opened in the wrong encoding and saved; empty when that is not so."""
    for wrong, right in _GARBLED:
        meant = "".join(header.cells).encode(wrong, "replace").decode(right, "ignore")
        if any(word in meant for word in _IN_EVERY_LIST):
            return say("拠点の一覧の文字が化けています。公開されている元のファイルを選び直してください")
    return ""


def _unknown(header: Row) -> str:
    return say(
        "拠点の一覧の見出しが、どの一覧とも合いません（あった列：{found}）。使える一覧は、{known}です",
        found=_shown(header.cells),
        known=listed([known.title for known in FORMATS]),
    )


def _shown(cells: Sequence[str]) -> str:
    named = [cell for cell in cells if cell]
    shown = "".join(f"「{cell[:_LONGEST_SHOWN]}」" for cell in named[:_MOST_SHOWN])
    return f"{shown}…" if len(named) > _MOST_SHOWN else shown
