"""The table of the site's facts, used from the keyboard as a spreadsheet is."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QGuiApplication, QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QApplication, QHeaderView, QTableView, QWidget

from kitbuilder.kit.edit.facts import pasted_values
from kitbuilder.ui.editor.facts import VALUE, FactsModel
from kitbuilder.ui.problems import tell

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_Keys = QKeySequence.StandardKey


class FactsTable(QTableView):
    """Typing, Enter, F2 or a second click opens a value; Enter in it goes on to the next. Tab leaves the table."""

    def __init__(self, model: FactsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts = model
        self.setModel(model)
        self.setAccessibleName(self.tr("拠点の値"))
        self.setToolTip(self.tr("Delete で値を空にします。Excel の列をコピーして、下へまとめて貼り付けられます。"))
        self.setTabKeyNavigation(False)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.DoubleClicked | triggers.SelectedClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed
        )
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for column in (0, VALUE):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._add(self.tr("コピー"), _Keys.Copy, self.copy, changes=False)
        self._add(self.tr("切り取り"), _Keys.Cut, self.cut)
        self._add(self.tr("貼り付け"), _Keys.Paste, self.paste)
        self._add(self.tr("値を空にする"), _Keys.Delete, self.clear_values)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return a size in which no heading is cut off."""
        header, usual = self.horizontalHeader(), super().minimumSizeHint()
        shared = 2 * max(header.sectionSizeHint(0), header.sectionSizeHint(VALUE))
        last = max(self.sizeHintForColumn(header.count() - 1), header.sectionSizeHint(header.count() - 1))
        edges = 2 * self.frameWidth() + self.verticalScrollBar().sizeHint().width()
        return QSize(max(usual.width(), shared + last + edges), usual.height())

    def copy(self) -> None:
        """Put the chosen cells onto the clipboard, as a spreadsheet reads them."""
        rows: dict[int, list[str]] = {}
        for index in sorted(self.selectionModel().selectedIndexes(), key=lambda index: (index.row(), index.column())):
            rows.setdefault(index.row(), []).append(index.data())
        if rows:
            QGuiApplication.clipboard().setText("\n".join("\t".join(cells) for cells in rows.values()))

    def cut(self) -> None:
        """Copy the chosen values and empty them."""
        self.copy()
        self.clear_values()

    def clear_values(self) -> None:
        """Empty the chosen values; a name or a state is no value and stays."""
        rows = [index.row() for index in self.selectionModel().selectedIndexes() if index.column() == VALUE]
        if rows and self._facts.writable:
            self._facts.clear(rows)

    def paste(self) -> None:
        """Put the clipboard's lines into the chosen value and those below it, and tell what had no row."""
        place, values = self.currentIndex(), pasted_values(QGuiApplication.clipboard().text())
        if place.column() != VALUE or not values or not self._facts.writable:
            return
        self._facts.paste(place.row(), values)
        left = len(values) - (self._facts.rowCount() - place.row())
        if left > 0:
            tell(self, self.tr("貼り付けた値のうち、後ろの {} つは、下に行がないので入れていません。").format(left))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in _ENTER:
            self.edit(self.currentIndex(), QAbstractItemView.EditTrigger.EditKeyPressed, event)
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802
        """Hand what an input method for Japanese has begun to the value that it opened."""
        super().inputMethodEvent(event)
        editor = QApplication.focusWidget()
        if self.state() == QAbstractItemView.State.EditingState and editor is not None and editor is not self:
            QApplication.sendEvent(editor, event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:  # noqa: N802
        """Go on to the row below after Enter."""
        super().closeEditor(editor, hint)
        below = self.currentIndex().siblingAtRow(self.currentIndex().row() + 1)
        if hint == QAbstractItemDelegate.EndEditHint.SubmitModelCache and below.isValid():
            self.setCurrentIndex(below)

    def _add(self, text: str, keys: QKeySequence.StandardKey, act: Callable[[], None], *, changes: bool = True) -> None:
        action = QAction(text, self)
        action.setShortcuts(keys)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(act)
        action.setEnabled(self._facts.writable or not changes)
        self.addAction(action)
