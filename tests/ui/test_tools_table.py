import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit

from kitbuilder.kit.sequence import added, index_of, moved, removed, replaced
from kitbuilder.kit.values import Tool
from kitbuilder.ui.editor.tools_table import ToolsTable
from tests.ui.hands import ime, in_front

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
PLACES = ("{倉庫|そうこ}", "[[備蓄庫の場所]]")
TOOLS = (
    Tool("light", "ライト", "2つ", "{倉庫|そうこ}"),
    Tool("key", "{鍵|かぎ}", "1つ", "[[鍵の場所]]"),
    Tool("rope", "ロープ", "1本", ""),
)


class Card:
    """The tools of a card, changed as the table asks."""

    def __init__(self, table):
        self.table, self.tools, self.asked = table, TOOLS, []
        table.tool_edited.connect(lambda tool: self.show("edited", replaced(self.tools, tool)))
        table.tools_added.connect(self._add)
        table.tool_removed.connect(self._remove)
        table.tool_moved.connect(self._move)
        self.show("shown", TOOLS)

    def show(self, asked, tools):
        self.asked.append(asked)
        self.tools = tools
        self.table.show_tools(tools, PLACES, writable=True)

    def _add(self, after, new):
        tools, place = self.tools, after or None
        for tool in new:
            tools, place = added(tools, tool, place), tool.id
        self.show("added", tools)

    def _remove(self, ids):
        tools = self.tools
        for tool_id in ids:
            tools = removed(tools, tool_id)
        self.show("removed", tools)

    def _move(self, tool_id, places):
        others = [tool.id for tool in self.tools if tool.id != tool_id]
        place = max(0, min(index_of(self.tools, tool_id) + places, len(others)))
        self.show("moved", moved(self.tools, tool_id, others[place - 1] if place else None))


@pytest.fixture
def table(qtbot):
    return in_front(qtbot, ToolsTable())


@pytest.fixture
def card(table):
    return Card(table)


@pytest.fixture
def at(table, qtbot):
    """Choose a cell and return the view."""

    def choose(row, column):
        table.view.setFocus()
        table.view.setCurrentIndex(table.model.index(row, column))
        return table.view

    return choose


def _editor(table):
    return table.cells.editor


