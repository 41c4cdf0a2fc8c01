"""The table under the hands of its user: keys, clipboard, and the names of the sites that always stay in sight."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QInputMethodEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QLabel, QTableView, QWidget

from kitbuilder.exchange.fact_table import FactChange, Place
from kitbuilder.kit.ids import SiteId
from kitbuilder.ui.editor.marked_cells import Way
from kitbuilder.ui.facts.block import block_text, block_values
from kitbuilder.ui.facts.cells import FactCells
from kitbuilder.ui.facts.edits import Words
from kitbuilder.ui.facts.search import FactsSearch

Index = QModelIndex | QPersistentModelIndex

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NARROWEST, _WIDEST = 8, 20
"""Columns, in full-width characters."""

_MEASURED = 60
"""So many rows are looked at to find how wide a column should be."""

_HEAD = 1.6
"""The height of the headings, in lines."""

_NAMES_AT_MOST = 0.35
"""How much of the table the names of the sites may take."""


class FactsTable(QTableView):
    """Arrows, Enter (down) and Tab (right) go from cell to cell; typing, F2 or a double click opens one."""

    wanted = Signal(list, object)
    """Changes that the user wants to make at once, and their `Words`."""

    told = Signal(str)
    """What of a paste was not done."""

    moved = Signal()
    """Another cell is the current one, or it is shown anew."""

    def __init__(self, shown: FactsSearch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown = shown
        self.cells = FactCells(self)
        self._kept: tuple[SiteId, Place] | None = None
        self._corner = QLabel(self.tr("拠点"), self)
        self.setModel(shown)
        self.setItemDelegate(self.cells)
        self._build()
        self.cells.left.connect(self._go)
        self.cells.rows_pasted.connect(self._paste_into_open)
        shown.modelAboutToBeReset.connect(self._keep)
        shown.modelReset.connect(self._come_back)

    def finish_typing(self) -> bool:
        """Keep what is typed in an open cell; return False when it cannot be kept and stays open."""
        return self.cells.leave()

    def come_to(self, site_id: SiteId, place: Place) -> None:
        """Make a cell the current one, the first when it is not shown."""
        index = self.shown.index_of(site_id, place)
        self.setCurrentIndex(index if index.isValid() else self.shown.index(0, 0))

    def search(self, text: str, *, only_missing: bool) -> None:
        """Show what is searched for; the current cell stays it while it is shown, else the first one is."""
        self._keep()
        columns = self.shown.columnCount()
        self.shown.search(text, only_missing=only_missing)
        if self.shown.columnCount() != columns:
            self.fit()
        if self._kept is not None:
            self.come_to(*self._kept)

    def fit(self) -> None:
        """Give columns and rows the room that their words need at the present text size."""
        metrics, header = self.fontMetrics(), self.horizontalHeader()
        letter = metrics.horizontalAdvance("拠")
        self.verticalHeader().setDefaultSectionSize(round(metrics.height() * 1.8))
        header.setFixedHeight(round(metrics.height() * _HEAD))
        self._fit_names()
        columns = range(header.count())
        widths = [
            max(header.sectionSizeHint(at) + letter, min(max(self._needed(at), _NARROWEST * letter), _WIDEST * letter))
            for at in columns
        ]
        spare = max(0, self.viewport().width() - sum(widths)) // max(1, len(widths))
        for at in columns:
            self.setColumnWidth(at, widths[at] + spare)

    def copy(self) -> None:
        """Put the chosen cells onto the clipboard, as a spreadsheet reads them; a gap between them is an empty cell."""
        chosen = {(index.row(), index.column()): index for index in self.selectedIndexes()}
        if not chosen:
            return
        rows, columns = sorted({row for row, _ in chosen}), sorted({column for _, column in chosen})
        edit = Qt.ItemDataRole.EditRole
        block = [
            [str(chosen[row, column].data(edit)) if (row, column) in chosen else "" for column in columns]
            for row in rows
        ]
        QGuiApplication.clipboard().setText(block_text(block))

    def cut(self) -> None:
        """Copy the chosen values and empty them."""
        self.copy()
        self.clear_values()

    def clear_values(self) -> None:
        """Empty the chosen values."""
        cells = [(index, "") for index in self.selectedIndexes()]
        self._want(cells, Words(self.tr("「{}」を空にする"), self.tr("{}つの値を空にする")))

    def paste(self) -> None:
        """Put the clipboard's block into the cells from the chosen one on; one value fills all that are chosen."""
        block = block_values(QGuiApplication.clipboard().text())
        chosen = self.selectedIndexes() or ([self.currentIndex()] if self.currentIndex().isValid() else [])
        if not block or not chosen or not self.finish_typing():
            return
        words = Words(self.tr("「{}」への貼り付け"), self.tr("{}つの値の貼り付け"))
        if len(block) == len(block[0]) == 1 and len(chosen) > 1:
            cells, beside = [(index, block[0][0]) for index in chosen], 0
        else:
            top, left = min(index.row() for index in chosen), min(index.column() for index in chosen)
            placed = [
                (self.shown.index(top + down, left + right), value)
                for down, row in enumerate(block)
                for right, value in enumerate(row)
            ]
            cells = [(index, value) for index, value in placed if index.isValid()]
            beside = sum(bool(value) for index, value in placed if not index.isValid())
        shut = sum(bool(value) and not self.shown.can_write(index) for index, value in cells)
        self._want(cells, words)
        if beside + shut:
            sentence = self.tr("貼り付けた値のうち {} つは、入れる欄がないか、書けない欄なので、入れていません。")
            self.told.emit(sentence.format(beside + shut))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in _ENTER:
            self._go(self.currentIndex(), Way.UP if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else Way.DOWN)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next_: bool) -> bool:  # noqa: N802
        """Go on in the row with Tab, at its end in the next one; behind the last cell leave the table."""
        columns = self.shown.columnCount()
        place = self.currentIndex().row() * columns + self.currentIndex().column() + (1 if next_ else -1)
        if self.currentIndex().isValid() and 0 <= place < self.shown.rowCount() * columns:
            self.setCurrentIndex(self.shown.index(place // columns, place % columns))
            return True
        return super().focusNextPrevChild(next_)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Give the keys to a cell that is still open; coming by Tab, begin at the current or the first cell."""
        super().focusInEvent(event)
        if self.cells.editor is not None:
            self.cells.editor.setFocus()
        elif not self.currentIndex().isValid():
            self.setCurrentIndex(self.shown.index(0, 0))

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802
        """Hand what an input method for Japanese has begun to the value that it opened."""
        super().inputMethodEvent(event)
        editor = QApplication.focusWidget()
        if self.state() == QAbstractItemView.State.EditingState and editor is not None and editor is not self:
            QApplication.sendEvent(editor, event)

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802
        super().currentChanged(current, previous)
        self.moved.emit()

    def dataChanged(self, first: Index, last: Index, roles: Iterable[int] = ()) -> None:  # noqa: N802
        super().dataChanged(first, last, list(roles))
        if first.row() <= self.currentIndex().row() <= last.row():
            self.moved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit_names()
        self.scrollTo(self.currentIndex())

    def updateGeometries(self) -> None:  # noqa: N802
        super().updateGeometries()
        names, heads = self.verticalHeader(), self.horizontalHeader()
        self._corner.setGeometry(self.frameWidth() + 4, self.frameWidth(), names.width() - 4, heads.height())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.fit()

    def _build(self) -> None:
        self.setAccessibleName(self.tr("拠点の値の表"))
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        names, heads = self.verticalHeader(), self.horizontalHeader()
        names.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        names.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        names.setTextElideMode(Qt.TextElideMode.ElideRight)
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        heads.setTextElideMode(Qt.TextElideMode.ElideRight)

    def _fit_names(self) -> None:
        words = [
            str(self.shown.facts.headerData(at, Qt.Orientation.Vertical)) for at in range(len(self.shown.facts.rows))
        ]
        metrics = self.fontMetrics()
        width = max(map(metrics.horizontalAdvance, words), default=0) + metrics.horizontalAdvance("拠")
        self.verticalHeader().setFixedWidth(max(1, min(width, round(self.width() * _NAMES_AT_MOST))))
        self.updateGeometries()

    def _needed(self, column: int) -> int:
        """Return the width of the longest value among the first rows; to measure all would take seconds."""
        rows = range(min(self.shown.rowCount(), _MEASURED))
        longest = max((str(self.shown.index(row, column).data()) for row in rows), key=len, default="")
        return self.fontMetrics().horizontalAdvance(longest + "拠")

    def _keep(self) -> None:
        """Remember which cell is the current one, before all rows are shown anew."""
        if self.currentIndex().isValid():
            self._kept = self.shown.place_at(self.currentIndex())

    def _come_back(self) -> None:
        self.fit()
        if self._kept is not None:
            self.come_to(*self._kept)

    def _go(self, index: QModelIndex, way: Way) -> None:
        down = {Way.DOWN: 1, Way.UP: -1}.get(way, 0)
        self.setFocus()
        self.setCurrentIndex(index)
        target = self.shown.index(index.row() + down, index.column())
        if not down:
            self.focusNextPrevChild(way is Way.NEXT)
        elif target.isValid():
            self.setCurrentIndex(target)

    def _paste_into_open(self) -> None:
        if self.finish_typing():
            self.paste()

    def _want(self, cells: Iterable[tuple[Index, str]], words: Words) -> None:
        changes: list[FactChange] = []
        for index, value in cells:
            change = self.shown.change_to(index, value)
            if change is not None:
                changes.append(change)
        if changes:
            self.wanted.emit(changes, words)
