"""The table of all facts under the hands: arrows, Enter, Tab, typing, the mouse."""

import pytest
from attrs import evolve
from PySide6.QtCore import Qt

from tests.ui.facts.conftest import CTRL
from tests.ui.hands import ime

KEY = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_sites_stand_in_the_order_of_their_readings_and_a_restricted_fact_is_marked(facts):
    names = [facts.shown.headerData(row, Qt.Orientation.Vertical) for row in range(3)]
    assert names == ["小田小学校", "文庫小学校", "六浦中学校"]
    headings = [facts.shown.headerData(column, Qt.Orientation.Horizontal) for column in range(2)]
    assert headings == ["開ける門", "鍵の場所（学校に出さない）"]


def test_an_empty_value_is_marked_by_a_sign_and_is_counted(hands, facts):
    assert hands.cell(0, 0) == "△ 未記入"
    assert "96 つ" in facts.counts.text()
    assert "3拠点のうち 3拠点" in facts.counts.text()
    hands.write(0, 0, "東門")
    assert "95 つ" in facts.counts.text()


def test_the_names_of_the_sites_stay_in_sight_while_one_scrolls_sideways(facts):
    before = facts.table.verticalHeader().geometry()
    bar = facts.table.horizontalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    assert facts.table.verticalHeader().geometry() == before
    assert facts.table.verticalHeader().isVisible()


def test_enter_goes_down_and_tab_to_the_right_and_behind_the_row_to_the_next(hands, facts):
    hands.at(0, 0)
    hands.key(KEY.Key_Return)
    assert hands.place == (1, 0)
    hands.key(KEY.Key_Return, SHIFT)
    assert hands.place == (0, 0)
    hands.key(KEY.Key_Tab)
    assert hands.place == (0, 1)
    hands.at(0, facts.shown.columnCount() - 1)
    hands.key(KEY.Key_Tab)
    assert hands.place == (1, 0)
    hands.key(KEY.Key_Backtab, SHIFT)
    assert hands.place == (0, facts.shown.columnCount() - 1)


def test_tab_leaves_the_table_behind_its_last_cell(hands, facts):
    hands.at(2, facts.shown.columnCount() - 1)
    hands.key(KEY.Key_Tab)
    assert not facts.table.hasFocus()


def test_typing_replaces_the_value_enter_keeps_it_and_goes_down(hands):
    hands.write(0, 0, "門")
    hands.at(0, 0)
    hands.key(KEY.Key_A)
    hands.qtbot.keyClicks(hands.editor, "bc")
    hands.key(KEY.Key_Return)
    assert hands.editor is None
    assert hands.values(0, 1) == ["abc"]
    assert hands.place == (1, 0)
    assert hands.kept("koda-es", 1) == ["abc"]
    assert hands.history("koda-es")[:2] == ["「開ける門」の記入", "「開ける門」の記入"]


def test_tab_in_an_open_cell_keeps_it_and_goes_to_the_right(hands):
    hands.write(1, 0, "西門", KEY.Key_Tab)
    assert hands.place == (1, 1)
    assert hands.kept("bunko-es", 1) == ["西門"]


def test_an_input_method_starts_typing(hands):
    hands.at(0, 0)
    ime(hands.table, "玄関")
    hands.key(KEY.Key_Return)
    assert hands.kept("koda-es", 1) == ["玄関"]


def test_a_double_click_opens_the_value_as_it_is_written_and_escape_leaves_it(hands, qtbot):
    hands.write(0, 0, "{職員室|しょくいんしつ}")
    assert hands.cell(0, 0) == "職員室"
    place = hands.table.visualRect(hands.shown.index(0, 0)).center()
    qtbot.mouseClick(hands.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(hands.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert hands.editor.text() == "{職員室|しょくいんしつ}"
    hands.editor.setText("x")
    hands.key(KEY.Key_Escape)
    assert hands.values(0, 1) == ["{職員室|しょくいんしつ}"]


def test_a_click_on_another_cell_keeps_what_was_typed(hands, qtbot):
    hands.at(0, 0)
    hands.key(KEY.Key_F2)
    hands.editor.setText("北門")
    place = hands.table.visualRect(hands.shown.index(1, 1)).center()
    qtbot.mouseClick(hands.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert hands.kept("koda-es", 1) == ["北門"]


@pytest.mark.parametrize("text", ["{職員室", "[[鍵の場所]]"])
def test_marks_that_cannot_be_kept_leave_the_cell_open_and_say_why(hands, facts, text):
    hands.write(0, 0, text)
    assert hands.editor is not None
    assert facts.detail.text().startswith("！")
    assert "Esc" in facts.detail.text()
    hands.key(KEY.Key_Escape)
    assert hands.editor is None
    assert not facts.detail.text().startswith("！")
    assert hands.kept("koda-es", 1) == [""]


def test_delete_empties_the_chosen_values_as_one_step_and_one_entry_of_history_a_site(hands):
    for row in (0, 1):
        for column in (0, 1):
            hands.write(row, column, "値")
    before = [len(hands.history(site)) for site in ("koda-es", "bunko-es")]
    hands.at(0, 0, to=(1, 1))
    hands.key(KEY.Key_Delete)
    assert hands.kept("koda-es", 2) == hands.kept("bunko-es", 2) == ["", ""]
    assert [len(hands.history(site)) for site in ("koda-es", "bunko-es")] == [count + 1 for count in before]
    assert hands.history("koda-es")[0] == "2つの値を空にする"
    hands.key(KEY.Key_Z, CTRL)
    assert hands.kept("koda-es", 2) == hands.kept("bunko-es", 2) == ["値", "値"]
    assert hands.history("koda-es")[0] == "元に戻す（2つの値を空にする）"


def test_the_current_cell_is_explained_with_the_cards_it_prints_on(hands, facts):
    hands.at(0, 1)
    told = facts.detail.text()
    assert "鍵の場所（学校に出さない値）" in told
    assert "記入欄" in told
    assert "カード2「校庭で待ってもらう」" in told


def test_a_fact_that_a_site_does_not_have_cannot_be_typed(hands, facts, open_kit):
    window = open_kit("bunko-es")
    facts.following.look()
    window.session.edit_site("外す", lambda site: evolve(site, facts=site.facts[1:]))
    place = hands.shown.index_of("bunko-es", ("開ける門", 0))
    assert place.data() == "―"
    assert not place.flags() & Qt.ItemFlag.ItemIsEditable
    hands.rest()


def test_typing_in_a_cell_does_not_rebuild_the_table(hands, facts):
    resets = []
    facts.shown.modelReset.connect(lambda: resets.append("reset"))
    facts.shown.layoutChanged.connect(lambda: resets.append("layout"))
    hands.write(0, 0, "門")
    hands.rest()
    assert resets == []


def test_the_context_menu_and_the_menus_offer_the_same_commands(facts):
    on_cells = [action.text() for action in facts.table.actions()]
    assert on_cells == ["切り取り", "コピー", "貼り付け", "値を空にする"]
    assert facts.table.contextMenuPolicy() == Qt.ContextMenuPolicy.ActionsContextMenu
