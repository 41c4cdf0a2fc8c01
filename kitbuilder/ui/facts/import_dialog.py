"""What a filled-in table would change, shown before anything is written."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from kitbuilder.exchange.fact_table import FactChange, FactPlan, FilledTable, plan_facts
from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.ids import SiteId
from kitbuilder.kit.text import plain
from kitbuilder.kit.values import Document
from kitbuilder.ui.note import Note
from kitbuilder.ui.translated import ended, listed

Index = QModelIndex | QPersistentModelIndex

_ROOT = QModelIndex()
_NAMED = 8
"""Names that lead nowhere and are named; more are counted."""

_WIDTH, _HEIGHT = 44, 30
"""The size at first, in full-width characters and lines."""


class ImportDialog(QDialog):
    """Shows each change before → after. Sites in `shut` cannot be written now: they say why and are left out."""

    def __init__(
        self,
        name: str,
        documents: Sequence[Document],
        table: FilledTable,
        shut: Mapping[SiteId, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._documents, self._filled, self._shut = documents, table, shut
        self._plan: FactPlan | None = None
        self.told, self.unknown = Note(), Note()
        self.clear = QCheckBox(self.tr("空の欄の値を消す"))
        self.model = ChangesModel(self)
        self.list = QTableView()
        self.buttons = QDialogButtonBox()
        self.take = self.buttons.addButton(self.tr("取り込む"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.give_up = self.buttons.addButton(self.tr("やめる"), QDialogButtonBox.ButtonRole.RejectRole)
        self._build(name)
        self._show_plan()

    def changes(self) -> list[FactChange]:
        """Return the changes that can be made."""
        return [change for change in self.model.changes if change.site_id not in self._shut]

    def _build(self, name: str) -> None:
        self.setWindowTitle(self.tr("表を取り込む：{}").format(name))
        self.list.setModel(self.model)
        self.list.setAccessibleName(self.tr("変わる値"))
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.list.setTabKeyNavigation(False)
        self.list.verticalHeader().hide()
        self.list.verticalHeader().setDefaultSectionSize(round(self.fontMetrics().height() * 1.7))
        self.list.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.list.setMinimumHeight(self.fontMetrics().height() * 4)
        self.clear.toggled.connect(self._show_plan)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for part in (self.told, self.list, self.unknown, self.clear, self.buttons):
            column.addWidget(part)
        column.setStretchFactor(self.list, 1)
        letter, room = self.fontMetrics().horizontalAdvance("あ"), self.screen().availableSize()
        height = self.fontMetrics().height() * _HEIGHT
        self.resize(min(letter * _WIDTH, room.width() * 9 // 10), min(height, room.height() * 8 // 10))

    def _show_plan(self) -> None:
        try:
            plan = plan_facts(self._documents, self._filled, clear=self.clear.isChecked())
        except BadInput as error:
            self.told.setText(f"× {ended(str(error))}")
            plan = FactPlan((), (), (), 0)
        else:
            self.told.setText(self._counts(plan))
        self.model.show_changes(plan.changes, self._shut)
        self.unknown.setText("\n".join(self._led_nowhere(plan)))
        self.unknown.setVisible(bool(self.unknown.text()))
        possible = bool(self.changes())
        self.take.setEnabled(possible)
        (self.take if possible else self.give_up).setDefault(True)

    def _counts(self, plan: FactPlan) -> str:
        possible = [change for change in plan.changes if change.site_id not in self._shut]
        sites = len({change.site_id for change in possible})
        if possible:
            words = self.tr("{}拠点の {}つの値が変わります。まだ書いていません。").format(sites, len(possible))
        else:
            words = self.tr("変わる値はありません。")
        if plan.kept:
            words += self.tr("表の欄が空なので、前のまま残す値：{}つ。").format(plan.kept)
        return words

    def _led_nowhere(self, plan: FactPlan) -> list[str]:
        lines = []
        if plan.unknown_sites:
            lines.append(self.tr("△ 知らない拠点（取り込みません）：{}").format(self._names(plan.unknown_sites)))
        if plan.unknown_columns:
            lines.append(self.tr("△ 知らない列（取り込みません）：{}").format(self._names(plan.unknown_columns)))
        left_out = {change.site_id: change.site_name for change in plan.changes if change.site_id in self._shut}
        for site_id in list(left_out)[:1]:
            line = self.tr("△ いまは書けない拠点（取り込みません）：{}。{}")
            lines.append(line.format(self._names(tuple(left_out.values())), ended(self._shut[site_id])))
        return lines

    def _names(self, names: Sequence[str]) -> str:
        more = self.tr(" ほか{}つ").format(len(names) - _NAMED) if len(names) > _NAMED else ""
        return listed(names[:_NAMED]) + more


class ChangesModel(QAbstractTableModel):
    """Site, fact, before and after of each change."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.changes: tuple[FactChange, ...] = ()
        self._shut: Mapping[SiteId, str] = {}

    def show_changes(self, changes: tuple[FactChange, ...], shut: Mapping[SiteId, str]) -> None:
        """Show other changes."""
        self.beginResetModel()
        self.changes, self._shut = changes, shut
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self.changes)

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: N802
        return 0 if parent.isValid() else 4

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: N802
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("拠点"), self.tr("値の名前"), self.tr("前"), self.tr("後"))[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        change = self.changes[index.row()]
        if role == Qt.ItemDataRole.ToolTipRole and change.site_id in self._shut:
            return self._shut[change.site_id]
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        before, after = (plain(value) or self.tr("（空）") for value in (change.before, change.after))
        shut = "△ " if change.site_id in self._shut else ""
        return (shut + change.site_name, change.fact_name, before, f"→ {after}")[index.column()]
