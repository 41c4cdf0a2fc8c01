"""The kit as a tree: sections and their cards, with numbers and a badge where something must be looked at."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont

from kitbuilder.kit.find import numbered_cards
from kitbuilder.kit.text import plain
from kitbuilder.kit.values import Kit

Index = QModelIndex | QPersistentModelIndex

_ROOT = QModelIndex()
DRAGGED = "application/x-kitbuilder-things"
"""What a drag within one tree carries: ids, a line each."""


class _Node:
    """A section or a card; `row` is its place below its parent."""

    def __init__(self, node_id: str, label: str, parent: "_Node | None", row: int) -> None:
        self.id, self.label, self.parent, self.row = node_id, label, parent, row
        self.children: list[_Node] = []


class KitTree(QAbstractItemModel):
    """A model over a kit value. A new kit either changes labels only, or the whole shape."""

    move_wanted = Signal(list, str, object)
    """Ids that were dropped, the id of what they go below (empty: the kit), and behind which id, or None: in front."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.writable = True
        self._sections: list[_Node] = []
        self._badges: dict[str, str] = {}

    def show_kit(self, kit: Kit) -> bool:
        """Show another kit; return whether the shape changed, so that a view has to choose anew."""
        made = _nodes(kit)
        if _shape(made) != _shape(self._sections):
            self.beginResetModel()
            self._sections = made
            self.endResetModel()
            return True
        for old, new in zip(_flat(self._sections), _flat(made), strict=True):
            if old.label != new.label:
                old.label = new.label
                index = self._index_of(old)
                self.dataChanged.emit(index, index)
        return False

    def show_badges(self, badges: dict[str, str]) -> None:
        """Show a word behind the cards (and sections) that have a problem."""
        before, self._badges = self._badges, badges
        for node in _flat(self._sections):
            if before.get(node.id) != badges.get(node.id):
                index = self._index_of(node)
                self.dataChanged.emit(index, index)

    def index_of(self, node_id: str) -> QModelIndex:
        """Return the index of a section or card, an invalid one when it is not there."""
        node = next((node for node in _flat(self._sections) if node.id == node_id), None)
        return QModelIndex() if node is None else self._index_of(node)

    def id_at(self, index: Index) -> str:
        """Return the id of what stands at the index, empty for none."""
        return index.internalPointer().id if index.isValid() else ""

    def is_card(self, index: Index) -> bool:
        """Tell whether a card stands at the index."""
        return index.isValid() and index.internalPointer().parent is not None

    def index(self, row: int, column: int, parent: Index = _ROOT) -> QModelIndex:
        nodes = parent.internalPointer().children if parent.isValid() else self._sections
        if column != 0 or not 0 <= row < len(nodes):
            return QModelIndex()
        return self.createIndex(row, 0, nodes[row])

    def parent(self, index: Index = _ROOT) -> QModelIndex:  # type: ignore[override]
        node = index.internalPointer().parent if index.isValid() else None
        return QModelIndex() if node is None else self._index_of(node)

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802
        return len(parent.internalPointer().children if parent.isValid() else self._sections)

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: N802, ARG002
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        node = index.internalPointer()
        if role == Qt.ItemDataRole.FontRole and node.parent is None:
            bold = QFont()
            bold.setBold(True)
            return bold
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        badge = self._badges.get(node.id, "")
        return f"{node.label}　{badge}" if badge else node.label

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if not self.writable:
            return flags
        return flags | (Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags) | Qt.ItemFlag.ItemIsDropEnabled

    def supportedDropActions(self) -> Qt.DropAction:  # noqa: N802
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:  # noqa: N802
        return [DRAGGED]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802
        data = QMimeData()
        data.setData(DRAGGED, "\n".join(self.id_at(index) for index in indexes).encode())
        return data

    def canDropMimeData(  # noqa: N802
        self,
        data: QMimeData,
        action: Qt.DropAction,  # noqa: ARG002
        row: int,
        column: int,  # noqa: ARG002
        parent: Index,
    ) -> bool:
        return self.writable and self._target(data, row, parent) is not None

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:  # noqa: N802, ARG002
        """Ask for the move; the kit decides, so that nothing is taken out of the tree by Qt itself."""
        target = self._target(data, row, parent)
        if self.writable and target is not None:
            self.move_wanted.emit(_ids_in(data), *target)
        return False

    def _target(self, data: QMimeData, row: int, parent: Index) -> tuple[str, str | None] | None:
        """Return below what and behind which id the dragged things would come; None where they cannot go."""
        ids = _ids_in(data)
        kinds = {self.is_card(self.index_of(node_id)) for node_id in ids}
        if len(kinds) != 1:
            return None
        if self.is_card(parent):
            # On a card: behind it.
            return (parent.internalPointer().parent.id, self.id_at(parent)) if kinds == {True} else None
        if kinds == {True}:
            return self._in_section(parent, row)
        if parent.isValid():
            return "", self.id_at(parent)
        return "", self._sections[row - 1].id if row > 0 else (None if row == 0 else self._sections[-1].id)

    def _in_section(self, parent: Index, row: int) -> tuple[str, str | None] | None:
        if not parent.isValid():
            return None
        cards = parent.internalPointer().children
        place = len(cards) if row < 0 else row
        return self.id_at(parent), cards[place - 1].id if place else None

    def _index_of(self, node: _Node) -> QModelIndex:
        return self.createIndex(node.row, 0, node)


def _ids_in(data: QMimeData) -> list[str]:
    return [line for line in bytes(data.data(DRAGGED).data()).decode("utf-8", "replace").splitlines() if line]


def _nodes(kit: Kit) -> list[_Node]:
    sections = [_Node(section.id, plain(section.title), None, row) for row, section in enumerate(kit.sections)]
    by_id = {node.id: node for node in sections}
    for found in numbered_cards(kit):
        section = by_id[found.section.id]
        label = f"{found.number}　{plain(found.card.title)}"
        section.children.append(_Node(found.card.id, label, section, len(section.children)))
    return sections


def _flat(sections: list[_Node]) -> list[_Node]:
    return [node for section in sections for node in (section, *section.children)]


def _shape(sections: list[_Node]) -> list[tuple[str, list[str]]]:
    return [(section.id, [card.id for card in section.children]) for section in sections]
