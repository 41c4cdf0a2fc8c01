"""The rows of the sites as a table model, and their search and order."""

import math
from collections import Counter
from enum import IntEnum
from typing import Any

from attrs import evolve
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtGui import QFont

from kitbuilder.kit.ids import MASTER, SiteId
from kitbuilder.kit.kana import searchable
from kitbuilder.kit.values import EditionState
from kitbuilder.ui.start.rows import SiteRow

Index = QModelIndex | QPersistentModelIndex

_ROOT = QModelIndex()
NONE = "―"


class Column(IntEnum):
    """What stands in which column."""

    NAME = 0
    EDITION = 1
    STATE = 2
    COMMENTS = 3
    ERRORS = 4
    WARNINGS = 5
    CHANGED = 6


_NUMBERS = (Column.COMMENTS, Column.ERRORS, Column.WARNINGS)


class SitesModel(QAbstractTableModel):
    """One row a site. Each cell has its short text, and full words for tooltips and screen readers."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[SiteRow] = []

    def show_row(self, row: SiteRow) -> None:
        """Add the row of a site, or bring it up to date; one that cannot be read any more keeps its name."""
        for place, known in enumerate(self.rows):
            if known.id == row.id:
                self.rows[place] = evolve(row, name=known.name, kana=known.kana) if row.fault else row
                self.dataChanged.emit(self.index(place, 0), self.index(place, self.columnCount() - 1))
                return
        self.beginInsertRows(QModelIndex(), len(self.rows), len(self.rows))
        self.rows.append(row)
        self.endInsertRows()

    def keep_only(self, site_ids: tuple[SiteId, ...]) -> None:
        """Take away the rows of sites that are there no more."""
        for place in reversed(range(len(self.rows))):
            if self.rows[place].id not in site_ids:
                self.beginRemoveRows(QModelIndex(), place, place)
                del self.rows[place]
                self.endRemoveRows()

    def row_of(self, site_id: SiteId) -> SiteRow | None:
        """Return the row of a site, None when it has none."""
        return next((row for row in self.rows if row.id == site_id), None)

    def totals(self) -> str:
        """Return in a line how far the sites are, without the ward's own kit."""
        sites = [row for row in self.rows if row.id != MASTER]
        states = Counter(row.state for row in sites if not row.fault)
        parts = [f"{_SIGNS[state]} {self.state_word(state)} {states[state]}" for state in EditionState if states[state]]
        if grave := sum(row.errors > 0 for row in sites):
            parts.append(self.tr("× エラーのある拠点 {}").format(grave))
        if faults := sum(bool(row.fault) for row in self.rows):
            parts.append(self.tr("× 開けないファイル {}").format(faults))
        return "　".join([self.tr("{}拠点").format(len(sites)), *parts])

    def headings(self) -> tuple[str, ...]:
        """Return the words over the columns."""
        return (
            self.tr("拠点"),
            self.tr("版"),
            self.tr("状態"),
            self.tr("意見"),
            self.tr("エラー"),
            self.tr("注意"),
            self.tr("最後の変更"),
        )

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: N802
        if orientation != Qt.Orientation.Horizontal:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.headings()[section]
            case Qt.ItemDataRole.ToolTipRole:
                return self._explained()[section]
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(Column(section))
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = self.rows[index.row()], Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._cell(row, column)
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._in_words(row, column)
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(column)
            case Qt.ItemDataRole.FontRole:
                return _font(row, column)
        return None

    def state_word(self, state: EditionState) -> str:
        """Return the word for how far an edition has come."""
        words = {
            EditionState.DRAFT: self.tr("下書き"),
            EditionState.IN_REVIEW: self.tr("確認中"),
            EditionState.APPROVED: self.tr("承認済み"),
        }
        return words[state]

    def _cell(self, row: SiteRow, column: Column) -> str:
        if row.fault:
            return {Column.NAME: row.name, Column.STATE: self.tr("× 開けません"), Column.CHANGED: row.fault}.get(
                column, ""
            )
        match column:
            case Column.NAME:
                return row.name
            case Column.EDITION:
                return self.tr("第{}版").format(row.edition)
            case Column.STATE:
                return f"{_SIGNS[row.state]} {self.state_word(row.state)}"
            case Column.COMMENTS:
                return str(row.open_comments or NONE)
            case Column.ERRORS:
                return f"× {row.errors}" if row.errors else NONE
            case Column.WARNINGS:
                return f"△ {row.warnings}" if row.warnings else NONE
            case Column.CHANGED:
                return self._changed(row)

    def _changed(self, row: SiteRow) -> str:
        return f"{row.changed_at:%Y-%m-%d %H:%M}　{row.changed_by}" if row.changed_at else ""

    def _in_words(self, row: SiteRow, column: Column) -> str:
        if row.fault:
            return self.tr("{}：開けません。{}").format(row.name, row.fault)
        match column:
            case Column.NAME:
                return "\n".join(filter(None, (row.name, row.kana, row.address)))
            case Column.EDITION:
                return self.tr("第{}版").format(row.edition)
            case Column.STATE:
                return self.tr("状態は{}").format(self.state_word(row.state))
            case Column.COMMENTS:
                return self._count(self.tr("まだ答えていない意見"), row.open_comments)
            case Column.ERRORS:
                return self._count(self.tr("エラー（直すまで印刷できないところ）"), row.errors)
            case Column.WARNINGS:
                return self._count(self.tr("注意（印刷の前に見るところ）"), row.warnings)
            case Column.CHANGED:
                return self.tr("最後の変更は {}").format(self._changed(row))

    def _count(self, what: str, number: int) -> str:
        return self.tr("{} {}件").format(what, number) if number else self.tr("{} なし").format(what)

    def _explained(self) -> tuple[str, ...]:
        return (
            self.tr("拠点の名前"),
            self.tr("開設キットの版"),
            self.tr("下書き、確認中、承認済みのどれか"),
            self.tr("まだ答えていない意見の数"),
            self.tr("直すまで印刷できないところの数"),
            self.tr("印刷の前に見るところの数"),
            self.tr("最後に保存した日時と人"),
        )


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
        first, second = _sort_key(one, Column(left.column())), _sort_key(other, Column(right.column()))
        if first != second:
            return bool(first < second)
        return (one.reading < other.reading) != downwards


_SIGNS = {EditionState.DRAFT: "□", EditionState.IN_REVIEW: "◇", EditionState.APPROVED: "◎"}


def _sort_key(row: SiteRow, column: Column) -> Any:
    """Return what a column is sorted by; a file that cannot be read counts as the gravest."""
    match column:
        case Column.NAME:
            return row.reading
        case Column.EDITION:
            return row.edition
        case Column.STATE:
            return -1 if row.fault else list(EditionState).index(row.state)
        case Column.COMMENTS:
            return row.open_comments
        case Column.ERRORS:
            return math.inf if row.fault else row.errors
        case Column.WARNINGS:
            return row.warnings
        case Column.CHANGED:
            return row.changed_at.timestamp() if row.changed_at else 0.0


def _alignment(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignHCenter if column in _NUMBERS else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _font(row: SiteRow, column: Column) -> QFont | None:
    grave = row.fault and column is Column.STATE
    if grave or (column is Column.ERRORS and row.errors):
        font = QFont()
        font.setBold(True)
        return font
    return None
