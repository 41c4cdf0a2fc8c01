"""One kit that is being written: its value now, undo over values, and saving by itself."""

import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor

from attrs import evolve
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from kitbuilder.kit.difference import difference, summary, worded
from kitbuilder.kit.errors import KitError
from kitbuilder.kit.ids import MASTER
from kitbuilder.kit.review import truthful
from kitbuilder.kit.values import Document, Kit, Site
from kitbuilder.store.kit_file import KitFile
from kitbuilder.ui.translated import about_site, listed

SAVE_AFTER_MS = 400
"""How long after an edit the file is written: with the writing itself under a second, and not with every key."""

RETRY_AFTER_MS = 4000
"""How soon a save that failed is tried again: a stick may have been put back."""

PAUSE_S = 2.0
"""Typing in one place without a longer pause is one step of undo."""


_MOST_WORDS = 3
"""So many edits of one save are named in the history."""


class ReadOnly(KitError):
    """An edit of a kit that is only looked at."""


class Session(QObject):
    """Holds the document of an open kit file. Every edit is one undo command from a value to a value.

    Files are written beside the window, in a thread of the session's own; values never change, so both may hold them.
    """

    changed = Signal(object, object)
    """The document before and after."""

    saved = Signal()
    trouble = Signal(str)
    """The work could not be saved; the sentence says why. It stays in memory and is tried again."""

    _written = Signal(object)

    def __init__(self, kit_file: KitFile, who: str, *, writable: bool = True, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.undo_stack = QUndoStack(self)
        self.writable = writable
        self._file, self._who = kit_file, who
        self._document = kit_file.document
        self._steps: list[tuple[str, Document]] = []
        self._thread = ThreadPoolExecutor(1, "saving")
        self._writing: Future[None] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._begin_save)
        self._written.connect(self._save_ended)

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
    def file(self) -> KitFile:
        """The open kit file. What it holds may be a moment behind `document`."""
        return self._file

    @property
    def who(self) -> str:
        """The name under which saves are kept."""
        return self._who

    @property
    def at_ward(self) -> bool:
        """Whether this is the ward's own kit, where locked cautions may be changed."""
        return self._document.site.id == MASTER

    @property
    def unsaved(self) -> bool:
        """Whether something is not in the file yet."""
        return self._document is not self._file.document

    def edit(self, words: str, change: Callable[[Document], Document], typing: str = "") -> None:
        """Change the document. `words` name the step in the undo menu.

        Edits with the same `typing` key become one step while they follow each other within `PAUSE_S`. Raises what
        `change` raises, and `ReadOnly`; then nothing has happened.
        """
        if not self.writable:
            raise ReadOnly(self.tr("いまは見るだけです。直すには、書ける状態で開いてください"))
        after = truthful(change(self._document))
        if after != self._document:
            self.undo_stack.push(_Edit(self, words, self._document, after, typing))

    def edit_kit(self, words: str, change: Callable[[Kit], Kit], typing: str = "") -> None:
        """Change the kit, as `edit` changes the document."""
        self.edit(words, lambda document: evolve(document, kit=change(document.kit)), typing)

    def edit_site(self, words: str, change: Callable[[Site], Site], typing: str = "") -> None:
        """Change the site, as `edit` changes the document."""
        self.edit(words, lambda document: evolve(document, site=change(document.site)), typing)

    def save(self) -> bool:
        """Write what is not in the file yet, now; return whether the file holds everything."""
        self._timer.stop()
        if self._writing is not None:
            self._writing.exception()
        self._writing = None
        if not self.unsaved:
            return True
        try:
            self._write(self._document, self._words_to_save())
        except KitError as error:
            self._told(self._sentence(error))
            return False
        self.saved.emit()
        return True

    def keep(self, name: str) -> bool:
        """Keep the present state under a name in the history; return whether the file holds it."""
        if not self.save():
            return False
        try:
            self._file.keep(self._who, name)
        except KitError as error:
            self._told(self._sentence(error))
            return False
        self.saved.emit()
        return True

    def move_to(self, kit_file: KitFile) -> None:
        """Go on in another file that holds the present document, such as one on a disk that is not full."""
        self._timer.stop()
        before, self._file = self._file, kit_file
        if kit_file.document == self._document:
            self._document = kit_file.document
        before.close()
        self.writable = True
        if self.unsaved:
            self._timer.start(SAVE_AFTER_MS)
        else:
            self.saved.emit()

    def show_document(self, document: Document, words: str) -> None:
        """Make `document` the present one: what undo and redo do. `words` say that to readers of the history."""
        self._steps.append((words, document))
        before, self._document = self._document, document
        if not self._timer.isActive():
            self._timer.start(SAVE_AFTER_MS)
        self.changed.emit(before, document)

    def undone_words(self, words: str) -> str:
        """Return how the history calls the undoing of an edit."""
        return self.tr("元に戻す（{}）").format(words)

    def close(self) -> None:
        """Let the file go. What could not be saved is lost, so ask `save` first."""
        self._timer.stop()
        self._thread.shutdown()
        self._file.close()

    def _begin_save(self) -> None:
        if self._writing is not None or not self.unsaved:
            return
        self._writing = self._thread.submit(self._write, self._document, self._words_to_save())
        self._writing.add_done_callback(self._written.emit)

    def _write(self, document: Document, words: str) -> None:
        counted = summary(difference(self._file.document, document))
        self._file.save(document, self._who, worded(words, counted))

    def _words_to_save(self) -> str:
        """Return the words of the edits that are not in the file yet; those that are in it are forgotten."""
        kept = self._file.document
        saved = max((number for number, (_, after) in enumerate(self._steps, 1) if after is kept), default=0)
        del self._steps[:saved]
        words = list(dict.fromkeys(words for words, _ in self._steps if words))
        if len(words) > _MOST_WORDS:
            return self.tr("{} ほか").format(listed(words[:_MOST_WORDS]))
        return listed(words)

    def _save_ended(self, writing: Future[None]) -> None:
        if writing is not self._writing:
            return
        self._writing = None
        error = writing.exception()
        if error is not None:
            self._told(self._sentence(error) if isinstance(error, KitError) else self._fault(error))
        elif self.unsaved:
            self._timer.start(SAVE_AFTER_MS)
        else:
            self.saved.emit()

    def _sentence(self, error: KitError) -> str:
        return about_site(str(error), self._file.path.name, self.site.name)

    def _fault(self, error: BaseException) -> str:
        return self.tr("保存中に思わぬ問題が起きました（{}）").format(repr(error))

    def _told(self, sentence: str) -> None:
        self._timer.start(RETRY_AFTER_MS)
        self.trouble.emit(sentence)


class _Edit(QUndoCommand):
    """From one value to another; values never change, so that there is nothing to go stale."""

    def __init__(self, session: Session, words: str, before: Document, after: Document, typing: str) -> None:
        super().__init__(words)
        self._session, self._before, self.after, self.typing = session, before, after, typing
        self.at_s = time.monotonic()

    def redo(self) -> None:
        self._session.show_document(self.after, self.text())

    def undo(self) -> None:
        self._session.show_document(self._before, self._session.undone_words(self.text()))

    def id(self) -> int:
        return 1 if self.typing else -1

    def mergeWith(self, other: QUndoCommand) -> bool:  # noqa: N802 - Qt's name
        if not isinstance(other, _Edit) or other.typing != self.typing or other.at_s - self.at_s > PAUSE_S:
            return False
        self.after, self.at_s = other.after, other.at_s
        return True
