"""A window in which two documents are compared, and from which the list of changes is printed."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QDialog, QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kitbuilder.kit.errors import KitError
from kitbuilder.kit.told_changes import HIDDEN, told_changes
from kitbuilder.kit.values import Document
from kitbuilder.printing.changes.sheet import change_sheet
from kitbuilder.printing.file_names import changes_name
from kitbuilder.printing.press import Press
from kitbuilder.printing.whole_file import write_whole
from kitbuilder.ui.compare.view import CompareView
from kitbuilder.ui.note import Note
from kitbuilder.ui.problems import tell

_SUFFIX = ".pdf"


class CompareWindow(QDialog):
    """Shows two documents compared."""

    def __init__(
        self,
        press: Press,
        today: Callable[[], dt.date],
        documents: tuple[Document, Document],
        headings: tuple[str, str],
        parent: QWidget | None = None,
    ) -> None:
        """Compare `documents`, the old and the new one; `headings` say what they are."""
        super().__init__(parent)
        self._press, self._today, self._documents, self._headings = press, today, documents, headings
        self.view = CompareView(press, today)
        self.restricted = QCheckBox(self.tr("非公開の値も印刷する"))
        self.said = Note()
        self.print = QPushButton(self.tr("変更の一覧を PDF に保存…"))
        self._build()
        self.view.compare(*documents, headings)
        self.print.setEnabled(bool(self.view.groups))
        self.restricted.setVisible(self._hides_values())
        self.view.list.setFocus()

    def save_list(self, path: Path) -> bool:
        """Write the list of changes as a PDF; return whether it is there."""
        restricted = self.restricted.isChecked()
        try:
            pdf = change_sheet(self._press, *self._documents, self._headings, self._today(), restricted=restricted)
            write_whole(path, pdf)
        except KitError as error:
            tell(self, str(error))
            return False
        self.said.setText(self.tr("{} に保存しました。開いて印刷してください。").format(path.name))
        return True

    def _ask(self) -> None:
        name = str(Path.home() / changes_name(self._documents[1].site))
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("変更の一覧を保存"), name, self.tr("PDF (*.pdf)"))
        if chosen:
            path = Path(chosen)
            self.save_list(path if path.suffix.lower() == _SUFFIX else path.with_name(f"{path.name}{_SUFFIX}"))

    def _hides_values(self) -> bool:
        groups = told_changes(*self._documents, restricted=False)
        return any(HIDDEN in (told.before, told.after) for group in groups for told in group.changes)

    def _build(self) -> None:
        self.setWindowTitle(self.tr("ページで比べる"))
        close = QPushButton(self.tr("閉じる"))
        close.clicked.connect(self.reject)
        self.print.clicked.connect(self._ask)
        row = QHBoxLayout()
        row.addWidget(self.said, 1)
        row.addWidget(self.restricted)
        for button in (self.print, close):
            button.setAutoDefault(False)  # Enter belongs to the list
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.addWidget(self.view, 1)
        column.addLayout(row)
        letter = self.fontMetrics().horizontalAdvance("あ")
        self.resize(min(90 * letter, 1340), min(50 * letter, 700))
