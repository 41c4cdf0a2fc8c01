"""Sites by facts, as a table that can be typed into."""

from collections.abc import Iterable
from enum import Enum, auto
from typing import Any

from attrs import evolve
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from kitbuilder.exchange.fact_table import FactChange, FactColumn, Place, columns_of
from kitbuilder.kit.ids import FactId, SiteId
from kitbuilder.kit.text import plain
from kitbuilder.kit.values import Fact
from kitbuilder.ui.facts.sites import SiteFacts

Index = QModelIndex | QPersistentModelIndex

_ROOT = QModelIndex()
_ROLES = Qt.ItemDataRole


class Cell(Enum):
    """What a cell is."""

    VALUE = auto()
    MISSING = auto()
    NO_SUCH = auto()
    """The site does not have this fact."""


class FactsModel(QAbstractTableModel):
    """Shows the rows it is given. What is typed is only asked for: who hears it changes the row."""

    typed = Signal(object)
    """A `FactChange` that the user typed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[SiteFacts] = []
        self.columns: dict[Place, FactColumn] = {}
        self._places: list[Place] = []

    def show_rows(self, rows: Iterable[SiteFacts]) -> None:
        """Show these sites by their readings; one that cannot be read any more keeps its name."""
        known = {row.site_id: row for row in self.rows}
        new = sorted((_named(row, known.get(row.site_id)) for row in rows), key=lambda row: (row.reading, row.site_id))
        columns = columns_of([row.facts for row in new])
        if [row.site_id for row in new] != [row.site_id for row in self.rows] or not self._has_columns(columns):
            self.beginResetModel()
            self.rows, self.columns, self._places = new, columns, list(columns)
            self.endResetModel()
            return
        for place, row in enumerate(new):
            if row != self.rows[place]:
                self._put(place, row)

    def show_row(self, row: SiteFacts) -> None:
        """Show what is new of a site; other columns than before are shown at once."""
        place = self.place_of(row.site_id)
        if place is None:
            return
        if _shape(row) == _shape(self.rows[place]):
            self._put(place, row)
        else:
            self.show_rows([*self.rows[:place], row, *self.rows[place + 1 :]])

    def place_of(self, site_id: SiteId) -> int | None:
        """Return the row in which a site is, None when it is not here."""
        return next((place for place, row in enumerate(self.rows) if row.site_id == site_id), None)

    def row_of(self, site_id: SiteId) -> SiteFacts | None:
        """Return the row of a site, None when it is not here."""
        place = self.place_of(site_id)
        return None if place is None else self.rows[place]

    def fact_place(self, column: int) -> Place:
        """Return which fact a column is about."""
        return self._places[column]

    def heading(self, column: int) -> FactColumn:
        """Return what is over a column."""
        return self.columns[self._places[column]]

    def fact_at(self, index: Index) -> Fact | None:
        """Return the site's fact, None when it has none there."""
        return self.rows[index.row()].facts.get(self._places[index.column()]) if index.isValid() else None

    def can_write(self, index: Index) -> bool:
        """Tell whether a value can be typed there."""
        return self.fact_at(index) is not None and not self.rows[index.row()].reason

    def change_to(self, index: Index, value: str) -> FactChange | None:
        """Return the change of a cell's value, None when it has that value or cannot be written."""
        row, fact = self.rows[index.row()], self.fact_at(index)
        if fact is None or not self.can_write(index) or fact.value == value:
            return None
        return FactChange(row.site_id, row.name, FactId(fact.id), fact.name, fact.value, value)

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self._places)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _ROLES.DisplayRole) -> Any:  # noqa: N802
        if orientation == Qt.Orientation.Horizontal:
            return self.heading(section).heading if role in (_ROLES.DisplayRole, _ROLES.ToolTipRole) else None
        row = self.rows[section]
        if role == _ROLES.DisplayRole:
            return self._name(row)
        if role == _ROLES.ToolTipRole:
            return "\n".join(filter(None, (row.name, row.reason)))
        return None

    def data(self, index: Index, role: int = _ROLES.DisplayRole) -> Any:
        match role:
            case _ROLES.DisplayRole:
                return self._shown(index)
            case _ROLES.EditRole:
                fact = self.fact_at(index)
                return fact.value if fact else ""
            case _ROLES.ToolTipRole:
                return self.rows[index.row()].reason or self._shown(index)
            case _ROLES.AccessibleTextRole:
                named = self.tr("{} {}：{}")
                return named.format(
                    self._name(self.rows[index.row()]), self.heading(index.column()).heading, self._shown(index)
                )
            case _ROLES.UserRole:
                return self._kind(index)
        return None

    def setData(self, index: Index, value: Any, role: int = _ROLES.EditRole) -> bool:  # noqa: N802
        change = self.change_to(index, " ".join(str(value).split())) if role == _ROLES.EditRole else None
        if change is None:
            return False
        self.typed.emit(change)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = super().flags(index)
        return usual | Qt.ItemFlag.ItemIsEditable if self.can_write(index) else usual

    def _put(self, place: int, row: SiteFacts) -> None:
        before, self.rows[place] = self.rows[place], row
        if (before.name, before.reason) != (row.name, row.reason):
            self.headerDataChanged.emit(Qt.Orientation.Vertical, place, place)
        if self._places:
            self.dataChanged.emit(self.index(place, 0), self.index(place, len(self._places) - 1))

    def _has_columns(self, columns: dict[Place, FactColumn]) -> bool:
        return list(columns.items()) == list(self.columns.items())

    def _name(self, row: SiteFacts) -> str:
        if row.document is None:
            return self.tr("× {}（読めません）").format(row.name)
        return self.tr("△ {}（いまは書けません）").format(row.name) if row.reason else row.name

    def _shown(self, index: Index) -> str:
        fact = self.fact_at(index)
        if fact is None:
            return "―"
        return plain(fact.value) if fact.value.strip() else self.tr("△ 未記入")

    def _kind(self, index: Index) -> Cell:
        fact = self.fact_at(index)
        if fact is None:
            return Cell.NO_SUCH
        return Cell.VALUE if fact.value.strip() else Cell.MISSING


def _named(row: SiteFacts, known: SiteFacts | None) -> SiteFacts:
    if row.document is None and known is not None:
        return evolve(row, name=known.name, reading=known.reading)
    return row


def _shape(row: SiteFacts) -> tuple[object, ...]:
    """Return what decides where a row stands and which columns there are."""
    return row.reading, [(place, fact.restricted) for place, fact in row.facts.items()]
