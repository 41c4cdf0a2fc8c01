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
        self._in_trouble = False
        session.trouble.connect(self._trouble)
        session.saved.connect(self._calm)

    def choose(self) -> bool:
        """Ask for a place and save there; return whether the work is in a file now."""
        asked = self.asked_path()
        if asked is None:
            return False
        # The file dialog asks before another file is written over, but only for the very name that was typed.
        path = asked if asked.suffix == ".kit" else asked.with_name(f"{asked.name}.kit")
        try:
            copy = self._session.file.copy_to(path, self._session.document, self._session.who, overwrite=path == asked)
        except KitError as error:
            tell(self._window, str(error))
            return False
        self._session.move_to(copy)
        self._calm()
        return True

    def asked_path(self) -> Path | None:
        """Ask for a file to save in; None when nothing was chosen."""
        proposed = str(Path.home() / self._session.file.path.name)
        title = self.tr("別の場所に保存")
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, proposed, self.tr("開設キット (*.kit)"))
        return Path(chosen) if chosen else None

    def _trouble(self, sentence: str) -> None:
        self._in_trouble = True
        self._banner.say(
            self.tr("保存できていません。{}。書いたものは画面に残っています。").format(sentence),
            (self.tr("もう一度保存する"), self._session.save),
            (self.tr("別の場所に保存…"), self.choose),
        )

    def _calm(self) -> None:
        """Take back what was said of trouble; anything else on the strip stays."""
        if self._in_trouble:
            self._in_trouble = False
            self._banner.be_quiet()
