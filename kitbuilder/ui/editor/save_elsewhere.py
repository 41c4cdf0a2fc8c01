"""What to do when the file cannot be written: say so, keep trying, and save in another place when asked to."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMainWindow

from kitbuilder.kit.errors import KitError
from kitbuilder.ui.editor.banner import Banner
from kitbuilder.ui.problems import tell
from kitbuilder.ui.session import Session


class SaveElsewhere(QObject):
    """Follows the saving of one window's session."""

    def __init__(self, session: Session, banner: Banner, window: QMainWindow) -> None:
        super().__init__(window)
        self._session, self._banner, self._window = session, banner, window
        session.trouble.connect(self._trouble)
        session.saved.connect(self._saved)

    def choose(self) -> bool:
        """Ask for a place and save there; return whether the work is in a file now."""
        path = self.asked_path()
        if path is None:
            return False
        try:
            copy = self._session.file.copy_to(path, self._session.document, self._session.who, overwrite=True)
        except KitError as error:
            tell(self._window, str(error))
            return False
        self._session.move_to(copy)
        self._banner.be_quiet()
        return True

    def asked_path(self) -> Path | None:
        """Ask for a file to save in; None when nothing was chosen."""
        proposed = str(Path.home() / self._session.file.path.name)
        title = self.tr("別の場所に保存")
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, proposed, self.tr("開設キット (*.kit)"))
        return Path(chosen).with_suffix(".kit") if chosen else None

    def _trouble(self, sentence: str) -> None:
        self._banner.say(
            self.tr("保存できていません。{}。書いたものは画面に残っています。").format(sentence),
            (self.tr("もう一度保存する"), self._session.save),
            (self.tr("別の場所に保存…"), self.choose),
        )

    def _saved(self) -> None:
        if self._session.writable:
            self._banner.be_quiet()
