"""How a cell looks and is typed into: what is missing has a pale ground and a sign."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QBrush, QColor, QPalette
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTableView, QWidget

from kitbuilder.kit.edit.facts import refuse_value
from kitbuilder.ui.editor.marked_cells import MarkedCell, MarkedCells, Way
from kitbuilder.ui.facts.model import Cell

Index = QModelIndex | QPersistentModelIndex

_PALE = {Cell.MISSING: (QColor("#fff3c4"), QColor("#4a3f12")), Cell.NO_SUCH: (QColor("#e3e3e0"), QColor("#36383b"))}
"""The grounds of cells in light and in dark colours; letters keep a contrast of 7:1 on them."""

_DARK_BELOW = 128
_WIDTH = 24
"""How wide a value is typed at least, in full-width characters, where there is room."""


class FactCells(MarkedCells):
    """Enter goes down and Tab to the right. A value that cannot be kept stays open."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table, self._refuse, enter=Way.DOWN)
        self._table = table

    @staticmethod
    def _refuse(index: Index, text: str) -> None:
        name = str(index.model().headerData(index.column(), Qt.Orientation.Horizontal) or "")
        refuse_value(name, " ".join(text.split()))

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:  # noqa: N802
        """Return the field to type in, with a frame: it may be wider than its cell."""
        editor = super().createEditor(parent, option, index)
        if isinstance(editor, MarkedCell):
            editor.setFrame(True)
        return editor

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: N802
        super().initStyleOption(option, index)
        grounds = _PALE.get(index.data(Qt.ItemDataRole.UserRole))
        if grounds and not option.state & QStyle.StateFlag.State_Selected:
            dark = option.palette.color(QPalette.ColorRole.Base).lightness() < _DARK_BELOW
            option.backgroundBrush = QBrush(grounds[dark])
        if not index.flags() & Qt.ItemFlag.ItemIsEditable:
            dim = option.palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
            option.palette.setColor(QPalette.ColorRole.Text, dim)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: N802, ARG002
        """Give a narrow cell more room while it is typed into."""
        cell, room = option.rect, self._table.viewport().width()
        width = min(max(cell.width(), option.fontMetrics.horizontalAdvance("あ") * _WIDTH), room)
        editor.setGeometry(QRect(max(0, min(cell.left(), room - width)), cell.top(), width, cell.height()))
