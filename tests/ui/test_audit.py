"""What every window keeps: names for screen readers, all of it by keyboard, and no words cut off, at any text size."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTextEdit,
    QToolButton,
    QWidget,
)

from kitbuilder.ui.app import Editor
from kitbuilder.ui.look import BASE_PT, load_family

CONTROLS = (QLineEdit, QTextEdit, QComboBox, QAbstractSpinBox, QAbstractButton, QAbstractItemView)


@pytest.fixture(params=[100, 200])
def text_size(request):
    before = QApplication.font()
    load_family()
    QApplication.setFont(QFont("BIZ UDPGothic", round(BASE_PT * request.param / 100)))
    yield request.param
    QApplication.setFont(before)


@pytest.fixture
def windows(language, text_size, library, qtbot):
    """The first window and a kit's window, on a screen of an office."""
    editor = Editor(library, "試験")
    qtbot.addWidget(editor.start)
    editor.start.show()
    qtbot.waitUntil(lambda: not editor.start.reading.running, timeout=20_000)
    editor.open_site("koda-es")
    made = [editor.start, editor.open_windows["koda-es"]]
    for window in made:
        window.resize(1366, 728)
    QApplication.processEvents()
    yield made
    for window in reversed(made):
        window.close()
    editor.close()


def visible(window, kinds):
    found = [widget for widget in window.findChildren(QWidget) if isinstance(widget, kinds) and widget.isVisible()]
    assert len(found) > 2
    return [widget for widget in found if not widget.objectName().startswith("qt_")]


def name(widget):
    said = getattr(widget, "text", None)
    return widget.accessibleName() or (said() if isinstance(widget, QAbstractButton) else "")


def test_every_control_has_a_name(windows):
    for window in windows:
        inside = (QComboBox, QAbstractSpinBox, QAbstractItemView)
        assert [w for w in visible(window, CONTROLS) if not name(w) and not isinstance(w.parent(), inside)] == []


def test_every_control_is_reached_by_tab(windows, qtbot):
    for window in windows:
        reached, widget = set(), window.focusWidget() or window
        for _ in range(600):
            widget = widget.nextInFocusChain()
            reached.add(widget)
        wanted = visible(window, (QLineEdit, QTextEdit, QPushButton, QAbstractItemView))
        policy = Qt.FocusPolicy.TabFocus
        passed_over = [
            w
            for w in wanted
            if w.isEnabled()
            and not isinstance(w, QHeaderView)
            and not w.focusProxy()
            and (w not in reached or not w.focusPolicy() & policy)
        ]
        assert [(type(w).__name__, name(w)) for w in passed_over if not isinstance(w.parent(), QComboBox)] == []


def test_a_window_fits_the_screen_of_an_office(windows):
    for window in windows:
        size = window.minimumSizeHint()
        assert (size.width() <= 1366, size.height() <= 728) == (True, True), size


def test_no_words_on_a_button_are_cut_off(windows):
    for window in windows:
        short = [
            (button.text(), button.width(), button.sizeHint().width())
            for button in visible(window, (QPushButton, QToolButton))
            if button.text() and button.width() < button.sizeHint().width() - 1
        ]
        assert short == []


def test_no_label_is_cut_off(windows):
    for window in windows:
        short = [
            (label.text(), label.size(), label.sizeHint())
            for label in visible(window, QLabel)
            if label.text() and not label.wordWrap() and label.width() < label.sizeHint().width() - 1
        ]
        assert short == []
