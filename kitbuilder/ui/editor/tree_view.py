"""The tree as it is used: several chosen at once, moved by mouse or keys, copied and pasted."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTreeView, QWidget

from kitbuilder.kit.values import Kit
from kitbuilder.ui.editor.tree import Index, KitTree


class KitTreeView(QTreeView):
    """Shows sections and cards. It only asks for changes."""

    chosen = Signal(str)
    """The id of the card or section the cursor is on."""

    nudge_wanted = Signal(list, int)
    remove_wanted = Signal(list)
    duplicate_wanted = Signal(list)
    copy_wanted = Signal(list)
    cut_wanted = Signal(list)
    paste_wanted = Signal(str, object)
    """Below which section, and behind which id, or None."""

    go_to_form = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kit_model = KitTree(self)
        self.setModel(self.kit_model)
        self.setHeaderHidden(True)
        self.setAccessibleName(self.tr("項目とカード"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformRowHeights(True)
        self.setStyleSheet("QTreeView::item { padding: 3px; }")

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(self.fontMetrics().averageCharWidth() * 9, super().minimumSizeHint().height())

    def show_kit(self, kit: Kit) -> None:
        """Show another kit; what was chosen stays chosen where it is still there."""
        chosen = self.chosen_ids()
        if self.kit_model.show_kit(kit):
            self.expandAll()
            self.choose_things(chosen)

    def choose(self, node_id: str | None) -> None:
        """Put the cursor on a card or section without telling about it."""
        index = self.kit_model.index_of(node_id or "")
        if index.isValid() and index != self.currentIndex():
            # Not `setCurrentIndex`: that would add to what is chosen while Ctrl or Shift happens to be held.
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def choose_things(self, ids: Sequence[str]) -> None:
        """Choose these, the cursor on the first."""
        places = [place for place in map(self.kit_model.index_of, ids) if place.isValid()]
        if places:
            self.selectionModel().setCurrentIndex(places[0], QItemSelectionModel.SelectionFlag.ClearAndSelect)
        for place in places[1:]:
            self.selectionModel().select(place, QItemSelectionModel.SelectionFlag.Select)

    def chosen_ids(self) -> list[str]:
        """Return what is chosen and of one kind with what the cursor is on."""
        cards = self.kit_model.is_card(self.currentIndex())
        chosen = self.selectionModel().selectedIndexes()
        return [self.kit_model.id_at(index) for index in chosen if self.kit_model.is_card(index) == cards]

    def place(self) -> tuple[str, str | None]:
        """Return the section the cursor is in, and behind which of its cards something new goes."""
        index = self.currentIndex()
        if self.kit_model.is_card(index):
            return self.kit_model.id_at(index.parent()), self.kit_model.id_at(index)
        section = index if index.isValid() else self.kit_model.index(0, 0)
        count = self.kit_model.rowCount(section)
        return self.kit_model.id_at(section), self.kit_model.id_at(self.kit_model.index(count - 1, 0, section)) or None

    def duplicate(self) -> None:
        """Ask for copies of what is chosen."""
        self._ask_change(self.duplicate_wanted)

    def remove(self) -> None:
        """Ask for what is chosen to be taken away."""
        self._ask_change(self.remove_wanted)

    def copy(self) -> None:
        """Ask for what is chosen to be put on the clipboard."""
        self._ask(self.copy_wanted)

    def cut(self) -> None:
        """Ask for what is chosen to be taken to the clipboard."""
        self._ask_change(self.cut_wanted)

    def paste(self) -> None:
        """Ask for what is on the clipboard to be put behind the cursor."""
        if not self.kit_model.writable:
            return
        copied_section = not self.kit_model.is_card(self.currentIndex()) and self.currentIndex().isValid()
        section, after = self.place()
        self.paste_wanted.emit(section, None if copied_section else after)

    def nudge(self, places: int) -> None:
        """Ask for what is chosen to be moved by some places."""
        if self.kit_model.writable and self.chosen_ids():
            self.nudge_wanted.emit(self.chosen_ids(), places)

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802
        super().currentChanged(current, previous)
        self.chosen.emit(self.kit_model.id_at(current))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Move, copy and remove by the keys that people know."""
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        keys = QKeySequence.StandardKey
        if alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.nudge(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.matches(keys.Copy):
            self.copy()
        elif event.matches(keys.Cut):
            self.cut()
        elif event.matches(keys.Paste):
            self.paste()
        elif event.matches(keys.Delete):
            self.remove()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_to_form.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Offer what the keys do, in words."""
        menu = QMenu(self)
        writable = self.kit_model.writable
        for text, act, changes in (
            (self.tr("写しとる\tCtrl+C"), self.copy, False),
            (self.tr("切り取る\tCtrl+X"), self.cut, True),
            (self.tr("後に貼り付ける\tCtrl+V"), self.paste, True),
            (self.tr("複製\tCtrl+D"), self.duplicate, True),
            (self.tr("消す\tDel"), self.remove, True),
            (self.tr("上へ\tAlt+↑"), lambda: self.nudge(-1), True),
            (self.tr("下へ\tAlt+↓"), lambda: self.nudge(1), True),
        ):
            action = menu.addAction(text)
            action.setEnabled(writable or not changes)
            action.triggered.connect(lambda _=False, act=act: act())
        menu.exec(event.globalPos())
        menu.deleteLater()

    def _ask_change(self, wanted: SignalInstance) -> None:
        if self.kit_model.writable:
            self._ask(wanted)

    def _ask(self, wanted: SignalInstance) -> None:
        ids = self.chosen_ids()
        if ids:
            wanted.emit(ids)