def _press(table, qtbot, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(_editor(table) or table.view, key, modifier)


def _type(table, qtbot, text):
    if _editor(table) is None:
        qtbot.keyClick(table.view, Qt.Key.Key_F2)
    _editor(table).selectAll()
    qtbot.keyClicks(_editor(table), text)


def _shown(table):
    return [[table.model.index(row, column).data() for column in range(3)] for row in range(table.model.rowCount())]


def _place(table):
    return table.view.currentIndex().row(), table.view.currentIndex().column()


def test_the_tools_are_shown_in_plain_words_with_an_empty_row_at_the_end(table, card):
    assert _shown(table)[1] == ["鍵", "1つ", "〔鍵の場所〕"]
    assert table.model.rowCount() == 4
    assert _shown(table)[3] == ["（次の備品）", "", ""]


def test_a_cell_is_typed_into_with_its_marks_and_enter_goes_on(table, card, at, qtbot):
    at(1, 0)
    qtbot.keyClick(table.view, Qt.Key.Key_Return)
    assert _editor(table).text() == "{鍵|かぎ}"
    _press(table, qtbot, Qt.Key.Key_End)
    qtbot.keyClicks(_editor(table), "A")
    assert card.asked == ["shown"]
    _press(table, qtbot, Qt.Key.Key_Return)
    assert card.tools[1].name == "{鍵|かぎ}A"
    assert _place(table) == (1, 1)
    assert _editor(table).text() == "1つ"


def test_enter_in_the_last_cell_makes_the_next_row_and_typing_there_a_tool(table, card, at, qtbot):
    at(2, 2)
    _type(table, qtbot, "A")
    _press(table, qtbot, Qt.Key.Key_Return)
    assert _place(table) == (3, 0)
    for text in ("gloves", "2", "box"):
        qtbot.keyClicks(_editor(table), text)
        _press(table, qtbot, Qt.Key.Key_Return)
    assert [(tool.name, tool.quantity, tool.kept_at) for tool in card.tools[2:]] == [
        ("ロープ", "1本", "A"),
        ("gloves", "2", "box"),
    ]
    assert _place(table) == (4, 0)
    assert table.model.rowCount() == 5


def test_enter_in_the_empty_row_makes_no_tool_and_ends_the_typing(table, card, at, qtbot):
    at(3, 0)
    qtbot.keyClick(table.view, Qt.Key.Key_Return)
    _press(table, qtbot, Qt.Key.Key_Return)
    assert card.tools == TOOLS
    assert _editor(table) is None
    assert table.view.hasFocus()


def test_tab_and_arrows_go_on_from_cell_to_cell(table, card, at, qtbot):
    at(0, 2)
    qtbot.keyClick(table.view, Qt.Key.Key_F2)
    _press(table, qtbot, Qt.Key.Key_Tab)
    assert _place(table) == (1, 0)
    _press(table, qtbot, Qt.Key.Key_Down)
    assert _place(table) == (2, 0)
    _press(table, qtbot, Qt.Key.Key_Up)
    _press(table, qtbot, Qt.Key.Key_Backtab)
    assert _place(table) == (0, 2)
    assert _editor(table).text() == "{倉庫|そうこ}"


def test_escape_leaves_a_cell_as_it_was(table, card, at, qtbot):
    at(0, 0)
    _type(table, qtbot, "zzz")
    _press(table, qtbot, Qt.Key.Key_Escape)
    assert card.tools == TOOLS
    assert _editor(table) is None


def test_bad_marks_stay_open_with_a_sentence_until_they_are_mended(table, card, at, qtbot):
    at(0, 0)
    _type(table, qtbot, "{abc")
    for leave in (Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Down):
        _press(table, qtbot, leave)
        assert _editor(table).text() == "{abc"
    assert "ふりがな" in table.sentence.text()
    assert table.sentence.isVisible()
    qtbot.mouseClick(table.add_button, Qt.MouseButton.LeftButton)
    assert _editor(table).text() == "{abc"
    assert card.tools == TOOLS
    table.view.setFocus()
    qtbot.keyClicks(_editor(table), "|d}")
    _press(table, qtbot, Qt.Key.Key_Return)
    assert card.tools[0].name == "{abc|d}"
    assert not table.sentence.isVisible()


def test_bad_marks_stay_open_when_the_cursor_goes_elsewhere(table, card, at, qtbot):
    at(0, 0)
    _type(table, qtbot, "{abc")
    other = QLineEdit(table)
    other.show()
    other.setFocus()
    qtbot.wait(1)
    assert _editor(table).text() == "{abc"
    assert not table.finish_typing()


def test_what_is_typed_is_kept_when_the_cursor_goes_elsewhere(table, card, at, qtbot):
    at(0, 0)
    _type(table, qtbot, "lamp")
    table.add_button.setFocus()
    assert card.tools[0].name == "lamp"
    assert _editor(table) is None


def test_delete_removes_the_chosen_rows_and_the_next_one_is_chosen(table, card, at, qtbot):
    at(0, 1)
    qtbot.keyClick(table.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(table.view, Qt.Key.Key_Delete)
    assert card.tools == TOOLS[2:]
    assert _place(table)[0] == 0
    qtbot.mouseClick(table.remove_button, Qt.MouseButton.LeftButton)
    assert card.tools == ()
    qtbot.mouseClick(table.remove_button, Qt.MouseButton.LeftButton)
    assert card.asked.count("removed") == 2


def test_alt_and_arrows_move_a_row_and_the_choice_goes_with_it(table, card, at, qtbot):
    at(0, 1)
    qtbot.keyClick(table.view, Qt.Key.Key_Down, ALT)
    assert [tool.id for tool in card.tools] == ["key", "light", "rope"]
    assert _place(table) == (1, 1)
    qtbot.keyClick(table.view, Qt.Key.Key_Up, ALT)
    assert card.tools == TOOLS


def test_moving_a_row_while_typing_keeps_what_was_typed(table, card, at, qtbot):
    at(2, 0)
    _type(table, qtbot, "rope")
    _press(table, qtbot, Qt.Key.Key_Up, ALT)
    assert [tool.name for tool in card.tools] == ["ライト", "rope", "{鍵|かぎ}"]
    assert _place(table) == (1, 0)


def test_the_button_opens_the_empty_row(table, card, qtbot):
    qtbot.mouseClick(table.add_button, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(_editor(table), "tape")
    _press(table, qtbot, Qt.Key.Key_Return)
    assert card.tools[3].name == "tape"
    assert _place(table) == (3, 1)


def test_rows_of_a_spreadsheet_become_tools_behind_the_chosen_one(table, card, at, qtbot):
    QGuiApplication.clipboard().setText("手袋\t2組\t倉庫\n旗\t1本\t")
    at(0, 0)
    qtbot.keyClick(table.view, Qt.Key.Key_V, CTRL)
    assert [tool.name for tool in card.tools] == ["ライト", "手袋", "旗", "{鍵|かぎ}", "ロープ"]
    assert card.tools[1].kept_at == "倉庫"
    assert _place(table) == (2, 0)


def test_lines_pasted_while_typing_become_tools_and_a_single_word_goes_into_the_cell(table, card, at, qtbot):
    at(3, 0)
    QGuiApplication.clipboard().setText("手袋\n旗\n")
    qtbot.keyClick(table.view, Qt.Key.Key_F2)
    _press(table, qtbot, Qt.Key.Key_V, CTRL)
    assert [tool.name for tool in card.tools[3:]] == ["手袋", "旗"]
    QGuiApplication.clipboard().setText("笛")
    at(0, 0)
    qtbot.keyClick(table.view, Qt.Key.Key_F2)
    _editor(table).selectAll()
    _press(table, qtbot, Qt.Key.Key_V, CTRL)
    _press(table, qtbot, Qt.Key.Key_Return)
    assert card.tools[0].name == "笛"


@pytest.mark.parametrize(("typed", "found"), [("そう", "{倉庫|そうこ}"), ("備蓄", "[[備蓄庫の場所]]")])
def test_a_place_is_found_by_word_or_reading_and_put_in_with_its_marks(table, card, at, qtbot, typed, found):
    at(2, 2)
    qtbot.keyClick(table.view, Qt.Key.Key_F2)
    editor = _editor(table)
    ime(editor, typed)
    popup = editor.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert editor.text() == found
    _press(table, qtbot, Qt.Key.Key_Return)
    assert card.tools[2].kept_at == found


def test_an_empty_place_offers_all_places_at_once_and_enter_goes_past_them(table, card, at, qtbot):
    at(2, 2)
    qtbot.keyClick(table.view, Qt.Key.Key_F2)
    popup = _editor(table).completer().popup()
    qtbot.waitUntil(popup.isVisible)
    assert popup.model().rowCount() == 2
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert _place(table) == (3, 0)
    assert card.tools == TOOLS


def test_a_change_from_elsewhere_leaves_the_cell_that_is_being_typed_open(table, card, at, qtbot):
    at(2, 0)
    _type(table, qtbot, "half")
    card.show("undone", TOOLS[1:])
    assert _place(table) == (1, 0)
    _press(table, qtbot, Qt.Key.Key_Return)
    assert card.tools[1].name == "half"


def test_another_card_closes_the_cell(table, card, at, qtbot):
    at(0, 0)
    _type(table, qtbot, "half")
    table.show_tools((Tool("other", "机"),), PLACES, writable=True)
    assert _editor(table) is None
    assert card.tools == TOOLS


def test_nothing_can_be_typed_into_a_card_that_is_only_read(table, card, at, qtbot):
    table.show_tools(TOOLS, PLACES, writable=False)
    assert table.model.rowCount() == 3
    at(0, 0)
    qtbot.keyClick(table.view, Qt.Key.Key_F2)
    qtbot.keyClick(table.view, Qt.Key.Key_Return)
    assert _editor(table) is None
    assert not table.add_button.isEnabled()
    qtbot.keyClick(table.view, Qt.Key.Key_Delete)
    qtbot.keyClick(table.view, Qt.Key.Key_V, CTRL)
    assert card.asked == ["shown"]


def test_the_table_is_as_high_as_its_rows_and_scrolls_only_beyond_eight_tools(table, card, qtbot):
    low = table.view.sizeHint().height()
    card.show("more", tuple(Tool(f"t{number}", "机") for number in range(8)))
    qtbot.waitUntil(lambda: table.view.height() == table.view.sizeHint().height() > low)
    assert table.view.verticalScrollBar().maximum() == 0
    high = table.view.sizeHint().height()
    card.show("many", tuple(Tool(f"t{number}", "机") for number in range(20)))
    assert table.view.sizeHint().height() == high


def test_each_cell_says_what_it_is_to_a_screen_reader(table, card):
    role = Qt.ItemDataRole.AccessibleTextRole
    assert table.model.index(1, 2).data(role) == "備品2 置き場所 〔鍵の場所〕"
    assert table.view.accessibleName() == "備品"
