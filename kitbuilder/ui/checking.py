"""Looking at a kit for problems beside the window, so that a key never waits for it."""

import datetime as dt
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress

from PySide6.QtCore import QObject, QTimer, Signal

from kitbuilder.kit.check import check_document
from kitbuilder.kit.problem import Problem
from kitbuilder.kit.values import Document
from kitbuilder.printing.check import printing_problems
from kitbuilder.printing.options import PrintOptions
from kitbuilder.printing.press import Press

CHECK_AFTER_MS = 250


class CheckRoom:
    """A thread with a press of its own, which all windows share: a press is not shared between threads."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(1, "checking", initializer=self._begin)

    def look(self, document: Document, options: PrintOptions) -> Future[list[Problem]]:
        """Begin to look at a document; the result is its problems, the gravest first."""
        return self._thread.submit(self._problems, document, options)

    def close(self) -> None:
        """End the thread when it is done with what it does."""
        self._thread.shutdown(cancel_futures=True)

    def _begin(self) -> None:
        self._press = Press()

    def _problems(self, document: Document, options: PrintOptions) -> list[Problem]:
        printing = printing_problems(self._press, document.kit, document.site, options)
        return [*printing, *check_document(document, options.date)]


class Checker(QObject):
    """Follows one document: looks at its newest state once the typing rests."""

    found = Signal(list)
    """The problems of the newest state."""

    _looked = Signal(object)

    def __init__(self, room: CheckRoom, today: dt.date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._room, self._options = room, PrintOptions(today)
        self._document: Document | None = None
        self._looking: Future[list[Problem]] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(CHECK_AFTER_MS)
        self._timer.timeout.connect(self._begin)
        self._looked.connect(self._ended)

    def follow(self, document: Document) -> None:
        """Look at this state when nothing newer comes for a moment."""
        self._document = document
        self._timer.start()

    def stop(self) -> None:
        """Look at nothing more."""
        self._timer.stop()
        self._document = None

    def _begin(self) -> None:
        if self._looking is None and self._document is not None:
            self._looking = self._room.look(self._document, self._options)
            self._document = None
            self._looking.add_done_callback(self._hand_on)

    def _hand_on(self, looking: Future[list[Problem]]) -> None:
        with suppress(RuntimeError):  # the window may be gone by now
            self._looked.emit(looking)

    def _ended(self, looking: Future[list[Problem]]) -> None:
        self._looking = None
        if self._document is not None:
            self._timer.start()
        elif not looking.cancelled():
            self.found.emit(looking.result())
