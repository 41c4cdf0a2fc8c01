"""A table whose cells are typed into by keys as well as by mouse."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from kitbuilder.ui.editor.marked_cells import MarkedCells

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CellsView(QTableView):
    """Whole rows are chosen; typing, Enter, F2 or a second click opens the cell. Tab leaves the table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.DoubleClicked | triggers.SelectedClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed
        )
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setHighlightSections(False)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Give the keys to the cell that is still open, because its text could not be kept."""
        super().focusInEvent(event)
        cells = self.itemDelegate()
        if isinstance(cells, MarkedCells) and cells.editor is not None:
            cells.editor.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in _ENTER:
            self.edit(self.currentIndex(), QAbstractItemView.EditTrigger.EditKeyPressed, event)
        else:
            super().keyPressEvent(event)
