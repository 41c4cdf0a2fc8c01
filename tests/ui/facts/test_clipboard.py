"""Blocks of cells over the clipboard, as between spreadsheets."""

import pytest
from PySide6.QtCore import Qt

from tests.ui.facts.conftest import CTRL

KEY = Qt.Key


@pytest.fixture
def clipboard(qapp):
    return qapp.clipboard()


def test_a_block_from_a_spreadsheet_goes_into_the_cells_from_the_chosen_one_on_with_one_undo(hands, clipboard):
    clipboard.setText('東門\t事務室\r\n"西の\n門"\t"かぎは ""金庫"""\r\n')
    hands.at(0, 0)
    hands.key(KEY.Key_V, CTRL)
    assert hands.kept("koda-es", 2) == ["東門", "事務室"]
    assert hands.kept("bunko-es", 2) == ["西の 門", 'かぎは "金庫"']
    assert hands.history("koda-es")[0] == "2つの値の貼り付け"
    assert hands.said == ""
    hands.key(KEY.Key_Z, CTRL)
    assert hands.kept("koda-es", 2) == hands.kept("bunko-es", 2) == ["", ""]
    hands.key(KEY.Key_Y, CTRL)
    assert hands.kept("bunko-es", 2) == ["西の 門", 'かぎは "金庫"']


def test_one_copied_cell_with_line_breaks_is_one_line(hands, clipboard):
    clipboard.setText('"体育館の\n入口"\r\n')
    hands.at(0, 0)
    hands.key(KEY.Key_V, CTRL)
    assert hands.values(0, 1) == ["体育館の 入口"]
    assert hands.values(1, 1) == [""]


def test_an_empty_cell_of_a_block_empties_the_value(hands, clipboard):
    hands.write(0, 0, "東門")
    clipboard.setText("\t事務室\n")
    hands.at(0, 0)
    hands.key(KEY.Key_V, CTRL)
    assert hands.values(0, 2) == ["", "事務室"]


def test_one_value_fills_all_chosen_cells(hands, clipboard):
    clipboard.setText("区役所に聞く")
    hands.at(0, 0, to=(2, 1))
    hands.key(KEY.Key_V, CTRL)
    for site in ("koda-es", "bunko-es", "mutsuura-jhs"):
        assert hands.kept(site, 3) == ["区役所に聞く", "区役所に聞く", ""]


def test_what_has_no_cell_is_told(hands, clipboard):
    clipboard.setText("一\n二\n三\n\n")
    hands.at(1, 0)
    hands.key(KEY.Key_V, CTRL)
    assert [hands.values(row, 1) for row in range(3)] == [[""], ["一"], ["二"]]
    assert "1 つ" in hands.said


def test_a_block_is_copied_and_pasted_and_marks_go_along(hands, clipboard):
    hands.write(0, 0, "{職員室|しょくいんしつ}")
    hands.write(0, 1, '"金庫"')
    hands.at(0, 0, to=(0, 1))
    hands.key(KEY.Key_C, CTRL)
    assert clipboard.text() == '{職員室|しょくいんしつ}\t"""金庫"""'
    hands.at(2, 0)
    hands.key(KEY.Key_V, CTRL)
    assert hands.kept("mutsuura-jhs", 2) == ["{職員室|しょくいんしつ}", '"金庫"']


def test_what_looks_like_a_formula_goes_out_harmless_and_comes_back_as_it_was(hands, clipboard):
    hands.write(0, 0, "=1+1")
    hands.at(0, 0)
    hands.key(KEY.Key_C, CTRL)
    assert clipboard.text() == "'=1+1"
    hands.at(1, 0)
    hands.key(KEY.Key_V, CTRL)
    assert hands.values(1, 1) == ["=1+1"]


def test_cutting_takes_the_values_along(hands, clipboard):
    hands.write(0, 0, "東門")
    hands.at(0, 0)
    hands.key(KEY.Key_X, CTRL)
    assert clipboard.text() == "東門"
    assert hands.kept("koda-es", 1) == [""]


def test_marks_that_a_value_cannot_have_are_the_characters_they_are(hands, clipboard):
    clipboard.setText("[[鍵の場所]]\t{門")
    hands.at(0, 0)
    hands.key(KEY.Key_V, CTRL)
    assert [hands.cell(0, 0), hands.cell(0, 1)] == ["[[鍵の場所]]", "{門"]


def test_ctrl_a_chooses_every_cell_that_is_shown(hands, facts, clipboard):
    hands.at(0, 0)
    facts.search.setText("小田")
    hands.table.setFocus()
    hands.key(KEY.Key_A, CTRL)
    hands.key(KEY.Key_C, CTRL)
    assert clipboard.text().count("\t") == 31
    assert "\n" not in clipboard.text()


def test_a_block_pasted_into_an_open_cell_goes_into_the_cells(hands, clipboard):
    clipboard.setText("東門\t事務室")
    hands.at(0, 0)
    hands.key(KEY.Key_F2)
    hands.key(KEY.Key_V, CTRL)
    assert hands.editor is None
    assert hands.values(0, 2) == ["東門", "事務室"]
