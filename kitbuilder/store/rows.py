"""Nodes of a document to rows of the tables, and back."""

import datetime as dt
from functools import cache
from typing import Any

from cattrs import Converter

from kitbuilder.kit.nodes import CHILDREN, KINDS, Node

Row = dict[str, Any]

_ROOTS = frozenset({"site", "kit", "review"})


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


def node_of(kind: str, row: Row, blobs: dict[str, bytes]) -> Node:
    """Return the node that `row_of` made the row from.

    Raises `ValueError`, `TypeError` or `KeyError` when the row cannot be one (a damaged or forged file).
    """
    fields = {name: value for name, value in row.items() if name not in ("parent", "position", "site_id")}
    if kind == "site":
        fields["id"] = row["site_id"]
    elif kind in _ROOTS:
        del fields["id"]
    if kind == "picture":
        fields["data"] = blobs[row["id"]]
    value: Any = _converter().structure(fields, KINDS[kind])
    return Node(kind, row["id"], row["parent"], row["position"], value)


@cache
def _converter() -> Converter:
    converter = Converter(detailed_validation=False)
    for kind in (dt.date, dt.datetime):
        converter.register_unstructure_hook(kind, kind.isoformat)
        converter.register_structure_hook(kind, _from_iso)
    converter.register_structure_hook_func(lambda kind: kind in (str, int, float, bool), _strictly)
    return converter


def _strictly(value: Any, kind: type) -> Any:
    if not isinstance(value, kind):
        raise TypeError(f"{kind.__name__} expected")
    return value


def _from_iso(text: Any, kind: type[dt.date]) -> dt.date:
    return kind.fromisoformat(text)
