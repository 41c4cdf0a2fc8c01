"""The table of sites as it is seen and used from the keyboard."""

from typing import Any

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QInputMethodEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyle, QTableView, QWidget

from kitbuilder.ui.start.site_search import SiteSearch
from kitbuilder.ui.start.table import Column, Index

_NO_TEXT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_NARROWEST_NAME, _WIDEST_NAME, _NARROWEST_CHANGE, _WIDEST_CHANGE = 9, 24, 12, 20
"""In full-width characters."""

_LOOKED_AT = 50
"""So many rows beside the visible ones are measured for the width of a column."""


class SitesTable(QTableView):
    """Whole rows are chosen; what is typed goes to the search."""

    typed = Signal(str)
    """Text typed while the table has the cursor."""

    menu_wanted = Signal(QPoint)
    """Where on the screen the context menu should open."""

    def __init__(self, shown: SiteSearch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._change, self._shown = 0, shown
        self.setModel(shown)
        self.setAccessibleName(self.tr("拠点の一覧"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSortingEnabled(True)
        self.sortByColumn(Column.NAME, Qt.SortOrder.AscendingOrder)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        header.setHighlightSections(False)
        header.setResizeContentsPrecision(_LOOKED_AT)
        self.fit()

    def fit(self) -> None:
        """Give each column the width its words need at the present text size, and each row its height.

        The names get what the others leave, so that a long one pushes nothing out of the window; who made the last
        change gives way first.
        """
        metrics = self.fontMetrics()
        letter = metrics.horizontalAdvance("拠")
        widths = {column: self._width(column, sample) + letter // 2 for column, sample in self._samples().items()}
        change = min(max(widths[Column.CHANGED], _NARROWEST_CHANGE * letter), _WIDEST_CHANGE * letter)
        widths[Column.CHANGED] = change
        least = sum(widths.values()) - change + _NARROWEST_CHANGE * letter
        left = max(self.viewport().width() - least, _NARROWEST_NAME * letter)
        longest = max((row.name for row in self._shown.rows()), key=len, default="")
        name = max(self._width(Column.NAME, longest), _NARROWEST_NAME * letter)
        widths[Column.NAME] = min(name, left, _WIDEST_NAME * letter)
        for column, width in widths.items():
            self.setColumnWidth(column, width)
        self._change = change
        self._stretch()
        self.verticalHeader().setDefaultSectionSize(round(metrics.height() * 1.7))

    def _stretch(self) -> None:
        """Let the last column take all that is left; where that is too little for its day, the table scrolls."""
        header = self.horizontalHeader()
        others = sum(header.sectionSize(column) for column in Column if column != Column.CHANGED)
        least = _NARROWEST_CHANGE * self.fontMetrics().horizontalAdvance("拠")
        fits = others + least <= self.viewport().width()
        header.setStretchLastSection(fits)
        header.resizeSection(Column.CHANGED, self.viewport().width() - others if fits else self._change)

    def _samples(self) -> dict[Column, str]:
        return {
            Column.EDITION: self.tr("第{}版").format(88),
            Column.STATE: self.tr("× 開けません"),
            Column.FACTS: "△ 88/88",
            Column.BASE: self.tr("△ 未取り込み"),
            Column.COMMENTS: "88",
            Column.ERRORS: "× 88",
            Column.WARNINGS: "△ 88",
            Column.PRINTED: "△ 2026-11-25",
            Column.CHANGED: "2026-11-25 13:26",
        }

    def _width(self, column: Column, sample: str) -> int:
        """Return what the heading with its arrow, the cells and the sample need."""
        margin = 2 * (self.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, None, self) + 1)
        written = self.fontMetrics().horizontalAdvance(sample) + margin
        return max(written, self.sizeHintForColumn(column), self.horizontalHeader().sectionSizeHint(column))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._stretch()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.model() is not None:
            self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        text = event.text()
        if text.isprintable() and text.strip() and not event.modifiers() & _NO_TEXT:
            self.typed.emit(text)
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802
        """Take what an input method for Japanese has written: a table has no place to write of its own."""
        if event.commitString():
            self.typed.emit(event.commitString())
        event.accept()

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> Any:  # noqa: N802
        return True if query == Qt.InputMethodQuery.ImEnabled else super().inputMethodQuery(query)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802
        super().currentChanged(current, previous)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Ask for the menu where the mouse is, or under the current row for the menu key."""
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            row = self.visualRect(self.currentIndex()) if self.currentIndex().isValid() else self.viewport().rect()
            place = self.viewport().mapToGlobal(row.bottomLeft())
        self.menu_wanted.emit(place)
