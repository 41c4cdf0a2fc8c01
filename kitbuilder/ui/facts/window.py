"""拠点の値の表: the facts of all sites in one window, filled in as in a spreadsheet. It wires its parts together."""

import datetime as dt
import time

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QMainWindow, QProgressBar, QVBoxLayout, QWidget

from kitbuilder.exchange.fact_table import FactChange
from kitbuilder.kit.ids import SiteId
from kitbuilder.kit.values import Document
from kitbuilder.ui.editor.banner import Banner
from kitbuilder.ui.facts.edits import FactEdits, Words
from kitbuilder.ui.facts.files import FactFiles
from kitbuilder.ui.facts.following import Following
from kitbuilder.ui.facts.menus import cell_action, fill_menus
from kitbuilder.ui.facts.model import FactsModel
from kitbuilder.ui.facts.reading import FactsReading
from kitbuilder.ui.facts.search import FactsSearch
from kitbuilder.ui.facts.sentences import told_cell, told_missing
from kitbuilder.ui.facts.sites import FactSites, SiteFacts, site_facts
from kitbuilder.ui.facts.table import FactsTable
from kitbuilder.ui.flow import FlowLayout
from kitbuilder.ui.note import Note
from kitbuilder.ui.problems import tell
from kitbuilder.ui.start.buttons import button_for
from kitbuilder.ui.start.search_line import SearchLine
from kitbuilder.ui.translated import ended

_READ_AGAIN_AFTER_S = 2.0
"""Coming back to the window, the files are looked at again, but not with every glance aside."""

_SHOWN_AFTER_S = 0.7
"""Reading again is shown only when it takes longer than this."""

_READ_WITHIN_S = 2.0
"""So soon after a refusal the window does not close over the sentence."""

_MOST_SAID = 4
"""Sentences that are shown together."""

_FEW = 3
"""So few orders are waited for when the window closes; with more it stays until they are written."""


