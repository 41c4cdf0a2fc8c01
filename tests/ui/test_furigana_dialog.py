import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QDialog, QLabel

from kitbuilder.kit.edit.readings import CardSuggestion
from kitbuilder.kit.furigana.known import Origin
from kitbuilder.kit.furigana.suggest import Suggestion
from kitbuilder.kit.where import Where
from kitbuilder.ui.editor.furigana_dialog import FuriganaDialog
from kitbuilder.ui.editor.furigana_table import CHOSEN, ORIGIN, PLACE, READING, WORD


def _found(place, source, word, reading, origin):
    return CardSuggestion(Where(place), place, source, Suggestion(source.index(word), word, reading, origin))


FOUND = (
    _found("題名", "札を配る", "札", "ふだ", Origin.KIT),
    _found("題名", "札を配る", "配", "くば", Origin.GUESS),
    _found("手順1", "小田の**札**", "小田", "こだ", Origin.SITE),
    _found("手順2", "配った分", "配", "くば", Origin.GUESS),
    _found("手順3", "昇降口の龘", "昇降口", "しょうこうぐち", Origin.WARD),
    _found("手順3", "昇降口の龘", "龘", "", Origin.GUESS),
)


@pytest.fixture
def dialog(qtbot):
    dialog = FuriganaDialog(FOUND)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def _chosen(dialog):
    return [(one.suggestion.word, one.suggestion.reading) for one in dialog.accepted_readings()]


def _column(dialog, column):
    return [dialog.readings.index(row, column).data() for row in range(dialog.readings.rowCount())]


def _go_to(dialog, row, column=READING):
    dialog.table.setCurrentIndex(dialog.readings.index(row, column))


def _field(dialog):
    return dialog.table.indexWidget(dialog.table.currentIndex())


def _type(dialog, text):
    """Type into the current row as an input method does: what is being composed opens the field, then it is put in."""
    composing, put_in = QInputMethodEvent(text, []), QInputMethodEvent()
    put_in.setCommitString(text)
    QApplication.sendEvent(dialog.table, composing)
    QApplication.sendEvent(dialog.table, put_in)
    assert _field(dialog).text() == text


def test_what_is_settled_is_chosen_and_a_guess_is_not(dialog):
    assert [word for word, _ in _chosen(dialog)] == ["札", "小田", "昇降口"]
    assert "6か所のうち、3か所" in dialog.count.text()


def test_a_row_says_in_words_what_is_read_where_and_by_whom(dialog):
    assert _column(dialog, WORD)[2:4] == ["【小田】の札", "【配】った分"]
    assert _column(dialog, PLACE)[:3] == ["題名", "題名", "手順1"]
    assert _column(dialog, CHOSEN)[:2] == ["付ける", "付けない"]
    assert _column(dialog, ORIGIN)[:5:2] == ["このキットの読み", "拠点の名前", "区の辞書"]
    assert _column(dialog, ORIGIN)[1] == "推測・確かめてください"


def test_space_chooses_a_row_and_takes_it_back(dialog, qtbot):
    _go_to(dialog, 1)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    assert ("配", "くば") in _chosen(dialog)
    assert "4か所" in dialog.count.text()
    qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    assert ("配", "くば") not in _chosen(dialog)


def test_a_click_anywhere_in_the_first_column_chooses(dialog, qtbot):
    rect = dialog.table.visualRect(dialog.readings.index(1, CHOSEN))
    qtbot.mouseClick(dialog.table.viewport(), Qt.MouseButton.LeftButton, pos=rect.topRight() - QPoint(3, -3))
    assert ("配", "くば") in _chosen(dialog)
    qtbot.mouseClick(dialog.table.viewport(), Qt.MouseButton.LeftButton, pos=rect.topLeft() + QPoint(6, 6))
    assert ("配", "くば") not in _chosen(dialog)


