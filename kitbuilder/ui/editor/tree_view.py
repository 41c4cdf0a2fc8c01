"""The tree as it is used: several chosen at once, moved by mouse or keys, copied and pasted."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTreeView, QWidget

from kitbuilder.kit.edit.chosen import Kind
from kitbuilder.kit.values import Kit
from kitbuilder.ui.editor.tree import Index, KitTree
from kitbuilder.ui.roomy_rows import RoomyRows


class KitTreeView(QTreeView):
    """Shows sections, cards and steps. It only asks for changes."""

    chosen = Signal(str)
    """The id of what the cursor is on."""

    nudge_wanted = Signal(list, int)
    remove_wanted = Signal(list)
    duplicate_wanted = Signal(list)
    copy_wanted = Signal(list)
    cut_wanted = Signal(list)
    paste_wanted = Signal(str, object)
    """Below which section or card, and behind which id, or None."""

    go_to_form = Signal(str)
    """The id of a section, card or step whose words are to be written."""

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kit_model = KitTree(kit, self)
        self._showing = False
        self._open_cards: set[str] = set()
        self.setHeaderHidden(True)
        self.setAccessibleName(self.tr("項目・カード・手順"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformRowHeights(True)
        self.setItemDelegate(RoomyRows(self))
        # Last, when nothing is left that would lay out all rows anew.
        self.setModel(self.kit_model)
        self.expandToDepth(0)
        self.kit_model.rowsInserted.connect(self._open_again)
        self.expanded.connect(lambda index: self._open_cards.add(self.kit_model.id_at(index)))
        self.collapsed.connect(lambda index: self._open_cards.discard(self.kit_model.id_at(index)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(self.fontMetrics().averageCharWidth() * 9, super().minimumSizeHint().height())

    def show_kit(self, kit: Kit) -> None:
        """Show another kit; what was chosen stays chosen where it is still there."""
        chosen, self._showing = self.chosen_ids(), True
        now = self.kit_model.id_at(self.currentIndex())
        if self.kit_model.show_kit(kit):
            self.choose_things(sorted(chosen, key=lambda one: one != now))
        self._showing = False

    def choose(self, node_id: str | None) -> None:
        """Put the cursor on a section or card without telling about it; on a step of that card it may stay."""
        index = self.kit_model.index_of(node_id or "")
        if index.isValid() and index not in (self.currentIndex(), self._card_here()):
            # Not `setCurrentIndex`: that would add to what is chosen while Ctrl or Shift happens to be held.
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def choose_things(self, ids: Sequence[str]) -> None:
        """Choose these, the cursor on the first."""
        places = [place for place in map(self.kit_model.index_of, ids) if place.isValid()]
        for card in {place.parent() for place in places if self.kit_model.kind_at(place) is Kind.STEP}:
            self.expand(card)
        if places:
            self.selectionModel().setCurrentIndex(places[0], QItemSelectionModel.SelectionFlag.ClearAndSelect)
        for place in places[1:]:
            self.selectionModel().select(place, QItemSelectionModel.SelectionFlag.Select)

    def chosen_ids(self) -> list[str]:
        """Return what is chosen and of one kind with what the cursor is on."""
        kind = self.kit_model.kind_at(self.currentIndex())
        chosen = self.selectionModel().selectedIndexes()
        return [self.kit_model.id_at(index) for index in chosen if self.kit_model.kind_at(index) is kind]

    def chosen_kind(self) -> Kind | None:
        """Return of what kind `chosen_ids` are."""
        return self.kit_model.kind_at(self.currentIndex())

    def place(self) -> tuple[str, str | None]:
        """Return the section the cursor is in, and behind which of its cards something new goes."""
        card = self._card_here()
        if card.isValid():
            return self.kit_model.id_at(card.parent()), self.kit_model.id_at(card)
        index = self.currentIndex()
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
        index = self.currentIndex()
        match self.kit_model.kind_at(index):
            case Kind.STEP:
                self.paste_wanted.emit(self.kit_model.id_at(index.parent()), self.kit_model.id_at(index))
            case Kind.CARD:
                self.paste_wanted.emit(self.kit_model.id_at(index), self._last_in(index))
            case Kind.SECTION:
                self.paste_wanted.emit(self.kit_model.id_at(index), None)
            case _:
                self.paste_wanted.emit(*self.place())

    def nudge(self, places: int) -> None:
        """Ask for what is chosen to be moved by some places."""
        if self.kit_model.writable and self.chosen_ids():
            self.nudge_wanted.emit(self.chosen_ids(), places)

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802
        super().currentChanged(current, previous)
        if not self._showing:
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
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self._write_here()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Go to where a step is written; cards and sections open and close."""
        super().mouseDoubleClickEvent(event)
        index = self.indexAt(event.position().toPoint())
        if self.kit_model.kind_at(index) is Kind.STEP:
            self.go_to_form.emit(self.kit_model.id_at(index))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Show what a drop would do: move within this kit, copy from another one."""
        super().dragEnterEvent(event)
        self._offer(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802
        super().dragMoveEvent(event)
        self._offer(event)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Move or copy. Qt takes a drop that is accepted beforehand for one that is done."""
        event.setDropAction(self._action(event))
        super().dropEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Offer what the keys do, in words."""
        menu = QMenu(self)
        writable = self.kit_model.writable
        for text, act, changes in (
            (self.tr("書くところへ\tF2"), self._write_here, False),
            (self.tr("コピー\tCtrl+C"), self.copy, False),
            (self.tr("切り取り\tCtrl+X"), self.cut, True),
            (self.tr("後に貼り付け\tCtrl+V"), self.paste, True),
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

    def _write_here(self) -> None:
        self.go_to_form.emit(self.kit_model.id_at(self.currentIndex()))

    def _offer(self, event: QDragMoveEvent) -> None:
        if event.isAccepted():
            event.setDropAction(self._action(event))
            event.accept()

    def _action(self, event: QDropEvent) -> Qt.DropAction:
        """Return what a drop does: move within this kit, copy from another one."""
        within = self.kit_model.drags(event.mimeData())
        return Qt.DropAction.MoveAction if within else Qt.DropAction.CopyAction

    def _open_again(self, parent: Index, first: int, last: int) -> None:
        """Open the sections that came, and the cards that were open before they moved."""
        for row in range(first, last + 1):
            index = self.kit_model.index(row, 0, parent)
            kind = self.kit_model.kind_at(index)
            if kind is Kind.SECTION:
                self.expand(index)
                self._open_again(index, 0, self.kit_model.rowCount(index) - 1)
            elif kind is Kind.CARD and self.kit_model.id_at(index) in self._open_cards:
                self.expand(index)

    def _card_here(self) -> QModelIndex:
        """Return the card that the cursor is on or in, an invalid index for none."""
        index = self.currentIndex()
        if self.kit_model.kind_at(index) is Kind.STEP:
            return index.parent()
        return index if self.kit_model.kind_at(index) is Kind.CARD else QModelIndex()

    def _last_in(self, index: QModelIndex) -> str | None:
        return self.kit_model.id_at(self.kit_model.index(self.kit_model.rowCount(index) - 1, 0, index)) or None

    def _ask_change(self, wanted: SignalInstance) -> None:
        if self.kit_model.writable:
            self._ask(wanted)

    def _ask(self, wanted: SignalInstance) -> None:
        ids = self.chosen_ids()
        if ids:
            wanted.emit(ids)