class FactsWindow(QMainWindow):
    """Reads all sites beside itself; what is typed is written at once."""

    def __init__(self, sites: FactSites, today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._refused_at = -_READ_WITHIN_S
        self._read_at, self._closing, self._waiting = 0.0, False, False
        self._said: list[str] = []
        self._counting = QTimer(self)
        self.model = FactsModel(self)
        self.shown = FactsSearch(self.model, self)
        self.edits = FactEdits(sites, self.model, self)
        self.reading = FactsReading(sites, self)
        self.following = Following(sites, self.model, self)
        self.files = FactFiles(self.model, self.edits, today, self)
        self.counts, self.detail, self.search = Note(), Note(), SearchLine()
        self.only_missing = QCheckBox(self.tr("空の値がある拠点だけ"))
        self.table, self.progress, self.banner = FactsTable(self.shown), QProgressBar(), Banner()
        self.commands = fill_menus(self, self, self.table, self._cell_actions())
        self._build()
        self._connect()
        self.refresh()
        self._count()

    def refresh(self) -> None:
        """Read all sites anew, beside the window."""
        self._read_at = time.monotonic()
        self.reading.start()

    def save_table(self) -> None:
        """Save the table for a spreadsheet program."""
        if self.table.finish_typing():
            self.files.save()

    def take_table(self) -> None:
        """Take a filled-in table in."""
        if self.table.finish_typing():
            self.files.take_in()

    def undo(self) -> None:
        """Take the last edit back."""
        if self.table.finish_typing():
            self.edits.undo()

    def redo(self) -> None:
        """Make it again."""
        if self.table.finish_typing():
            self.edits.redo()

    def go_to_search(self) -> None:
        """Put the cursor into the search."""
        if self.table.finish_typing():
            self.search.setFocus()
            self.search.selectAll()

    def leave(self) -> None:
        """Close this window."""
        self.close()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        self.following.start()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Look at the files again when one comes back from elsewhere."""
        super().changeEvent(event)
        back = event.type() == QEvent.Type.ActivationChange and self.isActiveWindow()
        if back and time.monotonic() - self._read_at > _READ_AGAIN_AFTER_S:
            self.refresh()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Close over nothing that is not written: what is typed is kept, what waits is written first."""
        if not self.table.finish_typing():
            event.ignore()
            return
        if self.edits.writing.waiting > _FEW:
            self._closing = True
            self.banner.say(self.tr("ファイルに書いています。書き終わると閉じます。"))
            event.ignore()
            return
        self.edits.writing.finish()
        if self.banner.isVisible() and time.monotonic() - self._refused_at < _READ_WITHIN_S:
            event.ignore()
            return
        for part in (self.following, self.reading, self.files):
            part.stop()
        super().closeEvent(event)

    def _cell_actions(self) -> list[QAction]:
        table, keys = self.table, QKeySequence.StandardKey
        return [
            cell_action(self.tr("切り取り"), keys.Cut, table.cut, table),
            cell_action(self.tr("コピー"), keys.Copy, table.copy, table),
            cell_action(self.tr("貼り付け"), keys.Paste, table.paste, table),
            cell_action(self.tr("値を空にする"), keys.Delete, table.clear_values, table),
        ]

    def _build(self) -> None:
        self.setWindowTitle(self.tr("拠点の値の表"))
        letter, room = self.fontMetrics().horizontalAdvance("拠"), self.screen().availableSize()
        self.resize(min(letter * 84, room.width() * 19 // 20), min(letter * 48, room.height() * 9 // 10))
        self.search.setPlaceholderText(self.tr("拠点、値の名前、値で探す"))
        self.detail.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.detail.setMinimumHeight(self.fontMetrics().height() * 3)
        self.progress.setAccessibleName(self.tr("読み書きの進み"))
        hint = self.tr("欄を選んで書き、Enter キーで下の欄へ進みます。書いた値は、すぐに拠点のファイルに保存されます。")
        middle = QWidget()
        column = QVBoxLayout(middle)
        for part in (self.banner, Note(hint), self.counts):
            column.addWidget(part)
        column.addLayout(_row(self.search, self.only_missing))
        column.addWidget(self.table, 1)
        column.addWidget(self.detail)
        column.addLayout(self._buttons())
        self.setCentralWidget(middle)

    def _buttons(self) -> FlowLayout:
        row = FlowLayout()
        for command in (self.commands.save, self.commands.take_in, self.commands.close):
            row.addWidget(button_for(command))
        row.addWidget(self.progress)
        return row

    def _connect(self) -> None:
        self.model.typed.connect(self._typed)
        self._counting.setSingleShot(True)
        self._counting.timeout.connect(self._count)
        for changed in (self.model.modelReset, self.model.dataChanged):
            changed.connect(self._counting.start)
        self.model.modelReset.connect(self._search)
        self.search.textChanged.connect(self._search)
        self.search.left_downwards.connect(self._to_table)
        self.search.returnPressed.connect(self._to_table)
        self.only_missing.toggled.connect(self._search)
        self.table.wanted.connect(self.edits.do)
        self.table.moved.connect(self._explain)
        self.table.cells.refused.connect(self._refuse)
        self.table.cells.closeEditor.connect(self._typing_ended)
        for told in (self.table.told, self.edits.told):
            told.connect(self._tell)
        self.files.done.connect(lambda sentence: self._tell(sentence, good=True))
        self.edits.touched.connect(self.reading.touch)
        self.edits.refused.connect(self._not_written)
        self.edits.undo_stack.indexChanged.connect(self._show_undo)
        self.edits.writing.progressed.connect(self._show_writing)
        self.reading.progressed.connect(self._show_reading)
        self.reading.read.connect(self._rows_read)
        self.reading.failed.connect(lambda sentence, details: tell(self, sentence, details))
        self.following.changed.connect(self._changed_elsewhere)
        self.following.came_or_went.connect(self.refresh)
        self.files.reading.connect(self._show_busy)
        self._show_undo()

    def _typed(self, change: FactChange) -> None:
        self.edits.do([change], Words(self.tr("「{}」の記入"), self.tr("{}つの値の記入")))

    def _rows_read(self, rows: list[SiteFacts], touched: set[SiteId]) -> None:
        """Show what was read; while a cell is open only when that has been closed, so that nothing typed is lost."""
        self._show_reading(0, 0)
        if self.table.cells.editor is not None:
            self._waiting = True
            return
        first = not self.model.rows
        known = {row.site_id: row for row in self.model.rows}
        old = {site_id for site_id in known if site_id in touched or self.edits.waits_for(site_id)}
        self.model.show_rows([row if row.site_id not in old else known[row.site_id] for row in rows])
        self.following.look()
        if first and not self.search.text():
            self._to_table()

    def _not_written(self) -> None:
        """Look why, and stay open long enough for the sentence to be read."""
        self._refused_at = time.monotonic()
        self.refresh()

    def _typing_ended(self) -> None:
        self._refuse("")
        if self._waiting:
            self._waiting = False
            self.refresh()

    def _changed_elsewhere(self, document: Document) -> None:
        row = self.model.row_of(document.site.id)
        if row is not None and row.document is not document:
            self.reading.touch(document.site.id)
            self.model.show_row(site_facts(document, row.reason))

    def _search(self) -> None:
        """Show what is searched for; the current cell stays it while it is shown."""
        if not self.table.finish_typing():
            return
        self.table.search(self.search.text(), only_missing=self.only_missing.isChecked())
        self._count()

    def _to_table(self) -> None:
        if self.shown.rowCount():
            self.table.setFocus()

    def _count(self) -> None:
        if self.model.rows:
            self.counts.setText(told_missing(self.model.rows, self.shown.rowCount()))
        elif self.reading.running:
            self.counts.setText(self.tr("拠点の値を読んでいます…"))
        else:
            self.counts.setText(told_missing([], 0))

    def _explain(self) -> None:
        index = self.shown.mapToSource(self.table.currentIndex())
        if index.isValid():
            heading = self.model.heading(index.column()).heading
            self.detail.setText(told_cell(self.model.rows[index.row()], self.model.fact_at(index), heading))
        else:
            self.detail.clear()

    def _refuse(self, sentence: str) -> None:
        """Say why an open cell cannot be kept; without a sentence tell of the cell again."""
        if sentence:
            self.detail.setText(self.tr("！ {} 直すか、Esc キーで元に戻してください。").format(ended(sentence)))
        else:
            self._explain()

    def _tell(self, sentence: str, *, good: bool = False) -> None:
        """Say what must not be missed until one has read it; what comes meanwhile is said as well."""
        before = self._said if self.banner.isVisible() else []
        sign = "○" if good and not before else "△"
        self._said = [*before, sentence]
        more = self.tr(" ほか{}件").format(len(self._said) - _MOST_SAID) if len(self._said) > _MOST_SAID else ""
        self.banner.say(
            "\n".join(self._said[:_MOST_SAID]) + more, (self.tr("分かりました"), self.banner.be_quiet), sign=sign
        )

    def _show_undo(self) -> None:
        stack = self.edits.undo_stack
        self.commands.show_undo(stack.undoText(), stack.redoText())

    def _show_reading(self, done: int, total: int) -> None:
        if not self.model.rows or not total or time.monotonic() - self._read_at > _SHOWN_AFTER_S:
            self._show_progress(done, total, self.tr("読んでいます %v / %m"))

    def _show_writing(self, done: int, total: int) -> None:
        self._show_progress(done, total, self.tr("書いています %v / %m"))
        if self._closing and not total:
            self._closing = False
            self.close()

    def _show_busy(self, busy: bool) -> None:
        self.progress.setRange(0, 0)
        self.progress.setVisible(busy)

    def _show_progress(self, done: int, total: int, words: str) -> None:
        self.progress.setFormat(words)
        self.progress.setRange(0, max(total, 1))
        self.progress.setValue(done)
        self.progress.setVisible(total > _FEW)


def _row(*parts: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    for part in parts:
        row.addWidget(part)
    return row
