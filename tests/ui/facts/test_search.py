"""Finding sites and facts, and those where something is missing."""

from PySide6.QtCore import Qt

from tests.ui.facts.conftest import CTRL


def _names(facts):
    return [facts.shown.headerData(row, Qt.Orientation.Vertical) for row in range(facts.shown.rowCount())]


def _headings(facts):
    shown = facts.shown
    return [shown.headerData(column, Qt.Orientation.Horizontal) for column in range(shown.columnCount())]


def test_ctrl_f_goes_to_the_search_and_enter_to_what_was_found(hands, facts):
    hands.at(0, 0)
    hands.key(Qt.Key.Key_F, CTRL)
    assert facts.search.hasFocus()
    facts.search.setText("むつうら")
    assert _names(facts) == ["六浦中学校"]
    hands.qtbot.keyClick(facts.search, Qt.Key.Key_Return)
    assert facts.table.hasFocus()
    assert hands.place == (0, 0)


def test_a_site_and_a_fact_are_found_together(facts):
    facts.search.setText("小田 備蓄庫の鍵")
    assert _names(facts) == ["小田小学校"]
    assert _headings(facts) == ["備蓄庫の鍵の場所（学校に出さない）"]
    facts.search.clear()
    assert (len(_names(facts)), len(_headings(facts))) == (3, 32)


def test_a_value_is_found_by_its_words(hands, facts):
    hands.write(1, 0, "{東門|ひがしもん}")
    facts.search.setText("東門")
    assert _names(facts) == ["文庫小学校"]


def test_only_sites_with_missing_values_are_shown_and_a_row_stays_while_it_is_filled_in(hands, facts):
    facts.search.setText("開ける門")
    hands.write(0, 0, "東門")
    facts.only_missing.setChecked(True)
    assert _names(facts) == ["文庫小学校", "六浦中学校"]
    assert "2拠点" in facts.counts.text()
    hands.write(0, 0, "西門")
    assert _names(facts) == ["文庫小学校", "六浦中学校"]
    facts.only_missing.setChecked(False)
    facts.only_missing.setChecked(True)
    assert _names(facts) == ["六浦中学校"]


def test_the_current_cell_stays_the_current_one_while_it_is_shown(hands, facts):
    hands.at(2, 1)
    place = facts.shown.place_at(facts.table.currentIndex())
    facts.search.setText("学校")
    facts.search.setText("六浦")
    assert facts.shown.place_at(facts.table.currentIndex()) == place
    facts.search.clear()
    assert facts.shown.place_at(facts.table.currentIndex()) == place


def test_an_open_cell_is_kept_before_the_search(hands, facts):
    hands.at(0, 0)
    hands.key(Qt.Key.Key_F2)
    hands.editor.setText("東門")
    facts.go_to_search()
    facts.search.setText("六浦")
    assert hands.kept("koda-es", 1) == ["東門"]
