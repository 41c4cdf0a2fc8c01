import pytest
from hypothesis import given
from hypothesis import strategies as st

from kitbuilder.ui.note import Note, held_together

SENTENCE = "命にかかわる注意です。拠点では変えられません。区の担当に相談してください。"


@given(st.text(st.characters(exclude_characters="\u2060")))
def test_only_joiners_are_put_between_the_letters(words):
    assert held_together(words).replace("\u2060", "") == words


def test_a_note_gives_its_sentence_as_it_was_set_and_says_it_so(qtbot):
    note = Note(SENTENCE)
    qtbot.addWidget(note)
    assert note.text() == note.accessibleName() == SENTENCE
    note.clear()
    assert note.text() == ""


@pytest.mark.parametrize("word", ["拠点では", "ください。"])
def test_no_line_ends_within_a_phrase(word):
    assert "\u2060".join(word) in held_together(SENTENCE)
    assert "\u2060拠" not in held_together(SENTENCE)


def test_other_scripts_break_at_their_spaces():
    assert held_together("Choose a site and press Enter.") == "Choose a site and press Enter."


def test_a_note_becomes_narrow_where_there_is_little_room(qtbot):
    note = Note(SENTENCE)
    qtbot.addWidget(note)
    letter = note.fontMetrics().horizontalAdvance("あ")
    assert note.heightForWidth(12 * letter) > note.heightForWidth(60 * letter)
