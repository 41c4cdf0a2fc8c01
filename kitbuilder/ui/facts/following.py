"""Kits that are open in windows of their own: what is written there shows here at once."""

from contextlib import suppress

from PySide6.QtCore import QObject, QTimer, Signal

from kitbuilder.kit.ids import SiteId
from kitbuilder.kit.values import Document
from kitbuilder.ui.facts.model import FactsModel
from kitbuilder.ui.facts.sites import FactSites
from kitbuilder.ui.session import Session

_LOOK_EVERY_MS = 1000
"""How soon a window is noticed that was opened or closed."""


class Following(QObject):
    """Looks which of the sites are open, and follows those."""

    changed = Signal(object)
    """The document of a site, as its window has it now."""

    came_or_went = Signal()
    """A kit was opened or closed: what can be written here may be different."""

    def __init__(self, sites: FactSites, model: FactsModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sites, self._model = sites, model
        self._sessions: dict[SiteId, Session] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Look now, and again and again."""
        self.look()
        self._timer.start()

    def stop(self) -> None:
        """Follow nothing any more."""
        self._timer.stop()
        for session in self._sessions.values():
            self._leave(session)
        self._sessions.clear()

    def look(self) -> None:
        """Follow what has been opened, and leave what has been closed."""
        before = dict(self._sessions)
        for row in self._model.rows:
            kit, known = self._sites.open_kit(row.site_id), before.get(row.site_id)
            if kit is known:
                continue
            if known is not None:
                self._leave(self._sessions.pop(row.site_id))
            if isinstance(kit, Session):
                self._sessions[row.site_id] = kit
                kit.changed.connect(self._changed)
                self.changed.emit(kit.document)
        if self._sessions != before:
            self.came_or_went.emit()

    def _changed(self, _before: Document, after: Document) -> None:
        self.changed.emit(after)

    def _leave(self, session: Session) -> None:
        with suppress(RuntimeError):  # its window may be gone with it
            session.changed.disconnect(self._changed)
