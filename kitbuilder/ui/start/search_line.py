"""The line in which sites are searched."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget


class SearchLine(QLineEdit):
    """Escape empties it; the down key goes on to what was found."""

    left_downwards = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("拠点の名前、よみ、住所で探す"))
        self.setAccessibleName(self.tr("拠点を探す"))
        self.setClearButtonEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        match event.key():
            case Qt.Key.Key_Escape:
                self.clear()
            case Qt.Key.Key_Down | Qt.Key.Key_PageDown:
                self.left_downwards.emit()
            case _:
                super().keyPressEvent(event)
