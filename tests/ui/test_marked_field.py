"""The field in which marked texts are written: what is seen is what prints, and no mark has to be typed."""

import pytest
from hypothesis import HealthCheck, given, settings
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor

from kitbuilder.kit.text import plain
from kitbuilder.ui.editor.text.field import MarkedField
from kitbuilder.ui.editor.text.reading_dialog import ReadingDialog
from tests.strategies import good_text

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def field(qtbot):
    field = MarkedField("題名")
    qtbot.addWidget(field)
    field.show()
    return field


@pytest.fixture
def typed(field):
    texts = []
    field.typed.connect(texts.append)
    return texts


def end(field):
    cursor = field.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    field.setTextCursor(cursor)


def test_showing_a_text_is_no_typing(field, typed):
    field.show_text("{避難所|ひなんじょ}の**入口**は[[受付の場所]]")
    assert typed == []
    assert field.source() == "{避難所|ひなんじょ}の**入口**は[[受付の場所]]"
    assert field.accessibleDescription() == "避難所の入口は〔受付の場所〕"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(good_text)
def test_typing_behind_any_text_adds_just_that(field, source):
    field.show_text(source)
    end(field)
    field.textCursor().insertText("x")
    assert plain(field.source()) == plain(source).replace("\n", " ") + "x"


def test_furigana_is_one_thing_to_the_keys(field, typed, qtbot):
    field.show_text("{避難所|ひなんじょ}へ")
    qtbot.keyClick(field, Qt.Key.Key_Right)
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    assert typed == ["へ"]


def test_a_character_beyond_the_first_plane_moves_no_mark(field, typed, qtbot):
    field.show_text("𠮷野で水")
    end(field)
    qtbot.keyClick(field, Qt.Key.Key_Left, SHIFT)
    qtbot.keyClick(field, Qt.Key.Key_B, CONTROL)
    assert typed[-1] == "𠮷野で**水**"
    end(field)
    qtbot.keyClicks(field, "{a|b}")
    assert typed[-1].endswith("{a|b}") or typed[-1].endswith("{a|b}**")


def test_a_mark_that_is_typed_after_all_becomes_what_it_means(field, typed, qtbot):
    qtbot.keyClicks(field, "a{b|c}d")
    assert typed[-1] == "a{b|c}d"
    assert len(field.document().toPlainText()) == 3


@pytest.mark.parametrize("keys", ["{", "}", "{x", "\\", "**", "a|b", "]]"])
def test_mark_characters_print_as_they_are_typed(field, typed, qtbot, keys):
    qtbot.keyClicks(field, keys)
    assert plain(typed[-1]) == keys


def test_chosen_words_are_emphasised_and_no_longer(field, typed, qtbot):
    field.show_text("火を使わない")
    for _ in range(3):
        qtbot.keyClick(field, Qt.Key.Key_Right, SHIFT)
    qtbot.keyClick(field, Qt.Key.Key_B, CONTROL)
    assert typed[-1] == "**火を使**わない"
    qtbot.keyClick(field, Qt.Key.Key_B, CONTROL)
    assert typed[-1] == "火を使わない"


def test_a_reading_is_asked_for_the_chosen_words_and_put_over_them(field, typed, qtbot):
    asked = []
    field.reading_wanted.connect(lambda *words: asked.append(words))
    field.show_text("校庭へ")
    for _ in range(2):
        qtbot.keyClick(field, Qt.Key.Key_Right, SHIFT)
    qtbot.keyClick(field, Qt.Key.Key_R, CONTROL)
    assert asked == [("校庭", "")]
    field.set_reading("こうてい")
    assert typed == ["{校庭|こうてい}へ"]


def test_a_reading_beside_the_cursor_is_corrected_or_taken_away(field, typed, qtbot):
    asked = []
    field.reading_wanted.connect(lambda *words: asked.append(words))
    field.show_text("{校庭|こうて}へ")
    qtbot.keyClick(field, Qt.Key.Key_R, CONTROL)
    assert asked == [("校庭", "こうて")]
    field.set_reading("こうてい")
    assert typed[-1] == "{校庭|こうてい}へ"
    qtbot.keyClick(field, Qt.Key.Key_R, CONTROL)
    field.set_reading("")
    assert typed[-1] == "校庭へ"


def test_furigana_comes_along_on_the_clipboard_and_mails_get_plain_words(field, typed, qtbot):
    field.show_text("{校庭|こうてい}へ")
    qtbot.keyClick(field, Qt.Key.Key_A, CONTROL)
    qtbot.keyClick(field, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "校庭へ"
    end(field)
    qtbot.keyClick(field, Qt.Key.Key_V, CONTROL)
    assert typed[-1] == "{校庭|こうてい}へ{校庭|こうてい}へ"


def test_two_thousand_pasted_characters_stay_in_view(field, typed, qtbot):
    QGuiApplication.clipboard().setText("水" * 2000)
    qtbot.keyClick(field, Qt.Key.Key_V, CONTROL)
    assert typed[-1] == "水" * 2000
    assert field.sizeHint().height() > 10 * field.fontMetrics().height()


def test_what_is_only_looked_at_does_not_change(field, typed, qtbot):
    field.show_text("校庭")
    field.setReadOnly(True)
    QGuiApplication.clipboard().setText("x")
    qtbot.keyClicks(field, "a")
    qtbot.keyClick(field, Qt.Key.Key_V, CONTROL)
    field.insert_fact("鍵の場所")
    assert typed == []


def test_a_suggested_reading_says_that_it_is_one_and_only_kana_are_taken(qtbot):
    dialog = ReadingDialog("校庭", "こうてい", suggested=True)
    qtbot.addWidget(dialog)
    assert "推測" in dialog._note.text()
    dialog.field.clear()
    assert "外す" in dialog._accept.text()
    qtbot.keyClicks(dialog.field, "abc")
    assert not dialog._accept.isEnabled()
