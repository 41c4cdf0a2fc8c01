"""The teams of a kit: named, added, put in order, taken away."""

from typing import Any

from attrs import evolve
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QPushButton, QVBoxLayout, QWidget

from kitbuilder.kit.edit.lists import add_listed, move_listed, replace_listed
from kitbuilder.kit.edit.named import team_cards
from kitbuilder.kit.edit.teams import new_team_name, refuse_team, remove_team
from kitbuilder.kit.ids import TeamId, new_id
from kitbuilder.kit.text import plain
from kitbuilder.kit.values import Kit, Team
from kitbuilder.ui.editor.cells_view import CellsView
from kitbuilder.ui.editor.marked_cells import MarkedCells
from kitbuilder.ui.editor.replacement import Replacement
from kitbuilder.ui.editor.value_dialog import ValueDialog
from kitbuilder.ui.note import Note

Index = QModelIndex | QPersistentModelIndex

_ROOT = QModelIndex()
_LINES = 6


class TeamsModel(QAbstractTableModel):
    """The name of each team, and how many cards it does."""

    renamed = Signal(object)
    """The team under its new name."""

    def __init__(self, kit: Kit, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kit = kit

    def show_kit(self, kit: Kit) -> None:
        """Show another kit's teams."""
        if [team.id for team in kit.teams] == [team.id for team in self._kit.teams]:
            self._kit = kit
            self.dataChanged.emit(self.index(0, 0), self.index(len(kit.teams) - 1, 1))
            return
        self.beginResetModel()
        self._kit = kit
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self._kit.teams)

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: N802
        return 0 if parent.isValid() else 2

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: N802
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("班の名前"), self.tr("使っているカード"))[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        team = self._kit.teams[index.row()]
        if role == Qt.ItemDataRole.EditRole:
            return team.name
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (plain(team.name), self.tr("{}枚").format(len(team_cards(self._kit, team.id))))[index.column()]

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == 0 else flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802
        if role == Qt.ItemDataRole.EditRole:
            self.renamed.emit(evolve(self._kit.teams[index.row()], name=" ".join(str(value).split())))
        return role == Qt.ItemDataRole.EditRole


class TeamsDialog(ValueDialog):
    """Changes the list of teams, and on the cards what a removed team leaves behind."""

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self._going: Team | None = None
        self._refused = ""
        self.model = TeamsModel(kit, self)
        self.table = CellsView()
        self.cells = MarkedCells(self.table, check=self._check)
        self.add_button, self.rename_button = QPushButton(self.tr("班を加える")), QPushButton(self.tr("名前を変える"))
        self.remove_button = QPushButton(self.tr("外す…"))
        self.up_button, self.down_button = QPushButton(self.tr("上へ")), QPushButton(self.tr("下へ"))
        self.replacement = Replacement()
        self._build()
        self._connect()
        self._show(0)

    def value(self) -> Kit:
        """Return the kit with its teams as they are set here."""
        return self._kit

    def fault(self) -> str:
        """Return one sentence when a typed name cannot be kept or a question waits."""
        return self.replacement.fault() if self.cells.leave() else self._refused

    def add(self) -> None:
        """Add a team behind the chosen one, and open its name."""
        if not self.cells.leave():
            return
        team, after = Team(TeamId(new_id()), new_team_name(self._kit)), self._chosen()
        self._kit = add_listed(self._kit, team, None if after is None else after.id)
        self._show(self._row() + 1)
        self.rename()

    def rename(self) -> None:
        """Open the chosen team's name."""
        if self.cells.leave() and self._chosen() is not None:
            self.table.setFocus()
            self.table.edit(self.table.currentIndex().siblingAtColumn(0))

    def remove(self) -> None:
        """Take the chosen team away; when cards name it, ask first who does them."""
        team = self._chosen()
        if team is None or not self.cells.leave():
            return
        count = len(team_cards(self._kit, team.id))
        self._going = team
        if not count:
            self._replaced(None)
            return
        question = self.tr("「{}」は{}枚のカードで使われています。外したあと、どの班がしますか。")
        others = [(plain(other.name), str(other.id)) for other in self._kit.teams if other.id != team.id]
        self._upper.setEnabled(False)
        choices = [(self.tr("（まだ決めない）"), None), *others]
        self.replacement.ask(question.format(plain(team.name), count), choices)
        self.fit()

    def move_chosen(self, places: int) -> None:
        """Move the chosen team up or down."""
        team, row = self._chosen(), self._row()
        if team is None or not self.cells.leave() or not 0 <= row + places < len(self._kit.teams):
            return
        others = [other.id for other in self._kit.teams if other.id != team.id]
        self._kit = move_listed(self._kit, Team, team.id, others[row + places - 1] if row + places else None)
        self._show(row + places)

    def _build(self) -> None:
        self.setWindowTitle(self.tr("班"))
        self.table.setModel(self.model)
        self.table.setItemDelegate(self.cells)
        self.table.setAccessibleName(self.tr("班の一覧"))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.table.setMinimumHeight(self.fontMetrics().height() * 2 * _LINES)
        buttons = QVBoxLayout()
        for button in (self.add_button, self.rename_button, self.remove_button, self.up_button, self.down_button):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch()
        self._upper = QWidget()
        row = QHBoxLayout(self._upper)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.table, 1)
        row.addLayout(buttons)
        body = QWidget()
        column = QVBoxLayout(body)
        column.addWidget(Note(self.tr("カードには班の名前だけを印刷します。人の名前は書きません。")))
        column.addWidget(self._upper, 1)
        self.lay_out(body, self.replacement)

    def _connect(self) -> None:
        self.model.renamed.connect(self._renamed)
        self.cells.refused.connect(self._tell_refused)
        self.cells.left.connect(lambda *_: self.table.setFocus())
        self.add_button.clicked.connect(self.add)
        self.rename_button.clicked.connect(self.rename)
        self.remove_button.clicked.connect(self.remove)
        self.up_button.clicked.connect(lambda: self.move_chosen(-1))
        self.down_button.clicked.connect(lambda: self.move_chosen(1))
        self.replacement.agreed.connect(self._replaced)
        self.replacement.given_up.connect(self._end_question)

    def _check(self, index: Index, text: str) -> None:
        refuse_team(self._kit, evolve(self._kit.teams[index.row()], name=text))

    def _tell_refused(self, sentence: str) -> None:
        self._refused = sentence
        self.tell(sentence)

    def _renamed(self, team: Team) -> None:
        self._kit = replace_listed(self._kit, team)
        self._show(self._row())

    def _replaced(self, instead: str | None) -> None:
        row = self._row()
        if self._going is not None:
            self._kit = remove_team(self._kit, self._going.id, None if instead is None else TeamId(instead))
        self._end_question()
        self._show(min(row, len(self._kit.teams) - 1))

    def _end_question(self) -> None:
        self._going = None
        self.replacement.hide()
        self._upper.setEnabled(True)
        self.table.setFocus()

    def _row(self) -> int:
        return self.table.currentIndex().row()

    def _chosen(self) -> Team | None:
        return self._kit.teams[self._row()] if 0 <= self._row() < len(self._kit.teams) else None

    def _show(self, row: int) -> None:
        self.model.show_kit(self._kit)
        if row >= 0:
            self.table.setCurrentIndex(self.model.index(row, 0))
