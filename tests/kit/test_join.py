"""What two people wrote into copies of one kit, made one."""

import pytest
from attrs import evolve
from hypothesis import given

from kitbuilder.kit.edit.cards import replace_card
from kitbuilder.kit.edit.parts import replace_part
from kitbuilder.kit.find import find_card
from kitbuilder.kit.join import joined
from kitbuilder.kit.values import Comment, Document, Fact, Review
from tests.samples import card, kit, site, step
from tests.strategies import documents

GATE, KEY = Fact("f-gate", "開ける門"), Fact("f-key", "鍵の場所", "金庫", restricted=True)
KIT = kit(card("a", step("s", "[[開ける門]]を開ける"), title="始める"), card("b", step("t", "待つ"), title="待つ"))
BASE = Document(site("koda-es", "小田小学校", facts=(GATE, KEY)), KIT)


def titled(document, card_id, title):
    found = find_card(document.kit, card_id).card
    return evolve(document, kit=replace_card(document.kit, evolve(found, title=title)))


def with_facts(document, *facts):
    return evolve(document, site=evolve(document.site, facts=facts))


@given(documents())
def test_what_nobody_changed_stays_and_what_one_changed_is_as_that_one_has_it(document):
    assert joined(document, document, document).document is document
    renamed = evolve(document, site=evolve(document.site, address="新しい住所"))
    for ours, theirs in ((document, renamed), (renamed, document)):
        found = joined(document, ours, theirs)
        assert (found.document, found.conflicts) == (renamed, ())


def test_words_values_and_comments_of_both_are_there():
    ours = titled(with_facts(BASE, evolve(GATE, value="正門"), KEY), "a", "落ち着く")
    theirs = evolve(
        BASE, kit=replace_part(KIT, step("t", "校庭で待つ")), review=Review((Comment("c", "b", "よい", "田中"),))
    )
    found = joined(BASE, ours, theirs)
    assert found.conflicts == ()
    assert [each.title for each in found.document.kit.sections[0].cards] == ["落ち着く", "待つ"]
    assert found.document.kit.sections[0].cards[1].steps[0].text == "校庭で待つ"
    assert found.document.site.facts == (evolve(GATE, value="正門"), KEY)
    assert [comment.text for comment in found.document.review.comments] == ["よい"]


def test_a_value_both_wrote_differently_is_listed_and_stays_ours():
    ours, theirs = (with_facts(BASE, evolve(GATE, value=value), KEY) for value in ("正門", "裏門"))
    found = joined(BASE, ours, theirs)
    (conflict,) = found.conflicts
    assert "開ける門" in conflict.where.label
    assert (conflict.ours, conflict.theirs) == ("正門", "裏門")
    assert found.document is ours


def test_a_restriction_is_never_lost_and_a_value_somebody_wrote_never_goes():
    opened = evolve(KEY, restricted=False)
    assert joined(BASE, with_facts(BASE, GATE, opened), BASE).document.site.facts[1].restricted
    removed, written = with_facts(BASE, GATE), with_facts(BASE, GATE, evolve(KEY, value="職員室"))
    for ours, theirs in ((removed, written), (written, removed)):
        assert evolve(KEY, value="職員室") in joined(BASE, ours, theirs).document.site.facts
    assert joined(BASE, removed, BASE).document.site.facts == (GATE,)
    assert GATE in joined(BASE, with_facts(BASE, KEY), BASE).document.site.facts  # a step still names it


def test_the_same_new_fact_of_both_is_one_with_a_value():
    ours = with_facts(BASE, GATE, KEY, Fact("n-1", "受付の場所"))
    theirs = with_facts(BASE, GATE, KEY, Fact("n-2", "受付の場所", "体育館"))
    found = joined(BASE, ours, theirs).document.site.facts
    assert found[2:] == (Fact("n-1", "受付の場所", "体育館"),)


@pytest.mark.parametrize("swapped", [False, True])
def test_a_comment_dealt_with_by_one_is_dealt_with(swapped):
    noted = evolve(BASE, review=Review((Comment("c", "a", "直して", "田中"),)))
    done = evolve(BASE, review=Review((Comment("c", "a", "直して", "田中", done=True),)))
    ours, theirs = (done, noted) if swapped else (noted, done)
    assert joined(noted, ours, theirs).document.review == done.review


def test_joining_the_same_copy_again_changes_nothing():
    ours, theirs = titled(BASE, "a", "落ち着く"), titled(BASE, "b", "校庭で待つ")
    once = joined(BASE, ours, theirs).document
    assert joined(BASE, once, theirs).document is once
