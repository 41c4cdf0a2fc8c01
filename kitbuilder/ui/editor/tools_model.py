"""A card's tools as a table to type into, with an empty row at the end that becomes the next tool."""

from typing import Any

from attrs import evolve
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPalette

from kitbuilder.kit.ids import ToolId, new_id
from kitbuilder.kit.text import plain
from kitbuilder.kit.values import Tool

Index = QModelIndex | QPersistentModelIndex

_ROOT = QModelIndex()
_FIELDS = ("name", "quantity", "kept_at")


class ToolsModel(QAbstractTableModel):
    """Shows tools and tells what was typed; it changes none itself."""

    edited = Signal(object)
    """The tool as it was typed."""

    added = Signal(str, list)
    """The id of the tool behind which (empty: in front), and the new tools."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Tool] = []
        self._writable = False
        self._draft = _new_tool()

    def show_tools(self, tools: tuple[Tool, ...], *, writable: bool) -> bool:
        """Show these tools; return whether they are another card's.

        What stays keeps its place in the views: the chosen row, the cell that is being typed.
        """
        if any(tool.id == self._draft.id for tool in tools):
            self._draft = _new_tool()
        rows = [*tools, *([self._draft] if writable else [])]
        shown = {tool.id for tool in self._rows}
        if writable != self._writable or (tools and not any(tool.id in shown for tool in tools)):
            self.beginResetModel()
            self._rows, self._writable = rows, writable
            self.endResetModel()
            return True
        self._bring(rows)
        return False

    def tool_at(self, row: int) -> Tool | None:
        """Return the tool of a row; None for the empty one at the end."""
        tool = self._rows[row] if 0 <= row < len(self._rows) else None
        return None if tool is self._draft else tool

    def last_tool(self) -> str:
        """Return the id of the last tool, empty when there is none."""
        tools = [tool.id for tool in self._rows if tool is not self._draft]
        return tools[-1] if tools else ""

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(_FIELDS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: N802
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("名前"), self.tr("数"), self.tr("置き場所"))[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        tool = self._rows[index.row()]
        source: str = getattr(tool, _FIELDS[index.column()])
        hint = self.tr("（次の備品）") if tool is self._draft and index.column() == 0 else ""
        match role:
            case Qt.ItemDataRole.EditRole:
                return source
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return plain(source) or hint
            case Qt.ItemDataRole.ForegroundRole if hint:
                return QGuiApplication.palette().brush(QPalette.ColorRole.PlaceholderText)
            case Qt.ItemDataRole.AccessibleTextRole:
                heading = self.headerData(index.column(), Qt.Orientation.Horizontal)
                return self.tr("備品{} {} {}").format(index.row() + 1, heading, plain(source)).strip()
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if self._writable else flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802
        if role != Qt.ItemDataRole.EditRole:
            return False
        tool, name, text = self._rows[index.row()], _FIELDS[index.column()], " ".join(str(value).split())
        if getattr(tool, name) == text:
            return False
        changes: dict[str, Any] = {name: text}
        if tool is self._draft:
            self.added.emit(self.last_tool(), [evolve(tool, **changes)])
        else:
            self.edited.emit(evolve(tool, **changes))
        return True

    def _bring(self, rows: list[Tool]) -> None:
        wanted = {tool.id for tool in rows}
        for row in reversed(range(len(self._rows))):
            if self._rows[row].id not in wanted:
                self.beginRemoveRows(_ROOT, row, row)
                del self._rows[row]
                self.endRemoveRows()
        for row, tool in enumerate(rows):
            self._place(row, tool)

    def _place(self, row: int, tool: Tool) -> None:
        now = next((place for place in range(row, len(self._rows)) if self._rows[place].id == tool.id), None)
        if now is None:
            self.beginInsertRows(_ROOT, row, row)
            self._rows.insert(row, tool)
            self.endInsertRows()
            return
        if now != row:
            self.beginMoveRows(_ROOT, now, now, _ROOT, row)
            self._rows.insert(row, self._rows.pop(now))
            self.endMoveRows()
        if self._rows[row] is not tool:
            self._rows[row] = tool
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(_FIELDS) - 1))


def _new_tool() -> Tool:
    return Tool(ToolId(new_id()), "")
