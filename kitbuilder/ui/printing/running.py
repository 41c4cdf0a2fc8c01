"""The bar that shows a run and can stop it."""

from collections.abc import Callable, Iterator

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from kitbuilder.ui.background import Work
from kitbuilder.ui.printing.report import Outcome, Result
from kitbuilder.ui.printing.slices import Slices


class RunBar(QWidget):
    """Runs one thing at a time: steps beside the window, or slices in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work: Work | None = None
        self._slices: Slices | None = None
        self._cancelled = False
        self._heard = True
        self.progress = QProgressBar()
        self.cancel_button = QPushButton(self.tr("中止(&C)"))
        self._build()

    @property
    def cancelled(self) -> bool:
        """Whether somebody stopped the last run."""
        return self._cancelled

    def run_steps(
        self, steps: Callable[[], Iterator[Result]], total: int, text: str, then: Callable[[Outcome], None]
    ) -> None:
        """Run `steps`, about `total` results; `then` gets what they came to."""
        results: list[Result] = []
        faults: list[tuple[str, str]] = []

        def kept() -> Iterator[Result]:
            # Kept here and not by signal: the step that was running when somebody cancelled has its result, too.
            for result in steps():
                results.append(result)
                yield result

        self._begin(total, text)
        self._work = Work(kept, self)
        self._work.result.connect(lambda _: self.progress.setValue(len(results)))
        self._work.failed.connect(lambda sentence, details: faults.append((sentence, details)))
        self._work.finished.connect(
            lambda: self._work_ended(then, Outcome(tuple(results), self._cancelled, faults[0] if faults else None))
        )
        self._work.start()

    def run_pages(self, slices: Slices, text: str, then: Callable[[int, str], None]) -> None:
        """Run what goes page by page; `then` gets how many pages were done and the sentence of a fault."""
        self._begin(slices.total, text)
        self._slices = slices
        slices.advanced.connect(self.progress.setValue)
        slices.ended.connect(lambda pages, fault: self._slices_ended(then, pages, fault))
        slices.start()

    def cancel(self) -> None:
        """Ask what runs to stop after its present step; the window lives on until it has."""
        self._cancelled = True
        self.cancel_button.setEnabled(False)
        self.progress.setFormat(self.tr("中止しています…"))
        if self._work is not None:
            self._work.requestInterruption()
        if self._slices is not None:
            self._slices.cancel()

    def stop(self) -> None:
        """Stop what runs, and wait until it has ended; nobody hears of it."""
        self._heard = False
        if self._work is not None:
            self._work.cancel()
        if self._slices is not None:
            self._slices.stop()
            self._slices = None

    def _build(self) -> None:
        self.progress.setAccessibleName(self.tr("印刷の進み"))
        self.cancel_button.setAutoDefault(False)
        self.cancel_button.clicked.connect(self.cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.progress, 1)
        row.addWidget(self.cancel_button)
        self.hide()

    def _begin(self, total: int, text: str) -> None:
        self._cancelled, self._heard = False, True
        self.progress.setRange(0, total)
        self.progress.setValue(0)
        self.progress.setFormat(text)
        self.cancel_button.setEnabled(True)
        self.show()
        self.cancel_button.setFocus()

    def _work_ended(self, then: Callable[[Outcome], None], outcome: Outcome) -> None:
        if self._work is not None:
            self._work.wait()
            self._work.deleteLater()
            self._work = None
        self.hide()
        if self._heard:
            then(outcome)

    def _slices_ended(self, then: Callable[[int, str], None], pages: int, fault: str) -> None:
        if self._slices is not None:
            self._slices.deleteLater()
            self._slices = None
        self.hide()
        then(pages, fault)
