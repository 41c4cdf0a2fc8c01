"""Reading the facts of all sites beside the window."""

from PySide6.QtCore import QObject, Signal

from kitbuilder.kit.ids import SiteId
from kitbuilder.ui.background import Work
from kitbuilder.ui.facts.sites import FactSites, SiteFacts, read_sites


class FactsReading(QObject):
    """Reads all sites; what is asked meanwhile is read after it. A file that has not changed costs next to nothing."""

    progressed = Signal(int, int)
    """How many sites are read, of how many."""

    read = Signal(list, set)
    """The rows of all sites, and the ids of those that were changed here meanwhile: of these the row is old."""

    failed = Signal(str, str)

    def __init__(self, sites: FactSites, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sites = sites
        self._work: Work | None = None
        self._rows: list[SiteFacts] = []
        self._touched: set[SiteId] = set()
        self._total, self._again, self._sound = 0, False, True

    @property
    def running(self) -> bool:
        """Whether it reads now."""
        return self._work is not None

    def start(self) -> None:
        """Read all sites, or once more when they are being read."""
        if self._work is not None:
            self._again = True
            return
        self._rows, self._touched, self._again, self._sound = [], set(), False, True
        self._total = len(self._sites.site_ids())
        steps = read_sites(self._sites)
        self._work = Work(lambda: steps, self)
        self._work.result.connect(self._add)
        self._work.failed.connect(self._failed)
        self._work.finished.connect(self._ended)
        self._work.start()

    def touch(self, site_id: SiteId) -> None:
        """Note that a site is changed here: what is being read of it may be old."""
        self._touched.add(site_id)

    def stop(self) -> None:
        """End after the site that is being read; nothing is told any more."""
        self.blockSignals(True)  # noqa: FBT003 - Qt takes it by place
        if self._work is not None:
            self._work.cancel()

    def _add(self, row: SiteFacts) -> None:
        self._rows.append(row)
        self.progressed.emit(len(self._rows), max(self._total, len(self._rows)))

    def _failed(self, sentence: str, details: str) -> None:
        self._sound = False
        self.failed.emit(sentence, details)

    def _ended(self) -> None:
        if self._work is not None:
            self._work.deleteLater()
        self._work = None
        if self._sound:
            self.read.emit(self._rows, self._touched)
        if self._again or (self._sound and self._touched):
            self.start()
