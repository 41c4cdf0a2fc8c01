"""What two people wrote into copies of one kit, made one."""

import pytest
from attrs import evolve
from hypothesis import given

from kitbuilder.kit.edit.cards import replace_card
from kitbuilder.kit.edit.facts import with_fact_renamed
from kitbuilder.kit.edit.parts import replace_part
from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.find import find_card
from kitbuilder.kit.ids import MASTER
from kitbuilder.kit.join import decided, joined, take_in
from kitbuilder.kit.merge import Side
from kitbuilder.kit.update import Decision
from kitbuilder.kit.validate import validate
from kitbuilder.kit.values import Caution, Comment, Document, EditionState, Fact, Returned, Review
from tests.samples import card, kit, site, step
from tests.strategies import documents
from tests.told import refusal

GATE, KEY = Fact("f-gate", "開ける門"), Fact("f-key", "鍵の場所", "金庫", restricted=True)
APPROVED = EditionState.APPROVED
KIT = kit(card("a", step("s", "[[開ける門]]を開ける"), title="始める"), card("b", step("t", "待つ"), title="待つ"))
BASE = Document(site("koda-es", "小田小学校", facts=(GATE, KEY)), KIT)


def titled(document, card_id, title):
    found = find_card(document.kit, card_id).card
    return evolve(document, kit=replace_card(document.kit, evolve(found, title=title)))


def with_facts(document, *facts):
    return evolve(document, site=evolve(document.site, facts=facts))


def step_text(document, step_id="s"):
    cards = document.kit.sections[0].cards
    return next(one.text for each in cards for one in each.steps if one.id == step_id)


@given(documents())
def test_what_nobody_changed_stays_and_what_one_changed_is_as_that_one_has_it(document):
    assert joined(document, document, document).document is document
    renamed = evolve(document, site=evolve(document.site, address="新しい住所"))
    for ours, theirs in ((document, renamed), (renamed, document)):
        found = joined(document, ours, theirs)
        assert (found.document, found.conflicts) == (renamed, ())
    assert joined(document, renamed, renamed).document is renamed


def test_words_values_and_comments_of_both_are_there():
    ours = titled(with_facts(BASE, evolve(GATE, value="正門"), KEY), "a", "落ち着く")
    theirs = evolve(
        BASE, kit=replace_part(KIT, step("t", "校庭で待つ")), review=Review((Comment("c", "b", "よい", "田中"),))
    )
    found = joined(BASE, ours, theirs)
    assert found.conflicts == ()
    assert [each.title for each in found.document.kit.sections[0].cards] == ["落ち着く", "待つ"]
    assert step_text(found.document, "t") == "校庭で待つ"
    assert found.document.site.facts == (evolve(GATE, value="正門"), KEY)
    assert [comment.text for comment in found.document.review.comments] == ["よい"]


def test_a_value_both_wrote_differently_is_asked_and_can_be_taken():
    ours, theirs = (with_facts(BASE, evolve(GATE, value=value), KEY) for value in ("正門", "裏門"))
    found = joined(BASE, ours, theirs)
    (conflict,) = found.conflicts
    assert "開ける門" in conflict.where.label
    assert (conflict.ours, conflict.theirs) == ("正門", "裏門")
    assert found.document is ours
    assert take_in(found.document, conflict, Side.THEIRS) == theirs
    assert decided(found, [Decision(conflict, Side.THEIRS)]).document == theirs
    assert decided(found, [Decision(conflict, words="{西|にし}門")]).document.site.facts[0].value == "{西|にし}門"
    assert "。" in refusal(decided, found, [Decision(conflict, words="{西")], of=BadInput)


def test_a_value_that_names_another_is_refused():
    ours, theirs = (with_facts(BASE, evolve(GATE, value=value), KEY) for value in ("正門", "裏門"))
    found = joined(BASE, ours, theirs)
    assert "別の値" in refusal(decided, found, [Decision(found.conflicts[0], words="[[鍵の場所]]")], of=BadInput)


def test_facts_stand_in_the_order_that_one_gave_them():
    theirs = with_facts(BASE, KEY, Fact("n", "受付の場所"), GATE)
    assert joined(BASE, BASE, theirs).document == theirs
    ours = with_facts(BASE, GATE, Fact("o", "毛布の場所"), KEY)
    assert [fact.id for fact in joined(BASE, ours, theirs).document.site.facts] == ["f-key", "n", "f-gate", "o"]


