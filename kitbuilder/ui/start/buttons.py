"""Buttons for commands: the same action as in the menu, where it is seen at once."""

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPushButton

_MNEMONIC = re.compile(r"\(&.\)|&")


def button_for(action: QAction) -> QPushButton:
    """Return a button that does what the action does, and can be pressed when the action can."""
    button = _Button(_MNEMONIC.sub("", action.text()))
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    button.setToolTip(f"{button.text()} ({keys})" if keys else button.text())
    button.setEnabled(action.isEnabled())
    button.clicked.connect(action.trigger)
    action.enabledChanged.connect(button.setEnabled)
    return button


class _Button(QPushButton):
    """Enter presses it, as in a dialog."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)
