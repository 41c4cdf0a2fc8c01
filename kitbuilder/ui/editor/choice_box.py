"""A list to choose one thing from, filled only when somebody is about to choose."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

Choice = tuple[str, str | None]
"""What is said, and the id it stands for."""


class ChoiceBox(QComboBox):
    """Shows the chosen one. With every key of typing elsewhere only its label is looked at, never the whole list."""

    chosen = Signal(object)
    """An id, or None."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: Callable[[], Iterable[Choice]] = tuple
        self._now: Choice = ("", None)
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.activated.connect(lambda _: self._take())

    def show_choice(self, now: Choice, choices: Callable[[], Iterable[Choice]]) -> None:
        """Show what is chosen now; `choices` gives the list when it is needed."""
        self._choices = choices
        if now != self._now or not self.count():
            self._now = now
            self._fill([now])

    def showPopup(self) -> None:  # noqa: N802
        self._fill(self._choices())
        super().showPopup()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Have the whole list ready for the arrow keys."""
        self._fill(self._choices())
        super().focusInEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Let the wheel scroll the form: it must not change a card in passing."""
        event.ignore()

    def _fill(self, choices: Iterable[Choice]) -> None:
        self.blockSignals(True)  # noqa: FBT003 - Qt's
        self.clear()
        for label, value in choices:
            self.addItem(label, value)
        if self.findData(self._now[1]) < 0:
            self.addItem(*self._now)
        self.setCurrentIndex(self.findData(self._now[1]))
        self.setToolTip(self.currentText())
        self.blockSignals(False)  # noqa: FBT003

    def _take(self) -> None:
        if self.currentData() != self._now[1]:
            self.chosen.emit(self.currentData())
