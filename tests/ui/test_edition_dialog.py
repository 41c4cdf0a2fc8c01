import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from kitbuilder.kit.values import Edition, EditionState
from kitbuilder.ui.editor.edition_dialog import EditionDialog
from tests.samples import TODAY
from tests.ui.hands import ime, in_front

DAY = dt.date(2026, 4, 1)
APPROVED = EditionState.APPROVED


@pytest.fixture
def opened(qtbot):
    return lambda state=EditionState.DRAFT: in_front(qtbot, EditionDialog(Edition(3, DAY, state), TODAY))


def _words(dialog):
    return "".join(label.text() for label in dialog.findChildren(QLabel))


@pytest.mark.parametrize("state", [EditionState.DRAFT, EditionState.IN_REVIEW])
def test_the_next_number_and_today_are_proposed_and_the_state_stays(opened, qtbot, state):
    dialog = opened(state)
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert dialog.value() == (Edition(4, TODAY, state), "第4版")
    assert "承認をもう一度" not in _words(dialog)


def test_the_remark_is_in_the_name_of_the_save_and_the_sentence_says_so(opened, qtbot):
    dialog = opened()
    ime(dialog.remark, " 委員会に　出す前 ")
    assert dialog.value()[1] == "第4版 委員会に 出す前"
    assert "「第4版 委員会に 出す前」" in dialog.outcome.text()


def test_the_number_may_stay_but_never_goes_back(opened, qtbot):
    dialog = opened()
    for _ in range(3):
        qtbot.keyClick(dialog.number, Qt.Key.Key_Down)
    assert dialog.value()[0].number == 3
    assert "「第3版」と印刷" in dialog.outcome.text()


def test_the_state_is_chosen_by_key_and_an_approval_is_not_among_the_choices(opened, qtbot):
    dialog = opened()
    for _ in range(3):
        qtbot.keyClick(dialog.state, Qt.Key.Key_Down)
    assert dialog.value()[0].state is EditionState.IN_REVIEW


def test_a_new_edition_of_an_approved_kit_is_a_draft_and_says_so(opened):
    dialog = opened(APPROVED)
    assert dialog.value()[0].state is EditionState.DRAFT
    assert "承認をもう一度" in _words(dialog)
