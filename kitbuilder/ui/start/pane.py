"""The list of sites with its search: what is shown, what is chosen, and the ways of the keyboard between them."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kitbuilder.kit.ids import SiteId
from kitbuilder.kit.overview import SiteRow
from kitbuilder.ui.start.search_line import SearchLine
from kitbuilder.ui.start.site_search import SiteSearch
from kitbuilder.ui.start.sites_table import SitesTable
from kitbuilder.ui.start.table import Index, SitesModel
from kitbuilder.ui.translated import ended


class SitesPane(QWidget):
    """A search over a table of sites; under it the reason when the current site's file cannot be opened."""

    wanted = Signal(object)
    """The id of a site that should be opened."""

    chosen_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = SitesModel(self)
        self.shown = SiteSearch(self.model, self)
        self.search = SearchLine()
        self.table = SitesTable(self.shown)
        self.found, self.fault = QLabel(), QLabel()
        self._build()
        self._connect()

    def chosen(self) -> list[SiteId]:
        """Return the ids of the chosen rows, from top to bottom."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [self.shown.site_at(row) for row in rows]

    def choose(self, site_id: SiteId) -> None:
        """Choose one site; a search that hides it is given up."""
        if not self.shown.index_of(site_id).isValid():
            self.search.clear()
        place = self.shown.index_of(site_id)
        if place.isValid():
            self.table.setCurrentIndex(place)
            self.table.setFocus()

    def choose_all(self) -> None:
        """Choose every row that is shown."""
        self.table.selectAll()
        self.table.setFocus()

    def go_to_search(self) -> None:
        """Put the cursor into the search."""
        self.search.setFocus()
        self.search.selectAll()

    def show_row(self, row: SiteRow) -> None:
        """Show a site, or what is new of it."""
        self.model.show_row(row)
        self._explain(self.table.currentIndex())

    def rows(self) -> list[SiteRow]:
        """Return the rows that are shown, from top to bottom."""
        return self.shown.rows()

    def name_of(self, site_id: SiteId) -> str:
        """Return the name by which a site is shown, its id when it is not."""
        row = self.model.row_of(site_id)
        return row.name if row else site_id

    def _build(self) -> None:
        self.fault.setWordWrap(True)
        self.fault.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for label in (self.found, self.fault):
            label.hide()
        line = QHBoxLayout()
        line.addWidget(self.search, 1)
        line.addWidget(self.found)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(line)
        column.addWidget(self.table, 1)
        column.addWidget(self.fault)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._search)
        self.search.left_downwards.connect(self._go_down)
        self.search.returnPressed.connect(self._search_entered)
        self.table.typed.connect(self._typed)
        self.table.doubleClicked.connect(self._double_clicked)
        self.table.selectionModel().currentRowChanged.connect(self._explain)
        self.table.selectionModel().selectionChanged.connect(self.chosen_changed)
        for change in (self.shown.rowsInserted, self.shown.rowsRemoved):
            change.connect(self._count)

    def _search(self, wanted: str) -> None:
        """Show what is found, the best first; where a site was chosen, that is chosen now."""
        self.shown.search(wanted)
        self._count()
        if wanted.strip() and self.table.currentIndex().isValid() and len(self.chosen()) <= 1:
            self.table.selectRow(0)

    def _count(self) -> None:
        shown = self.shown.rowCount()
        self.found.setVisible(bool(self.search.text().strip()))
        if not self.search.text().strip():
            self.found.clear()
        elif shown:
            self.found.setText(self.tr("{}件").format(shown))
        else:
            self.found.setText(self.tr("見つかりません（Esc で全部）"))

    def _typed(self, text: str) -> None:
        self.search.setText(text)
        self.search.setFocus()

    def _go_down(self) -> None:
        if self.shown.rowCount():
            if not self.table.currentIndex().isValid():
                self.table.selectRow(0)
            self.table.setFocus()

    def _search_entered(self) -> None:
        if self.shown.rowCount() == 1 and self.search.text().strip():
            self.table.selectRow(0)
            self.wanted.emit(self.shown.site_at(0))
        else:
            self._go_down()

    def _double_clicked(self, index: QModelIndex) -> None:
        self.wanted.emit(self.shown.site_at(index.row()))

    def _explain(self, current: Index) -> None:
        fault = self.shown.row_at(current.row()).fault if current.isValid() else ""
        self.fault.setText(f"× {ended(fault)}" if fault else "")
        self.fault.setVisible(bool(fault))
