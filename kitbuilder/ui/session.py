"""One kit that is being written: its value now, undo over values, and saving by itself."""

from collections.abc import Callable

from attrs import evolve
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from kitbuilder.kit.difference import difference, summary
from kitbuilder.kit.errors import KitError
from kitbuilder.kit.ids import MASTER
from kitbuilder.kit.values import Document, Kit, Site
from kitbuilder.store.kit_file import KitFile

SAVE_AFTER_MS = 400
"""How long after an edit the file is written: under a second, and not with every key."""


class Session(QObject):
    """Holds the document of an open kit file. Every edit is one undo command from a value to a value."""

    changed = Signal(object, object)
    """The document before and after."""

    saved = Signal()
    trouble = Signal(str)
    """The work could not be saved; the sentence says why. It stays in memory and is tried again with the next edit."""

    def __init__(self, kit_file: KitFile, who: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.undo_stack = QUndoStack(self)
        self._file = kit_file
        self._who = who
        self._document = kit_file.document
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_AFTER_MS)
        self._timer.timeout.connect(self.save)

    @property
    def document(self) -> Document:
        """The document as it is now."""
        return self._document

    @property
    def kit(self) -> Kit:
        """The kit as it is now."""
        return self._document.kit

    @property
    def site(self) -> Site:
        """The site as it is now."""
        return self._document.site

    @property
    def at_ward(self) -> bool:
        """Whether this is the ward's own kit, where locked cautions may be changed."""
        return self._document.site.id == MASTER

    @property
    def unsaved(self) -> bool:
        """Whether something is not in the file yet."""
        return self._document is not self._file.document

    def edit_kit(self, words: str, change: Callable[[Kit], Kit], typing: str = "") -> None:
        """Change the kit. `words` name the step in the undo menu; edits with the same `typing` key become one step.

        Raises what `change` raises; then nothing has happened.
        """
        self._push(words, evolve(self._document, kit=change(self.kit)), typing)

    def edit_site(self, words: str, change: Callable[[Site], Site], typing: str = "") -> None:
        """Change the site, as `edit_kit` changes the kit."""
        self._push(words, evolve(self._document, site=change(self.site)), typing)

    def save(self) -> bool:
        """Write what is not in the file yet; return whether the file now holds everything."""
        self._timer.stop()
        if not self.unsaved:
            return True
        words = summary(difference(self._file.document, self._document))
        try:
            self._file.save(self._document, self._who, words)
        except KitError as error:
            self.trouble.emit(str(error))
            return False
        self.saved.emit()
        return True

    def close(self) -> None:
        """Let the file go. What could not be saved is lost, so ask `save` first."""
        self._timer.stop()
        self._file.close()

    def _push(self, words: str, after: Document, typing: str) -> None:
        if after != self._document:
            self.undo_stack.push(_Edit(self, words, self._document, after, typing))

    def show_document(self, document: Document) -> None:
        """Make `document` the present one: what undo and redo do."""
        before, self._document = self._document, document
        if not self._timer.isActive():
            self._timer.start()
        self.changed.emit(before, document)


class _Edit(QUndoCommand):
    """From one value to another; values never change, so that there is nothing to go stale."""

    def __init__(self, session: Session, words: str, before: Document, after: Document, typing: str) -> None:
        super().__init__(words)
        self._session, self._before, self.after, self.typing = session, before, after, typing

    def redo(self) -> None:
        self._session.show_document(self.after)

    def undo(self) -> None:
        self._session.show_document(self._before)

    def id(self) -> int:
        return 1 if self.typing else -1

    def mergeWith(self, other: QUndoCommand) -> bool:  # noqa: N802 - Qt's name
        if not isinstance(other, _Edit) or other.typing != self.typing:
            return False
        self.after = other.after
        return True
