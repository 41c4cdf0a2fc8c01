"""What stays on the clipboard when the program ends."""

from PySide6.QtGui import QGuiApplication

from kitbuilder.kit.clip import MIME_TYPE
from kitbuilder.ui.editor.text.field import MARKED


def leave_words() -> None:
    """Leave only the words of what was copied here.

    Qt may destroy the clipboard after Python has ended, and what was put on it in Python can then no longer be taken
    down: the process would crash while quitting. Words that Qt itself keeps can. A clipboard may hold nothing at all.
    """
    clipboard = QGuiApplication.clipboard()
    held = clipboard.mimeData()
    if held is not None and any(held.hasFormat(kind) for kind in (MIME_TYPE, MARKED)):
        clipboard.setText(clipboard.text())
