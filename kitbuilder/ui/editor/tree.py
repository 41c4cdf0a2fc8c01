"""The kit as a tree: sections and their cards, with numbers and a badge where something must be looked at."""

from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from kitbuilder.kit.find import numbered_cards
from kitbuilder.kit.ids import CardId
from kitbuilder.kit.text import plain
from kitbuilder.kit.values import Kit

Index = QModelIndex | QPersistentModelIndex

_ROOT = QModelIndex()


class _Node:
    """A section or a card; `row` is its place below its parent."""

    def __init__(self, node_id: str, label: str, parent: "_Node | None", row: int) -> None:
        self.id, self.label, self.parent, self.row = node_id, label, parent, row
        self.children: list[_Node] = []


class KitTree(QAbstractItemModel):
    """A model over a kit value. A new kit either changes labels only, or the whole shape."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
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

    def first_card(self) -> CardId | None:
        """Return the first card of all."""
        return next((CardId(node.id) for node in _flat(self._sections) if node.parent), None)

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
        if role != Qt.ItemDataRole.DisplayRole or not index.isValid():
            return None
        node = index.internalPointer()
        badge = self._badges.get(node.id, "")
        return f"{node.label}　{badge}" if badge else node.label

    def _index_of(self, node: _Node) -> QModelIndex:
        return self.createIndex(node.row, 0, node)


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
