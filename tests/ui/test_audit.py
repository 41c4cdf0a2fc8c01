"""What every window keeps: names for screen readers, all of it by keyboard, and no words cut off, at any text size."""

import importlib
import pkgutil
from typing import get_type_hints

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QMainWindow, QPushButton

import kitbuilder.ui
from kitbuilder.ui.look import Look, load_family, show_look
from tests.ui.audit import SCREEN, faults
from tests.ui.dialogs import DIALOGS

WINDOWS = [name for name, build in DIALOGS.items() if issubclass(get_type_hints(build)["return"], QMainWindow)]
SMALL = [name for name in DIALOGS if name not in WINDOWS]


@pytest.fixture
def look(qapp, language):
    """Shows everything in a text size, in per cent."""
    font, palette, style = qapp.font(), qapp.palette(), qapp.style().objectName()
    load_family()
    yield lambda text_size: show_look(qapp, Look(text_size))
    qapp.setStyle(style)
    qapp.setPalette(palette)
    qapp.setFont(font)


@pytest.fixture
def shown(room, qtbot):
    """Builds and shows what has a name in the table; it is closed at the end."""
    built = []

    def show(name):
        window = DIALOGS[name](room)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(window)
        if name in WINDOWS:
            window.resize(SCREEN[0], SCREEN[1] - 40)
        window.show()
        window.activateWindow()
        qtbot.waitExposed(window)
        QApplication.processEvents()
        built.append(window)
        return window

    yield show
    for window in built:
        window.close()


def _classes():
    """Return every dialog and window of the program that is no pattern for others."""
    for module in pkgutil.walk_packages(kitbuilder.ui.__path__, "kitbuilder.ui."):
        importlib.import_module(module.name)
    waiting, found = [QDialog, QMainWindow], set()
    while waiting:
        kind = waiting.pop()
        waiting += (below := kind.__subclasses__())
        if kind.__module__.startswith("kitbuilder.") and not below:
            found.add(kind)
    return found


def test_the_table_knows_every_dialog_of_the_program():
    known = {get_type_hints(build)["return"] for build in DIALOGS.values()}
    assert [kind.__name__ for kind in _classes() - known] == []


@pytest.mark.parametrize("text_size", [100, 200])
@pytest.mark.parametrize("name", DIALOGS)
def test_it_is_named_reached_by_tab_in_the_order_of_reading_and_nothing_is_cut_off(name, text_size, look, shown):
    look(text_size)
    assert faults(shown(name)) == []


@pytest.mark.parametrize("name", [name for name in SMALL if name != "find_waiting"])
def test_escape_closes_it(name, shown):
    window = shown(name)
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Escape)
    assert not window.isVisible()


@pytest.mark.parametrize(
    "name", [name for name in SMALL if issubclass(get_type_hints(DIALOGS[name])["return"], QDialog)]
)
def test_enter_has_one_button_and_it_is_in_sight(name, shown):
    defaults = [button for button in shown(name).findChildren(QPushButton) if button.isDefault()]
    assert len(defaults) <= 1
    assert all(button.isVisible() for button in defaults)
    for box in (found for button in defaults for found in [button.parent()] if isinstance(found, QDialogButtonBox)):
        agreeing = [
            button for button in box.buttons() if box.buttonRole(button) == QDialogButtonBox.ButtonRole.AcceptRole
        ]
        assert defaults[0] in agreeing or not any(button.isEnabled() for button in agreeing)
