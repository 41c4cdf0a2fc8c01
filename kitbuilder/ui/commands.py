"""Commands of a window as data: what stands in which menu, with which keys, and what it does."""

from collections.abc import Callable, Iterable

from attrs import frozen
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar

Keys = QKeySequence.StandardKey | str

OFFICE_REDO = QKeySequence("Ctrl+Y")
"""What redoes in Word and Excel, on systems, too, where it does not elsewhere."""


@frozen
class Command:
    """One entry of a menu. `changes` those that are not offered while the kit is only looked at."""

    text: str
    act: Callable[[], object]
    keys: Keys = ""
    changes: bool = True
    on_bar: bool = False


def add_commands(window: QMainWindow, menu: QMenu, bar: QToolBar, commands: Iterable[Command]) -> list[QAction]:
    """Put the commands into the menu, and those for it on the tool bar; return the actions that change the kit."""
    changing = []
    for command in commands:
        action = QAction(command.text, window)
        if command.keys:
            action.setShortcut(QKeySequence(command.keys))
        action.triggered.connect(lambda _=False, act=command.act: act())
        menu.addAction(action)
        show_keys(action)
        if command.on_bar:
            bar.addAction(action)
        if command.changes:
            changing.append(action)
    return changing


def show_keys(action: QAction) -> None:
    """Say the shortcut in the tool tip."""
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    name = action.text().replace("&", "")
    action.setToolTip(f"{name} ({keys})" if keys else name)
