import pytest
from attrs import evolve
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel

from kitbuilder.kit.values import Branch
from kitbuilder.ui.editor.step_dialog import StepDialog
from kitbuilder.ui.editor.summaries import step_summary
from tests.samples import OPEN_HQ, PICTURES, SAMPLE, SET_TOILET
from tests.ui.hands import ime, in_front

KIT = SAMPLE.kit
UNLOCK, SAFE, DESK = OPEN_HQ.steps


@pytest.fixture
def opened(qtbot):
    def open_for(step, card=OPEN_HQ, **named):
        return in_front(qtbot, StepDialog(KIT, card, step, **named))

    return open_for


def _type(choice, qtbot, text):
    choice.lineEdit().selectAll()
    ime(choice.lineEdit(), text)
    choice.completer().popup().hide()
    qtbot.keyClick(choice.lineEdit(), Qt.Key.Key_Tab)


@pytest.mark.parametrize("step", [*OPEN_HQ.steps, evolve(SAFE, tool="gone", branch=Branch("gone", "card-water"))])
def test_a_step_that_is_only_looked_at_stays_as_it_is(opened, qtbot, step):
    dialog = opened(step)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.value() == step


def test_a_tool_of_the_card_is_chosen_by_key(opened, qtbot):
    dialog = opened(SAFE)
    dialog.tool.setFocus()
    qtbot.keyClick(dialog.tool, Qt.Key.Key_Down)
    assert dialog.value().tool == "tool-key"


def test_a_branch_is_made_and_both_ways_lead_to_the_next_step_at_first(opened, qtbot):
    dialog = opened(UNLOCK)
    assert not dialog.yes.isEnabled()
    dialog.branches.setFocus()
    qtbot.keyClick(dialog.branches, Qt.Key.Key_Space)
    assert dialog.yes.isEnabled()
    assert dialog.value().branch == Branch(None, None)


def test_taking_the_branch_away_leaves_none(opened, qtbot):
    dialog = opened(SAFE)
    qtbot.keyClick(dialog.branches, Qt.Key.Key_Space)
    assert dialog.value().branch is None


@pytest.mark.parametrize("typed", ["組む", "2", "２", "トイレを組む", "2　トイレを組む"])
def test_a_card_is_found_by_its_number_or_words(opened, qtbot, typed):
    dialog = opened(SAFE)
    _type(dialog.yes, qtbot, typed)
    assert dialog.value().branch.yes == "card-toilet"
    assert dialog.yes.currentText() == "2　トイレを組む"


def test_a_card_is_found_by_the_reading_of_its_section(opened, qtbot):
    dialog = opened(SAFE)
    dialog.yes.lineEdit().selectAll()
    ime(dialog.yes.lineEdit(), "かせつ")
    popup = dialog.yes.completer().popup()
    assert popup.isVisible()
    assert [popup.model().index(row, 0).data() for row in range(popup.model().rowCount())] == [
        "2　トイレを組む",
        "3　水をくむ",
    ]
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert dialog.value().branch.yes == "card-toilet"


@pytest.mark.parametrize(("typed", "part"), [("かせつ", "2枚あります"), ("体育館", "合うカードがありません")])
def test_words_that_name_no_single_card_keep_the_dialog_open_with_a_sentence(opened, qtbot, typed, part):
    dialog = opened(SAFE)
    _type(dialog.no, qtbot, typed)
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert part in dialog.sentence.text()
    _type(dialog.no, qtbot, "3")
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert dialog.value().branch == Branch(None, "card-water")
    assert not dialog.isVisible()


def test_the_headings_of_sections_cannot_be_chosen(opened):
    dialog = opened(SAFE)
    rows = [dialog.yes.itemText(row) for row in range(dialog.yes.count())]
    assert rows == ["次の手順へ", "本部", "1　本部を開く", "仮設トイレ", "2　トイレを組む", "3　水をくむ"]
    assert not dialog.yes.model().item(1).isEnabled()


def test_the_picture_widget_of_the_caller_is_shown_and_the_picture_stays_the_caller_s(opened):
    picture = QLabel("ここに画像")
    dialog = opened(DESK, picture_widget=picture)
    assert picture.isVisible()
    assert dialog.value().picture == PICTURES[0].id


@pytest.mark.parametrize(
    ("step", "words"),
    [
        (SET_TOILET.steps[0], ""),
        (UNLOCK, "備品：鍵"),
        (SAFE, "はい→次の手順へ　いいえ→カード2 トイレを組む"),
        (DESK, "備品：机　画像あり"),
        (
            evolve(DESK, tool="gone", picture="gone", branch=Branch("gone", None)),
            "はい→（なくなったカード）　いいえ→次の手順へ　備品：（なくなった備品）　（なくなった画像）",
        ),
    ],
)
def test_the_line_under_a_step_says_what_is_set(step, words):
    assert step_summary(KIT, OPEN_HQ, step) == words
