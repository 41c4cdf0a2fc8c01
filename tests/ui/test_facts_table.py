"""The table of the site's facts under the keys, as people use a spreadsheet."""

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit

from tests.ui.hands import ime

CTRL = Qt.KeyboardModifier.ControlModifier
VALUE = 1


@pytest.fixture
def clipboard(qapp):
    return qapp.clipboard()


def _table(window, qtbot):
    window.tabs.setCurrentWidget(window.facts)
    with qtbot.waitActive(window):
        window.activateWindow()
    table = window.facts.table
    table.setFocus()
    return table


def _at(table, row, column=VALUE):
    """Choose this cell alone, whatever keys another test pressed last."""
    alone = QItemSelectionModel.SelectionFlag.ClearAndSelect
    table.selectionModel().setCurrentIndex(table.model().index(row, column), alone)


def _editor(table):
    return next((editor for editor in table.findChildren(QLineEdit) if editor.isVisible()), None)


def _enter(table, qtbot):
    """Press Enter in the open value; Qt takes it over a moment later."""
    qtbot.keyClick(_editor(table), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _editor(table) is None)


def _values(window):
    return [fact.value for fact in window.session.site.facts]


@pytest.fixture
def table(window, qtbot):
    """The table of a kit whose first two values are known."""
    table = _table(window, qtbot)
    window.facts.model.setData(table.model().index(0, VALUE), "職員室")
    window.facts.model.setData(table.model().index(1, VALUE), "校庭")
    _at(table, 0)
    return table


def test_delete_empties_the_value_and_one_undo_brings_it_back(window, table, qtbot):
    names = [fact.name for fact in window.session.site.facts]
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert _values(window)[:2] == ["", "校庭"]
    assert [fact.name for fact in window.session.site.facts] == names
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert _values(window)[:2] == ["職員室", "校庭"]


def test_delete_on_several_values_is_one_step(window, table, qtbot):
    qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert _values(window)[:2] == ["", ""]
    window.session.undo_stack.undo()
    assert _values(window)[:2] == ["職員室", "校庭"]


def test_delete_on_a_name_changes_nothing(window, table, qtbot):
    before = window.session.document
    _at(table, 0, column=0)
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert window.session.document is before


def test_a_value_is_copied_and_pasted(window, table, qtbot, clipboard):
    qtbot.keyClick(table, Qt.Key.Key_C, CTRL)
    assert clipboard.text() == "職員室"
    _at(table, 1)
    qtbot.keyClick(table, Qt.Key.Key_V, CTRL)
    assert _values(window)[:2] == ["職員室", "職員室"]


def test_a_value_is_cut(window, table, qtbot, clipboard):
    qtbot.keyClick(table, Qt.Key.Key_X, CTRL)
    assert clipboard.text() == "職員室"
    assert _values(window)[0] == ""


def test_a_column_of_a_spreadsheet_goes_into_the_cells_below_with_one_undo(window, table, qtbot, clipboard):
    before, steps = _values(window), window.session.undo_stack.count()
    clipboard.setText("事務室\t鈴木\r\n\t\r\n体育館\t佐藤\r\n")
    qtbot.keyClick(table, Qt.Key.Key_V, CTRL)
    assert _values(window)[:3] == ["事務室", "", "体育館"]
    assert _values(window)[3:] == before[3:]
    assert window.session.undo_stack.count() == steps + 1
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert _values(window) == before


def test_lines_that_have_no_row_are_told(window, table, qtbot, clipboard, told):
    last = table.model().rowCount() - 1
    clipboard.setText("門\n塀\n池\n")
    _at(table, last)
    qtbot.keyClick(table, Qt.Key.Key_V, CTRL)
    assert _values(window)[last] == "門"
    assert len(told) == 1
    assert "2" in told[0]


def test_typing_replaces_the_value_and_enter_goes_to_the_row_below(window, table, qtbot):
    qtbot.keyClick(table, Qt.Key.Key_A)
    qtbot.keyClicks(_editor(table), "bc")
    _enter(table, qtbot)
    assert _values(window)[:2] == ["abc", "校庭"]
    assert (table.currentIndex().row(), table.currentIndex().column()) == (1, VALUE)
    qtbot.keyClick(table, Qt.Key.Key_Z)
    _enter(table, qtbot)
    assert _values(window)[:2] == ["abc", "z"]


def test_an_input_method_starts_typing(window, table, qtbot):
    ime(table, "玄関")
    assert _editor(table) is not None
    _enter(table, qtbot)
    assert _values(window)[0] == "玄関"


def test_enter_opens_the_value_and_escape_leaves_it(window, table, qtbot):
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert _editor(table).text() == "職員室"
    qtbot.keyClicks(_editor(table), "x")
    qtbot.keyClick(_editor(table), Qt.Key.Key_Escape)
    assert _values(window)[0] == "職員室"
    assert table.currentIndex().row() == 0


def test_delete_in_an_open_value_is_for_its_text(window, table, qtbot):
    qtbot.keyClick(table, Qt.Key.Key_F2)
    qtbot.keyClick(_editor(table), Qt.Key.Key_Home)
    qtbot.keyClick(_editor(table), Qt.Key.Key_Delete)
    _enter(table, qtbot)
    assert _values(window)[0] == "員室"


def test_a_kit_that_is_only_looked_at_can_be_copied_from_and_nothing_else(open_window, qtbot, clipboard, told):
    window = open_window(writable=False)
    before = window.session.document
    table = _table(window, qtbot)
    _at(table, 0, column=0)
    qtbot.keyClick(table, Qt.Key.Key_C, CTRL)
    assert clipboard.text() == before.site.facts[0].name
    _at(table, 0)
    for key, modifier in ((Qt.Key.Key_V, CTRL), (Qt.Key.Key_X, CTRL), (Qt.Key.Key_Delete, Qt.KeyboardModifier(0))):
        qtbot.keyClick(table, key, modifier)
    for action in table.actions():
        QAction.trigger(action)
    qtbot.keyClick(table, Qt.Key.Key_A)
    assert _editor(table) is None
    assert window.session.document is before
    assert told == []
