"""The table of sites and its search."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt

from kitbuilder.kit.ids import MASTER, SiteId
from kitbuilder.ui.start.rows import SiteRow

Index = QModelIndex | QPersistentModelIndex

_ROOT = QModelIndex()
SORT_ROLE = Qt.ItemDataRole.UserRole


class SitesModel(QAbstractTableModel):
    """One row a site, the ward's own kit first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[SiteRow] = []

    def show_row(self, row: SiteRow) -> None:
        """Add the row of a site, or bring it up to date."""
        for place, known in enumerate(self.rows):
            if known.id == row.id:
                self.rows[place] = row
                self.dataChanged.emit(self.index(place, 0), self.index(place, self.columnCount() - 1))
                return
        self.beginInsertRows(QModelIndex(), len(self.rows), len(self.rows))
        self.rows.append(row)
        self.endInsertRows()

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self._headings())

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: N802
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings()[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cells(row)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole and row.fault:
            return row.fault
        if role == SORT_ROLE:
            return self._sort_keys(row)[index.column()]
        return None

    def _headings(self) -> tuple[str, ...]:
        return (
            self.tr("拠点"),
            self.tr("版"),
            self.tr("状態"),
            self.tr("意見"),
            self.tr("要確認"),
            self.tr("最後の変更"),
        )

    def _cells(self, row: SiteRow) -> tuple[str, ...]:
        if row.fault:
            return (row.name, "", self.tr("開けません"), "", row.fault, "")
        found = []
        if row.errors:
            found.append(self.tr("エラー {}").format(row.errors))
        if row.warnings:
            found.append(self.tr("注意 {}").format(row.warnings))
        problems = "　".join(found) or self.tr("なし")
        edition = self.tr("第{}版").format(row.edition)
        return (row.name, edition, row.state, str(row.open_comments or "―"), problems, row.last_change)

    @staticmethod
    def _sort_keys(row: SiteRow) -> tuple[Any, ...]:
        name = "" if row.id == MASTER else row.kana or row.name
        return (name, row.edition, row.state, row.open_comments, row.errors * 1000 + row.warnings, row.last_change)


class SiteSearch(QSortFilterProxyModel):
    """The rows whose name, kana or id has what was typed."""

    def __init__(self, model: SitesModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._wanted = ""
        self.setSourceModel(model)
        self.setSortRole(SORT_ROLE)

    def search(self, wanted: str) -> None:
        """Show only the sites that have `wanted` in them; an empty text shows all."""
        self.beginFilterChange()
        self._wanted = wanted.strip().lower()
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def site_at(self, row: int) -> SiteId:
        """Return the id of the site in a visible row."""
        return self._model.rows[self.mapToSource(self.index(row, 0)).row()].id

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:  # noqa: N802, ARG002
        row = self._model.rows[source_row]
        return any(self._wanted in text.lower() for text in (row.name, row.kana, row.id))
