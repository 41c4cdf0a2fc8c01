"""What a member says of a card in one go, as paper is typed in."""

import datetime as dt

import pytest
from attrs import evolve

from kitbuilder.kit.edit.comments import with_proposal_taken
from kitbuilder.kit.edit.parts import replace_part
from kitbuilder.kit.errors import BadInput, NotFound
from kitbuilder.kit.find import find_card
from kitbuilder.kit.review import (
    Remark,
    Written,
    card_contents,
    card_marks,
    standings,
    step_field,
    with_written,
)
from tests.samples import card, document, step

AT = dt.datetime(2026, 11, 29, 10, 0, tzinfo=dt.UTC)
TEXT = "{水|みず}を流す"


@pytest.fixture
def shown():
    return document(card("a", step("s1", TEXT), step("s2", "紙を捨てる")), card("b"))


def written(shown, *remarks, author="山田", **fields):
    return with_written(shown, Written("a", remarks=remarks, **fields), author, "書記", AT)


def standing(shown):
    return standings(shown.review, card_contents(shown.kit, shown.site))["a"]


def test_a_tick_is_a_verdict_on_what_the_card_prints_now(shown):
    after = written(shown, agreed=True)
    assert [verdict.author for verdict in standing(after).agreed] == ["山田"]
    changed = evolve(after, kit=replace_part(after.kit, step("s1", "水をためる")))
    assert not standing(changed).agreed
    assert len(standing(changed).before) == 1


def test_paper_of_an_earlier_text_agrees_to_nothing_that_prints_now(shown):
    after = written(shown, Remark("長い", "s1", "text"), agreed=True, of_before=True)
    assert not standing(after).agreed
    assert [verdict.agreed for verdict in standing(after).before] == [True]
    assert after.review.comments[0].was == ""


def test_a_remark_knows_the_text_that_it_is_about(shown):
    found = find_card(shown.kit, "a")
    item, field = step_field(found, 2)
    (comment,) = written(shown, Remark("どこへ\n捨てる", item, field)).review.comments
    assert (comment.step, comment.field, comment.was, comment.text) == ("s2", "text", "紙を捨てる", "どこへ 捨てる")
    assert (comment.author, comment.role, comment.at) == ("山田", "書記", AT)


def test_another_wording_is_taken_over_with_the_readings(shown):
    after = written(shown, Remark("", "s1", "text", "水を2回流す"))
    taken = with_proposal_taken(after, after.review.comments[0].id)
    assert find_card(taken.kit, "a").card.steps[0].text == "{水|みず}を2回流す"


def test_nothing_ticked_and_nothing_written_leaves_the_document(shown):
    assert written(shown, Remark(), Remark("  ")) == shown


@pytest.mark.parametrize("number", [0, 3, -1])
def test_a_number_that_is_no_step_is_refused(shown, number):
    with pytest.raises(BadInput, match="番号は1から2まで"):
        step_field(find_card(shown.kit, "a"), number)


def test_what_cannot_be_filed_is_refused(shown):
    with pytest.raises(BadInput, match="名前"):
        written(shown, agreed=True, author=" ")
    with pytest.raises(BadInput, match="どの文の代わり"):
        written(shown, Remark("", "", "", "水を2回流す"))
    with pytest.raises(NotFound, match="もうありません"):
        with_written(shown, Written("gone", agreed=True), "山田", "", AT)


def test_the_letters_on_the_paper_change_with_the_card_alone(shown):
    before = card_marks(shown.kit, shown.site)
    after = card_marks(replace_part(shown.kit, step("s1", "水をためる")), shown.site)
    assert before["a"] != after["a"]
    assert before["b"] == after["b"]
    assert {len(letters) for letters in before.values()} == {6}
