"""Starting the editor."""

import datetime as dt
import os
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from platformdirs import user_documents_path
from PySide6.QtCore import QCoreApplication, QSettings, Qt
from PySide6.QtWidgets import QApplication

from kitbuilder.exchange.site_list import known_readings
from kitbuilder.kit.errors import KitError
from kitbuilder.kit.furigana.suggest import ward_reader
from kitbuilder.kit.ids import MASTER, SiteId
from kitbuilder.kit.print_note import PrintNote
from kitbuilder.kit.values import Document
from kitbuilder.kit.where import Where
from kitbuilder.printing.layout import library_layouts
from kitbuilder.printing.press import Press
from kitbuilder.store.faults import LookOnly
from kitbuilder.store.kit_file import KitFile
from kitbuilder.store.library import Library
from kitbuilder.store.lock import InUse
from kitbuilder.store.print_log import note_prints
from kitbuilder.ui.checking import CheckRoom
from kitbuilder.ui.clipboard import leave_words
from kitbuilder.ui.editor.window import EditorWindow
from kitbuilder.ui.fault import FaultHandler
from kitbuilder.ui.find.all_sites import AllSites
from kitbuilder.ui.garbage import GarbageCollection
from kitbuilder.ui.language import use_language
from kitbuilder.ui.library_windows import LibraryWindows
from kitbuilder.ui.look import LookMenu, end_look, load_family, show_look, stored_look
from kitbuilder.ui.printing.dialog import PrintDialog
from kitbuilder.ui.printing.order import Read, SiteChoice
from kitbuilder.ui.problems import tell
from kitbuilder.ui.session import Session
from kitbuilder.ui.shared import Shared
from kitbuilder.ui.start.missing_library import may_make_library
from kitbuilder.ui.start.window import StartWindow
from kitbuilder.ui.translated import about_site, translated

_LIBRARY = "start/library"


