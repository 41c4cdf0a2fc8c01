"""The site's facts as rows to fill in, with what is missing marked in words."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from kitbuilder.kit.edit.facts import with_fact_values
from kitbuilder.kit.ids import FactId
from kitbuilder.kit.values import Fact, Site
from kitbuilder.ui.editor.edits import Edits

Index = QModelIndex | QPersistentModelIndex

_ROOT = QModelIndex()
VALUE = 1
"""The column that is typed into."""


class FactsModel(QAbstractTableModel):
    """Name, value and state of each fact; the value can be typed."""

    def __init__(self, edits: Edits, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._edits = edits
        self._facts: tuple[Fact, ...] = edits.session.site.facts

    @property
    def writable(self) -> bool:
        """Whether values can be typed."""
        return self._edits.session.writable

    def show_site(self, site: Site) -> None:
        """Show another site value."""
        if [fact.id for fact in site.facts] != [fact.id for fact in self._facts]:
            self.beginResetModel()
            self._facts = site.facts
            self.endResetModel()
            return
        self._facts = site.facts
        self.dataChanged.emit(self.index(0, 0), self.index(len(self._facts) - 1, self.columnCount() - 1))

    def index_of(self, fact_id: str) -> QModelIndex:
        """Return where the value of a fact is typed, an invalid index when there is no such fact."""
        rows = (row for row, fact in enumerate(self._facts) if fact.id == fact_id)
        return next((self.index(row, VALUE) for row in rows), QModelIndex())

    def fact_id_at(self, index: Index) -> str:
        """Return the id of the fact in the index's row, empty for none."""
        return self._facts[index.row()].id if index.isValid() else ""

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self._facts)

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: N802
        return 0 if parent.isValid() else 3

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: N802
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("拠点の値"), self.tr("この拠点では"), self.tr("状態"))[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        fact = self._facts[index.row()]
        if role == Qt.ItemDataRole.ToolTipRole and fact.restricted:
            return self.tr("訓練用のカードや学校の教材には出しません。")
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return None
        return (fact.name, fact.value, self._state(fact))[index.column()]

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == VALUE and self.writable else flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802
        if role != Qt.ItemDataRole.EditRole or index.column() != VALUE:
            return False
        typed = " ".join(str(value).split())
        return self._write({index.row(): typed}, self.tr("「{}」の記入"), self.tr("{}つの値の記入"))

    def clear(self, rows: Sequence[int]) -> bool:
        """Empty the values of some rows, as one step of undo; return whether that was possible."""
        return self._write(dict.fromkeys(rows, ""), self.tr("「{}」を空にする"), self.tr("{}つの値を空にする"))

    def paste(self, row: int, values: Sequence[str]) -> bool:
        """Put values into a row and those below it, as one step of undo; what has no row is not taken."""
        below = dict(zip(range(row, len(self._facts)), values, strict=False))
        return self._write(below, self.tr("「{}」への貼り付け"), self.tr("{}つの値の貼り付け"))

    def _write(self, values: Mapping[int, str], one: str, several: str) -> bool:
        changes = {row: value for row, value in values.items() if value != self._facts[row].value}
        names = [self._facts[row].name for row in changes]
        words = one.format(names[0]) if len(names) == 1 else several.format(len(names))
        by_id = {FactId(self._facts[row].id): value for row, value in changes.items()}
        return self._edits.document(words, lambda document: with_fact_values(document, by_id))

    def _state(self, fact: Fact) -> str:
        secret = self.tr("（非公開）") if fact.restricted else ""
        return (self.tr("記入済み") if fact.value.strip() else self.tr("未記入")) + secret
