"""Reading the rows of the table beside the window."""

import datetime as dt
from collections import deque
from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from kitbuilder.kit.ids import MASTER, SiteId
from kitbuilder.kit.overview import SiteRow
from kitbuilder.store.library import Library
from kitbuilder.store.overview import Overview, Unreadable
from kitbuilder.ui.background import Work
from kitbuilder.ui.translated import translated

_SHOW_AFTER_MS = 60
"""Rows that come within this time are painted together."""


class Reading(QObject):
    """Reads the sites of one library, one after the other; a site asked for meanwhile is read as well.

    Files that have not changed are known from the last time. Lines that change because the ward's kit did, or because
    something was printed, are told as well.
    """

    listed = Signal(object)
    """The ids of all kit files there are, the ward's first."""

    read = Signal(object)
    """The row of a site."""

    progressed = Signal(int, int)
    """How many sites are read, of how many."""

    ended = Signal()
    failed = Signal(str, str)

    def __init__(self, library: Library, today: Callable[[], dt.date], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library, self._today = library, today
        self._overview = Overview(library)
        self._waiting: deque[SiteId | None] = deque()
        self._done, self._total = 0, 0
        self._work: Work | None = None
        self._stopped = False
        self._rows: list[SiteRow] = []
        self._showing = QTimer(self)
        self._showing.setSingleShot(True)
        self._showing.setInterval(_SHOW_AFTER_MS)
        self._showing.timeout.connect(self._show_rows)

    @property
    def running(self) -> bool:
        """Whether there is still something to read."""
        return self._work is not None

    def read_all(self) -> None:
        """Read every site anew."""
        self._waiting.clear()
        self._waiting.append(None)
        self._done, self._total = 0, 0
        self._start()

    def read_one(self, site_id: SiteId) -> None:
        """Read one site anew."""
        if site_id not in self._waiting:
            self._waiting.append(site_id)
            self._total += 1
        self._start()

    def stop(self) -> None:
        """End after the site that is being read, for good; nothing is told any more."""
        self._stopped = True
        self.blockSignals(True)  # noqa: FBT003 - Qt takes it by place
        self._waiting.clear()
        self._showing.stop()
        if self._work is not None:
            self._work.cancel()
        self._overview.save()

    def _start(self) -> None:
        if self._work is None and not self._stopped:
            self._work = Work(self._steps, self)
            self._work.result.connect(self._show)
            self._work.failed.connect(self.failed)
            self._work.finished.connect(self._ended)
            self._work.start()

    def _steps(self) -> Iterator[tuple[SiteId, ...] | SiteRow]:
        today, overview, everything = self._today(), self._overview, False
        overview.look_again(today)
        while self._waiting:
            site_id = self._waiting.popleft()
            if site_id is None:
                everything, site_ids = True, self._library.site_ids()
                overview.keep_only(site_ids)
                self._waiting.extend((MASTER, *site_ids))
                yield (MASTER, *site_ids)
            else:
                yield _line(overview.row(site_id, today))
        yield from overview.changed_rows()
        if everything:
            # After each save of a kit it would be written again and again.
            overview.save()

    def _show(self, result: tuple[SiteId, ...] | SiteRow) -> None:
        if not isinstance(result, SiteRow):
            self._total = self._done + len(result)
            self.listed.emit(result)
            return
        self._rows.append(result)
        if not self._showing.isActive():
            self._showing.start()

    def _show_rows(self) -> None:
        rows, self._rows = self._rows, []
        for row in rows:
            self.read.emit(row)
        self._done += len(rows)
        self.progressed.emit(self._done, max(self._done, self._total))

    def _ended(self) -> None:
        if self._work is not None:
            self._work.deleteLater()
        self._work = None
        self._showing.stop()
        self._show_rows()
        if self._waiting:
            self._start()
        else:
            self._done, self._total = 0, 0
            self.ended.emit()


def _line(found: SiteRow | Unreadable) -> SiteRow:
    """Return the line of a site; a file that cannot be read has its sentence in its line."""
    return found if isinstance(found, SiteRow) else SiteRow(found.id, found.id, fault=translated(str(found.error)))
