"""A copy of the kit for another place. The window goes on writing where it wrote before."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow

from kitbuilder.kit.errors import KitError
from kitbuilder.ui.editor.kit_path import as_kit_path, ask_kit_path, same_place
from kitbuilder.ui.problems import tell
from kitbuilder.ui.session import Session


class SaveCopy(QObject):
    """Copies the file of one window's session, with its history."""

    def __init__(self, session: Session, window: QMainWindow) -> None:
        super().__init__(window)
        self._session, self._window = session, window

    def choose(self) -> bool:
        """Ask for a place and write a copy there; return whether there is one now."""
        asked = self.asked_path()
        return asked is not None and self.write(asked)

    def write(self, asked: Path) -> bool:
        """Write a copy and say so; return whether there is one now.

        It holds what is on the screen, also when that cannot be saved; of a kit that is only looked at, what its file
        holds.
        """
        session, path = self._session, as_kit_path(asked)
        if same_place(path, session.file.path):
            tell(
                self._window, self.tr("これは、いま開いているファイルです。別の名前か、別のフォルダーにしてください。")
            )
            return False
        session.save()
        document = session.document if session.writable else None
        try:
            session.file.copy_to(path, document, session.who, overwrite=path == asked).close()
        except KitError as error:
            tell(self._window, str(error))
            return False
        self._window.statusBar().showMessage(self.tr("写しを保存しました：{}").format(path))
        return True

    def asked_path(self) -> Path | None:
        """Ask for a file to save in; None when nothing was chosen."""
        return ask_kit_path(self._window, self.tr("写しを保存"), self._session.file.path.name)
