"""The card's tools as a small table one types into."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from kitbuilder.kit.edit.tools import pasted_tools
from kitbuilder.kit.values import Tool
from kitbuilder.ui.editor.cells_view import CellsView
from kitbuilder.ui.editor.marked_cells import MarkedCells, Way
from kitbuilder.ui.editor.suggestions import Suggestions, marked_suggestions
from kitbuilder.ui.editor.tools_model import ToolsModel

_PLACE = 2
_MOST_ROWS = 9
"""Eight tools and the empty row; more than these scroll."""


class ToolsTable(QWidget):
    """Shows the tools it is given and only asks for changes; the kit decides."""

    tool_edited = Signal(object)
    """A tool as it was typed."""

    tools_added = Signal(str, list)
    """The id of the tool behind which (empty: in front), and the new tools."""

    tool_removed = Signal(list)
    """The ids of the tools that are to go."""

    tool_moved = Signal(str, int)
    """An id, and by how many places."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places: tuple[str, ...] = ()
        self._writable = False
        self.model = ToolsModel(self)
        self.view = _Rows()
        self.cells = MarkedCells(self.view, suggest=self._suggest)
        self.sentence = QLabel()
        self.add_button, self.remove_button = QPushButton(self.tr("備品を加える")), QPushButton(self.tr("外す"))
        self._build()
        self._connect()

    def show_tools(self, tools: tuple[Tool, ...], places: tuple[str, ...], *, writable: bool) -> None:
        """Show these tools; `places` are the texts that a place is completed to."""
        self._places, self._writable = places, writable
        before = self.view.currentIndex()
        row, column = before.row(), before.column()
        others = self.model.show_tools(tools, writable=writable)
        for button in (self.add_button, self.remove_button):
            button.setEnabled(writable)
        for action in self.view.actions():
            action.setEnabled(writable)
        if not others and row >= 0 and not self.view.currentIndex().isValid():
            self.view.setCurrentIndex(self.model.index(min(row, self.model.rowCount() - 1), column))
        self.view.fit()

    def finish_typing(self) -> bool:
        """Keep what is typed in an open cell; return False when it cannot be kept and stays open."""
        return self.cells.leave()

    def focus(self, tool_id: str) -> None:
        """Choose the tool's row and put the keys into the table."""
        for row in range(self.model.rowCount()):
            tool = self.model.tool_at(row)
            if tool is not None and tool.id == tool_id:
                self.view.setCurrentIndex(self.model.index(row, 0))
                self.view.setFocus()

    def add_row(self) -> None:
        """Open the empty row at the end."""
        if self.finish_typing():
            self._type_at(self.model.rowCount() - 1, 0)

    def remove_rows(self) -> None:
        """Ask for the chosen rows to go."""
        rows = sorted(index.row() for index in self.view.selectionModel().selectedRows())
        tools = [tool.id for row in rows if (tool := self.model.tool_at(row)) is not None]
        if tools:
            self.tool_removed.emit(tools)
            self.view.selectRow(self.view.currentIndex().row())

    def move_row(self, places: int) -> None:
        """Ask for the present row to move up or down."""
        tool = self.model.tool_at(self.view.currentIndex().row())
        if tool is not None and self.finish_typing():
            self.tool_moved.emit(tool.id, places)

    def paste(self, text: str) -> None:
        """Ask for the tools of a pasted text behind the present row."""
        tools = pasted_tools(text)
        if tools and self._writable and self.finish_typing():
            tool = self.model.tool_at(self.view.currentIndex().row())
            self.tools_added.emit(self.model.last_tool() if tool is None else tool.id, tools)
            self.focus(tools[-1].id)

    def _build(self) -> None:
        self.view.setModel(self.model)
        self.view.setItemDelegate(self.cells)
        self.view.setAccessibleName(self.tr("備品"))
        self.view.setToolTip(self.tr("Alt+↑、Alt+↓ で順番を変えます。Excel の表も貼り付けられます。"))
        for text, keys, act in (
            (self.tr("上へ移す"), "Alt+Up", lambda: self.move_row(-1)),
            (self.tr("下へ移す"), "Alt+Down", lambda: self.move_row(1)),
            (self.tr("外す"), "Delete", self.remove_rows),
        ):
            action = QAction(text, self.view)
            action.setShortcut(QKeySequence(keys))
            children = Qt.ShortcutContext.WidgetWithChildrenShortcut
            action.setShortcutContext(children if keys.startswith("Alt") else Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(act)
            self.view.addAction(action)
        self.sentence.setWordWrap(True)
        self.sentence.hide()
        buttons = QHBoxLayout()
        for button in (self.add_button, self.remove_button):
            buttons.addWidget(button)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.view, self.sentence):
            column.addWidget(part)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self.model.edited.connect(self.tool_edited)
        self.model.added.connect(self.tools_added)
        self.cells.refused.connect(self._tell)
        self.cells.left.connect(self._go_on)
        self.cells.rows_pasted.connect(self.paste)
        self.view.pasted.connect(self.paste)
        self.add_button.clicked.connect(self.add_row)
        self.remove_button.clicked.connect(self.remove_rows)

    def _suggest(self, index: QModelIndex | QPersistentModelIndex, editor: QWidget) -> Suggestions | None:
        return marked_suggestions(self._places, editor) if index.column() == _PLACE else None

    def _tell(self, sentence: str) -> None:
        self.sentence.setText(self.tr("！ {}").format(sentence) if sentence else "")
        self.sentence.setVisible(bool(sentence))

    def _go_on(self, index: QModelIndex, way: Way) -> None:
        columns = self.model.columnCount()
        steps = {Way.NEXT: 1, Way.BACK: -1, Way.UP: -columns, Way.DOWN: columns}[way]
        place = index.row() * columns + index.column() + steps
        ends_here = self.model.tool_at(index.row()) is None and way is Way.NEXT
        if ends_here or not 0 <= place < self.model.rowCount() * columns:
            self.view.setFocus()
        else:
            self._type_at(place // columns, place % columns)

    def _type_at(self, row: int, column: int) -> None:
        self.view.setFocus()
        self.view.setCurrentIndex(self.model.index(row, column))
        self.view.edit(self.model.index(row, column))


class _Rows(CellsView):
    """A table as high as its rows, so that it scrolls with the form and not within it."""

    pasted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.verticalHeader().sectionResized.connect(self.updateGeometry)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def fit(self) -> None:
        """Take the height that the rows need."""
        self.resizeRowsToContents()
        policies = Qt.ScrollBarPolicy
        few = self.verticalHeader().count() <= _MOST_ROWS
        self.setVerticalScrollBarPolicy(policies.ScrollBarAlwaysOff if few else policies.ScrollBarAsNeeded)
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802
        rows = range(min(_MOST_ROWS, self.verticalHeader().count()))
        height = sum(self.rowHeight(row) for row in rows) + self.horizontalHeader().sizeHint().height()
        return QSize(super().sizeHint().width(), height + 2 * self.frameWidth())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        width = self.viewport().width()
        quantity = min(width // 4, self.fontMetrics().horizontalAdvance("あ") * 7)
        for column, size in enumerate(((width - quantity) // 2, quantity)):
            self.setColumnWidth(column, size)
        self.setColumnWidth(_PLACE, width - (width - quantity) // 2 - quantity)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit(QGuiApplication.clipboard().text())
        else:
            super().keyPressEvent(event)
