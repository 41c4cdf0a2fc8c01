"""How large a page is shown: two buttons, and the step they have come to."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

_ZOOMS = (0.0, 0.5, 0.75, 1.0, 1.5, 2.0)
"""Nought fits the page into its view; the others are sizes on paper at 96 dots an inch."""

_DPI = 96


class Zoom(QWidget):
    """Larger and smaller. At first the page fits its view."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = 0
        self.smaller, self.larger = QToolButton(), QToolButton()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for button, sign, name, steps in (
            (self.smaller, "－", self.tr("小さく"), -1),
            (self.larger, "＋", self.tr("大きく"), 1),
        ):
            button.setText(sign)
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.clicked.connect(lambda _=False, steps=steps: self.step(steps))
            row.addWidget(button)

    @property
    def fits(self) -> bool:
        """Whether the page is as large as its view."""
        return not _ZOOMS[self._place]

    def step(self, steps: int) -> None:
        """Show the page larger or smaller."""
        self._place = max(0, min(self._place + steps, len(_ZOOMS) - 1))
        self.changed.emit()

    def scale(self, fitting: float) -> float:
        """Return how many pixels a point (1/72 inch) takes; `fitting` where the page fits its view."""
        return fitting if self.fits else _ZOOMS[self._place] * _DPI / 72
