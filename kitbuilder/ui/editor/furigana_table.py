"""The table of proposed readings: which to give, the word in its place, the reading, where it comes from."""

from typing import Any

from attrs import evolve, frozen
from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from kitbuilder.kit.edit.readings import CardSuggestion
from kitbuilder.kit.furigana.context import around
from kitbuilder.kit.furigana.kana import is_kana
from kitbuilder.kit.furigana.known import Origin
from kitbuilder.ui.translated import translated

Index = QModelIndex | QPersistentModelIndex

CHOSEN, WORD, READING, PLACE, ORIGIN = range(5)

_ROOT = QModelIndex()
_AROUND = 6
"""How many characters are shown before and after a word."""

_READING_CHARACTERS = 8


@frozen
class Row:
    """One proposed reading as it is on the screen."""

    found: CardSuggestion
    context: str
    reading: str
    chosen: bool

    @property
    def word(self) -> str:
        """The word to be read."""
        return self.found.suggestion.word

    @property
    def is_corrected(self) -> bool:
        """Tell whether the reading is no longer the proposed one."""
        return self.reading != self.found.suggestion.reading


def _row(found: CardSuggestion) -> Row:
    suggestion = found.suggestion
    before, after = around(found.source, suggestion, _AROUND)
    return Row(found, f"{before}【{suggestion.word}】{after}", suggestion.reading, suggestion.is_trusted)


