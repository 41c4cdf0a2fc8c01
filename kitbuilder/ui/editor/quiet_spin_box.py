"""A number field that the mouse wheel does not change in passing."""

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSpinBox, QWidget


class QuietSpinBox(QSpinBox):
    """Scrolling over it scrolls the form: a number on a card must not change unnoticed."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        event.ignore()
