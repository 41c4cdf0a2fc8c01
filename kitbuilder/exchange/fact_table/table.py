"""The table as a value: a row for each site, a column for each fact's name."""

from collections.abc import Sequence

from attrs import frozen

from kitbuilder.kit.ids import SiteId
from kitbuilder.kit.values import Document

ID, NAME = "番号", "拠点"
"""The headings over a site's id and its name."""

RESTRICTED = "（学校に出さない）"
"""Stands behind the heading of a restricted fact."""


@frozen
class FactRow:
    """One site's values, one for each column; a site without a column's fact has None there."""

    site_id: SiteId
    site_name: str
    values: tuple[str | None, ...]


@frozen
class FactTable:
    """Sites by facts. `restricted` names the columns that school material must not show."""

    columns: tuple[str, ...]
    rows: tuple[FactRow, ...]
    restricted: frozenset[str] = frozenset()


def fact_table(documents: Sequence[Document], *, restricted: bool = True) -> FactTable:
    """Return the facts of these sites, columns in the order in which they are met; restricted ones only if wanted."""
    hidden = {fact.name for document in documents for fact in document.site.facts if fact.restricted}
    names = dict.fromkeys(fact.name for document in documents for fact in document.site.facts)
    columns = tuple(name for name in names if restricted or name not in hidden)
    rows = []
    for document in documents:
        values = {fact.name: fact.value for fact in document.site.facts}
        row = FactRow(document.site.id, document.site.name, tuple(values.get(name) for name in columns))
        rows.append(row)
    return FactTable(columns, tuple(rows), frozenset(hidden.intersection(columns)))
