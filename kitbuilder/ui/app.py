"""Starting the editor."""

import datetime as dt
import os
import sys
from pathlib import Path

from platformdirs import user_documents_path
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from kitbuilder.bundled import bundled
from kitbuilder.kit.errors import KitError
from kitbuilder.kit.ids import MASTER, SiteId
from kitbuilder.kit.values import Document
from kitbuilder.printing.press import Press
from kitbuilder.store.library import Library
from kitbuilder.ui.editor.window import EditorWindow
from kitbuilder.ui.printing.dialog import PrintDialog
from kitbuilder.ui.printing.order import Read, SiteChoice
from kitbuilder.ui.problems import tell
from kitbuilder.ui.session import Session
from kitbuilder.ui.start.window import StartWindow


class Editor:
    """The running editor: the start window and a window for each open kit."""

    def __init__(self, library: Library, who: str) -> None:
        self._library, self._who = library, who
        self._press = Press()
        self.open_windows: dict[SiteId, EditorWindow] = {}
        self.start = StartWindow(library, _today, self.open_site, self.print_sites)

    def open_site(self, site_id: SiteId) -> None:
        """Open a site's kit, or bring its window to the front."""
        window = self.open_windows.get(site_id)
        if window is None or not window.isVisible():
            try:
                session = Session(self._library.open(site_id, writable=True), self._who)
            except KitError as error:
                tell(self.start, str(error))
                return
            window = EditorWindow(session, self._press, _today(), self.print_document)
            self.open_windows[site_id] = window
        window.show()
        window.raise_()
        window.activateWindow()

    def print_sites(self, site_ids: list[SiteId]) -> None:
        """Print the kits of some sites; in the dialog all can be chosen."""
        rows = sorted(self.start.model.rows, key=lambda row: (row.kana or row.name, row.id))
        known = {row.id: row.name for row in rows if row.id != MASTER}
        missing = {site_id: site_id for site_id in site_ids if site_id not in known}
        choices = [SiteChoice(site_id, name) for site_id, name in (known | missing).items()]
        self._print(choices, self._library.read, site_ids)

    def print_document(self, document: Document) -> None:
        """Print one kit as it is on the screen."""
        site = document.site
        self._print([SiteChoice(site.id, site.name)], lambda _: document, [site.id])

    def _print(self, sites: list[SiteChoice], read: Read, chosen: list[SiteId]) -> None:
        folder = Path(user_documents_path()) / "kitbuilder-cards"
        dialog = PrintDialog(sites, read, chosen, folder, _today(), QApplication.activeWindow())
        dialog.exec()
        dialog.deleteLater()


def has_display() -> bool:
    """Tell whether there is a screen to open a window on."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def run(library: Library, who: str) -> int:
    """Show the editor until it is closed; return the exit code."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    use_own_font()
    editor = Editor(library, who)
    editor.start.show()
    return int(application.exec())


def use_own_font(size_pt: int = 11) -> None:
    """Show every text in the family that prints, so that a kit looks the same on every machine."""
    for name in ("BIZUDPGothic-Regular.ttf", "BIZUDPGothic-Bold.ttf"):
        QFontDatabase.addApplicationFont(str(bundled("resources", "fonts", name)))
    QApplication.setFont(QFont("BIZ UDPGothic", size_pt))


def _today() -> dt.date:
    return dt.datetime.now().astimezone().date()
