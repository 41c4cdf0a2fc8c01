"""Searching beside the typing: a pause in it begins a search, and newer words overtake an older one."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from kitbuilder.kit.search import SearchOptions
from kitbuilder.ui.background import Work
from kitbuilder.ui.find.results import found_rows
from kitbuilder.ui.find.scope import KitScope

_PAUSE_MS = 150

Query = tuple[KitScope, str, SearchOptions]


class Searching(QObject):
    """Asks for the query when a search begins; `query` returns where, what and how."""

    began = Signal()
    found = Signal(object)
    """The rows of one kit, or an `Unread`."""

    ended = Signal()
    failed = Signal(str, str)
    """A fault of the program: a sentence and details to copy."""

    def __init__(self, query: Callable[[], Query], parent: QObject) -> None:
        super().__init__(parent)
        self._query = query
        self._turn = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self.now)

    def soon(self) -> None:
        """Search after a short pause, and only for the last of what is asked meanwhile."""
        self._overtake()
        self._timer.start()

    def now(self) -> None:
        """Search at once."""
        self._overtake()
        turn = self._turn
        rows = found_rows(*self._query())
        work = Work(lambda: ((turn, one) for kits in (rows, (None,)) for one in kits), self)
        work.result.connect(self._result)
        work.failed.connect(self.failed)
        work.finished.connect(work.deleteLater)
        self.began.emit()
        work.start()

    def stop(self) -> None:
        """End what is going on, and wait for that."""
        self._overtake()
        for work in self.findChildren(Work):
            work.cancel()

    def _overtake(self) -> None:
        """Let no older search be heard any more."""
        self._timer.stop()
        self._turn += 1
        for work in self.findChildren(Work):
            work.requestInterruption()

    def _result(self, result: tuple[int, object]) -> None:
        turn, one = result
        if turn != self._turn:
            return
        if one is None:
            self.ended.emit()
        else:
            self.found.emit(one)
