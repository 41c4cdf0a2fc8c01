"""The table as a value: a row for each site, a column for each fact's name."""

from collections import Counter
from collections.abc import Mapping, Sequence

from attrs import frozen

from kitbuilder.exchange.cells import text_of
from kitbuilder.kit.ids import SiteId
from kitbuilder.kit.values import Document, Fact, Site

ID, NAME = "番号", "拠点"
"""The headings over a site's id and its name."""

RESTRICTED = "（学校に出さない）"
"""Stands behind the heading of a restricted fact."""

Place = tuple[str, int]
"""A fact's name as a cell shows it, and how many facts of its site come before it under a name that looks the same."""


@frozen
class FactColumn:
    """A column of the table that goes out. School material must not show a `restricted` one."""

    heading: str
    restricted: bool = False


@frozen
class FactRow:
    """One site's values, one for each column; a site without a column's fact has None there."""

    site_id: SiteId
    site_name: str
    values: tuple[str | None, ...]


@frozen
class FactTable:
    """Sites by facts, as it goes out."""

    columns: tuple[FactColumn, ...]
    rows: tuple[FactRow, ...]


@frozen
class FilledRow:
    """A row that came back: its number in the file from 1, and a cell for each heading."""

    number: int
    site_id: str
    site_name: str
    cells: tuple[str, ...]


@frozen
class FilledTable:
    """A table that came back, as it is written there: whether it can be used is seen beside the sites."""

    headings: tuple[str, ...]
    rows: tuple[FilledRow, ...]


def fact_table(documents: Sequence[Document], *, restricted: bool = True) -> FactTable:
    """Return the facts of these sites, columns in the order in which they are met; restricted ones only if wanted."""
    sites = [(document.site, facts_by_place(document.site)) for document in documents]
    all_columns = columns_of([facts for _, facts in sites])
    columns = {place: column for place, column in all_columns.items() if restricted or not column.restricted}
    rows = (FactRow(site.id, site.name, tuple(map(_values(facts).get, columns))) for site, facts in sites)
    return FactTable(tuple(columns.values()), tuple(rows))


def columns_of(sites: Sequence[Mapping[Place, Fact]]) -> dict[Place, FactColumn]:
    """Return the columns for the facts of these sites, in the order in which they are met."""
    hidden = {name for facts in sites for (name, _), fact in facts.items() if fact.restricted}
    met = dict.fromkeys(place for facts in sites for place in facts)
    names = {name for name, _ in met}
    return {(name, at): FactColumn(_heading(name, names, name in hidden), name in hidden) for name, at in met}


def facts_by_place(site: Site) -> dict[Place, Fact]:
    """Return the site's facts, each found by its name as a cell shows it."""
    met, facts = Counter[str](), dict[Place, Fact]()
    for fact in site.facts:
        name = text_of(fact.name)
        facts[name, met[name]] = fact
        met[name] += 1
    return facts


def _values(facts: dict[Place, Fact]) -> dict[Place, str]:
    return {place: fact.value for place, fact in facts.items()}


def _heading(name: str, names: set[str], restricted: bool) -> str:
    """Return the heading; one that another fact has for its name would lead to that one."""
    marked = f"{name}{RESTRICTED}"
    return marked if restricted and marked not in names else name
