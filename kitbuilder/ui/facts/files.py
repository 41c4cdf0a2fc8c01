"""The table as a file: saved for a spreadsheet program, and taken back in after looking at what it changes."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from platformdirs import user_documents_path
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from kitbuilder.exchange.fact_table import FilledTable, read_fact_table, table_csv, table_xlsx
from kitbuilder.kit.errors import KitError
from kitbuilder.printing.whole_file import write_whole
from kitbuilder.store.faults import told
from kitbuilder.ui.background import Work
from kitbuilder.ui.facts.edits import FactEdits, Words
from kitbuilder.ui.facts.import_dialog import ImportDialog
from kitbuilder.ui.facts.model import FactsModel
from kitbuilder.ui.facts.save_dialog import SaveDialog
from kitbuilder.ui.facts.sentences import restricted_names, told_table
from kitbuilder.ui.problems import tell

_CSV = ".csv"


class FactFiles(QObject):
    """Saves and takes in tables for a window."""

    done = Signal(str)
    """A sentence about what was done."""

    reading = Signal(bool)
    """Whether a file is being read."""

    def __init__(self, model: FactsModel, edits: FactEdits, today: dt.date, window: QWidget) -> None:
        super().__init__(window)
        self._model, self._edits, self._today, self._window = model, edits, today, window
        self._work: Work | None = None

    def save(self) -> None:
        """Ask what the table is to hold and where it goes, and write it."""
        documents = [row.document for row in self._model.rows if row.document is not None]
        dialog = SaveDialog(documents, len(self._model.rows) - len(documents), self._window)
        wanted = dialog.exec() == QDialog.DialogCode.Accepted
        table, secret = dialog.table(), dialog.restricted.isChecked()
        dialog.deleteLater()
        path = self.choose_target() if wanted else None
        if path is None:
            return
        try:
            write_whole(path, table_csv(table) if path.suffix.lower() == _CSV else table_xlsx(table))
        except KitError as error:
            tell(self._window, str(error))
            return
        hidden = [] if secret else restricted_names(self._model.columns.values())
        holds = told_table(len(table.rows), table.columns, hidden)
        self.done.emit(self.tr("{} を保存しました。{}").format(path.name, holds))

    def take_in(self) -> None:
        """Ask for a file, and show what it would change."""
        path = self.choose_source()
        if path is None or self._work is not None:
            return
        self.reading.emit(True)  # noqa: FBT003 - Qt takes it by place
        self._work = Work(lambda: _read(path), self)
        self._work.result.connect(lambda table: self._show(path.name, table))
        self._work.failed.connect(lambda sentence, details: tell(self._window, sentence, details))
        self._work.finished.connect(self._ended)
        self._work.start()

    def stop(self) -> None:
        """Let a reading end; nothing is shown of it any more."""
        if self._work is not None:
            self._work.blockSignals(True)  # noqa: FBT003 - as above
            self._work.cancel()

    def choose_target(self) -> Path | None:
        """Ask where to write; None when the user thinks better of it. A name without an ending gets the chosen one."""
        proposed = user_documents_path() / self.tr("拠点の値_{}.xlsx").format(self._today)
        kinds = {self.tr("Excel の表 (*.xlsx)"): ".xlsx", self.tr("CSV の表 (*.csv)"): _CSV}
        chosen, kind = QFileDialog.getSaveFileName(self._window, self.tr("表を保存"), str(proposed), ";;".join(kinds))
        path = Path(chosen)
        return None if not chosen else path if path.suffix else path.with_suffix(kinds.get(kind, ".xlsx"))

    def choose_source(self) -> Path | None:
        """Ask which table to take in; None when the user thinks better of it."""
        kinds = self.tr("表 (*.xlsx *.csv)")
        chosen, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("取り込む表を選ぶ"), str(user_documents_path()), kinds
        )
        return Path(chosen) if chosen else None

    def _show(self, name: str, table: FilledTable) -> None:
        self.reading.emit(False)  # noqa: FBT003 - as above
        rows = self._model.rows
        documents = [row.document for row in rows if row.document is not None]
        shut = {row.site_id: row.reason for row in rows if row.reason}
        dialog = ImportDialog(name, documents, table, shut, self._window)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        changes = dialog.changes()
        dialog.deleteLater()
        if accepted:
            words = Words(self.tr("表の取り込み（「{}」）"), self.tr("表の取り込み（{}つの値）"))
            self._edits.do(changes, words)
            sites = len({change.site_id for change in changes})
            taken = self.tr("{} から、{}拠点の {}つの値を取り込みました。Ctrl+Z で元に戻せます。")
            self.done.emit(taken.format(name, sites, len(changes)))

    def _ended(self) -> None:
        self.reading.emit(False)  # noqa: FBT003 - as above
        if self._work is not None:
            self._work.deleteLater()
        self._work = None


def _read(path: Path) -> Iterator[FilledTable]:
    with told(path):
        data = path.read_bytes()
    yield read_fact_table(data)
