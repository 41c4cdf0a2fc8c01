"""The history as a tree: sittings, and the single saves in each; however many there are."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from kitbuilder.kit.difference import recalled
from kitbuilder.store.history import Saved
from kitbuilder.store.history_groups import SaveGroup
from kitbuilder.ui.translated import translated

Index = QModelIndex | QPersistentModelIndex

_ROOT = QModelIndex()
_TOP = 0
"""The internal id of a group; that of a save is the row of its group, counted from 1."""


class HistoryTree(QAbstractItemModel):
    """One row a group, the newest first; a group of several saves can be opened."""

    def __init__(self, groups: Sequence[SaveGroup], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups = groups

    def saved_at(self, index: Index) -> Saved | None:
        """Return the save of a row, of a group its last one; None where there is no row."""
        if not index.isValid():
            return None
        if index.internalId() == _TOP:
            return self._groups[index.row()].newest
        return self._groups[index.internalId() - 1].saves[index.row()]

    def index(self, row: int, column: int, parent: Index = _ROOT) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else _TOP)

    def parent(self, index: Index = _ROOT) -> QModelIndex:  # type: ignore[override]
        if not index.isValid() or index.internalId() == _TOP:
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, _TOP)

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802
        if not parent.isValid():
            return len(self._groups)
        if parent.internalId() != _TOP or parent.column() > 0:
            return 0
        count = len(self._groups[parent.row()].saves)
        return count if count > 1 else 0

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: N802, ARG002
        return 3

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: N802
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("いつ"), self.tr("だれが"), self.tr("なにを"))[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == 0:
            return "　".join(self._cells(index))
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._cells(index)[index.column()]
        return None

    def _cells(self, index: Index) -> tuple[str, str, str]:
        if index.internalId() == _TOP:
            return self._group_cells(self._groups[index.row()])
        saved = self._groups[index.internalId() - 1].saves[index.row()]
        return f"{saved.at.astimezone():%H:%M:%S}", saved.who, translated(recalled(saved.what))

    def _group_cells(self, group: SaveGroup) -> tuple[str, str, str]:
        when = moment_words(group.oldest.at)
        if len(group.saves) == 1:
            return when, group.newest.who, translated(recalled(group.newest.what))
        until = f"{group.newest.at.astimezone():%H:%M}"
        if not when.endswith(until):
            when = self.tr("{}～{}").format(when, until)
        return when, group.newest.who, self.tr("{}回の保存").format(len(group.saves))


def moment_words(at: dt.datetime) -> str:
    """Return a moment in local time as people write it; the year only when it is not the present one."""
    local = at.astimezone()
    if local.year == dt.datetime.now().astimezone().year:
        words = QCoreApplication.translate("HistoryTree", "{month}月{day}日 {time}")
    else:
        words = QCoreApplication.translate("HistoryTree", "{year}年{month}月{day}日 {time}")
    return words.format(year=local.year, month=local.month, day=local.day, time=f"{local:%H:%M}")
