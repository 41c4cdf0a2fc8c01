"""Replacing in files, beside the windows, which take no input meanwhile: nobody opens a kit that is being written."""

from collections.abc import Sequence
from threading import Event

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from kitbuilder.ui.background import Work
from kitbuilder.ui.find.replacing import Result, Step, steps_beside
from kitbuilder.ui.problems import tell


class WaitDialog(QDialog):
    """Shows how far the steps have come. Stopping ends them after the present one; what is done stays done."""

    ended = Signal(object)
    """The results of the steps that were taken."""

    def __init__(self, steps: Sequence[Step], parent: QWidget) -> None:
        super().__init__(parent)
        self._results: list[Result] = []
        self._stopped = Event()
        self.progress = QProgressBar()
        self.stop = QPushButton(self.tr("残りをやめる"))
        self._work = Work(lambda: steps_beside(steps, self._stopped), self)
        self._work.result.connect(self._one_done)
        self._work.failed.connect(lambda sentence, details: tell(self, sentence, details))
        self._work.finished.connect(self._ended)
        self._build(len(steps))

    def start(self) -> None:
        """Show the dialog and take the steps."""
        self.show()
        self._work.start()

    def reject(self) -> None:
        """Take no further step; the dialog closes when the present one has ended."""
        self._stopped.set()
        self.stop.setEnabled(False)

    def _build(self, count: int) -> None:
        self.setWindowTitle(self.tr("置きかえています"))
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.progress.setRange(0, count)
        self.progress.setValue(0)
        self.progress.setFormat(self.tr("%v / %m"))
        self.progress.setAccessibleName(self.tr("置きかえの進み"))
        self.stop.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(QLabel(self.tr("キットのファイルに書いています。終わるまでお待ちください。")))
        column.addWidget(self.progress)
        column.addWidget(self.stop, alignment=Qt.AlignmentFlag.AlignRight)

    def _one_done(self, result: Result) -> None:
        self._results.append(result)
        self.progress.setValue(len(self._results))

    def _ended(self) -> None:
        self.accept()
        self.ended.emit(self._results)
        self.deleteLater()
