import pytest
from PySide6.QtCore import Qt

from kitbuilder.kit.edit.named import team_cards
from kitbuilder.kit.values import Team
from kitbuilder.ui.editor.teams_dialog import TeamsDialog
from tests.samples import SAMPLE, with_kit
from tests.ui.hands import ime, in_front

KIT = with_kit(SAMPLE, teams=(*SAMPLE.kit.teams, Team("team-care", "{救護|きゅうご}班"))).kit


@pytest.fixture
def dialog(qtbot):
    return in_front(qtbot, TeamsDialog(KIT))


def _click(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def _names(dialog):
    return [team.name for team in dialog.value().teams]


def _choose(dialog, row):
    dialog.table.setCurrentIndex(dialog.model.index(row, 0))
    dialog.table.setFocus()


def test_each_team_is_shown_in_plain_words_with_the_number_of_its_cards(dialog):
    cells = [[dialog.model.index(row, column).data() for column in range(2)] for row in range(3)]
    assert cells == [["庶務班", "2枚"], ["環境班", "1枚"], ["救護班", "0枚"]]


def test_a_dialog_that_is_only_looked_at_changes_nothing(dialog, qtbot):
    _click(qtbot, dialog.accept_button)
    assert dialog.value() == KIT


def test_a_team_is_renamed_with_its_marks(dialog, qtbot):
    _choose(dialog, 2)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert dialog.cells.editor.text() == "{救護|きゅうご}班"
    ime(dialog.cells.editor, "手当て班")
    qtbot.keyClick(dialog.cells.editor, Qt.Key.Key_Return)
    assert _names(dialog)[2] == "手当て班"
    assert dialog.isVisible()
    assert dialog.table.hasFocus()


@pytest.mark.parametrize(("typed", "part"), [("環境班", "もうあります"), ("{班", "ふりがな")])
def test_a_name_that_cannot_be_kept_stays_open_with_a_sentence(dialog, qtbot, typed, part):
    _choose(dialog, 2)
    _click(qtbot, dialog.rename_button)
    ime(dialog.cells.editor, typed)
    qtbot.keyClick(dialog.cells.editor, Qt.Key.Key_Return)
    assert part in dialog.sentence.text()
    _click(qtbot, dialog.accept_button)
    assert dialog.isVisible()
    assert part in dialog.sentence.text()
    assert dialog.cells.editor.text() == typed
    qtbot.keyClick(dialog.cells.editor, Qt.Key.Key_Escape)
    _click(qtbot, dialog.accept_button)
    assert not dialog.isVisible()
    assert dialog.value() == KIT


def test_a_new_team_stands_behind_the_chosen_one_and_is_named_at_once(dialog, qtbot):
    _choose(dialog, 0)
    _click(qtbot, dialog.add_button)
    ime(dialog.cells.editor, "物資班")
    _click(qtbot, dialog.accept_button)
    assert _names(dialog) == ["庶務班", "物資班", "環境班", "{救護|きゅうご}班"]
    assert not dialog.isVisible()


def test_a_team_that_no_card_names_goes_at_once(dialog, qtbot):
    _choose(dialog, 2)
    _click(qtbot, dialog.remove_button)
    assert _names(dialog) == ["庶務班", "環境班"]
    assert not dialog.replacement.isVisible()


def test_a_team_in_use_goes_when_another_takes_its_cards(dialog, qtbot):
    _choose(dialog, 0)
    _click(qtbot, dialog.remove_button)
    assert "2枚のカード" in dialog.replacement.question.text()
    qtbot.keyClick(dialog.replacement.choice, Qt.Key.Key_Down)
    _click(qtbot, dialog.replacement.agree)
    assert _names(dialog) == ["環境班", "{救護|きゅうご}班"]
    assert len(team_cards(dialog.value(), "team-toilet")) == 3


def test_a_team_in_use_goes_and_its_cards_wait_for_one(dialog, qtbot):
    _choose(dialog, 0)
    _click(qtbot, dialog.remove_button)
    _click(qtbot, dialog.replacement.agree)
    assert len(team_cards(dialog.value(), None)) == 2


def test_giving_up_the_removal_leaves_all_as_it_was(dialog, qtbot):
    _choose(dialog, 0)
    _click(qtbot, dialog.remove_button)
    assert not dialog.table.isEnabled()
    _click(qtbot, dialog.accept_button)
    assert "先に" in dialog.sentence.text()
    _click(qtbot, dialog.replacement.give_up)
    assert dialog.value() == KIT
    assert dialog.table.isEnabled()
    _choose(dialog, 2)
    _click(qtbot, dialog.remove_button)
    assert len(dialog.value().teams) == 2


def test_teams_are_put_in_order_and_the_choice_goes_along(dialog, qtbot):
    _choose(dialog, 2)
    _click(qtbot, dialog.up_button)
    _click(qtbot, dialog.up_button)
    _click(qtbot, dialog.up_button)
    assert [team.id for team in dialog.value().teams] == ["team-care", "team-hq", "team-toilet"]
    _click(qtbot, dialog.down_button)
    assert [team.id for team in dialog.value().teams] == ["team-hq", "team-care", "team-toilet"]


def test_a_kit_without_teams_gets_its_first_one(qtbot):
    dialog = in_front(qtbot, TeamsDialog(with_kit(SAMPLE, teams=()).kit))
    _click(qtbot, dialog.remove_button)
    _click(qtbot, dialog.add_button)
    qtbot.keyClick(dialog.cells.editor, Qt.Key.Key_Return)
    assert _names(dialog) == ["新しい班"]
