"""The kit as a tree: sections, their cards and their steps, numbered, with a badge where something must be seen to."""

from collections.abc import Sequence
from secrets import token_hex
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont

from kitbuilder.kit.clip import MIME_TYPE
from kitbuilder.kit.edit.chosen import Kind, Place, kinds
from kitbuilder.kit.values import Card, Kit
from kitbuilder.ui.editor.tree_drag import DRAGGED, clip_in, dragged, ids_in, place_for
from kitbuilder.ui.editor.tree_nodes import Node, things_in

Index = QModelIndex | QPersistentModelIndex

_ROOT = QModelIndex()

_FLAG = Qt.ItemFlag
_HELD = _FLAG.ItemIsEnabled | _FLAG.ItemIsSelectable | _FLAG.ItemIsDragEnabled
_LOOKED_AT: dict[Kind | None, Qt.ItemFlag] = {
    None: _FLAG.NoItemFlags,
    Kind.SECTION: _HELD,
    Kind.CARD: _HELD,
    Kind.STEP: _HELD | _FLAG.ItemNeverHasChildren,
}
_WRITABLE = {kind: flags | _FLAG.ItemIsDropEnabled for kind, flags in _LOOKED_AT.items()}


class KitTree(QAbstractItemModel):
    """A model over a kit value. A new kit is compared with the one before; only what differs is told."""

    move_wanted = Signal(list, str, object)
    """Ids that were dropped, the id of what they go below (empty: the kit), and behind which id, or None: in front."""

    copy_wanted = Signal(str, str, object)
    """A clip that was dropped from another kit, and where it goes, as in `move_wanted`."""

    def __init__(self, kit: Kit, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.writable = True
        self._kit, self._root = kit, Node(kit)
        self._mark = token_hex(8)
        self._badges: dict[str, str] = {}
        self._gone: list[Node] = []
        self._number()

    def show_kit(self, kit: Kit) -> bool:
        """Show another kit; return whether something came, went or moved, so that a view has to choose anew."""
        self._kit, self._gone = kit, []
        shape = self._show(self._root, kit)
        self._number()
        return shape

    def show_badges(self, badges: dict[str, str]) -> None:
        """Show a word behind what has a problem."""
        before, self._badges = self._badges, badges
        for node in self._made(self._root):
            if before.get(node.id) != badges.get(node.id):
                self._told(node)

    def index_of(self, node_id: str) -> QModelIndex:
        """Return the index of a section, card or step, an invalid one when it is not there."""
        for section in self._root.children:
            if section.id == node_id:
                return self._index_of(section)
            for card in section.children:
                if card.id == node_id:
                    return self._index_of(card)
                if any(step.id == node_id for step in things_in(card.thing)):
                    return self._index_of(next(step for step in card.children if step.id == node_id))
        return QModelIndex()

    def id_at(self, index: Index) -> str:
        """Return the id of what stands at the index, empty for none."""
        return self._node(index).id

    def kind_at(self, index: Index) -> Kind | None:
        """Return what stands at the index, None for nothing."""
        return self._node(index).kind

    def index(self, row: int, column: int, parent: Index = _ROOT) -> QModelIndex:
        node = self._node(parent)
        if column != 0 or not 0 <= row < node.count():
            return QModelIndex()
        return self._index_of(node.children[row])

    def parent(self, index: Index = _ROOT) -> QModelIndex:  # type: ignore[override]
        node = self._node(index).parent
        return QModelIndex() if node is None else self._index_of(node)

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802
        return self._node(parent).count()

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: N802, ARG002
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        node = self._node(index)
        if role == Qt.ItemDataRole.FontRole and node.kind is Kind.SECTION:
            bold = QFont()
            bold.setBold(True)
            return bold
        if role == Qt.ItemDataRole.ToolTipRole:
            return node.label()
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        label = node.label() or self.tr("（まだ書いていません）")
        if isinstance(node.thing, Card) and not node.thing.in_use:
            return self.tr("{}（使わない）").format(label)
        badge = self._badges.get(node.id, "")
        return f"{label}　{badge}" if badge else label

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what can be done with a row: asked for every row several times, and so looked up."""
        kind = self._node(index).kind if index.isValid() else None
        return (_WRITABLE if self.writable else _LOOKED_AT)[kind]

    def supportedDropActions(self) -> Qt.DropAction:  # noqa: N802
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def supportedDragActions(self) -> Qt.DropAction:  # noqa: N802
        both = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
        return both if self.writable else Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:  # noqa: N802
        return [DRAGGED, MIME_TYPE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802
        """Return the chosen things that are of one kind with the first."""
        first = self.kind_at(indexes[0])
        ids = [self.id_at(index) for index in indexes if self.kind_at(index) is first]
        return dragged(self._kit, ids, self._mark)

    def drags(self, data: QMimeData) -> bool:
        """Tell whether the data comes from this very tree: then a drop moves, and else it copies."""
        return bool(ids_in(data, self._mark))

    def canDropMimeData(  # noqa: N802
        self,
        data: QMimeData,
        action: Qt.DropAction,  # noqa: ARG002
        row: int,
        column: int,  # noqa: ARG002
        parent: Index,
    ) -> bool:
        if not self.writable:
            return False
        return self._target(data, row, parent) is not None if self.drags(data) else data.hasFormat(MIME_TYPE)

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:  # noqa: N802, ARG002
        """Ask for the move or the copies; the kit decides, so that nothing is taken out of the tree by Qt itself."""
        if not self.writable:
            return False
        if not self.drags(data):
            if data.hasFormat(MIME_TYPE):
                self.copy_wanted.emit(clip_in(data), *self._place(row, parent))
        elif (target := self._target(data, row, parent)) is not None:
            self.move_wanted.emit(ids_in(data, self._mark), *target)
        return False

    def _target(self, data: QMimeData, row: int, parent: Index) -> Place | None:
        known = kinds(self._kit)
        dropped = {known.get(one) for one in ids_in(data, self._mark)}
        return place_for(self._kit, dropped, self.kind_at(parent), self._place(row, parent))

    def _place(self, row: int, parent: Index) -> Place:
        """Return the place between two rows; on a thing itself it is the last one in it, and behind a step."""
        node = self._node(parent)
        if node.kind is Kind.STEP and node.parent is not None:
            return node.parent.id, node.id
        place = node.count() if row < 0 else row
        return node.id, things_in(node.thing)[place - 1].id if place else None

    def _show(self, node: Node, thing: Any) -> bool:
        """Give the node its new value, and what stands in it; return whether other things stand there now."""
        was, now = things_in(node.thing), things_in(thing)
        if was is now:
            node.thing = thing
            return False
        old, new = [one.id for one in was], [one.id for one in now]
        if old != new:
            self._splice(node, old, new, now)
        node.thing = thing
        shapes = [old != new]
        for child, value in zip(list(node.made), now, strict=False):
            if child.thing is not value:
                shapes.append(self._show(child, value))
                child.thing = value
                self._told(child)
        return any(shapes)

    def _splice(self, node: Node, old: list[str], new: list[str], things: tuple[Any, ...]) -> None:
        """Take out the rows from the first to the last that differ, and put in what stands there now."""
        first = next((row for row, pair in enumerate(zip(old, new, strict=False)) if pair[0] != pair[1]), None)
        first = min(len(old), len(new)) if first is None else first
        rest = min(len(old), len(new)) - first
        back = zip(old[first:][::-1], new[first:][::-1], strict=False)
        same = next((row for row, (one, other) in enumerate(back) if one != other), rest)
        gone, come = len(old) - same, len(new) - same
        place = self._index_of(node)
        if gone > first:
            self._gone += node.children[first:gone]
            self.beginRemoveRows(place, first, gone - 1)
            node.put(first, gone, ())
            self.endRemoveRows()
        if come > first:
            node.children  # noqa: B018 - made before the rows are told
            self.beginInsertRows(place, first, come - 1)
            node.put(first, first, things[first:come])
            self.endInsertRows()

    def _number(self) -> None:
        number = 0
        for section in self._root.children:
            for card in section.children:
                number += isinstance(card.thing, Card) and card.thing.in_use
                if card.number != number:
                    card.number = number
                    self._told(card)

    def _made(self, node: Node) -> list[Node]:
        return [one for child in node.made for one in (child, *self._made(child))]

    def _told(self, node: Node) -> None:
        index = self._index_of(node)
        self.dataChanged.emit(index, index)

    def _node(self, index: Index) -> Node:
        node: Node = index.internalPointer() if index.isValid() else self._root
        return node

    def _index_of(self, node: Node) -> QModelIndex:
        return QModelIndex() if node.parent is None else self.createIndex(node.row, 0, node)
