import pytest
from PySide6.QtCore import Qt

from kitbuilder.kit.values import Fact
from kitbuilder.ui.editor.fact_dialog import FactDialog
from tests.samples import SITE
from tests.ui.hands import ime, in_front

KEY, HQ, _ = SITE.facts


@pytest.fixture
def opened(qtbot):
    return lambda fact, *, at_ward: in_front(qtbot, FactDialog(SITE, fact, at_ward=at_ward))


def _accept(dialog, qtbot):
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("fact", [KEY, HQ])
@pytest.mark.parametrize("at_ward", [True, False])
def test_a_fact_that_is_only_looked_at_stays_as_it_is(opened, qtbot, fact, at_ward):
    dialog = opened(fact, at_ward=at_ward)
    _accept(dialog, qtbot)
    assert not dialog.isVisible()
    assert dialog.value() == fact


@pytest.mark.parametrize("at_ward", [True, False])
def test_a_new_fact_is_written_by_the_ward_and_by_a_site(opened, qtbot, at_ward):
    dialog = opened(None, at_ward=at_ward)
    ime(dialog.name, " 井戸の場所　")
    ime(dialog.fact_value, "{校庭|こうてい}の西")
    dialog.characters.selectAll()
    qtbot.keyClicks(dialog.characters, "15")
    qtbot.keyClick(dialog.restricted, Qt.Key.Key_Space)
    _accept(dialog, qtbot)
    assert dialog.value() == Fact(
        dialog.value().id, "井戸の場所", "{校庭|こうてい}の西", restricted=True, characters=15
    )
    assert dialog.value().id not in {fact.id for fact in SITE.facts}


@pytest.mark.parametrize(
    ("name", "value", "part"),
    [
        ("", "", "名前がありません"),
        ("本部の場所", "", "もうあります"),
        ("門*", "", "使えません"),
        ("門", "{", "ふりがな"),
    ],
)
def test_what_cannot_be_used_keeps_the_dialog_open_with_a_sentence(opened, qtbot, name, value, part):
    dialog = opened(None, at_ward=True)
    ime(dialog.name, name)
    ime(dialog.fact_value, value)
    _accept(dialog, qtbot)
    assert dialog.isVisible()
    assert part in dialog.sentence.text()


def test_the_ward_renames_a_fact_and_opens_it_to_schools(opened, qtbot):
    dialog = opened(KEY, at_ward=True)
    dialog.name.selectAll()
    ime(dialog.name, "門の鍵")
    qtbot.keyClick(dialog.restricted, Qt.Key.Key_Space)
    assert (dialog.value().name, dialog.value().restricted) == ("門の鍵", False)


def test_a_site_does_neither(opened, qtbot):
    dialog = opened(KEY, at_ward=False)
    dialog.name.selectAll()
    qtbot.keyClicks(dialog.name, "gate")
    qtbot.keyClick(dialog.restricted, Qt.Key.Key_Space)
    assert dialog.value() == KEY


def test_a_site_closes_an_open_fact_to_schools(opened, qtbot):
    dialog = opened(HQ, at_ward=False)
    qtbot.keyClick(dialog.restricted, Qt.Key.Key_Space)
    assert dialog.value().restricted


def test_the_length_of_the_rule_stays_between_1_and_40(opened, qtbot):
    dialog = opened(HQ, at_ward=True)
    dialog.characters.setValue(99)
    assert dialog.value().characters == 40
    dialog.characters.setValue(0)
    assert dialog.value().characters == 1
