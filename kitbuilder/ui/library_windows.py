"""The windows over all sites of a library: their values in one table, the ward's changes, a published list taken in."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from kitbuilder.exchange.site_list import LARGEST_BYTES
from kitbuilder.kit.errors import KitError
from kitbuilder.kit.furigana.suggest import Reader
from kitbuilder.kit.ids import SiteId
from kitbuilder.printing.press import Press
from kitbuilder.store.faults import told
from kitbuilder.store.library import Library
from kitbuilder.ui.facts.window import FactsWindow
from kitbuilder.ui.find.all_sites import AllSites
from kitbuilder.ui.find.scope import OpenKit
from kitbuilder.ui.problems import tell
from kitbuilder.ui.start.site_list import SiteListDialog
from kitbuilder.ui.update.window import UpdateWindow


class LibraryWindows:
    """One window of each kind at a time. `written` is told of each site whose file was written."""

    def __init__(
        self,
        who: str,
        press: Press,
        reader: Reader,
        today: Callable[[], dt.date],
        open_kit: Callable[[SiteId], OpenKit | None],
        written: Callable[[SiteId], None],
    ) -> None:
        self._who, self._press, self._reader, self._today = who, press, reader, today
        self._open_kit, self._written = open_kit, written
        self.facts: FactsWindow | None = None
        self.update: UpdateWindow | None = None

    def show_facts(self, library: Library) -> None:
        """Show the values of all sites, or bring their table to the front."""
        if self.facts is None or not self.facts.isVisible():
            if self.facts is not None:
                self.facts.deleteLater()
            self.facts = FactsWindow(AllSites(library, self._who, self._open_kit), self._today())
            self.facts.edits.saved.connect(self._written)
        _to_front(self.facts)

    def show_update(self, library: Library, look_at: SiteId | None = None) -> None:
        """Show what the ward's kit would make of all sites, `look_at` first; a window that is open gives way."""
        if self.update is not None:
            if not self.update.close():
                _to_front(self.update)
                return
            self.update.deleteLater()
        kinds = self._who, self._press, self._today
        self.update = UpdateWindow(library, library.site_ids(), *kinds, reader=self._reader, look_at=look_at)
        self.update.written.connect(self._written)
        _to_front(self.update)

    def take_list(self, library: Library, parent: QWidget) -> None:
        """Ask for a published list of sites and show what it would change.

        Not while a site cannot be read: the list would add it once more.
        """
        path = choose_list(parent)
        if path is None:
            return
        try:
            with told(path), path.open("rb") as file:
                data = file.read(LARGEST_BYTES + 1)
            known = [document.site for document in library.read_all()]
        except KitError as error:
            tell(parent, str(error))
            return
        dialog = SiteListDialog(library, known, path.name, data, self._who, parent)
        dialog.written.connect(self._written)
        dialog.exec()
        dialog.deleteLater()

    def close(self) -> bool:
        """Close all of them; return False when one of them stays."""
        shown = [window for window in (self.facts, self.update) if window is not None and window.isVisible()]
        return all(window.close() for window in shown)


def choose_list(parent: QWidget) -> Path | None:
    """Ask for a published list; None when the user thinks better of it."""
    translate = QCoreApplication.translate
    title, kinds = translate("LibraryWindows", "拠点の一覧を選ぶ"), translate("LibraryWindows", "拠点の一覧 (*.csv)")
    chosen, _ = QFileDialog.getOpenFileName(parent, title, str(Path.home()), kinds)
    return Path(chosen) if chosen else None


def _to_front(window: QWidget) -> None:
    window.show()
    window.raise_()
    window.activateWindow()