def test_a_typed_reading_is_taken_and_chosen_and_enter_goes_to_the_next_row(dialog, qtbot):
    _go_to(dialog, 5)
    _type(dialog, "たつ")
    _go_to(dialog, 0)
    assert ("龘", "たつ") in _chosen(dialog)
    _type(dialog, "さつ")
    qtbot.keyClick(_field(dialog), Qt.Key.Key_Return)
    assert ("札", "さつ") in _chosen(dialog)
    assert _column(dialog, ORIGIN)[0] == "直した読み"
    assert (dialog.table.currentIndex().row(), dialog.table.currentIndex().column()) == (1, READING)
    assert dialog.isVisible()


def test_correcting_a_word_corrects_it_in_other_rows_and_says_so_but_does_not_choose_them(dialog, qtbot):
    _go_to(dialog, 1)
    _type(dialog, "はい")
    qtbot.keyClick(_field(dialog), Qt.Key.Key_Return)
    assert _column(dialog, READING)[3] == "はい"
    assert [word for word, _ in _chosen(dialog)].count("配") == 1
    assert "ほか1か所" in dialog.message.text()


@pytest.mark.parametrize("text", ["abc", "札", "ふ だ"])
def test_what_is_not_kana_is_refused_in_a_sentence_and_the_field_stays_open(dialog, qtbot, text):
    _type(dialog, text)
    qtbot.keyClick(_field(dialog), Qt.Key.Key_Return)
    assert "「札」の読みは、ひらがなかカタカナだけ" in dialog.message.text()
    assert dialog.message.isVisible()
    assert _field(dialog).text() == text
    qtbot.keyClick(_field(dialog), Qt.Key.Key_Escape)
    assert ("札", "ふだ") in _chosen(dialog)
    assert dialog.isVisible()


def test_leaving_a_field_with_what_is_not_kana_keeps_the_old_reading_and_says_so(dialog, qtbot):
    _type(dialog, "abc")
    _go_to(dialog, 2)
    assert ("札", "ふだ") in _chosen(dialog)
    assert "「札」" in dialog.message.text()


def test_letters_from_the_keyboard_open_the_field(dialog, qtbot):
    qtbot.keyClick(dialog.table, Qt.Key.Key_A)
    assert _field(dialog).text() == "a"


def test_a_word_without_a_reading_cannot_be_chosen(dialog, qtbot):
    _go_to(dialog, 5)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    assert "先に読みを入れて" in dialog.message.text()
    assert "龘" not in [word for word, _ in _chosen(dialog)]


def test_enter_in_the_last_row_leads_to_the_button_and_does_not_accept(dialog, qtbot):
    for _ in FOUND:
        qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert dialog.accept_button.hasFocus()
    assert dialog.isVisible()
    qtbot.keyClick(dialog.accept_button, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_tab_leaves_the_table_and_escape_the_dialog(dialog, qtbot):
    qtbot.keyClick(dialog.table, Qt.Key.Key_Tab)
    assert not dialog.table.hasFocus()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.result() == QDialog.DialogCode.Rejected


def test_with_nothing_chosen_there_is_nothing_to_accept(dialog, qtbot):
    for row in (0, 2, 4):
        _go_to(dialog, row)
        qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    assert not dialog.accept_button.isEnabled()


def test_without_suggestions_a_sentence_says_so(qtbot):
    dialog = FuriganaDialog(())
    qtbot.addWidget(dialog)
    dialog.show()
    assert "ふりがなを付ける言葉は、このカードにはもうありません。" in [
        label.text() for label in dialog.findChildren(QLabel)
    ]
    assert not dialog.accept_button.isVisible()
    assert dialog.accepted_readings() == ()


def test_the_dialog_fits_a_small_screen_with_large_letters(qapp, qtbot):
    before = QApplication.font()
    try:
        QApplication.setFont(QFont(before.family(), 22))
        dialog = FuriganaDialog(FOUND)
        qtbot.addWidget(dialog)
        assert dialog.minimumSizeHint().width() <= 1366
        assert dialog.minimumSizeHint().height() <= 700
    finally:
        QApplication.setFont(before)
