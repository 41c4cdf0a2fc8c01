"""Which site a row of a table is about, and which fact of it a column."""

from collections import Counter
from collections.abc import Iterator, Sequence

from kitbuilder.exchange.cells import text_of
from kitbuilder.exchange.fact_table.table import RESTRICTED, FilledRow, FilledTable, Place, facts_by_place
from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.ids import SiteId
from kitbuilder.kit.said import listed, say
from kitbuilder.kit.site_names import folded_name
from kitbuilder.kit.values import Document, Fact


def sites_of_rows(
    documents: Sequence[Document], rows: Sequence[FilledRow]
) -> Iterator[tuple[FilledRow, Document | None]]:
    """Return each row with its site; None where there is no such site.

    Raises `BadInput` when a row may be about several sites, or two rows are about one.
    """
    by_id = {str(document.site.id): document for document in documents}
    by_name = dict[str, list[Document]]()
    for document in documents:
        by_name.setdefault(_folded(document.site.name), []).append(document)
    seen = dict[SiteId, int]()
    for row in rows:
        same = by_name.get(_folded(row.site_name), []) if row.site_name else []
        found = _by_id(row, by_id.get(row.site_id), same) if row.site_id else _by_name(row, same)
        if found is not None:
            _refuse_twice(row.number, seen.setdefault(found.site.id, row.number))
        yield row, found


def _folded(name: str) -> str:
    return folded_name(text_of(name))


def _by_id(row: FilledRow, found: Document | None, same: Sequence[Document]) -> Document | None:
    if found is not None and same and found not in same:
        raise BadInput(
            say(
                "{row}行目の番号「{id}」と拠点「{name}」は別の拠点です。どちらかを直してください",
                row=row.number,
                id=row.site_id[:60],
                name=row.site_name[:60],
            )
        )
    return found


def _by_name(row: FilledRow, same: Sequence[Document]) -> Document | None:
    if len(same) > 1:
        raise BadInput(
            say(
                "{row}行目の拠点「{name}」は{count}つあります。番号も書いてください：{ids_of_same}",
                row=row.number,
                name=row.site_name[:60],
                count=len(same),
                ids_of_same=listed([document.site.id for document in same]),
            )
        )
    return same[0] if same else None


def _refuse_twice(number: int, first: int) -> None:
    if number != first:
        raise BadInput(say("{row}行目と{first}行目が同じ拠点です。片方を消してください", row=number, first=first))


class Columns:
    """The headings of a table beside the facts of sites."""

    def __init__(self, documents: Sequence[Document], table: FilledTable) -> None:
        """Raise `BadInput` when two columns are about one fact."""
        self._headings, self._places, met = frozenset(table.headings), list[Place](), Counter[str]()
        for heading in table.headings:
            self._places.append((heading, met[heading]))
            met[heading] += 1
        known = {place for document in documents for place in facts_by_place(document.site)}
        led = {place for place in self._places if any(candidate in known for candidate in self._candidates(place))}
        self.unknown = tuple(dict.fromkeys(name for name, at in self._places if at == 0 and (name, 0) not in led))
        """The headings that are no fact's at any site."""
        for name, at in self._places:
            if (name, 0) in led and (name, at) not in led:
                raise BadInput(say("列「{name}」が2つあります。片方を消してください", name=name[:60]))

    def facts(self, document: Document) -> list[Fact | None]:
        """Return the site's fact for each column; None where it has none."""
        facts = facts_by_place(document.site)
        return [
            next((facts[candidate] for candidate in self._candidates(place) if candidate in facts), None)
            for place in self._places
        ]

    def _candidates(self, place: Place) -> list[Place]:
        """Return a fact's own name first; without the mark of a restricted one where no other column has that name."""
        heading, at = place
        bare = heading.removesuffix(RESTRICTED).rstrip()
        return [place] if bare in self._headings else [place, (bare, at)]
