"""Printing from the window: what, for whom, where to; then progress that can be stopped."""

import datetime as dt
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QCloseEvent, QDesktopServices
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kitbuilder.kit.values import Document
from kitbuilder.printing.layout import layout_names, load_layout
from kitbuilder.printing.options import Furigana, PrintOptions
from kitbuilder.printing.run import Finished, Refused, print_kits
from kitbuilder.printing.runs import Audience
from kitbuilder.ui.background import Work
from kitbuilder.ui.problems import tell


class PrintDialog(QDialog):
    """Writes the cards of some kits as PDF files into a folder."""

    def __init__(self, documents: list[Document], folder: Path, today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._documents, self._today = documents, today
        self._work: Work | None = None
        self._finished: list[Finished] = []
        self._refused: list[Refused] = []
        self.layout_choice, self.audience, self.furigana = QComboBox(), QComboBox(), QComboBox()
        self.folder = QLineEdit(str(folder))
        self.progress = QProgressBar()
        self.outcome = QLabel()
        self._build()

    def options(self) -> PrintOptions:
        """Return what is chosen."""
        return PrintOptions(
            self._today,
            self.layout_choice.currentData(),
            Audience(self.audience.currentData()),
            Furigana(self.furigana.currentData()),
        )

    def start(self) -> None:
        """Print, beside the window."""
        self._finished, self._refused = [], []
        kits = [(document.kit, document.site) for document in self._documents]
        folder, options = Path(self.folder.text()), self.options()
        self.progress.setRange(0, len(kits))
        self.progress.setValue(0)
        self._print_button.setEnabled(False)
        self._work = Work(lambda: print_kits(kits, folder, options), self)
        self._work.result.connect(self._one_finished)
        self._work.failed.connect(lambda sentence, details: tell(self, sentence, details))
        self._work.finished.connect(self._ended)
        self._work.start()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Stop printing with the dialog; files that are finished stay."""
        self._stop()
        super().closeEvent(event)

    def reject(self) -> None:
        """Stop printing; files that are finished stay."""
        self._stop()
        super().reject()

    def _stop(self) -> None:
        if self._work is not None:
            self._work.cancel()

    def _build(self) -> None:
        self.setWindowTitle(self.tr("カードを印刷"))
        self.setMinimumWidth(560)
        for name in layout_names():
            self.layout_choice.addItem(load_layout(name).title, name)
        self.audience.addItem(self.tr("現場用（箱に入れる）"), Audience.FIELD.value)
        self.audience.addItem(self.tr("訓練用（鍵や電話をのせない）"), Audience.DRILL.value)
        self.furigana.addItem(self.tr("すべて"), Furigana.ALL.value)
        self.furigana.addItem(self.tr("小学校で習わない漢字"), Furigana.SCHOOL.value)
        self.furigana.addItem(self.tr("なし"), Furigana.NONE.value)
        form = QFormLayout()
        form.addRow(self.tr("拠点"), QLabel(self._sites()))
        form.addRow(self.tr("用紙と形"), self.layout_choice)
        form.addRow(self.tr("使うところ"), self.audience)
        form.addRow(self.tr("ふりがな"), self.furigana)
        form.addRow(self.tr("保存先"), self._folder_row())
        column = QVBoxLayout(self)
        column.addLayout(form)
        for part in (self.progress, self.outcome, self._buttons()):
            column.addWidget(part)
        self.outcome.setWordWrap(True)
        self.progress.setAccessibleName(self.tr("印刷の進み"))

    def _sites(self) -> str:
        names = [document.site.name for document in self._documents]
        return names[0] if len(names) == 1 else self.tr("{} ほか、全{}拠点").format(names[0], len(names))

    def _folder_row(self) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        self.folder.setAccessibleName(self.tr("保存先のフォルダー"))
        choose = QPushButton(self.tr("選ぶ…"))
        choose.clicked.connect(self._choose_folder)
        line.addWidget(self.folder)
        line.addWidget(choose)
        return row

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("保存先を選ぶ"), self.folder.text())
        if chosen:
            self.folder.setText(chosen)

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox()
        self._print_button = box.addButton(self.tr("PDF を作る"), QDialogButtonBox.ButtonRole.ActionRole)
        self._print_button.clicked.connect(self.start)
        self._show_button = box.addButton(self.tr("フォルダーを開く"), QDialogButtonBox.ButtonRole.ActionRole)
        self._show_button.clicked.connect(self._show_folder)
        self._show_button.setEnabled(False)
        box.addButton(self.tr("閉じる"), QDialogButtonBox.ButtonRole.RejectRole)
        box.rejected.connect(self.reject)
        return box

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self.folder.text()))

    def _one_finished(self, result: Finished | Refused) -> None:
        if isinstance(result, Refused):
            self._refused.append(result)
        else:
            self._finished.append(result)
        self.progress.setValue(len(self._finished) + len(self._refused))

    def _ended(self) -> None:
        self._print_button.setEnabled(True)
        pages = sum(finished.pages for finished in self._finished)
        self._show_button.setEnabled(bool(self._finished))
        written = self.tr("{}拠点、{}ページを書きました。").format(len(self._finished), pages)
        refused = [self.tr("印刷していません：{}。").format(result.reason) for result in self._refused]
        self.outcome.setText("\n".join([written, *refused]))
