import pytest
from attrs import evolve
from PySide6.QtCore import Qt

from kitbuilder.ui.editor.caution_dialog import CautionDialog
from kitbuilder.ui.editor.summaries import caution_summary
from tests.samples import OPEN_HQ
from tests.ui.hands import in_front

LOCKED, USUAL = OPEN_HQ.cautions


@pytest.fixture
def opened(qtbot):
    def open_for(caution, *, at_ward):
        return in_front(qtbot, CautionDialog(OPEN_HQ, caution, at_ward=at_ward))

    return open_for


@pytest.mark.parametrize("caution", [LOCKED, USUAL, evolve(USUAL, before="gone")])
@pytest.mark.parametrize("at_ward", [True, False])
def test_a_caution_that_is_only_looked_at_stays_as_it_is(opened, qtbot, caution, at_ward):
    dialog = opened(caution, at_ward=at_ward)
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert dialog.value() == caution


def test_where_it_prints_is_chosen_by_key(opened, qtbot):
    dialog = opened(USUAL, at_ward=False)
    dialog.place.setFocus()
    qtbot.keyClick(dialog.place, Qt.Key.Key_Down)
    assert dialog.place.currentText() == "手順1 の前　鍵で扉を開ける"
    assert dialog.value().before == "step-unlock"


def test_the_ward_locks_and_unlocks(opened, qtbot):
    dialog = opened(USUAL, at_ward=True)
    qtbot.keyClick(dialog.locked, Qt.Key.Key_Space)
    assert dialog.value().locked


def test_a_site_changes_nothing_of_a_locked_caution(opened, qtbot):
    dialog = opened(LOCKED, at_ward=False)
    qtbot.keyClick(dialog.locked, Qt.Key.Key_Space)
    qtbot.keyClick(dialog.place, Qt.Key.Key_Down)
    assert dialog.value() == LOCKED


@pytest.mark.parametrize(
    ("caution", "words"),
    [
        (USUAL, ""),
        (LOCKED, "手順3の前　固定"),
        (evolve(USUAL, before="gone"), "なくなった手順の前"),
        (evolve(LOCKED, before=None), "固定"),
    ],
)
def test_the_line_under_a_caution_says_what_is_set(caution, words):
    assert caution_summary(OPEN_HQ, caution) == words
