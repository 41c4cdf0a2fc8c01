"""The history of a kit: every earlier state can be looked at and brought back."""

from collections.abc import Callable, Iterator, Sequence

from attrs import frozen
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QSplitter,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from kitbuilder.kit.change_words import change_words, without_parts
from kitbuilder.kit.difference import difference, summary
from kitbuilder.kit.values import Document
from kitbuilder.store.history import Saved
from kitbuilder.store.history_groups import grouped
from kitbuilder.ui.background import Work
from kitbuilder.ui.history_tree import HistoryTree, moment_words
from kitbuilder.ui.note import Note
from kitbuilder.ui.roomy_rows import RoomyRows
from kitbuilder.ui.translated import translated

_LOOK_AFTER_MS = 150
"""How long a row must be chosen before its state is read, so that one can run through the rows with the keys."""

_WORDS = 15
"""So many full-width characters of what was done are seen at least; the whole is in the tool tip."""

_MOST_CHANGES = 500
"""How many changes are listed; nobody reads more."""


@frozen
class Look:
    """The state after a save, and what changed since then: counted, and each in words."""

    saved: Saved
    document: Document
    counts: str
    changes: list[str]


class HistoryDialog(QDialog):
    """Shows what changed between an earlier state and now, and asks for that state to be brought back."""

    restore_wanted = Signal(object, str)
    """The document to bring back, and words for the undo menu."""

    compare_wanted = Signal(object, str)
    """The document to compare with the present one on its pages, and words for it."""

    def __init__(
        self,
        history: Sequence[Saved],
        document_at: Callable[[int], Document],
        now: Document,
        parent: QWidget | None = None,
        *,
        writable: bool = True,
    ) -> None:
        """Show `history`, the newest save first; `document_at` gives the state after a save, in any thread.

        Of a kit that is not `writable` nothing can be brought back.
        """
        super().__init__(parent)
        self._writable = writable
        self._document_at, self._now = document_at, now
        self._work: Work | None = None
        self._asked: Saved | None = None
        self._look: Look | None = None
        self.model = HistoryTree(grouped(history), self)
        self.tree, self.changes = QTreeView(), QListWidget()
        self.counts = Note()
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(_LOOK_AFTER_MS)
        self._waiting.timeout.connect(self._begin_to_look)
        self._build()
        self.tree.setCurrentIndex(self.model.index(0, 0))

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Let the reading end before the dialog goes."""
        self._stop()
        super().closeEvent(event)

    def done(self, result: int) -> None:
        """Let the reading end before the dialog goes."""
        self._stop()
        super().done(result)

    def _stop(self) -> None:
        self._waiting.stop()
        if self._work is not None:
            self._work.cancel()

    def _chosen(self) -> None:
        self._look = None
        self.restore.setEnabled(False)
        self.compare.setEnabled(False)
        self.changes.clear()
        self.counts.setText(self.tr("調べています…"))
        self._waiting.start()

    def _begin_to_look(self) -> None:
        """Read the chosen state, unless one is being read: then it comes after that."""
        saved = self.model.saved_at(self.tree.currentIndex())
        if saved is None or (self._work is not None and self._work.isRunning()):
            return
        self._asked = saved
        self._work = Work(lambda: self._looks(saved), self)
        self._work.result.connect(self._show)
        self._work.failed.connect(self._failed)
        self._work.finished.connect(self._ended)
        self._work.start()

    def _looks(self, saved: Saved) -> Iterator[Look]:
        document = self._document_at(saved.number)
        changes = without_parts(difference(document, self._now))
        yield Look(
            saved,
            document,
            translated(summary(changes)),
            [translated(change_words(change)) for change in changes[:_MOST_CHANGES]],
        )

    def _show(self, look: Look) -> None:
        if look.saved != self.model.saved_at(self.tree.currentIndex()):
            return
        self._look = look
        self.counts.setText(look.counts if look.changes else self.tr("今と同じです"))
        self.changes.addItems(look.changes)
        if len(look.changes) == _MOST_CHANGES:
            self.changes.addItem(self.tr("（この先は省きました）"))
        self.restore.setEnabled(self._writable and bool(look.changes))
        self.compare.setEnabled(bool(look.changes))

    def _failed(self, sentence: str, _details: str) -> None:
        if self._asked == self.model.saved_at(self.tree.currentIndex()):
            self.counts.setText(sentence)

    def _ended(self) -> None:
        if self._asked != self.model.saved_at(self.tree.currentIndex()):
            self._waiting.start()

    def _restore(self) -> None:
        if self._look is not None:
            words = self.tr("{} の状態に戻す").format(moment_words(self._look.saved.at))
            self.restore_wanted.emit(self._look.document, words)
            self.accept()

    def _compare(self) -> None:
        if self._look is not None:
            words = self.tr("{} の保存").format(moment_words(self._look.saved.at))
            self.compare_wanted.emit(self._look.document, words)

    def _build(self) -> None:
        self.setWindowTitle(self.tr("履歴"))
        hint = Note(
            self.tr(
                "左で時点を選ぶと、その時点から今までに変わったところが右に出ます。"
                "戻しても今の内容は履歴に残り、「元に戻す」で取り消せます。"
            )
        )
        split = QSplitter()
        split.addWidget(self._tree_side())
        split.addWidget(self._changes_side())
        split.setChildrenCollapsible(False)
        split.setStretchFactor(0, 2)
        split.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.addWidget(hint)
        column.addWidget(split, 1)
        column.addWidget(self._buttons())
        letter = self.fontMetrics().horizontalAdvance("あ")
        self.resize(min(88 * letter, 1340), min(44 * letter, 700))
        wanted = self.tree.columnWidth(0) + self.tree.columnWidth(1) + _WORDS * letter
        left = min(max(wanted, 2 * self.width() // 3), 4 * self.width() // 5)
        split.setSizes([left, self.width() - left])

    def _tree_side(self) -> QTreeView:
        tree = self.tree
        tree.setModel(self.model)
        tree.setAccessibleName(self.tr("履歴（新しい順）"))
        tree.setUniformRowHeights(True)
        tree.setAlternatingRowColors(True)
        tree.setAllColumnsShowFocus(True)
        tree.setItemDelegate(RoomyRows(tree))
        tree.resizeColumnToContents(0)
        tree.resizeColumnToContents(1)
        longest_name = 8 * self.fontMetrics().horizontalAdvance("あ")
        tree.setColumnWidth(1, min(tree.columnWidth(1), longest_name))
        tree.selectionModel().currentChanged.connect(lambda _now, _before: self._chosen())
        return tree

    def _changes_side(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        heading = QLabel(self.tr("この時点から今までに変わったところ"))
        heading.setWordWrap(True)
        heading.setBuddy(self.changes)
        self.changes.setAccessibleName(heading.text())
        self.changes.setWordWrap(True)
        self.changes.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.changes.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.changes.setSpacing(self.fontMetrics().height() // 8)
        self.changes.setAlternatingRowColors(True)
        for part in (heading, self.counts, self.changes):
            column.addWidget(part)
        return side

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox()
        self.compare = box.addButton(self.tr("ページで比べる…"), QDialogButtonBox.ButtonRole.ActionRole)
        self.compare.clicked.connect(self._compare)
        self.restore = box.addButton(self.tr("この時点に戻す"), QDialogButtonBox.ButtonRole.ActionRole)
        self.restore.clicked.connect(self._restore)
        box.addButton(self.tr("閉じる"), QDialogButtonBox.ButtonRole.RejectRole)
        box.rejected.connect(self.reject)
        return box
