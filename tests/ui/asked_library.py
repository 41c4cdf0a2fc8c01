"""Starts the program and answers the question about a library that is not there by a button, then ends."""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from kitbuilder.cli.app import main
from kitbuilder.ui import app
from kitbuilder.ui.start.missing_library import MissingLibrary

BUTTON = sys.argv[1]


class _Ending(app.Editor):
    def __init__(self, *given):
        super().__init__(*given)
        QTimer.singleShot(300, self._end)

    def _end(self):
        print("shown", flush=True)  # noqa: T201 - what the test reads
        self.start.close()
        QApplication.quit()


def _answered(box):
    print("asked", flush=True)  # noqa: T201 - what the test reads
    QTimer.singleShot(0, getattr(box, BUTTON).click)
    return _exec(box)


if __name__ == "__main__":
    _exec, MissingLibrary.exec = MissingLibrary.exec, _answered
    app.Editor = _Ending
    raise SystemExit(main([]))
