"""What is asked of every window: names for its controls, all of it by Tab in the order of reading, no words cut off."""

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QTextEdit,
    QToolBar,
    QToolButton,
    QWidget,
)

SCREEN = (1366, 768)
_BUTTONS = (QPushButton, QToolButton, QCheckBox, QRadioButton)
_CONTROLS = (QLineEdit, QTextEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox, QAbstractButton, QAbstractItemView)
_OF_A_CONTROL = (QComboBox, QAbstractSpinBox, QAbstractItemView, QLineEdit, QTextEdit, QPlainTextEdit)
_MOST_STOPS = 120
_MOST_ROUNDS = 20
_SLACK = 2


def faults(window: QWidget) -> list[str]:
    """Return what a user of the shown window would stumble over, a sentence each."""
    _settle(window)
    return [*_nameless(window), *_cut_off(window), *_sideways(window), *_too_large(window), *_keyboard(window)]


def _settle(window: QWidget) -> None:
    """Wait until all stands where it stays: a word that changed lately is laid out only with the next event."""
    places: list[QRect] = []
    for _ in range(_MOST_ROUNDS):
        QApplication.sendPostedEvents()
        QApplication.processEvents()
        before, places = places, [widget.geometry() for widget in window.findChildren(QWidget)]
        if before == places:
            return


