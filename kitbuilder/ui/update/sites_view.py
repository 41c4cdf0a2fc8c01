"""The sites with what would change in each, to be ticked."""

from bisect import bisect_right
from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFont, QIcon, QPixmap, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyle, QTreeView, QWidget

from kitbuilder.kit.ids import SiteId
from kitbuilder.ui.roomy_rows import RoomyRows
from kitbuilder.ui.update.lines import SiteLine

_SITE = Qt.ItemDataRole.UserRole
_LETTERS = 26
"""In full-width letters: the width that is wanted."""


class SitesView(QTreeView):
    """One row a site. A tick says that the ward's changes go into it; the row that is looked at is shown beside."""

    looked_at = Signal(object)
    """The id of the site that the cursor is on, or None."""

    ticked = Signal()
    """Somebody ticked sites, or took ticks off."""

    def __init__(self, left: Callable[[SiteLine], int], parent: QWidget | None = None) -> None:
        """`left` tells how many conflicts of a site are still to be decided."""
        super().__init__(parent)
        self._left = left
        self.lines: dict[SiteId, SiteLine] = {}
        self._done: dict[SiteId, str] = {}
        self._items: dict[SiteId, QStandardItem] = {}
        self._readings: list[str] = []
        """Those of the rows, from top to bottom."""

        self._quiet = False
        self._model = QStandardItemModel(0, 3, self)
        self._model.setHorizontalHeaderLabels([self.tr("拠点"), self.tr("変わるところ"), self.tr("決めること")])
        self.setModel(self._model)
        self.setAccessibleName(self.tr("拠点の一覧"))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAlternatingRowColors(True)
        self.setAllColumnsShowFocus(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setItemDelegate(RoomyRows(self))
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.header().setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        self.header().setStretchLastSection(False)
        self.selectionModel().currentRowChanged.connect(lambda now, _before: self.looked_at.emit(self._site_at(now)))
        self._model.dataChanged.connect(self._changed)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(_LETTERS * self.fontMetrics().horizontalAdvance("拠"), super().sizeHint().height())

    def show_line(self, line: SiteLine, done: str = "") -> None:
        """Show a site, or what is new of it; `done` says what was done with it just now."""
        known = line.site_id in self.lines
        self.lines[line.site_id] = line
        self._done[line.site_id] = done
        if not known:
            self._insert(line)
        self._quiet = True
        self._write(line)
        self._quiet = False

    def refresh(self) -> None:
        """Count anew what is still to be decided."""
        for line in self.lines.values():
            self._write(line)

    def empty(self) -> None:
        """Take all rows away."""
        for known in (self.lines, self._done, self._items, self._readings):
            known.clear()
        self._model.removeRows(0, self._model.rowCount())

    def ticked_lines(self) -> list[SiteLine]:
        """Return the sites that are ticked, from top to bottom."""
        ticked = [item for item in self._items.values() if item.checkState() == Qt.CheckState.Checked]
        return [self.lines[item.data(_SITE)] for item in sorted(ticked, key=QStandardItem.row)]

    def tick_all(self, *, ticked: bool) -> None:
        """Tick every site that has something to bring in, or none."""
        self._quiet = True
        for item in self._items.values():
            if item.isCheckable():
                item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        self._quiet = False
        self.ticked.emit()

    def look_at(self, site_id: SiteId) -> None:
        """Put the cursor on a site."""
        if site_id in self._items:
            self.setCurrentIndex(self._items[site_id].index())

    def current(self) -> SiteId | None:
        """Return the site that is looked at."""
        return self._site_at(self.currentIndex())

    def _insert(self, line: SiteLine) -> None:
        """Put a new row in the order of readings."""
        place = bisect_right(self._readings, line.reading)
        self._readings.insert(place, line.reading)
        items = [QStandardItem(), QStandardItem(), QStandardItem()]
        items[0].setData(line.site_id, _SITE)
        self._items[line.site_id] = items[0]
        self._model.insertRow(place, items)

    def _write(self, line: SiteLine) -> None:
        row = self._items[line.site_id].row()
        name, changes, open_ = (self._model.item(row, column) for column in range(3))
        left = self._left(line)
        done = self._done[line.site_id]
        self._set(name, line.name, checkable=line.has_something and not line.fault)
        self._set(changes, (line.fault and self.tr("× 調べられません")) or done or line.changes or self.tr("変更なし"))
        self._set(open_, self.tr("△ {}").format(left) if left else "")
        bold = QFont(self.font())
        bold.setBold(bool(left))
        open_.setFont(bold)
        words = line.fault or self.tr("{}：{}").format(line.name, changes.text())
        if left:
            words = self.tr("{}、決めるところが{}つ残っています").format(words, left)
        for item in (name, changes, open_):
            item.setToolTip(words)
        name.setAccessibleText(words)

    def _set(self, item: QStandardItem, text: str, *, checkable: bool | None = None) -> None:
        if item.text() != text:
            item.setText(text)
        if checkable is not None and item.isCheckable() != checkable:
            item.setCheckable(checkable)
            item.setCheckState(Qt.CheckState.Checked if checkable else Qt.CheckState.Unchecked)
            if not checkable:
                item.setData(None, Qt.ItemDataRole.CheckStateRole)
        if checkable is not None:
            item.setIcon(QIcon() if checkable else self._room_of_tick())

    def _room_of_tick(self) -> QIcon:
        """Return an empty picture as large as a tick, so that names without one stand below the others."""
        size = self.style().pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth, None, self)
        empty = QPixmap(size, size)
        empty.fill(Qt.GlobalColor.transparent)
        return QIcon(empty)

    def _site_at(self, index: QModelIndex) -> SiteId | None:
        site: SiteId | None = index.siblingAtColumn(0).data(_SITE) if index.isValid() else None
        return site

    def _changed(self, first: QModelIndex, _last: QModelIndex, roles: Sequence[int]) -> None:
        if first.column() == 0 and Qt.ItemDataRole.CheckStateRole in roles and not self._quiet:
            self.ticked.emit()
