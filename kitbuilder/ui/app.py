"""Starting the editor."""

import datetime as dt
import os
import sys
from functools import partial
from pathlib import Path

from platformdirs import user_documents_path
from PySide6.QtCore import QSettings
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from kitbuilder.bundled import bundled
from kitbuilder.kit.errors import KitError
from kitbuilder.kit.ids import CardId, SiteId
from kitbuilder.kit.values import Document
from kitbuilder.kit.where import Where
from kitbuilder.printing.press import Press
from kitbuilder.store.library import Library
from kitbuilder.ui.editor.window import EditorWindow
from kitbuilder.ui.garbage import GarbageCollection
from kitbuilder.ui.print_dialog import PrintDialog
from kitbuilder.ui.problems import tell
from kitbuilder.ui.session import Session
from kitbuilder.ui.start.window import StartWindow

_LIBRARY = "start/library"


class Editor:
    """The running editor: the start window and a window for each open kit."""

    def __init__(self, library: Library, who: str, settings: QSettings | None = None) -> None:
        """Without `settings` nothing is remembered from one start to the next."""
        self._who, self._settings = who, settings
        self._press = Press()
        self.open_windows: dict[SiteId, EditorWindow] = {}
        self.start = StartWindow(
            library,
            _today,
            self.open_site,
            self.print_sites,
            who=who,
            is_open=self.is_open,
            close_kits=self.close_kits,
            settings=settings,
        )
        self.start.go_to.connect(self.go_to)
        self.start.library_changed.connect(self._remember_library)

    def open_site(self, site_id: SiteId) -> None:
        """Open a site's kit, or bring its window to the front."""
        window = self.open_windows.get(site_id)
        if window is None or not window.isVisible():
            try:
                session = Session(self.start.library.open(site_id, writable=True), self._who)
            except KitError as error:
                tell(self.start, str(error))
                return
            if window is not None:
                window.deleteLater()
            session.saved.connect(partial(self.start.refresh_site, site_id))
            window = EditorWindow(session, self._press, _today(), self.print_document)
            self.open_windows[site_id] = window
        window.show()
        window.raise_()
        window.activateWindow()

    def is_open(self, site_id: SiteId) -> bool:
        """Tell whether a site has a window."""
        window = self.open_windows.get(site_id)
        return window is not None and window.isVisible()

    def close_kits(self) -> bool:
        """Close the windows of all kits; return False when one of them stays."""
        return all(window.close() for window in self.open_windows.values() if window.isVisible())

    def go_to(self, site_id: SiteId, where: Where) -> None:
        """Open a site at a place in its kit."""
        self.open_site(site_id)
        if self.is_open(site_id) and where.card:
            self.open_windows[site_id].choose(CardId(where.card))

    def print_sites(self, site_ids: list[SiteId]) -> None:
        """Print the kits of some sites."""
        try:
            documents = [self.start.library.read(site_id) for site_id in site_ids]
        except KitError as error:
            tell(self.start, str(error))
            return
        self._print(documents)

    def print_document(self, document: Document) -> None:
        """Print one kit as it is on the screen."""
        self._print([document])

    def _remember_library(self, library: Library) -> None:
        if self._settings is not None:
            self._settings.setValue(_LIBRARY, str(library.folder))

    def _print(self, documents: list[Document]) -> None:
        folder = Path(user_documents_path()) / "kitbuilder-cards"
        PrintDialog(documents, folder, _today(), QApplication.activeWindow()).exec()


def has_display() -> bool:
    """Tell whether there is a screen to open a window on."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def run(library: Library, who: str, *, named: bool = True) -> int:
    """Show the editor until it is closed; return the exit code.

    A library that is not there is made in the window. One that was not `named` by the user gives way to the one
    that was open last.
    """
    application = QApplication.instance() or QApplication(sys.argv[:1])
    use_own_font()
    settings = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "kitbuilder", "kitbuilder")
    editor = Editor(library if named else last_library(settings) or library, who, settings)
    editor.start.show()
    garbage = GarbageCollection(application)
    code = int(application.exec())
    garbage.end()
    return code


def last_library(settings: QSettings) -> Library | None:
    """Return the library that was open last, None when it is not there any more."""
    kept = settings.value(_LIBRARY)
    library = Library(Path(kept)) if isinstance(kept, str) and kept.strip("\0 ") else None
    return library if library is not None and library.exists() else None


def use_own_font(size_pt: int = 11) -> None:
    """Show every text in the family that prints, so that a kit looks the same on every machine."""
    for name in ("BIZUDPGothic-Regular.ttf", "BIZUDPGothic-Bold.ttf"):
        QFontDatabase.addApplicationFont(str(bundled("resources", "fonts", name)))
    QApplication.setFont(QFont("BIZ UDPGothic", size_pt))


def _today() -> dt.date:
    return dt.datetime.now().astimezone().date()
