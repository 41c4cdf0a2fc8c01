"""The teams of a kit: named, added, put in order, taken away."""

from typing import Any

from attrs import evolve
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QPushButton, QVBoxLayout, QWidget

from kitbuilder.kit.edit.lists import add_listed, move_listed, replace_listed
from kitbuilder.kit.edit.named import team_cards
from kitbuilder.kit.edit.teams import new_team_name, refuse_team, remove_team
from kitbuilder.kit.ids import TeamId, new_id
from kitbuilder.kit.text import plain
from kitbuilder.kit.values import Kit, Team
from kitbuilder.ui.editor.cells_view import CellsView
from kitbuilder.ui.editor.listed import Index, ListedDialog, ListedModel
from kitbuilder.ui.editor.marked_cells import MarkedCells
from kitbuilder.ui.note import Note

_LINES = 6


class TeamsModel(ListedModel):
    """The name of each team, and how many cards it does."""

    renamed = Signal(object)
    """The team under its new name."""

    def items(self, kit: Kit) -> tuple[Team, ...]:
        return kit.teams

    def headings(self) -> tuple[str, ...]:
        return self.tr("班の名前"), self.tr("使っているカード")

    def cells(self, item: Team) -> tuple[str, ...]:
        return plain(item.name), self.tr("{}枚").format(len(team_cards(self.kit, item.id)))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return self.kit.teams[index.row()].name if role == Qt.ItemDataRole.EditRole else super().data(index, role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == 0 else flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802
        if role == Qt.ItemDataRole.EditRole:
            self.renamed.emit(evolve(self.kit.teams[index.row()], name=" ".join(str(value).split())))
        return role == Qt.ItemDataRole.EditRole


class TeamsDialog(ListedDialog):
    """Changes the list of teams, and on the cards what a removed team leaves behind."""

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        self._teams = TeamsModel(kit)
        super().__init__(self._teams, CellsView(), parent)
        self._refused = ""
        self.cells = MarkedCells(self.table, check=self._check)
        self.add_button, self.rename_button = QPushButton(self.tr("班を加える")), QPushButton(self.tr("名前を変える"))
        self.remove_button = QPushButton(self.tr("外す…"))
        self.up_button, self.down_button = QPushButton(self.tr("上へ")), QPushButton(self.tr("下へ"))
        self._build()
        self._connect()
        self.show_row(0)

    def fault(self) -> str:
        """Return one sentence when a typed name cannot be kept or a question waits."""
        return self.replacement.fault() if self.cells.leave() else self._refused

    def add(self) -> None:
        """Add a team behind the chosen one, and open its name."""
        if not self.cells.leave():
            return
        team, after = Team(TeamId(new_id()), new_team_name(self._kit)), self.chosen()
        self._kit = add_listed(self._kit, team, None if after is None else after.id)
        self.show_row(self.chosen_row() + 1)
        self.rename()

    def rename(self) -> None:
        """Open the chosen team's name."""
        if self.cells.leave() and self.chosen() is not None:
            self.table.setFocus()
            self.table.edit(self.table.currentIndex().siblingAtColumn(0))

    def remove(self) -> None:
        """Take the chosen team away; when cards name it, ask first who does them."""
        team = self.chosen()
        if team is None or not self.cells.leave():
            return
        count = len(team_cards(self._kit, team.id))
        question = self.tr("「{}」は{}枚のカードで使われています。外したあと、どの班がしますか。")
        others = [(plain(other.name), str(other.id)) for other in self._kit.teams if other.id != team.id]
        asked = question.format(plain(team.name), count) if count else ""
        self.take_away(team, asked, [(self.tr("（まだ決めない）"), None), *others])

    def without(self, item: Team, instead: str | None) -> Kit:
        """Return the kit without the team; `instead` does its cards."""
        return remove_team(self._kit, item.id, None if instead is None else TeamId(instead))

    def move_chosen(self, places: int) -> None:
        """Move the chosen team up or down."""
        team, row = self.chosen(), self.chosen_row()
        if team is None or not self.cells.leave() or not 0 <= row + places < len(self._kit.teams):
            return
        others = [other.id for other in self._kit.teams if other.id != team.id]
        self._kit = move_listed(self._kit, Team, team.id, others[row + places - 1] if row + places else None)
        self.show_row(row + places)

    def _build(self) -> None:
        self.setWindowTitle(self.tr("班"))
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
        row = QHBoxLayout(self.upper)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.table, 1)
        row.addLayout(buttons)
        body = QWidget()
        column = QVBoxLayout(body)
        column.addWidget(Note(self.tr("カードには班の名前だけを印刷します。人の名前は書きません。")))
        column.addWidget(self.upper, 1)
        self.lay_out(body, self.replacement)

    def _connect(self) -> None:
        self._teams.renamed.connect(self._renamed)
        self.cells.refused.connect(self._tell_refused)
        self.cells.left.connect(lambda *_: self.table.setFocus())
        self.add_button.clicked.connect(self.add)
        self.rename_button.clicked.connect(self.rename)
        self.remove_button.clicked.connect(self.remove)
        self.up_button.clicked.connect(lambda: self.move_chosen(-1))
        self.down_button.clicked.connect(lambda: self.move_chosen(1))

    def _check(self, index: Index, text: str) -> None:
        refuse_team(self._kit, evolve(self._kit.teams[index.row()], name=text))

    def _tell_refused(self, sentence: str) -> None:
        self._refused = sentence
        self.tell(sentence)

    def _renamed(self, team: Team) -> None:
        self._kit = replace_listed(self._kit, team)
        self.show_row(self.chosen_row())
