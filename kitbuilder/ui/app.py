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
from kitbuilder.kit.ids import SiteId
from kitbuilder.kit.values import Document
from kitbuilder.printing.press import Press
from kitbuilder.store.library import Library
from kitbuilder.ui.editor.window import EditorWindow
from kitbuilder.ui.print_dialog import PrintDialog
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
                session = Session(self._library.open(site_id, writable=True, who=self._who), self._who)
            except KitError as error:
                tell(self.start, str(error))
                return
            window = EditorWindow(session, self._press, _today(), self.print_document)
            self.open_windows[site_id] = window
        window.show()
        window.raise_()
        window.activateWindow()

    def print_sites(self, site_ids: list[SiteId]) -> None:
        """Print the kits of some sites."""
        try:
            documents = [self._library.read(site_id) for site_id in site_ids]
        except KitError as error:
            tell(self.start, str(error))
            return
        self._print(documents)

    def print_document(self, document: Document) -> None:
        """Print one kit as it is on the screen."""
        self._print([document])

    def _print(self, documents: list[Document]) -> None:
        folder = Path(user_documents_path()) / "kitbuilder-cards"
        PrintDialog(documents, folder, _today(), QApplication.activeWindow()).exec()


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
