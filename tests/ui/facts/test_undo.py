"""Undo of what was done in the window, also when something else happened in between."""

from PySide6.QtCore import Qt

from kitbuilder.kit.edit.facts import with_fact_value
from tests.ui.facts.conftest import CTRL

KEY = Qt.Key


def test_steps_are_named_in_the_menu_and_go_back_and_again(hands, facts):
    assert not facts.commands.undo.isEnabled()
    hands.write(0, 0, "東門")
    hands.write(1, 0, "西門")
    assert facts.commands.undo.text().endswith("「開ける門」の記入")
    for _ in range(2):
        hands.key(KEY.Key_Z, CTRL)
    assert not facts.commands.undo.isEnabled()
    assert [hands.kept(site, 1) for site in ("koda-es", "bunko-es")] == [[""], [""]]
    for _ in range(2):
        hands.key(KEY.Key_Y, CTRL)
    assert [hands.kept(site, 1) for site in ("koda-es", "bunko-es")] == [["東門"], ["西門"]]


def test_the_same_value_again_is_no_step(hands, facts):
    hands.write(0, 0, "東門")
    hands.write(0, 0, "東門")
    assert facts.edits.undo_stack.count() == 1


def test_spaces_around_a_value_are_left_out(hands):
    hands.write(0, 0, "  東  門 ")
    assert hands.kept("koda-es", 1) == ["東 門"]


def test_a_value_that_was_changed_elsewhere_since_is_left_and_that_is_told(hands, facts, open_kit):
    session = open_kit("koda-es").session
    facts.following.look()
    hands.rest()
    hands.write(0, 0, "東門")
    fact = session.site.facts[0]
    session.edit("直す", lambda document: with_fact_value(document, fact.id, "南門"))
    hands.at(0, 0)
    hands.key(KEY.Key_Z, CTRL)
    assert session.site.facts[0].value == "南門"
    assert "小田小学校の開ける門" in hands.said


def test_several_edits_of_one_cell_in_a_row_are_all_written_in_their_order(hands, facts):
    for text in ("一", "二", "三"):
        hands.write(0, 0, text)
    assert hands.kept("koda-es", 1) == ["三"]
    facts.undo()
    facts.undo()
    assert hands.kept("koda-es", 1) == ["一"]
    assert hands.said == ""


def test_an_edit_that_could_not_be_written_is_no_step_any_more(hands, facts, library):
    with library.open("koda-es", writable=True, who="区の担当"):
        hands.write(0, 0, "東門")
        hands.rest()
    hands.write(1, 0, "西門")
    facts.undo()
    facts.undo()
    assert not facts.commands.undo.isEnabled()
    assert hands.kept("bunko-es", 1) == [""]


def test_a_sentence_stays_until_it_is_read_and_the_next_one_is_said_as_well(hands, facts):
    facts._tell("一つ目")
    facts._tell("二つ目")
    assert "一つ目" in hands.said
    assert "二つ目" in hands.said
    facts.banner._buttons[0].click()
    assert hands.said == ""
    facts._tell("三つ目")
    assert "一つ目" not in hands.said