def _visible(window: QWidget) -> list[QWidget]:
    """Return the parts that are shown and are no parts of a control themselves."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisibleTo(window)
        and widget.window() is window
        and not widget.objectName().startswith("qt_")
        and not _inside_control(widget, window)
    ]


def _inside_control(widget: QWidget, window: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None and parent is not window:
        if isinstance(parent, _OF_A_CONTROL):
            return not isinstance(widget, QHeaderView)
        parent = parent.parentWidget()
    return False


def _said(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or words


def _words(widget: QWidget) -> str:
    return f"{type(widget).__name__} {_said(widget)}"


def _nameless(window: QWidget) -> Iterator[str]:
    for widget in _visible(window):
        focusable = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.focusProxy()
        wanted = (isinstance(widget, _CONTROLS) and not isinstance(widget, QHeaderView)) or focusable
        if wanted and not _said(widget) and not isinstance(window, QMessageBox):
            yield f"no name: {_words(widget)} in {type(widget.parent()).__name__}"


def _cut_off(window: QWidget) -> Iterator[str]:
    for widget in _visible(window):
        for kinds, short in _SHORT:
            if isinstance(widget, kinds) and (words := short(widget)):
                yield f"cut off: {words}"


def _short_label(label: QLabel) -> str:
    least = label.heightForWidth(label.width()) if label.wordWrap() else 0
    if label.wordWrap():
        return label.text() if label.height() < least - _SLACK else ""
    return _short_of_hint(label)


def _short_of_hint(widget: QLabel | QAbstractButton) -> str:
    hint, lines = widget.sizeHint(), widget.height() < widget.sizeHint().height() - 3 * _SLACK
    return widget.text() if widget.text() and (lines or widget.width() < hint.width() - _SLACK) else ""


def _short_choice(box: QComboBox) -> str:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    field = QStyle.SubControl.SC_ComboBoxEditField
    room = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, box)
    told_otherwise = box.isEditable() or box.toolTip()
    wide = box.fontMetrics().horizontalAdvance(box.currentText()) > room.width()
    return box.currentText() if wide and not told_otherwise else ""


def _short_number(box: QAbstractSpinBox) -> str:
    return _words(box) if box.width() < box.minimumSizeHint().width() - _SLACK else ""


def _short_example(field: QLineEdit) -> str:
    return field.placeholderText() if _room_of(field, field.placeholderText()) < 0 else ""


def _short_group(group: QGroupBox) -> str:
    return group.title() if _room_of(group, group.title()) < 0 else ""


def _short_columns(header: QHeaderView) -> str:
    if header.orientation() != Qt.Orientation.Horizontal:
        return ""
    words = {
        section: str(header.model().headerData(section, Qt.Orientation.Horizontal) or "")
        for section in range(header.count())
        if not header.isSectionHidden(section)
    }
    measure = header.fontMetrics().horizontalAdvance
    return "、".join(word for section, word in words.items() if header.sectionSize(section) < measure(word))


def _short_tabs(bar: QTabBar) -> str:
    return "、".join(bar.tabText(tab) for tab in range(bar.count()) if bar.tabRect(tab).right() > bar.width())


_SHORT: tuple[tuple[type | tuple[type, ...], Callable[[Any], str]], ...] = (
    (QLabel, _short_label),
    (_BUTTONS, _short_of_hint),
    (QComboBox, _short_choice),
    (QAbstractSpinBox, _short_number),
    (QLineEdit, _short_example),
    (QGroupBox, _short_group),
    (QHeaderView, _short_columns),
    (QTabBar, _short_tabs),
)
"""What of each kind is cut off: returns its words, empty when all can be read."""


def _room_of(widget: QWidget, words: str) -> int:
    metrics = widget.fontMetrics()
    return widget.width() - metrics.horizontalAdvance(words) - metrics.averageCharWidth()


def _sideways(window: QWidget) -> Iterator[str]:
    for area in window.findChildren(QScrollArea):
        inside = area.widget()
        if area.isVisibleTo(window) and inside is not None and not isinstance(inside, QLabel):
            over = inside.minimumSizeHint().width() - area.viewport().width()
            if area.horizontalScrollBar().maximum() or over > _SLACK:
                yield f"scrolls sideways: {type(area).__name__} by {max(over, area.horizontalScrollBar().maximum())}"


def _too_large(window: QWidget) -> Iterator[str]:
    size, least = window.size(), window.minimumSizeHint()
    if size.width() > SCREEN[0] or size.height() > SCREEN[1]:
        yield f"larger than the screen: {size}"
    if least.width() > SCREEN[0] or least.height() > SCREEN[1] - 40:
        yield f"cannot be made to fit the screen: {least}"
    if size.width() < least.width() - _SLACK or size.height() < least.height() - _SLACK:
        yield f"smaller than its parts: {size} < {least}"


def _keyboard(window: QWidget) -> Iterator[str]:
    stops = _stops(window)
    for widget in _visible(window):
        if _wants_tab(widget) and not any(one in stops for one in _choices(widget)):
            yield f"not reached by Tab: {_words(widget)}"
    back = [
        f"Tab goes back from {_words(before)} to {_words(after)}"
        for before, after in zip(stops, [*stops[1:], *stops[:1]], strict=True)
        if _against_reading(*_places(before, after))
    ]
    if len(back) > 1:  # once, from the last to the first
        yield from back


def _stops(window: QWidget) -> list[QWidget]:
    """Press Tab until it comes round; return what had the focus."""
    stops: list[QWidget] = []
    for _ in range(_MOST_STOPS):
        focused = window.focusWidget()
        if focused is None or (focused in stops and focused is not stops[-1]):
            break
        if focused not in stops:  # in a date Tab goes from part to part
            stops.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        QApplication.processEvents()
    return stops


def _choices(widget: QWidget) -> list[QWidget]:
    """Return the control, or all choices of which it is one: Tab comes to one of them, arrows to the others."""
    if isinstance(widget, QAbstractButton) and widget.group() is not None:
        return list(widget.group().buttons())
    return widget.parentWidget().findChildren(QRadioButton) if isinstance(widget, QRadioButton) else [widget]


def _wants_tab(widget: QWidget) -> bool:
    """Tell whether one must get there by Tab: in a popup to its search."""
    if isinstance(widget, QHeaderView) or widget.focusProxy() or not widget.isEnabled():
        return False
    if isinstance(widget.parent(), QToolBar) or widget.window().windowType() == Qt.WindowType.Popup:
        return False
    return isinstance(widget, _CONTROLS) or bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _places(before: QWidget, after: QWidget) -> tuple[QRect, QRect]:
    """Return where two controls stand in what both are in; one that can be scrolled stands where its area does."""
    common = before
    while not common.isAncestorOf(after):
        common = common.parentWidget()
    return _place(before, common), _place(after, common)


def _place(widget: QWidget, inside: QWidget) -> QRect:
    shown = parent = widget
    while parent is not inside:
        shown = parent if isinstance(parent, QScrollArea) else shown
        parent = parent.parentWidget()
    return QRect(shown.mapTo(inside, QPoint(0, 0)), shown.size()) if shown is not inside else QRect()


def _against_reading(before: QRect, after: QRect) -> bool:
    """Tell whether one has to go back: up in the same column, or to the left in the same row."""
    beside = (
        min(before.bottom(), after.bottom()) - max(before.top(), after.top())
        > min(before.height(), after.height()) // 2
    )
    if beside:
        return after.right() < before.left()
    return after.bottom() < before.top() and after.left() < before.right()