class TestApprovals:
    def approved(self, document):
        return evolve(document, kit=evolve(document.kit, edition=evolve(document.kit.edition, state=APPROVED)))

    def state(self, document):
        return document.kit.edition.state

    @pytest.mark.parametrize("swapped", [False, True])
    def test_of_other_values_are_none(self, swapped):
        approved, written = self.approved(BASE), with_facts(BASE, evolve(GATE, value="裏門"), KEY)
        ours, theirs = (written, approved) if swapped else (approved, written)
        document = joined(BASE, ours, theirs).document
        assert self.state(document) is EditionState.DRAFT
        assert document.site.facts[0].value == "裏門"

    def test_of_the_same_values_stay(self):
        both = with_facts(BASE, evolve(GATE, value="裏門"), KEY)
        assert self.state(joined(BASE, both, self.approved(both)).document) is APPROVED

    def test_end_when_another_value_is_taken(self):
        base = self.approved(BASE)
        ours, theirs = (with_facts(base, evolve(GATE, value=value), KEY) for value in ("正門", "裏門"))
        found = joined(base, ours, theirs)
        assert self.state(found.document) is APPROVED
        assert self.state(decided(found, [Decision(found.conflicts[0], Side.THEIRS)]).document) is EditionState.DRAFT

    def test_a_conflict_about_the_state_says_what_stands(self):
        review = evolve(BASE.kit.edition, state=EditionState.IN_REVIEW)
        ours = self.approved(BASE)
        theirs = with_facts(evolve(BASE, kit=evolve(KIT, edition=review)), evolve(GATE, value="裏門"), KEY)
        found = joined(BASE, ours, theirs)
        assert [conflict.taken for conflict in found.conflicts] == [None]
        assert self.state(found.document) is EditionState.DRAFT


class TestNamesOfFacts:
    def test_what_one_renamed_and_the_other_wrote_about_is_under_the_new_name(self):
        ours = with_fact_renamed(BASE, GATE.id, "あける門")
        theirs = evolve(BASE, kit=replace_part(KIT, step("t", "[[開ける門]]のそばで待つ")))
        for one, other in ((ours, theirs), (theirs, ours)):
            found = joined(BASE, one, other)
            assert found.conflicts == ()
            assert (step_text(found.document), step_text(found.document, "t")) == (
                "[[あける門]]を開ける",
                "[[あける門]]のそばで待つ",
            )
            assert [fact.name for fact in found.document.site.facts] == ["あける門", "鍵の場所"]

    def test_two_new_names_are_asked_about_and_either_can_be_taken(self):
        ours, theirs = (with_fact_renamed(BASE, GATE.id, name) for name in ("正面の門", "大きい門"))
        found = joined(BASE, ours, theirs)
        (conflict,) = found.conflicts
        assert found.document == ours
        assert take_in(found.document, conflict, Side.THEIRS) == theirs

    def test_the_same_new_fact_of_both_is_one_with_the_value_that_one_wrote(self):
        ours = with_facts(BASE, GATE, KEY, Fact("n-1", "受付の場所"))
        theirs = with_facts(BASE, GATE, KEY, Fact("n-2", "受付の場所", "体育館", restricted=True))
        assert joined(BASE, ours, theirs).document.site.facts[2:] == (
            Fact("n-1", "受付の場所", "体育館", restricted=True),
        )

    def test_two_values_of_the_same_new_fact_are_asked_about(self):
        ours = with_facts(BASE, GATE, KEY, Fact("n-1", "受付の場所", "玄関"))
        theirs = with_facts(BASE, GATE, KEY, Fact("n-2", "受付の場所", "体育館"))
        found = joined(BASE, ours, theirs)
        assert [(one.ours, one.theirs) for one in found.conflicts] == [("玄関", "体育館")]
        assert found.document.site.facts[2:] == (Fact("n-1", "受付の場所", "玄関"),)

    def test_a_new_fact_under_the_name_that_another_got_has_a_name_of_its_own_in_its_texts_too(self):
        ours = with_fact_renamed(BASE, GATE.id, "入口")
        theirs = with_facts(
            evolve(BASE, kit=replace_part(KIT, step("t", "[[入口]]で待つ"))), GATE, KEY, Fact("n", "入口")
        )
        found = joined(BASE, ours, theirs)
        assert [fact.name for fact in found.document.site.facts] == ["入口", "鍵の場所", "入口（2）"]
        assert (step_text(found.document), step_text(found.document, "t")) == (
            "[[入口]]を開ける",
            "[[入口（2）]]で待つ",
        )
        validate(found.document)

    @pytest.mark.parametrize("swapped", [False, True])
    def test_what_one_removed_and_added_anew_keeps_its_name(self, swapped):
        base = evolve(BASE, kit=kit(card("a", step("s", "待つ"))))
        other = with_facts(base, KEY, Fact("n", "開ける門", "裏門"))
        ours, theirs = (base, other) if swapped else (other, base)
        assert joined(base, ours, theirs).document == other


