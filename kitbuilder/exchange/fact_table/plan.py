"""What a table would change, shown before it is done."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from kitbuilder.exchange.cells import LONGEST_CELL, cell_of, text_of
from kitbuilder.exchange.fact_table.matching import Columns, sites_of_rows
from kitbuilder.exchange.fact_table.table import FilledRow, FilledTable
from kitbuilder.kit.edit.facts import with_fact_value
from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.ids import FactId, SiteId
from kitbuilder.kit.said import say
from kitbuilder.kit.text import MarkError, fact_names, parse
from kitbuilder.kit.values import Document, Fact, Site


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


def plan_facts(documents: Sequence[Document], table: FilledTable, *, clear: bool = False) -> FactPlan:
    """Return what the table would change in these sites. An empty cell changes nothing unless `clear`.

    A cell that shows what the value shows, spaces and line breaks aside, is no change, whatever the value is.

    Raises `BadInput` with the row when it is not clear which site or fact is meant, or a new value has bad marks.
    """
    columns = Columns(documents, table)
    changes, unknown, kept = list[FactChange](), list[str](), 0
    for row, document in sites_of_rows(documents, table.rows):
        if document is None:
            unknown.append(row.site_name or row.site_id)
            continue
        site = document.site
        for fact, after in _differing(columns.facts(document), row.cells):
            if after or clear:
                _refuse(site, fact, after, row)
                changes.append(FactChange(site.id, site.name, fact.id, fact.name, fact.value, after))
            else:
                kept += 1
    return FactPlan(tuple(changes), tuple(unknown), columns.unknown, kept)


def with_changes(document: Document, changes: Iterable[FactChange]) -> Document:
    """Return the document with the changes that are its own. Raises `NotFound` for a fact that is gone."""
    for change in changes:
        if change.site_id == document.site.id:
            document = with_fact_value(document, change.fact_id, change.after)
    return document


def _differing(facts: Iterable[Fact | None], cells: Iterable[str]) -> Iterator[tuple[Fact, str]]:
    for fact, cell in zip(facts, cells, strict=True):
        if fact is not None and cell != text_of(cell_of(fact.value)):
            yield fact, cell


def _refuse(site: Site, fact: Fact, after: str, row: FilledRow) -> None:
    named = {"row": row.number, "name": text_of(fact.name)[:60]}
    same = Counter(text_of(other.name) for other in site.facts)[text_of(fact.name)]
    if same > 1:
        raise BadInput(
            say(
                "{row}行目の拠点には「{name}」という名前の値が{count}つあり、表では見分けられません。"
                "編集の画面で名前を変えてから、もう一度書き出してください",
                count=same,
                **named,
            )
        )
    if len(after) > LONGEST_CELL:
        raise BadInput(
            say("{row}行目の「{name}」が長すぎます。{most}文字までにしてください", most=LONGEST_CELL, **named)
        )
    try:
        parse(after)
    except MarkError as error:
        raise BadInput(say("{row}行目の「{name}」の印が正しくありません。{why}", why=str(error), **named)) from error
    if fact_names(after):
        raise BadInput(say("{row}行目の「{name}」の中に別の値 [[…]] は書けません。文字で書いてください", **named))
