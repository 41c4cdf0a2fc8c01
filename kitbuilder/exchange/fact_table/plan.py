"""What a table would change, shown before it is done."""

from collections.abc import Iterable, Sequence

from attrs import frozen

from kitbuilder.exchange.fact_table.table import FactTable
from kitbuilder.kit.edit.facts import with_fact_value
from kitbuilder.kit.ids import FactId, SiteId
from kitbuilder.kit.site_names import folded_name
from kitbuilder.kit.values import Document


@frozen
class FactChange:
    """A value of one site that would change."""

    site_id: SiteId
    site_name: str
    fact_id: FactId
    fact_name: str
    before: str
    after: str


@frozen
class FactPlan:
    """The changes, and what of the table leads nowhere: rows without a site, columns without a fact.

    `kept` counts values that stay although their cell is empty.
    """

    changes: tuple[FactChange, ...]
    unknown_sites: tuple[str, ...]
    unknown_columns: tuple[str, ...]
    kept: int


def plan_facts(documents: Sequence[Document], table: FactTable, *, clear: bool = False) -> FactPlan:
    """Return what the table would change in these sites. An empty cell changes nothing unless `clear`."""
    by_id = {document.site.id: document for document in documents}
    by_name = {folded_name(document.site.name): document for document in documents}
    changes, unknown, kept = list[FactChange](), list[str](), 0
    for row in table.rows:
        document = by_id.get(row.site_id) or by_name.get(folded_name(row.site_name))
        if document is None or (row.site_id and row.site_id != document.site.id):
            unknown.append(row.site_name or row.site_id)
            continue
        written = dict(zip(table.columns, row.values, strict=True))
        for fact in document.site.facts:
            after = written.get(fact.name)
            if after is None or after == fact.value:
                continue
            if not after and not clear:
                kept += 1
                continue
            changes.append(FactChange(document.site.id, document.site.name, fact.id, fact.name, fact.value, after))
    known = {fact.name for document in documents for fact in document.site.facts}
    columns = tuple(name for name in table.columns if name not in known)
    return FactPlan(tuple(changes), tuple(unknown), columns, kept)


def with_changes(document: Document, changes: Iterable[FactChange]) -> Document:
    """Return the document with the changes that are its own. Raises `NotFound` for a fact that is gone."""
    for change in changes:
        if change.site_id == document.site.id:
            document = with_fact_value(document, change.fact_id, change.after)
    return document
