"""The committee's window, by real keys and clicks: at the screen, and for paper that is typed in."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from kitbuilder.kit.find import numbered_cards
from kitbuilder.kit.in_use import kit_in_use
from kitbuilder.kit.review import card_contents, card_marks, standings
from kitbuilder.ui.editor.edits import Edits
from kitbuilder.ui.review.window import ReviewWindow
from tests.ui.conftest import TODAY
from tests.ui.hands import ime, in_front

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(session, press, qtbot, monkeypatch):
    monkeypatch.setattr("kitbuilder.ui.review.window.ask", lambda *_: True)  # when it is closed after the test
    made = ReviewWindow(Edits(session, None, lambda: None), press, lambda: TODAY, None)
    in_front(qtbot, made)
    qtbot.waitUntil(lambda: made.page.page_count > 0)
    yield made
    made.page.close_page()


@pytest.fixture
def cards(session):
    return [found.card for found in numbered_cards(kit_in_use(session.kit))]


def named(window, name="山田花子", role="副委員長"):
    window.form.name.setFocus()
    ime(window.form.name, name)
    ime(window.form.role, role)


def write(window, qtbot, *cells):
    """Type into the first line, going from cell to cell by Tab."""
    begin(window, 0)
    for place, words in enumerate(cells):
        if place:
            qtbot.keyClick(writing(), Qt.Key.Key_Tab)
        ime(writing(), words)


def begin(window, column):
    """Open a cell of the first line for writing."""
    table = window.form.table
    table.setFocus()
    table.setCurrentCell(0, column)
    table.edit(table.currentIndex())


def writing():
    """Return the widget that has the keys."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


def test_tick_and_ctrl_enter_record_and_show_the_next_card(window, session, cards, qtbot):
    named(window)
    window.form.agreed.setFocus()
    qtbot.keyClick(window.form.agreed, Qt.Key.Key_Space)
    qtbot.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    standing = standings(session.document.review, card_contents(session.kit, session.site))[cards[0].id]
    assert [(verdict.author, verdict.role) for verdict in standing.agreed] == [("山田花子", "副委員長")]
    assert window.found.card.id == cards[1].id
    assert window.heading.text().startswith("カード2 ")
    assert not window.form.agreed.isChecked()
    session.undo_stack.undo()
    assert session.document.review.verdicts == ()


def test_lines_are_typed_cell_by_cell_and_become_comments_on_their_steps(window, session, cards, qtbot):
    named(window)
    write(window, qtbot, "2", "字が小さい", "大きく書く")
    qtbot.keyClick(writing(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (comment,) = session.document.review.comments
    assert (comment.card, comment.step, comment.text, comment.words) == (
        cards[0].id,
        cards[0].steps[1].id,
        "字が小さい",
        "大きく書く",
    )
    assert comment.was == cards[0].steps[1].text
    assert window.form.table.is_empty


def test_words_still_in_a_cell_being_written_are_not_lost(window, session, qtbot):
    named(window)
    begin(window, 1)
    ime(writing(), "暗い")
    qtbot.mouseClick(window.record, LEFT)
    assert [comment.text for comment in session.document.review.comments] == ["暗い"]


def test_without_a_name_nothing_is_recorded_and_nothing_is_lost(window, session, cards, qtbot):
    window.form.agreed.setChecked(True)
    qtbot.mouseClick(window.record, LEFT)
    assert "名前を書いてください" in window.sentence.text()
    assert session.document.review.verdicts == ()
    assert window.found.card.id == cards[0].id
    assert window.form.agreed.isChecked()


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        (("99", "長い"), "番号は1から"),
        (("上", "長い"), "数字で書いてください"),
        (("1",), "意見を書いてください"),
        (("", "", "水を流す"), "どの文の代わり"),
    ],
)
def test_a_line_that_cannot_be_filed_stays_and_says_why(window, session, qtbot, cells, said):
    named(window)
    write(window, qtbot, *cells)
    qtbot.mouseClick(window.record, LEFT)
    assert said in window.sentence.text()
    assert session.document.review.comments == ()
    kept = window.form.table.item(0, len(cells) - 1).text()
    assert kept == cells[-1]


def test_paper_of_an_earlier_text_is_told_by_its_letters(window, session, cards, qtbot):
    named(window)
    assert card_marks(session.kit, session.site)[cards[0].id] in window.form.of_before.text()
    window.form.agreed.setChecked(True)
    window.form.of_before.setChecked(True)
    qtbot.mouseClick(window.record, LEFT)
    standing = standings(session.document.review, card_contents(session.kit, session.site))[cards[0].id]
    assert not standing.agreed
    assert len(standing.before) == 1
    assert not window.form.of_before.isChecked()


def test_a_click_on_the_page_begins_a_line_about_that_place(window, session, cards, qtbot):
    named(window)
    window.page.text_clicked.emit(cards[0].steps[2].id, "text")
    assert window.form.table.item(0, 0).text() == "3"
    ime(writing(), "わからない")
    caution = cards[0].cautions[0]
    window.page.text_clicked.emit(caution.id, "text")
    ime(writing(), "赤がよい")
    qtbot.mouseClick(window.record, LEFT)
    first, second = session.document.review.comments
    assert (first.step, first.text) == (cards[0].steps[2].id, "わからない")
    assert (second.step, second.field, second.was) == (caution.id, "text", caution.text)


def test_another_member_begins_at_the_first_card(window, cards, qtbot):
    named(window)
    window.go(3)
    assert window.found.card.id == cards[3].id
    qtbot.mouseClick(window.another, LEFT)
    assert window.found.card.id == cards[0].id
    assert window.form.name.text() == ""
    assert writing() is window.form.name


def test_what_a_member_said_before_is_seen_again(window, qtbot):
    named(window)
    window.form.to_change.setChecked(True)
    qtbot.mouseClick(window.record, LEFT)
    qtbot.mouseClick(window.back, LEFT)
    assert window.form.said.text() == "記録済み：直してほしい、意見 0つ"


def test_after_the_last_card_it_says_so(window, cards, qtbot):
    window.go(len(cards) - 1)
    assert window.found.card.id == cards[-1].id
    qtbot.mouseClick(window.record, LEFT)
    assert "最後のカード" in window.sentence.text()


@pytest.mark.parametrize("answer", [True, False])
def test_closing_asks_before_words_are_given_up(window, session, monkeypatch, answer):
    asked = []
    monkeypatch.setattr("kitbuilder.ui.review.window.ask", lambda *words: asked.append(words) or answer)
    window.form.agreed.setChecked(True)
    window.reject()
    assert len(asked) == 1
    assert window.isVisible() is not answer
    assert session.document.review.verdicts == ()


def test_closing_records_what_can_be_recorded(window, session, qtbot):
    named(window)
    window.form.agreed.setChecked(True)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()
    assert len(session.document.review.verdicts) == 1


def test_japanese_typed_on_a_chosen_cell_opens_it_and_tab_leaves_the_table(window, session, qtbot):
    named(window)
    table = window.form.table
    table.setFocus()
    table.setCurrentCell(0, 1)
    QApplication.sendEvent(table, QInputMethodEvent("くらい", []))
    end = QInputMethodEvent()
    end.setCommitString("暗い")
    QApplication.sendEvent(table, end)
    window.setFocus()
    assert table.item(0, 1).text() == "暗い"
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Tab)
    assert writing() is window.form.of_before
