"""Long work beside the window: it never blocks, and a fault in it is told, not swallowed."""

import traceback
from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QThread, Signal

from kitbuilder.kit.errors import KitError
from kitbuilder.ui.translated import translated


class Work(QThread):
    """Runs through an iterator in a thread of its own, handing each result to the window's thread."""

    result = Signal(object)
    failed = Signal(str, str)
    """A sentence and, for a fault of the program, details to copy."""

    def __init__(self, steps: Callable[[], Iterator[Any]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps = steps

    def run(self) -> None:
        """Do the work until it is done or cancelled."""
        try:
            for result in self._steps():
                if self.isInterruptionRequested():
                    return
                self.result.emit(result)
        except KitError as error:
            self.failed.emit(translated(str(error)), "")
        except Exception as error:  # noqa: BLE001 - a fault must reach the user, whatever it is
            self.failed.emit(unforeseen(error), traceback.format_exc())

    def cancel(self) -> None:
        """Ask the work to end after its present step, and wait for that."""
        self.requestInterruption()
        self.wait()


def unforeseen(error: Exception) -> str:
    """Return the sentence about a fault that nobody foresaw."""
    sentence = QCoreApplication.translate("Work", "思わぬ問題が起きました（{}）。詳細を開発者に送ってください")
    return sentence.format(error)
