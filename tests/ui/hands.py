"""What a user's hands do: have a window in front, and type Japanese."""

from typing import TypeVar

from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

_W = TypeVar("_W", bound=QWidget)


def in_front(qtbot: QtBot, widget: _W) -> _W:
    """Show the widget as a window that gets the keys, closed at the end of the test."""
    qtbot.addWidget(widget)
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()
    return widget


def ime(widget: QWidget, text: str) -> None:
    """Commit `text` to the widget, which gets the keys, as an input method does."""
    widget.setFocus()
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)
