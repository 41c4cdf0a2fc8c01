"""The window that opens first: all sites, searched, opened, checked and printed."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from kitbuilder.kit.ids import MASTER, SiteId
from kitbuilder.store.library import Library
from kitbuilder.ui.background import Work
from kitbuilder.ui.problems import tell
from kitbuilder.ui.start.rows import SiteRow, site_rows
from kitbuilder.ui.start.table import SiteSearch, SitesModel


class StartWindow(QMainWindow):
    """Shows the library. Opening and printing are done by what is handed in."""

    def __init__(
        self,
        library: Library,
        today: Callable[[], dt.date],
        open_site: Callable[[SiteId], None],
        print_sites: Callable[[list[SiteId]], None],
    ) -> None:
        super().__init__()
        self._library, self._today = library, today
        self._open_site, self._print_sites = open_site, print_sites
        self._work: Work | None = None
        self.model = SitesModel(self)
        self.shown = SiteSearch(self.model, self)
        self.search = QLineEdit()
        self.table = QTableView()
        self._build()
        self.refresh()

    def refresh(self) -> None:
        """Read all sites anew, beside the window."""
        if self._work is not None:
            self._work.cancel()
        self._work = Work(lambda: site_rows(self._library, self._today()), self)
        self._work.result.connect(self._show_row)
        self._work.failed.connect(lambda sentence, details: tell(self, sentence, details))
        self._work.start()

    def chosen(self) -> list[SiteId]:
        """Return the ids of the chosen rows."""
        return [self.shown.site_at(index.row()) for index in self.table.selectionModel().selectedRows()]

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Put the cursor into the search, so that one can type at once."""
        super().showEvent(event)
        self.search.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Let the reading end before the window goes."""
        if self._work is not None:
            self._work.cancel()
        super().closeEvent(event)

    def _build(self) -> None:
        self.setWindowTitle(self.tr("開設キット"))
        self.resize(1100, 680)
        self.search.setPlaceholderText(self.tr("拠点の名前かよみで探す"))
        self.search.setAccessibleName(self.tr("拠点を探す"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self.shown.search)
        self._build_table()
        hint = QLabel(
            self.tr(
                "拠点を選んで「開く」を押すと、カードを書いたり直したりできます。"
                "「要確認」の数は、印刷の前に見るところです。"
                "直したものは自動で保存されます。"
            )
        )
        hint.setWordWrap(True)
        column = QVBoxLayout()
        for part in (hint, self.search, self.table):
            column.addWidget(part)
        column.addLayout(self._buttons())
        middle = QWidget()
        middle.setLayout(column)
        self.setCentralWidget(middle)

    def _build_table(self) -> None:
        table = self.table
        table.setModel(self.shown)
        table.setAccessibleName(self.tr("拠点の一覧"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSortingEnabled(True)
        table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        table.setAlternatingRowColors(True)
        table.verticalHeader().hide()
        table.setTabKeyNavigation(False)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        table.activated.connect(self._activated)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for text, action in (
            (self.tr("開く"), self.open_chosen),
            (self.tr("カードを印刷…"), self.print_chosen),
            (self.tr("区の基本版を開く"), lambda: self._open_site(MASTER)),
            (self.tr("一覧を読み直す"), self.refresh),
        ):
            button = QPushButton(text)
            button.clicked.connect(action)
            row.addWidget(button)
        row.addStretch()
        return row

    def open_chosen(self) -> None:
        """Open every chosen site."""
        chosen = self.chosen()
        if not chosen:
            tell(self, self.tr("先に拠点を1つ選んでください。"))
        for site_id in chosen:
            self._open_site(site_id)

    def print_chosen(self) -> None:
        """Print the chosen sites, or all when none is chosen."""
        self._print_sites([site_id for site_id in self.chosen() if site_id != MASTER] or self._library.site_ids())

    def _activated(self, index: QModelIndex) -> None:
        self._open_site(self.shown.site_at(index.row()))

    def _show_row(self, row: SiteRow) -> None:
        self.model.show_row(row)
