"""What to do when the file cannot be written: say so, keep trying, and write to another place when asked to.

While the work goes to another place the window says so, and offers the way back.
"""

from pathlib import Path

from attrs import frozen
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow

from kitbuilder.kit.errors import KitError
from kitbuilder.store.come_back import come_back
from kitbuilder.store.history import Mark
from kitbuilder.store.kit_file import KitFile
from kitbuilder.ui.editor.banner import Banner
from kitbuilder.ui.editor.kit_path import as_kit_path, ask_kit_path, same_place
from kitbuilder.ui.editor.save_copy import SaveCopy
from kitbuilder.ui.problems import tell
from kitbuilder.ui.session import Session


@frozen
class Home:
    """The file that could not be written any more, and its newest save then."""

    path: Path
    left_at: Mark


class SaveElsewhere(QObject):
    """Follows the saving of one window's session."""

    moved = Signal()
    """The work is written to another file from now on."""

    def __init__(self, session: Session, banner: Banner, copies: SaveCopy, window: QMainWindow) -> None:
        super().__init__(window)
        self._session, self._banner, self._copies, self._window = session, banner, copies, window
        self._in_trouble = False
        self._home: Home | None = None
        session.trouble.connect(self._trouble)
        session.saved.connect(self._calm)

    @property
    def place(self) -> Path | None:
        """The file the work goes to while it cannot go where it belongs, else None."""
        return self._session.file.path if self._home is not None else None

    def choose(self) -> bool:
        """Ask for a place and go on there; return whether the work is in a file now.

        A file that can be written again meanwhile is not left: then it is only copied.
        """
        asked = self.asked_path()
        if asked is None:
            return False
        path = as_kit_path(asked)
        if self._home is not None and same_place(path, self._home.path):
            return self.go_back()
        if self._session.save():
            return self._copies.write(asked)
        return self._move(path, overwrite=path == asked)

    def go_back(self) -> bool:
        """Save into the file where the work belongs and go on there; return whether that went well."""
        home, session = self._home, self._session
        if home is None:
            return True
        session.save()
        try:
            kit_file = come_back(home.path, home.left_at, session.document, session.who, session.file.path)
        except KitError as error:
            tell(self._window, str(error))
            return False
        self._home = None
        self._go_on_in(kit_file)
        return True

    def asked_path(self) -> Path | None:
        """Ask for a file to save in; None when nothing was chosen."""
        return ask_kit_path(self._window, self.tr("別の場所に保存"), self._session.file.path.name)

    def _move(self, path: Path, *, overwrite: bool) -> bool:
        session, before = self._session, self._session.file
        try:
            copy = before.copy_to(path, session.document, session.who, overwrite=overwrite)
        except KitError as error:
            tell(self._window, str(error))
            return False
        if self._home is None and not same_place(path, before.path):
            self._home = Home(before.path, before.mark)
        self._go_on_in(copy)
        return True

    def _go_on_in(self, kit_file: KitFile) -> None:
        self._session.move_to(kit_file)
        self._settle()
        self.moved.emit()

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
            self._settle()

    def _settle(self) -> None:
        self._in_trouble = False
        if self._home is None:
            self._banner.be_quiet()
        else:
            sentence = self.tr(
                "いまは {} に書いています。元の場所が使えるようになったら「元の場所に戻す」を押してください。"
            )
            self._banner.say(sentence.format(self.place), (self.tr("元の場所に戻す"), self.go_back))
