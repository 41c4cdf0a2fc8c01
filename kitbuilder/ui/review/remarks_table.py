"""Lines to write on, as on the paper: the number of a step, what is said of it, and another wording for it."""

from attrs import frozen
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.find import NumberedCard
from kitbuilder.kit.review import Remark, step_field
from kitbuilder.kit.said import say
from kitbuilder.kit.texts import card_texts
from kitbuilder.ui.roomy_rows import RoomyRows
from kitbuilder.ui.translated import translated

_NUMBER, _TEXT, _WORDS = range(3)
_TRIGGER = QAbstractItemView.EditTrigger
_STARTS = _TRIGGER.AnyKeyPressed | _TRIGGER.EditKeyPressed
_PLACE = Qt.ItemDataRole.UserRole
_FIRST_LINES = 4
_ROW = 1.9
"""Of a line of text."""


@frozen
class _Place:
    """A place that was clicked on the page: `label` is what stands in its cell until somebody writes there."""

    label: str
    item: str
    field: str


class RemarksTable(QTableWidget):
    """Always ends with an empty line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 3, parent)
        self.setHorizontalHeaderLabels([self.tr("番号"), self.tr("意見"), self.tr("新しい文の案")])
        self.setAccessibleName(self.tr("意見を書く表"))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.verticalHeader().setMinimumSectionSize(round(_ROW * self.fontMetrics().lineSpacing()))
        self.setItemDelegate(RoomyRows(self))
        self.setEditTriggers(_STARTS)
        self.setTabKeyNavigation(False)  # Tab goes from cell to cell while one writes, and otherwise on to what follows
        self.clicked.connect(self.edit)
        header = self.horizontalHeader()
        header.setSectionResizeMode(_NUMBER, QHeaderView.ResizeMode.ResizeToContents)
        for column in (_TEXT, _WORDS):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.cellChanged.connect(self._grow)
        self.empty()

    def empty(self) -> None:
        """Take away all that is written."""
        self.setRowCount(0)
        self._grow()

    def remarks(self, found: NumberedCard) -> tuple[Remark, ...]:
        """Return what is written about a card. Raises `BadInput` for a number that is no step."""
        return tuple(self._remark(found, row) for row in range(self.rowCount()) if self._is_written(row))

    @property
    def is_empty(self) -> bool:
        """Whether nothing is written."""
        return not any(map(self._is_written, range(self.rowCount())))

    def write_at(self, found: NumberedCard, item: str, field: str) -> None:
        """Begin a line about a place on the card."""
        self.setFocus()  # ends the writing in another cell
        row = next(row for row in range(self.rowCount()) if not self._said(row, _TEXT) and not self._said(row, _WORDS))
        number = next((str(n) for n, step in enumerate(found.card.steps, 1) if (step.id, "text") == (item, field)), "")
        label = number or next(
            (translated(t.where.part) for t in card_texts(found) if (t.where.item, t.where.field) == (item, field)), ""
        )
        if label:
            cell = QTableWidgetItem(label)
            cell.setData(_PLACE, _Place(label, item, field))
            self.setItem(row, _NUMBER, cell)
        self.setCurrentCell(row, _TEXT)
        self.edit(self.currentIndex())

    def _remark(self, found: NumberedCard, row: int) -> Remark:
        text, words, number = self._said(row, _TEXT), self._said(row, _WORDS), self._said(row, _NUMBER)
        if not text and not words:
            raise BadInput(say("番号{number}の行に、意見を書いてください", number=number))
        cell = self.item(row, _NUMBER)
        place = cell.data(_PLACE) if cell is not None else None
        if place is not None and place.label == number:
            return Remark(text, place.item, place.field, words)
        if not number:
            return Remark(text, words=words)
        if not number.isdecimal():
            raise BadInput(say("「{number}」は手順の番号ではありません。数字で書いてください", number=number))
        return Remark(text, *step_field(found, int(number)), words)

    def _is_written(self, row: int) -> bool:
        return any(self._said(row, column) for column in (_NUMBER, _TEXT, _WORDS))

    def _said(self, row: int, column: int) -> str:
        cell = self.item(row, column)
        return " ".join(cell.text().split()) if cell is not None else ""

    def _grow(self) -> None:
        """Keep an empty line at the end."""
        rows = self.rowCount()
        if rows and self._is_written(rows - 1):
            self.setRowCount(rows + 1)
        elif not rows:
            self.setRowCount(_FIRST_LINES)
            self.setCurrentCell(0, _NUMBER)
