"""The window that opens first: all sites, searched, opened, checked and printed. It wires its parts together."""

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QPoint, QSettings, Qt, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QLabel, QMainWindow, QMenu, QProgressBar, QVBoxLayout, QWidget

from kitbuilder.kit.errors import KitError
from kitbuilder.kit.ids import MASTER, SiteId
from kitbuilder.kit.overview import SiteRow
from kitbuilder.store.library import Library
from kitbuilder.ui.flow import FlowLayout
from kitbuilder.ui.library_windows import LibraryWindows
from kitbuilder.ui.problems import ask, tell
from kitbuilder.ui.start import memory
from kitbuilder.ui.start.buttons import button_for
from kitbuilder.ui.start.commands import SortMenu, fill_menus, make_commands
from kitbuilder.ui.start.first_start import FirstStart
from kitbuilder.ui.start.help import About, FirstSteps
from kitbuilder.ui.start.pane import SitesPane
from kitbuilder.ui.start.reading import Reading
from kitbuilder.ui.start.report import ReportWindow
from kitbuilder.ui.start.saved_list import choose_list_file, save_list
from kitbuilder.ui.start.sites import SiteOperations

_MANY = 5
"""So many windows are opened without asking."""


class StartWindow(QMainWindow):
    """Shows a library. Opening and printing kits are done by what is handed in."""

    go_to = Signal(object, object)
    """The id of a site and the `Where` in its kit that the user wants to see."""

    library_changed = Signal(object)
    """Another library is shown from now on."""

    def __init__(
        self,
        library: Library,
        today: Callable[[], dt.date],
        open_site: Callable[[SiteId], None],
        print_sites: Callable[[list[SiteId]], None],
        *,
        who: str = "",
        is_open: Callable[[SiteId], bool] = lambda _: False,
        close_kits: Callable[[], bool] = lambda: True,
        windows: LibraryWindows | None = None,
        settings: QSettings | None = None,
    ) -> None:
        """`windows` are those over all sites.

        `is_open` tells whether a site has a window; `close_kits` closes all windows, or returns False.
        """
        super().__init__()
        self._today, self._settings, self._who = today, settings, who
        self._open_site, self._print_sites = open_site, print_sites
        self._is_open, self._close_kits, self._windows = is_open, close_kits, windows
        self._to_choose: SiteId | None = None
        self.report: ReportWindow | None = None
        self.sites = SitesPane()
        self.first_start = FirstStart(who)
        self.hint, self.notice, self.total = QLabel(), QLabel(), QLabel()
        self.progress = QProgressBar()
        self.commands = make_commands(self, self)
        self.context = QMenu(self)
        self._view = fill_menus(self.menuBar(), self.commands)
        self._build()
        self._build_menus()
        self._connect()
        self._fitted = settings is not None and memory.recall(settings, self, self.sites.table)
        self._show(library)

    def view_menu(self) -> QMenu:
        """Return the menu of how things are shown; more may be added to it."""
        return self._view

    def refresh(self) -> None:
        """Read all sites anew, beside the window."""
        self.reading.read_all()

    def refresh_site(self, site_id: SiteId) -> None:
        """Read one site anew, beside the window."""
        self.reading.read_one(site_id)

    def open_chosen(self) -> None:
        """Open every chosen site."""
        chosen = self.sites.chosen()
        if not chosen:
            tell(self, self.tr("先に一覧から拠点を選んでください。"))
        elif len(chosen) <= _MANY or ask(self, self.tr("{}拠点の画面を開きます。よろしいですか。").format(len(chosen))):
            for site_id in chosen:
                self._open_site(site_id)

    def open_master(self) -> None:
        """Open the ward's own kit."""
        self._open_site(MASTER)

    def new_site(self) -> None:
        """Make a site from the ward's kit, after asking for its name."""
        self.operations.new()

    def copy_site(self) -> None:
        """Make a site from the chosen one's kit, after asking for its name."""
        self.operations.copy(self.sites.chosen())

    def remove_chosen(self) -> None:
        """Put the chosen sites' files into the bin, after asking."""
        self.operations.remove(self.sites.chosen())

    def undo(self) -> None:
        """Take the last making or removing of a site back."""
        self.operations.undo()

    def redo(self) -> None:
        """Make or remove it again."""
        self.operations.redo()

    def print_chosen(self) -> None:
        """Print the chosen sites, or all when none is chosen."""
        chosen = [site_id for site_id in self.sites.chosen() if site_id != MASTER]
        self._print_sites(chosen or self.library.site_ids())

    def show_report(self) -> None:
        """Look through the chosen sites, or all when none is chosen."""
        self._look_through(self.sites.chosen())

    def save_list(self) -> None:
        """Write the rows that are shown, in their order, to a file."""
        path = self.choose_list_file()
        if path is None:
            return
        try:
            save_list(self.sites.rows(), path)
        except KitError as error:
            tell(self, str(error))
            return
        self._say(self.tr("一覧を {} に書きました。").format(path))

    def choose_list_file(self) -> Path | None:
        """Ask where the list goes; None when the user thinks better of it."""
        return choose_list_file(self, self._today())

    def show_facts(self) -> None:
        """Show the values of all sites in one table."""
        if self._windows is not None:
            self._windows.show_facts(self.library)

    def bring_in(self) -> None:
        """Show what the ward's kit would make of the chosen sites, or of all when none is chosen."""
        if self._windows is not None:
            chosen = [site_id for site_id in self.sites.chosen() if site_id != MASTER]
            self._windows.show_update(self.library, chosen or self.library.site_ids())

    def take_list(self) -> None:
        """Take in a published list of sites, after showing what it would change."""
        if self._windows is not None:
            self._windows.take_list(self.library, self)

    def choose_all(self) -> None:
        """Choose every row that is shown."""
        self.sites.choose_all()

    def go_to_search(self) -> None:
        """Put the cursor into the search."""
        self.sites.go_to_search()

    def show_first_steps(self) -> None:
        """Show five steps for newcomers."""
        FirstSteps(self).show()

    def show_about(self) -> None:
        """Show version and licences."""
        About(self).show()

    def leave(self) -> None:
        """Close this window."""
        self.close()

    def open_other_library(self) -> None:
        """Show the library of another folder; where there is none, offer to make one."""
        folder = self.choose_folder()
        if folder is None:
            return
        library = Library(folder)
        question = self.tr("フォルダー {} には、キット一式がありません。\nここに新しく作りますか。")
        if (library.exists() or ask(self, question.format(folder))) and self._close_kits():
            self._end()
            for part in (self.reading, self.operations):
                part.deleteLater()
            self._show(library)
            self.library_changed.emit(library)

    def choose_folder(self) -> Path | None:
        """Ask for a folder; None when the user thinks better of it."""
        title = self.tr("キット一式のフォルダーを選ぶ")
        chosen = QFileDialog.getExistingDirectory(self, title, str(self.library.folder))
        return Path(chosen) if chosen else None

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Put the cursor into the search, so that one can type at once."""
        super().showEvent(event)
        self.sites.search.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Let the reading end before the window goes, and remember how it stood."""
        self._end()
        if self._settings is not None and self._fitted:
            memory.remember(self._settings, self, self.sites.table)
        super().closeEvent(event)

    def _build(self) -> None:
        letter = self.fontMetrics().horizontalAdvance("拠")
        room = self.screen().availableSize()
        self.resize(min(letter * 78, room.width() * 19 // 20), min(letter * 48, room.height() * 9 // 10))
        self.hint.setText(
            self.tr("拠点を選んで Enter キーか「開く」を押すと、カードを書けます。書いたものは自動で保存されます。")
        )
        self.notice.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for label in (self.hint, self.notice):
            label.setWordWrap(True)
        for part in (self.notice, self.first_start):
            part.hide()
        middle = QWidget()
        column = QVBoxLayout(middle)
        for part in (self.first_start, self.hint, self.notice):
            column.addWidget(part)
        column.addWidget(self.sites, 1)
        column.addLayout(self._buttons())
        self.setCentralWidget(middle)
        self.progress.setAccessibleName(self.tr("読んだ拠点の数"))
        self.progress.setMaximumWidth(letter * 14)
        self.progress.hide()
        self.statusBar().addWidget(self.total, 1)
        self.statusBar().addPermanentWidget(self.progress)

    def _buttons(self) -> FlowLayout:
        commands = self.commands
        row = FlowLayout()
        first = (commands.open, commands.report, commands.facts, commands.print)
        for action in (*first, commands.new_site, commands.open_master, commands.update):
            row.addWidget(button_for(action))
        return row

    def _build_menus(self) -> None:
        table, commands = self.sites.table, self.commands
        self.sorting = SortMenu(self.sites.model.headings(), table.sortByColumn, self._view)
        self.sorting.show_order(0, Qt.SortOrder.AscendingOrder)
        self._view.addMenu(self.sorting)
        self.context.addActions(commands.for_rows())
        for action in (commands.open, commands.remove):
            # In the search the same keys are for its text.
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            table.addAction(action)

    def _connect(self) -> None:
        table = self.sites.table
        self.sites.wanted.connect(self._open_site)
        table.menu_wanted.connect(self._show_context)
        table.horizontalHeader().sortIndicatorChanged.connect(self.sorting.show_order)
        self.first_start.made.connect(self.refresh_site)
        self.first_start.ended.connect(self._library_made)
        self.first_start.understood.clicked.connect(self.hint.show)
        self.first_start.elsewhere.connect(self.open_other_library)

    def _show(self, library: Library) -> None:
        """Show a library; one that is not there yet is made."""
        self.library = library
        self.setWindowTitle(self.tr("開設キット　{}").format(library.folder))
        self.sites.model.keep_only(())
        self.notice.hide()
        self.reading = Reading(library, self._today, self)
        self.reading.listed.connect(self.sites.model.keep_only)
        self.reading.read.connect(self._show_row)
        self.reading.progressed.connect(self._show_progress)
        self.reading.ended.connect(self._sum_up)
        self.reading.failed.connect(self._tell)
        self.operations = SiteOperations(library, self._who, self.sites.name_of, self._is_open, self)
        self.operations.changed.connect(self._site_changed)
        self.operations.said.connect(self._say)
        self.operations.undo_stack.indexChanged.connect(self._show_undo)
        self._show_undo()
        self.commands.allow(library.exists())
        if library.exists():
            self.first_start.hide()
            self.refresh()
        else:
            self.first_start.begin(library)
        self.hint.setHidden(self.first_start.isVisibleTo(self))

    def _end(self) -> None:
        """End what runs for the library that is shown."""
        self.reading.stop()
        self.first_start.stop()
        if self.report is not None:
            self.report.close()

    def _library_made(self) -> None:
        self.commands.allow(True)  # noqa: FBT003
        self.refresh()

    def _show_row(self, row: SiteRow) -> None:
        if self.sites.model.row_of(row.id) is None and not self.library.path_of(row.id).exists():
            # It was removed while it was read, or before what was read came here.
            return
        self.sites.show_row(row)
        if row.id == self._to_choose:
            self._to_choose = None
            self.sites.choose(row.id)

    def _show_progress(self, done: int, of: int) -> None:
        self.progress.setRange(0, of)
        self.progress.setValue(done)
        self.progress.setVisible(of > 1)
        self.total.setText(self.tr("読んでいます… {} / {}").format(done, of))

    def _sum_up(self) -> None:
        self.progress.hide()
        self.total.setText(self.sites.model.totals())
        if not self._fitted:
            self._fitted = True
            self.sites.table.fit()

    def _site_changed(self, site_id: SiteId) -> None:
        if self.library.path_of(site_id).exists():
            self._to_choose = site_id
            self.refresh_site(site_id)
        else:
            rows = self.sites.model.rows
            self.sites.model.keep_only(tuple(row.id for row in rows if row.id != site_id))
            self._sum_up()

    def _say(self, sentence: str) -> None:
        self.notice.setText(sentence)
        self.notice.show()

    def _show_undo(self) -> None:
        stack = self.operations.undo_stack
        self.commands.show_undo(stack.undoText(), stack.redoText())

    def _show_context(self, place: QPoint) -> None:
        self.context.popup(place)

    def _look_through(self, site_ids: Sequence[SiteId]) -> None:
        everything = self.library.site_ids()
        if self.report is not None:
            self.report.close()
            self.report.deleteLater()
        self.report = ReportWindow(
            self.library,
            site_ids or everything,
            self._today(),
            self,
            whole=set(everything) <= set(site_ids or everything),
        )
        self.report.go_to.connect(self.go_to)
        self.report.all_wanted.connect(self._look_through_all)
        self.report.show()

    def _look_through_all(self) -> None:
        self._look_through(())

    def _tell(self, sentence: str, details: str) -> None:
        tell(self, sentence, details)