class FuriganaModel(QAbstractTableModel):
    """The proposed readings; a trusted one is chosen from the start, a guess is not."""

    told = Signal(str)
    """A sentence about what was just done or refused; empty when there is nothing to say."""

    def __init__(self, suggestions: tuple[CardSuggestion, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = [_row(one) for one in suggestions]

    def accepted(self) -> tuple[CardSuggestion, ...]:
        """Return the chosen ones, with their readings as they are now."""
        return tuple(
            evolve(row.found, suggestion=evolve(row.found.suggestion, reading=row.reading))
            for row in self._rows
            if row.chosen
        )

    def toggle(self, row: int) -> None:
        """Choose a reading, or no longer; a word without a reading cannot be chosen."""
        now = self._rows[row]
        if not now.chosen and not now.reading:
            self.told.emit(self.tr("「{}」の読みが分かりません。先に読みを入れてください。").format(now.word))
            return
        self.told.emit("")
        self._put(row, evolve(now, chosen=not now.chosen))

    def refuses(self, row: int, text: str) -> bool:
        """Tell whether this is no reading, and say why."""
        if is_kana(text.strip()):
            return False
        self.told.emit(self.tr("「{}」の読みは、ひらがなかカタカナだけで書いてください。").format(self._rows[row].word))
        return True

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: N802
        return 0 if parent.isValid() else ORIGIN + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: N802
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        headings = (self.tr("付ける"), self.tr("言葉"), self.tr("読み"), self.tr("場所"), self.tr("読みのもと"))
        return headings[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.CheckStateRole and column == CHOSEN:
            return Qt.CheckState.Checked if row.chosen else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.EditRole and column == READING:
            return row.reading
        return self._shown(row, column) if role == Qt.ItemDataRole.DisplayRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        more = {CHOSEN: Qt.ItemFlag.ItemIsUserCheckable, READING: Qt.ItemFlag.ItemIsEditable}
        return super().flags(index) | more.get(index.column(), Qt.ItemFlag.NoItemFlags)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == CHOSEN:
            self.toggle(index.row())
            return True
        if role != Qt.ItemDataRole.EditRole or index.column() != READING:
            return False
        before, reading = self._rows[index.row()], str(value).strip()
        if reading == before.reading:
            return True
        if self.refuses(index.row(), reading):
            return False
        self._correct(index.row(), reading)
        return True

    def _correct(self, place: int, reading: str) -> None:
        before = self._rows[place]
        same = [n for n, row in enumerate(self._rows) if (row.word, row.reading) == (before.word, before.reading)]
        for number in same:
            row = self._rows[number]
            self._put(number, evolve(row, reading=reading, chosen=row.chosen or number == place))
        sentence = self.tr("同じ言葉「{}」のほか{}か所も、読みを「{}」にしました。")
        self.told.emit(sentence.format(before.word, len(same) - 1, reading) if len(same) > 1 else "")

    def _put(self, place: int, row: Row) -> None:
        self._rows[place] = row
        self.dataChanged.emit(self.index(place, CHOSEN), self.index(place, ORIGIN))

    def _shown(self, row: Row, column: int) -> str:
        choice = self.tr("付ける") if row.chosen else self.tr("付けない")
        reading = row.reading or self.tr("（読みを入れる）")
        origin = self.tr("直した読み") if row.is_corrected else self._origins()[row.found.suggestion.origin]
        return (choice, row.context, reading, translated(row.found.place), origin)[column]

    def _origins(self) -> dict[Origin, str]:
        return {
            Origin.KIT: self.tr("このキットの読み"),
            Origin.SITE: self.tr("拠点の名前"),
            Origin.WARD: self.tr("区の辞書"),
            Origin.GUESS: self.tr("推測・確かめてください"),
        }


class _Cells(QStyledItemDelegate):
    """Readings are typed in place and leave with Enter; a click anywhere in the first column chooses."""

    entered = Signal()

    def __init__(self, model: FuriganaModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        return super().sizeHint(option, index) + QSize(0, option.fontMetrics.height() // 2)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:  # noqa: N802, ARG002
        field = QLineEdit(parent)
        field.setAccessibleName(self.tr("読み {}").format(index.sibling(index.row(), WORD).data()))
        field.setProperty("row", index.row())
        return field

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        pressed = event.key() if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress else None
        if isinstance(watched, QLineEdit) and pressed in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter(watched)
            return True
        return super().eventFilter(watched, event)

    def editorEvent(  # noqa: N802
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        if index.column() != CHOSEN or not isinstance(event, QMouseEvent):
            return super().editorEvent(event, model, option, index)
        if event.type() == QEvent.Type.MouseButtonRelease and event.button() == Qt.MouseButton.LeftButton:
            self._model.toggle(index.row())
        return True

    def _enter(self, field: QLineEdit) -> None:
        text = field.text().strip()
        if text and self._model.refuses(field.property("row"), text):
            return
        if text:
            self.commitData.emit(field)
        self.closeEditor.emit(field, QStyledItemDelegate.EndEditHint.NoHint)
        self.entered.emit()


class FuriganaTable(QTableView):
    """The readings: Space chooses, typing corrects, Enter goes to the next row."""

    last_row_entered = Signal()

    def __init__(self, model: FuriganaModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._readings = model
        self.setModel(model)
        cells = _Cells(model, self)
        cells.entered.connect(self._next_row)
        self.setItemDelegate(cells)
        self.setAccessibleName(self.tr("ふりがなの候補"))
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        trigger = QTableView.EditTrigger
        self.setEditTriggers(
            trigger.DoubleClicked | trigger.SelectedClicked | trigger.AnyKeyPressed | trigger.EditKeyPressed
        )
        self._arrange()
        self.setCurrentIndex(model.index(0, READING))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Space chooses the row, Enter goes on to the next; all else is the table's own."""
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self._readings.toggle(self.currentIndex().row())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._next_row()
        else:
            super().keyPressEvent(event)

    def _next_row(self) -> None:
        row = self.currentIndex().row() + 1
        if row >= self._readings.rowCount():
            self.last_row_entered.emit()
        else:
            self.setCurrentIndex(self._readings.index(row, READING))

    def _arrange(self) -> None:
        self.setWordWrap(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(WORD, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(READING, QHeaderView.ResizeMode.Interactive)
        self.setColumnWidth(READING, self.fontMetrics().horizontalAdvance("あ") * _READING_CHARACTERS)
