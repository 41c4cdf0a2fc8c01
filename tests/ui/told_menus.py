"""Starts the editor with the settings in a folder, says what its menus are called, and ends it."""

import sys
from pathlib import Path

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication

from kitbuilder.store.library import Library
from kitbuilder.ui import app


class _Telling(app.Editor):
    def __init__(self, *given):
        super().__init__(*given)
        sys.stdout.buffer.write(" ".join(action.text() for action in self.start.menuBar().actions()).encode())
        QTimer.singleShot(200, self._end)

    def _end(self):
        self.start.close()
        QApplication.quit()


if __name__ == "__main__":
    folder, library = map(Path, sys.argv[1:])
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(folder))
    app.Editor = _Telling
    raise SystemExit(app.run(Library(library), "試験"))
