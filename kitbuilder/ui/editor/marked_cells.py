"""Cells one types marked texts into: a text that cannot be kept stays open, with a sentence that says why."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QMargins,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from kitbuilder.kit.errors import KitError
from kitbuilder.kit.text import parse
from kitbuilder.ui.editor.suggestions import Suggestions
from kitbuilder.ui.translated import translated

Index = QModelIndex | QPersistentModelIndex


class Way(StrEnum):
    """Where one goes on from a cell."""

    NEXT = "next"
    BACK = "back"
    UP = "up"
    DOWN = "down"


class MarkedCell(QLineEdit):
    """The open editor of a cell; it tells which keys were meant for the table."""

    leaving = Signal(Way)
    rows_pasted = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, enter: Way = Way.NEXT) -> None:
        """`enter` is where Enter goes on to."""
        super().__init__(parent)
        self._ways = _WAYS | dict.fromkeys((Qt.Key.Key_Return, Qt.Key.Key_Enter), enter)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._goes_on(event):
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if self._picking() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        elif event.matches(QKeySequence.StandardKey.Paste) and _is_rows(text := QGuiApplication.clipboard().text()):
            self.rows_pasted.emit(text)
        else:
            super().keyPressEvent(event)

    def offer_all(self) -> None:
        """Show every suggestion while nothing is typed yet."""
        if self.completer() is not None and not self.text() and self.hasFocus():
            self.completer().setCompletionPrefix("")
            self.completer().complete()

    def _goes_on(self, event: QKeyEvent) -> bool:
        way = self._ways.get(Qt.Key(event.key()))
        plain_key = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if way is None or not plain_key or self._picking() or (way in (Way.UP, Way.DOWN) and self._offering()):
            return False
        self.leaving.emit(way)
        return True

    def _offering(self) -> bool:
        popup = self.completer().popup() if self.completer() is not None else None
        return popup is not None and popup.isVisible()

    def _picking(self) -> bool:
        popup = self.completer().popup() if self._offering() else None
        return popup is not None and popup.currentIndex().isValid()


class MarkedCells(QStyledItemDelegate):
    """Edits the source of marked texts. `check` raises a `KitError` for a text that cannot be kept in a cell."""

    refused = Signal(str)
    """Why a text cannot be kept; empty when one was kept."""

    left = Signal(QModelIndex, Way)
    """A cell whose text was kept, and where the user goes on to."""

    rows_pasted = Signal(str)

    def __init__(
        self,
        parent: QObject,
        check: Callable[[Index, str], object] = lambda _, text: parse(text),
        suggest: Callable[[Index, QWidget], Suggestions | None] = lambda _, __: None,
        *,
        enter: Way = Way.NEXT,
    ) -> None:
        """`enter` is where Enter goes on to from an open cell."""
        super().__init__(parent)
        self._enter = enter
        self._check, self._suggest = check, suggest
        self.editor: MarkedCell | None = None
        self._index = QPersistentModelIndex()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:  # noqa: N802, ARG002
        editor = MarkedCell(parent, enter=self._enter)
        editor.setFrame(False)
        editor.setAccessibleName(str(index.data(Qt.ItemDataRole.AccessibleTextRole) or ""))
        if (suggestions := self._suggest(index, editor)) is not None:
            editor.setCompleter(suggestions)
            QTimer.singleShot(0, editor, editor.offer_all)
        editor.leaving.connect(self.leave)
        editor.rows_pasted.connect(self.rows_pasted)
        self.editor, self._index = editor, QPersistentModelIndex(index)
        return editor

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        hint = super().sizeHint(option, index)
        return hint.grownBy(QMargins(0, 0, 0, option.fontMetrics.height() // 2))

    def destroyEditor(self, editor: QWidget, index: Index) -> None:  # noqa: N802
        if editor is self.editor:
            self.editor = None
        super().destroyEditor(editor, index)

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802
        source = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if isinstance(editor, MarkedCell) and not editor.isModified():
            editor.setText(source)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:  # noqa: N802
        if isinstance(editor, MarkedCell):
            editor.setModified(False)
            model.setData(index, editor.text(), Qt.ItemDataRole.EditRole)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:  # noqa: N802
        if isinstance(event, QKeyEvent) and event.key() in (*_WAYS, Qt.Key.Key_Enter):
            return False
        if event.type() == QEvent.Type.FocusOut and not self._keeps():
            return False
        return super().eventFilter(editor, event)

    def leave(self, way: Way | None = None) -> bool:
        """Keep what is typed in the open cell and close it; return whether that could be done."""
        editor, index = self.editor, QPersistentModelIndex(self._index)
        if editor is None:
            return True
        if not self._keeps():
            return False
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
        if way is not None:
            self.left.emit(QModelIndex(index), way)  # type: ignore[call-overload]
        return True

    def _keeps(self) -> bool:
        if self.editor is None:
            return True
        try:
            self._check(self._index, self.editor.text())
        except KitError as error:
            self.refused.emit(translated(str(error)))
            return False
        self.refused.emit("")
        return True


_WAYS = {
    Qt.Key.Key_Return: Way.NEXT,
    Qt.Key.Key_Enter: Way.NEXT,
    Qt.Key.Key_Tab: Way.NEXT,
    Qt.Key.Key_Backtab: Way.BACK,
    Qt.Key.Key_Up: Way.UP,
    Qt.Key.Key_Down: Way.DOWN,
}


def _is_rows(text: str) -> bool:
    return "\t" in text.strip() or len([line for line in text.splitlines() if line.strip()]) > 1
