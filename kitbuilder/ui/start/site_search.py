"""Which of the sites are shown, and in which order."""

import datetime as dt
import math
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QSortFilterProxyModel, Qt

from kitbuilder.kit.ids import MASTER, SiteId
from kitbuilder.kit.kana import searchable
from kitbuilder.kit.overview import SiteRow
from kitbuilder.ui.start.table import Index, SitesModel


class SiteSearch(QSortFilterProxyModel):
    """The rows that have what was typed, in the chosen order; the ward's own kit stays first."""

    def __init__(self, model: SitesModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._wanted = ""
        self.setSourceModel(model)

    def search(self, wanted: str) -> None:
        """Show only the sites that have `wanted` in them, the best first; an empty text shows all."""
        self.beginFilterChange()
        self._wanted = searchable(wanted)
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)
        self.invalidate()

    def row_at(self, place: int) -> SiteRow:
        """Return what a visible row shows."""
        return self._model.rows[self.mapToSource(self.index(place, 0)).row()]

    def rows(self) -> list[SiteRow]:
        """Return what is shown, from top to bottom."""
        return [self.row_at(place) for place in range(self.rowCount())]

    def site_at(self, place: int) -> SiteId:
        """Return the id of the site in a visible row."""
        return self.row_at(place).id

    def index_of(self, site_id: SiteId) -> QModelIndex:
        """Return where a site is shown, an invalid index when it is not."""
        places = (place for place in range(self.rowCount()) if self.site_at(place) == site_id)
        return next((self.index(place, 0) for place in places), QModelIndex())

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:  # noqa: N802, ARG002
        return self._model.rows[source_row].has(self._wanted)

    def lessThan(self, left: Index, right: Index) -> bool:  # noqa: N802
        one, other = self._model.rows[left.row()], self._model.rows[right.row()]
        downwards = self.sortOrder() == Qt.SortOrder.DescendingOrder
        if MASTER in (one.id, other.id):
            return (one.id == MASTER) != downwards
        if self._wanted and (best := one.rank(self._wanted)) != (next_best := other.rank(self._wanted)):
            return (best < next_best) != downwards
        first, second = _sort_keys(one)[left.column()], _sort_keys(other)[right.column()]
        if first != second:
            return bool(first < second)
        return (one.reading < other.reading) != downwards


def _sort_keys(row: SiteRow) -> tuple[Any, ...]:
    """Return what each column is sorted by; a file that cannot be read counts as the gravest."""
    return (
        row.reading,
        row.edition,
        -1 if row.fault else row.progress,
        row.facts - row.filled,
        (row.behind, -(row.base_edition or 0)),
        row.open_comments,
        math.inf if row.fault else row.errors,
        row.warnings,
        row.printed_on or dt.date.min,
        row.changed_at.timestamp() if row.changed_at else 0.0,
    )
