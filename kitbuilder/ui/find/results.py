"""What was found, as rows of a list."""

from bisect import bisect
from collections.abc import Iterator
from typing import Any

from attrs import frozen
from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from kitbuilder.kit.edit.replace import refusals
from kitbuilder.kit.ids import MASTER, SiteId
from kitbuilder.kit.search import Found, SearchOptions, find_in
from kitbuilder.kit.values import Document
from kitbuilder.ui.find.scope import KitScope, Unread
from kitbuilder.ui.translated import translated

Index = QModelIndex | QPersistentModelIndex

_ROOT = QModelIndex()
_BEFORE = 14
"""Characters shown in front of a match, so that the match itself is always in sight."""


@frozen
class Row:
    """One place; `reason` says why replacing leaves it as it is, empty when it does not."""

    site_id: SiteId
    site_name: str
    kana: str
    found: Found
    reason: str = ""


def found_rows(scope: KitScope, wanted: str, options: SearchOptions) -> Iterator[list[Row] | Unread]:
    """Return what is found, kit by kit. Called in the windows' thread, gone through in another."""
    documents = scope.documents()
    return (one if isinstance(one, Unread) else rows_in(one, wanted, options) for one in documents)


def rows_in(document: Document, wanted: str, options: SearchOptions) -> list[Row]:
    """Return the rows of one document in printing order."""
    site = document.site
    found = find_in(document, wanted, options)
    refused = refusals(document, wanted, options, at_ward=site.id == MASTER) if found else []
    reasons = {refusal.found: refusal.reason for refusal in refused}
    order = "" if site.id == MASTER else site.kana or site.name
    return [Row(site.id, site.name, order, one, reasons.get(one, "")) for one in found]


class ResultsModel(QAbstractListModel):
    """Two lines a place: where it is, and its text with the match in 【】. The ward first, then sites by reading."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []
        self.names_sites = False

    def start(self, *, names_sites: bool) -> None:
        """Begin with an empty list; `names_sites` says whether the rows name their site."""
        self.beginResetModel()
        self.rows, self.names_sites = [], names_sites
        self.endResetModel()

    def add(self, rows: list[Row]) -> None:
        """Add the rows of one site."""
        if not rows:
            return
        place = bisect(self.rows, _order(rows[0]), key=_order)
        self.beginInsertRows(QModelIndex(), place, place + len(rows) - 1)
        self.rows[place:place] = rows
        self.endInsertRows()

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{self._place(row)}\n　{_marked(row.found)}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._place(row)}: {_marked(row.found)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return translated(row.reason) or None
        return None

    def _place(self, row: Row) -> str:
        site = f"{row.site_name}　" if self.names_sites else ""
        kept = self.tr("［置きかえません］") if row.reason else ""
        return f"{kept}{site}{translated(row.found.where.label)}"


def _order(row: Row) -> tuple[str, str]:
    return row.kana, row.site_id


def _marked(found: Found) -> str:
    before = found.before if len(found.before) <= _BEFORE else f"…{found.before[-_BEFORE:]}"
    return f"{before}【{found.matched}】{found.after}"