class TestWhatIsRemoved:
    def test_a_restriction_is_never_lost_at_a_site(self):
        opened = evolve(KEY, restricted=False)
        for ours, theirs in ((with_facts(BASE, GATE, opened), BASE), (BASE, with_facts(BASE, GATE, opened))):
            found = joined(BASE, ours, theirs)
            assert found.document.site.facts[1].restricted
            assert found.conflicts == ()

    def test_the_ward_may_open_a_fact(self):
        ward = evolve(BASE, site=evolve(BASE.site, id=MASTER))
        opened = with_facts(ward, GATE, evolve(KEY, restricted=False))
        assert not joined(ward, ward, opened).document.site.facts[1].restricted

    def test_a_value_somebody_wrote_never_goes(self):
        removed, written = with_facts(BASE, GATE), with_facts(BASE, GATE, evolve(KEY, value="職員室"))
        for ours, theirs in ((removed, written), (written, removed)):
            assert evolve(KEY, value="職員室") in joined(BASE, ours, theirs).document.site.facts
        assert joined(BASE, removed, BASE).document.site.facts == (GATE,)

    def test_a_fact_that_a_text_still_names_stays(self):
        found = joined(BASE, with_facts(evolve(BASE, kit=replace_part(KIT, step("s", "門"))), KEY), BASE)
        assert GATE not in found.document.site.facts
        theirs = evolve(BASE, kit=replace_part(KIT, step("t", "[[開ける門]]で待つ")))
        ours = with_facts(evolve(BASE, kit=replace_part(KIT, step("s", "門"))), KEY)
        assert GATE in joined(BASE, ours, theirs).document.site.facts

    def test_a_fact_that_a_text_names_which_may_be_taken_stays(self):
        ours = with_facts(evolve(BASE, kit=replace_part(KIT, step("s", "門を開ける"))), KEY)
        theirs = evolve(BASE, kit=replace_part(KIT, step("s", "[[開ける門]]を静かに開ける")))
        found = joined(BASE, ours, theirs)
        taken = decided(found, [Decision(found.conflicts[0], Side.THEIRS)]).document
        assert step_text(taken) == "[[開ける門]]を静かに開ける"
        assert GATE in taken.site.facts

    def test_a_locked_caution_stays(self):
        grave = evolve(BASE, kit=kit(card("a", cautions=(Caution("k", "火気厳禁", locked=True),))))
        bare = evolve(BASE, kit=kit(card("a")))
        for ours, theirs in ((grave, bare), (bare, grave)):
            found = joined(grave, ours, theirs)
            assert found.document.kit.sections[0].cards[0].cautions[0].locked

    def test_a_comment_that_one_took_away_is_gone_and_one_that_the_other_answered_stays(self):
        said = Comment("c", "a", "直して", "田中")
        noted = evolve(BASE, review=Review((said,)))
        assert joined(noted, noted, BASE).document.review.comments == ()
        answered = evolve(BASE, review=Review((evolve(said, done=True),)))
        assert joined(noted, answered, BASE).document.review.comments == (evolve(said, done=True),)


@pytest.mark.parametrize("swapped", [False, True])
def test_a_comment_dealt_with_by_one_is_dealt_with(swapped):
    noted = evolve(BASE, review=Review((Comment("c", "a", "直して", "田中"),)))
    done = evolve(BASE, review=Review((Comment("c", "a", "直して", "田中", done=True),)))
    ours, theirs = (done, noted) if swapped else (noted, done)
    assert joined(noted, ours, theirs).document.review == done.review


def test_the_sites_own_words_are_asked_about_and_can_be_taken():
    ours, theirs = (evolve(BASE, site=evolve(BASE.site, address=address)) for address in ("一丁目", "二丁目"))
    found = joined(BASE, ours, theirs)
    assert take_in(found.document, found.conflicts[0], Side.THEIRS) == theirs


def test_a_conflict_in_the_kit_is_taken_as_in_the_merge():
    ours, theirs = titled(BASE, "a", "落ち着く"), titled(BASE, "a", "静かにする")
    found = joined(BASE, ours, theirs)
    assert decided(found, [Decision(found.conflicts[0], Side.THEIRS)]).document == theirs


def test_what_either_took_from_the_ward_meanwhile_is_known_to_both():
    base, ours, theirs = (evolve(BASE, base=packed) for packed in (b"1", b"1", b"2"))
    assert joined(base, ours, theirs).document.base == b"2"
    assert joined(base, theirs, ours).document.base == b"2"
    assert joined(base, evolve(BASE, base=b"3"), theirs).document.base == b"3"


def test_both_know_the_copies_that_either_has_joined():
    ours, theirs = (evolve(BASE, review=Review(returned=(Returned(one * 64, 3),))) for one in "ab")
    assert [save.id for save in joined(BASE, ours, theirs).document.review.returned] == ["a" * 64, "b" * 64]