class Editor:
    """The running editor: the start window and a window for each open kit."""

    def __init__(self, library: Library, who: str, settings: QSettings | None = None) -> None:
        """Without `settings` nothing is remembered from one start to the next."""
        self._who, self._settings = who, settings
        self._press, self._checks = Press(), CheckRoom()
        self._reader = ward_reader((known.name, known.kana) for known in known_readings().values())
        self.open_windows: dict[SiteId, EditorWindow] = {}
        self.open_files: dict[Path, EditorWindow] = {}
        kinds = who, self._press, self._reader, _today
        self.windows = LibraryWindows(*kinds, self.open_session, self._show_written)
        self.start = self._made_start(library)

    def open_site(self, site_id: SiteId) -> None:
        """Open a site's kit, or bring its window to the front. What cannot be written now can be looked at."""
        window = self.open_windows.get(site_id)
        if window is None or not window.isVisible():
            try:
                opened = self._opened(site_id)
            except KitError as error:
                file = self.start.library.path_of(site_id).name
                tell(self.start, about_site(str(error), file, self.start.sites.name_of(site_id)))
                return
            if window is not None:
                window.deleteLater()
            self.open_windows[site_id] = window = opened
        _to_front(window)

    def open_file(self, path: Path) -> None:
        """Open a kit file wherever it is, such as a copy on a stick; one of the library is opened as its site."""
        library = self.start.library
        if path.parent.resolve() == library.folder.resolve():
            self.open_site(SiteId(path.stem))
            return
        try:
            window = self.open_files.get(path)
            if window is None or not window.isVisible():
                kit_file, refusal = _to_write_or_look(
                    lambda writable: KitFile.open(path, writable=writable, who=self._who)
                )
                window = self._window_over(kit_file, refusal, path)
                self.open_files[path] = window
        except KitError as error:
            tell(self.start, str(error))
            return
        _to_front(window)

    def show_list(self) -> None:
        """Bring the start window to the front; one that was closed is made anew."""
        if not self.start.isVisible():
            closed, self.start = self.start, self._made_start(self.start.library)
            closed.deleteLater()
        self.start.setWindowState(self.start.windowState() & ~Qt.WindowState.WindowMinimized)
        self.start.show()
        self.start.raise_()
        self.start.activateWindow()

    def is_open(self, site_id: SiteId) -> bool:
        """Tell whether a site has a window."""
        return self.open_session(site_id) is not None

    def open_session(self, site_id: SiteId) -> Session | None:
        """Return the session of the window that shows a site, or None."""
        window = self.open_windows.get(site_id)
        return window.session if window is not None and window.isVisible() else None

    def close_kits(self) -> bool:
        """Close the windows of all kits and those over all sites; return False when one of them stays."""
        return self.windows.close() and all(
            window.close() for window in self.open_windows.values() if window.isVisible()
        )

    def go_to(self, site_id: SiteId, where: Where) -> None:
        """Open a site where something stands."""
        self.open_site(site_id)
        if self.is_open(site_id):
            self.open_windows[site_id].go_to(where)

    def _kit_windows(self) -> list[EditorWindow]:
        return [*self.open_windows.values(), *self.open_files.values()]

    def _show_written(self, site_id: SiteId) -> None:
        self.start.refresh_site(site_id)

    def _made_start(self, library: Library) -> StartWindow:
        start = StartWindow(
            library,
            _today,
            self.open_site,
            self.print_sites,
            open_file=self.open_file,
            who=self._who,
            is_open=self.is_open,
            close_kits=self.close_kits,
            windows=self.windows,
            settings=self._settings,
        )
        start.go_to.connect(self.go_to)
        start.library_changed.connect(self._remember_library)
        if self._settings is not None:
            LookMenu(start.view_menu(), self._settings)
        return start

    def _opened(self, site_id: SiteId) -> EditorWindow:
        library = self.start.library
        kit_file, refusal = _to_write_or_look(partial(library.open, site_id, who=self._who))
        again = QCoreApplication.translate("Editor", "書けるか試す")
        window = self._window_over(kit_file, refusal, None, (again, lambda: self._try_again(site_id)))
        window.session.saved.connect(lambda: self.start.refresh_site(site_id))
        return window

    def _window_over(
        self, kit_file: KitFile, refusal: str, copy: Path | None, *buttons: tuple[str, Callable[[], object]]
    ) -> EditorWindow:
        """Return the window of an open file; `refusal` is why it can only be looked at, `copy` where a copy is."""
        name = kit_file.document.site.name
        reason = about_site(refusal, kit_file.path.name, name)
        window = EditorWindow(Session(kit_file, self._who, writable=not reason), self._shared(copy), copy=copy)
        if reason:
            window.look_only(reason, *buttons)
        elif kit_file.backup_trouble:
            window.banner.say(about_site(kit_file.backup_trouble, kit_file.path.name, name))
        if self._settings is not None:
            LookMenu(window.menus.view_menu, self._settings)
        return window

    def _try_again(self, site_id: SiteId) -> None:
        """Open a kit anew that could only be looked at; it may be free by now."""
        before = self.open_windows.pop(site_id)
        self.open_site(site_id)
        if self.is_open(site_id):
            before.close()
        else:
            self.open_windows[site_id] = before

    def print_sites(self, site_ids: list[SiteId]) -> None:
        """Print the kits of some sites; in the dialog all can be chosen."""
        rows = sorted(self.start.sites.model.rows, key=lambda row: (row.kana or row.name, row.id))
        known = {row.id: row.name for row in rows if row.id != MASTER}
        missing = {site_id: site_id for site_id in site_ids if site_id not in known}
        choices = [SiteChoice(site_id, name) for site_id, name in (known | missing).items()]
        self._print(choices, self.start.library.read, site_ids)

    def print_document(self, document: Document) -> None:
        """Print one kit as it is on the screen."""
        site = document.site
        self._print([SiteChoice(site.id, site.name)], lambda _: document, [site.id])

    def save_all(self) -> None:
        """Write what is not in the files yet."""
        for window in self._kit_windows():
            if window.isVisible():
                window.session.save()

    def close(self) -> None:
        """Let everything go; windows are closed by the user before."""
        self._checks.close()

    def _go_to_copy(self, copy: Path, site_id: SiteId, where: Where) -> None:
        """Show where something stands in a copy, or in the library's kit of another site."""
        window = self.open_files.get(copy)
        if window is not None and window.isVisible() and window.session.site.id == site_id:
            window.go_to(where)
        else:
            self.go_to(site_id, where)

    def _shared(self, copy: Path | None) -> Shared:
        everywhere = AllSites(self.start.library, self._who, self.open_session)
        return Shared(
            self._press,
            self._checks,
            self._reader,
            _today,
            self.print_document,
            everywhere,
            self.go_to if copy is None else partial(self._go_to_copy, copy),
            self.show_list,
            self._settings,
        )

    def _remember_library(self, library: Library) -> None:
        if self._settings is not None:
            self._settings.setValue(_LIBRARY, str(library.folder))

    def _print(self, sites: list[SiteChoice], read: Read, chosen: list[SiteId]) -> None:
        folder = Path(user_documents_path()) / "kitbuilder-cards"
        shelf = library_layouts(self.start.library.folder)
        parent = QApplication.activeWindow()
        dialog = PrintDialog(sites, read, chosen, folder, _today(), parent, shelf=shelf, note=self._note_prints)
        dialog.exec()
        dialog.deleteLater()
        self.start.refresh()

    def _note_prints(self, notes: Sequence[PrintNote]) -> str:
        """Enter prints into the library; return why it cannot be, empty when it can."""
        try:
            note_prints(self.start.library.folder, notes, self._who, dt.datetime.now(dt.UTC))
        except KitError as error:
            return translated(str(error))
        return ""


def has_display() -> bool:
    """Tell whether there is a screen to open a window on."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def run(library: Library, who: str, *, named: bool = True) -> int | None:
    """Show the editor until it is closed; return the exit code.

    A library that is not there is made in the window; one that was `named` by the user only after asking, and when
    the answer is no, nothing opens and None is returned. One that was not named gives way to the one that was open
    last.
    """
    application = QApplication(sys.argv[:1])
    settings = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "kitbuilder", "kitbuilder")
    look = stored_look(settings)
    load_family()
    use_language(application, look.language)
    show_look(application, look)
    if named and not library.exists() and not may_make_library(library.folder):
        end_look(application)
        return None
    editor = Editor(library if named else last_library(settings) or library, who, settings)
    faults = FaultHandler(editor.save_all, lambda sentence, details: tell(editor.start, sentence, details))
    faults.install()
    editor.start.show()
    garbage = GarbageCollection(application)
    code = int(application.exec())
    leave_words()
    end_look(application)
    garbage.end()
    faults.remove()
    editor.close()
    return code


def last_library(settings: QSettings) -> Library | None:
    """Return the library that was open last, None when it is not there any more."""
    kept = settings.value(_LIBRARY)
    library = Library(Path(kept)) if isinstance(kept, str) and kept.strip("\0 ") else None
    return library if library is not None and library.exists() else None


def _today() -> dt.date:
    return dt.datetime.now().astimezone().date()


def _to_write_or_look(opened: Callable[..., KitFile]) -> tuple[KitFile, str]:
    """Return a file opened for writing, or only to be looked at, and why. Raises as `KitFile.open`."""
    try:
        return opened(writable=True), ""
    except (InUse, LookOnly) as error:
        return opened(writable=False), str(error)


def _to_front(window: EditorWindow) -> None:
    window.show()
    window.raise_()
    window.activateWindow()
