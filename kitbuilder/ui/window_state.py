"""Size and place of a window and of its parts, kept from one start to the next."""

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow, QSplitter


def remember_window(settings: QSettings | None, name: str, window: QMainWindow, *splits: QSplitter) -> None:
    """Keep the window's size and place, and how its parts share it."""
    if settings is None:
        return
    settings.setValue(f"{name}/geometry", window.saveGeometry())
    for number, split in enumerate(splits):
        settings.setValue(f"{name}/split{number}", split.saveState())


def restore_window(settings: QSettings | None, name: str, window: QMainWindow, *splits: QSplitter) -> None:
    """Give the window its size and place back; what cannot be read, or lies on no screen, counts for nothing."""
    if settings is None:
        return
    geometry = settings.value(f"{name}/geometry")
    if isinstance(geometry, QByteArray):
        window.restoreGeometry(geometry)
    for number, split in enumerate(splits):
        state = settings.value(f"{name}/split{number}")
        if isinstance(state, QByteArray):
            split.restoreState(state)
    screens = QGuiApplication.screens()
    if screens and not any(screen.availableGeometry().intersects(window.frameGeometry()) for screen in screens):
        window.move(screens[0].availableGeometry().topLeft())
