"""Work that must stay in the window's thread, in slices between which the window lives.

PDFium must not run in two threads at once, and it draws the previews.
"""

from collections.abc import Generator

from PySide6.QtCore import QObject, QTimer, Signal

from kitbuilder.kit.errors import KitError
from kitbuilder.ui.background import unforeseen
from kitbuilder.ui.translated import translated


class Slices(QObject):
    """Takes one step of a generator with each turn of the event loop; a step yields how many pages are done."""

    advanced = Signal(int)
    """How many pages are done."""

    ended = Signal(int, str)
    """Pages that were done, and the sentence of a fault, or nothing."""

    def __init__(self, total: int, steps: Generator[int, None, None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.total = total
        self._steps = steps
        self._stopping = False
        self._done = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)

    def start(self) -> None:
        """Begin with the next turn of the event loop."""
        self._timer.start()

    def cancel(self) -> None:
        """Stop at the end of the present page."""
        self._stopping = True

    def stop(self) -> None:
        """Stop now."""
        self._timer.stop()
        self._steps.close()

    def _step(self) -> None:
        try:
            done = next(self._steps)
        except StopIteration:
            self._end("")
        except KitError as error:
            self._end(translated(str(error)))
        except Exception as error:  # noqa: BLE001 - a fault must reach the user, whatever it is
            self._end(unforeseen(error))
        else:
            whole, self._done = done > self._done, done
            self.advanced.emit(done)
            if self._stopping and (whole or not done):
                self.stop()
                self._end("")

    def _end(self, fault: str) -> None:
        self._timer.stop()
        self.ended.emit(self._done, fault)
