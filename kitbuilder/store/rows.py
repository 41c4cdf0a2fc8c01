"""Nodes of a document to rows of the tables; rows one by one, or as the columns of their tables."""

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from cattrs import Converter

from kitbuilder.kit.nodes import CHILDREN, Key, Node

Row = dict[str, Any]

Columns = Mapping[str, Sequence[Any]]
"""The rows of one kind: their values by column, all columns of one length."""


def row_of(node: Node) -> Row:
    """Return the row that keeps the node; a picture's bytes go into `blob`, not into its row."""
    row = _converter().unstructure(node.value)
    for name in CHILDREN.get(type(node.value), {}):
        del row[name]
    if node.kind == "site":
        row["site_id"] = row["id"]
    if node.kind == "card":
        row["unconfirmed"] = list(node.value.unconfirmed)
    row.pop("data", None)
    return {**row, "id": node.id, "parent": node.parent, "position": node.position}


def rows_in(tables: Mapping[str, Columns]) -> dict[Key, Row]:
    """Return the rows of some tables by kind and id."""
    return {
        (kind, values[0]): dict(zip(("id", *columns), values, strict=True))
        for kind, columns in tables.items()
        for values in zip(columns["id"], *columns.values(), strict=True)
    }


def tables_of(rows: Mapping[Key, Row]) -> dict[str, Columns]:
    """Return the tables that hold these rows. Raises `KeyError` when rows of one kind have other columns."""
    of_kind: dict[str, list[Row]] = defaultdict(list)
    for (kind, _), row in rows.items():
        of_kind[kind].append(row)
    return {kind: {name: [row[name] for row in found] for name in found[0]} for kind, found in of_kind.items()}


@cache
def _converter() -> Converter:
    converter = Converter(detailed_validation=False)
    for kind in (dt.date, dt.datetime):
        converter.register_unstructure_hook(kind, kind.isoformat)
    return converter
