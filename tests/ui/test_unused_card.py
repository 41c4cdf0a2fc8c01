"""Cards that a site does not use, in the window: asked for a reason, seen at once, taken back at once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from kitbuilder.kit.find import find_card, first_card
from kitbuilder.kit.ids import MASTER
from kitbuilder.ui.editor.unused_dialog import UnusedDialog

REASON = "体育館がない"


@pytest.fixture
def answering(monkeypatch):
    """Writes a reason into the dialog and takes it, or leaves it."""

    def answer(reason, *, accepted=True):
        def run(dialog):
            dialog.reason.show_text(reason)
            (dialog.accept if accepted else dialog.reject)()
            return dialog.result()

        monkeypatch.setattr(UnusedDialog, "exec", run)

    return answer


def command(window, text):
    return next(action for action in window.findChildren(type(window.menus._changing[0])) if action.text() == text)


def card_now(window, card_id):
    return find_card(window.session.kit, card_id).card


def tree_text(window, card_id):
    return window.tree.kit_model.index_of(card_id).data()


def test_it_leaves_the_print_and_says_why_in_the_tree_the_form_and_the_page(window, answering):
    card = first_card(window.session.kit)
    answering(REASON)
    command(window, "この拠点で使わない…").trigger()
    assert card_now(window, card).unused == REASON
    assert tree_text(window, card).startswith("―　")
    assert "（使わない）" in tree_text(window, card)
    assert window.form.unused.isVisible()
    assert REASON in window.form.unused.sentence.text()
    assert window.page.page_count == 0
    assert "使わないカード" in window.page._paper.text()


def test_the_numbers_of_the_others_close_the_gap(window, answering):
    first, second = window.session.kit.sections[0].cards[:2]
    answering(REASON)
    command(window, "この拠点で使わない…").trigger()
    assert tree_text(window, second.id).startswith("1　")
    window.session.undo_stack.undo()
    assert tree_text(window, first.id).startswith("1　")
    assert not window.form.unused.isVisible()


def test_it_is_used_again_by_the_button_in_the_form(window, answering, qtbot):
    card = first_card(window.session.kit)
    before = window.session.document
    answering(REASON)
    command(window, "この拠点で使わない…").trigger()
    (button,) = [found for found in window.form.findChildren(QPushButton) if found.text() == "また使う"]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert card_now(window, card).in_use
    assert window.session.document == before


def test_several_cards_get_one_reason_in_one_step_of_undo(window, answering):
    cards = window.session.kit.sections[0].cards[:2]
    window.tree.choose_things([card.id for card in cards])
    answering(REASON)
    command(window, "この拠点で使わない…").trigger()
    assert [card_now(window, card.id).unused for card in cards] == [REASON, REASON]
    assert window.session.undo_stack.count() == 1


def test_a_whole_section_is_left_out(window, answering):
    section = window.session.kit.sections[1]
    window.tree.choose_things([section.id])
    answering(REASON)
    command(window, "この拠点で使わない…").trigger()
    assert all(not card_now(window, card.id).in_use for card in section.cards)


def test_whoever_thinks_better_of_it_changes_nothing(window, answering):
    before = window.session.document
    answering(REASON, accepted=False)
    command(window, "この拠点で使わない…").trigger()
    assert window.session.document is before


def test_the_ward_has_no_such_command(open_window):
    with pytest.raises(StopIteration):
        command(open_window(MASTER), "この拠点で使わない…")


@pytest.fixture
def dialog(window, qtbot):
    card = window.session.kit.sections[0].cards[0]
    shown = UnusedDialog([card], window.tree_edits._desk, window)
    qtbot.addWidget(shown)
    shown.show()
    return shown


@pytest.mark.parametrize("reason", ["", "　 "])
def test_without_a_reason_it_stays_open_and_says_so(dialog, reason):
    dialog.reason.show_text(reason)
    dialog.accept()
    assert dialog.isVisible()
    assert "理由を書いてください" in dialog.sentence.text()


def test_the_reason_is_typed_and_taken_with_the_keys(dialog, qtbot):
    QApplication.clipboard().setText(REASON)
    dialog.reason.setFocus()
    qtbot.keyClick(dialog.reason, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(dialog.accept_button, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert dialog.value() == REASON
