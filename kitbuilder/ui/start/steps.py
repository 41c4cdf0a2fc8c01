"""What can be taken back in the first window: sites that were made or removed."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from kitbuilder.kit.ids import SiteId
from kitbuilder.store.bin import bring_back, put_away
from kitbuilder.store.library import Library

MayGo = Callable[[SiteId], None]
"""Raises `KitError` when a site must not go now, such as one that is open in a window."""


class SiteSteps(QObject):
    """Makes, removes and brings back kit files, and remembers how to undo it.

    A file is moved first and the undo stack after it: a move that is refused leaves both as they were.
    """

    changed = Signal(object)
    """The id of a site whose file came or went."""

    def __init__(self, library: Library, may_go: MayGo, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stack = QUndoStack(self)
        self._library, self._may_go = library, may_go

    def make(self, words: str, site_id: SiteId, make: Callable[[], None]) -> None:
        """Make a site with `make`. Raises what that raises."""
        make()
        self._push(_Step(words, site_id, there=True))

    def remove(self, words: str, site_id: SiteId) -> Path:
        """Put a site's file into the bin and return where it is now. Raises as `put_away`."""
        step = _Step(words, site_id, there=False)
        step.binned = self._put_away(site_id)
        self._push(step)
        return step.binned

    def undo(self) -> None:
        """Take the last step back. Raises `KitError` when it cannot be; then it can be tried again."""
        if self.stack.canUndo():
            step = self._step(self.stack.index() - 1)
            self._bring(step, there=not step.there)
            self.stack.undo()
            self.changed.emit(step.site_id)

    def redo(self) -> None:
        """Do again what was taken back. Raises as `undo`."""
        if self.stack.canRedo():
            step = self._step(self.stack.index())
            self._bring(step, there=step.there)
            self.stack.redo()
            self.changed.emit(step.site_id)

    def _push(self, step: "_Step") -> None:
        self.stack.push(step)
        self.changed.emit(step.site_id)

    def _step(self, place: int) -> "_Step":
        step = self.stack.command(place)
        if not isinstance(step, _Step):
            raise TypeError(step)
        return step

    def _bring(self, step: "_Step", *, there: bool) -> None:
        if not there:
            step.binned = self._put_away(step.site_id)
        elif step.binned is not None:
            bring_back(self._library, step.binned)

    def _put_away(self, site_id: SiteId) -> Path:
        self._may_go(site_id)
        return put_away(self._library, site_id, dt.datetime.now().astimezone())


class _Step(QUndoCommand):
    """After it, the site is there or not; `binned` is where its file is while it is not."""

    def __init__(self, words: str, site_id: SiteId, *, there: bool) -> None:
        super().__init__(words)
        self.site_id, self.there = site_id, there
        self.binned: Path | None = None
