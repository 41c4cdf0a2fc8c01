"""What the lists share that cards name things from, teams and videos: a table, and what a removed one leaves behind."""

from abc import abstractmethod
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QTableView, QWidget

from kitbuilder.kit.values import Kit, Team, Video
from kitbuilder.ui.editor.replacement import Replacement
from kitbuilder.ui.editor.value_dialog import ValueDialog

Index = QModelIndex | QPersistentModelIndex

_ROOT = QModelIndex()


class ListedModel(QAbstractTableModel):
    """A row for each thing of one list of a kit."""

    def __init__(self, kit: Kit, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.kit = kit

    @abstractmethod
    def items(self, kit: Kit) -> tuple[Any, ...]:
        """Return the list of a kit."""

    @abstractmethod
    def headings(self) -> tuple[str, ...]:
        """Return the words over the columns."""

    @abstractmethod
    def cells(self, item: Any) -> tuple[str, ...]:
        """Return what is shown of one thing."""

    def show_kit(self, kit: Kit) -> None:
        """Show another kit; where its list has the same things, the chosen one stays chosen."""
        if [item.id for item in self.items(kit)] == [item.id for item in self.items(self.kit)]:
            self.kit = kit
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))
            return
        self.beginResetModel()
        self.kit = kit
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self.items(self.kit))

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self.headings())

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: N802
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.headings()[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.cells(self.items(self.kit)[index.row()])[index.column()]
        return None


class ListedDialog(ValueDialog):
    """Changes one list of a kit. Before something goes that cards name, it asks what takes its place."""

    def __init__(self, model: ListedModel, table: QTableView, parent: QWidget | None = None) -> None:
        """`model` belongs to the dialog from now on."""
        super().__init__(parent)
        self._kit = model.kit
        self._going: Team | Video | None = None
        self.model, self.table = model, table
        self.upper = QWidget()
        self.replacement = Replacement()
        model.setParent(self)
        table.setModel(model)
        self.replacement.agreed.connect(self._replaced)
        self.replacement.given_up.connect(self._end_question)

    def value(self) -> Kit:
        """Return the kit with its list as it is set here."""
        return self._kit

    @abstractmethod
    def without(self, item: Any, instead: str | None) -> Kit:
        """Return the kit without `item`; cards that named it name `instead`, or nothing."""

    def take_away(self, item: Team | Video, question: str, choices: list[tuple[str, str | None]]) -> None:
        """Take a thing away, or ask first when there is a question."""
        self._going = item
        if not question:
            self._replaced(None)
            return
        self.upper.setEnabled(False)
        self.replacement.ask(question, choices)
        self.fit()

    def chosen_row(self) -> int:
        """Return the row the cursor is in, -1 for none."""
        return self.table.currentIndex().row()

    def chosen(self) -> Any:
        """Return the thing the cursor is on, or None."""
        items, row = self.model.items(self._kit), self.chosen_row()
        return items[row] if 0 <= row < len(items) else None

    def show_row(self, row: int) -> None:
        """Show the kit as it is now, with the cursor in a row."""
        self.model.show_kit(self._kit)
        if row >= 0:
            self.table.setCurrentIndex(self.model.index(row, 0))

    def _replaced(self, instead: str | None) -> None:
        row = self.chosen_row()
        if self._going is not None:
            self._kit = self.without(self._going, instead)
        self._end_question()
        self.show_row(min(row, len(self.model.items(self._kit)) - 1))

    def _end_question(self) -> None:
        self._going = None
        self.replacement.hide()
        self.upper.setEnabled(True)
        self.table.setFocus()
