"""Work of which only the newest counts: what is wanted again and again while somebody chooses."""

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from kitbuilder.ui.background import Work

_AFTER_MS = 200
"""How long the choices must rest: several ticks in a row make one piece of work."""


class Newest(QObject):
    """Runs the newest steps that were wanted. Older ones end after their present step, and are heard of no more.

    Never two at a time, so that all of them may share a press.
    """

    result = Signal(object)
    failed = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work: Work | None = None
        self._wanted: Callable[[], Iterator[Any]] | None = None
        self._stale = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_AFTER_MS)
        self._timer.timeout.connect(self._begin)

    def want(self, steps: Callable[[], Iterator[Any]]) -> None:
        """Run these steps soon, instead of those that run or wait now."""
        self.drop()
        self._wanted = steps
        self._timer.start()

    def drop(self) -> None:
        """Let what runs or waits go, without waiting for it."""
        self._timer.stop()
        self._wanted, self._stale = None, True
        if self._work is not None:
            self._work.requestInterruption()

    def stop(self) -> None:
        """Let what runs or waits go, and wait until it has ended."""
        self.drop()
        if self._work is not None:
            self._work.cancel()

    def _begin(self) -> None:
        if self._work is not None or self._wanted is None:
            return
        self._work, self._wanted, self._stale = Work(self._wanted, self), None, False
        self._work.result.connect(self._pass_on)
        self._work.failed.connect(self._fail)
        self._work.finished.connect(self._over)
        self._work.start()

    def _pass_on(self, result: object) -> None:
        if not self._stale:
            self.result.emit(result)

    def _fail(self, sentence: str, details: str) -> None:
        if not self._stale:
            self.failed.emit(sentence, details)

    def _over(self) -> None:
        if self._work is not None:
            self._work.wait()
            self._work.deleteLater()
            self._work = None
        if not self._timer.isActive():
            self._begin()
