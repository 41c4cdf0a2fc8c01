"""The ward's changes in one site's document."""

import pytest
from attrs import evolve

from kitbuilder.kit.edit.cards import add_card, replace_card
from kitbuilder.kit.edit.facts import with_fact_renamed
from kitbuilder.kit.edit.moves import remove_things
from kitbuilder.kit.edit.parts import replace_part
from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.find import find_card
from kitbuilder.kit.merge import ConflictKind, Side, take
from kitbuilder.kit.update import Decision, decided, takes_words, updated
from kitbuilder.kit.values import Caution, Document, Edition, EditionState, Fact
from tests.samples import TODAY, card, kit, site, step
from tests.told import refusal

GATE = Fact("f-gate", "開ける門")
KIT = kit(card("a", step("s", "[[開ける門]]を開ける"), title="始める"), card("b", step("t", "待つ"), title="待つ"))
MASTER = Document(site("master", "区の基本版", facts=(GATE,)), KIT)
SITE = Document(site("koda-es", "小田小学校", facts=(evolve(GATE, value="正門"),)), KIT)


def with_title(document, card_id, title):
    found = find_card(document.kit, card_id).card
    return evolve(document, kit=replace_card(document.kit, evolve(found, title=title)))


def titles(document):
    return [found.title for section in document.kit.sections for found in section.cards]


def test_nothing_changes_where_the_ward_changed_nothing():
    found = updated(SITE, KIT, MASTER)
    assert found.document == SITE
    assert found.base == KIT
    assert found.conflicts == ()


def test_the_wards_words_come_and_the_sites_own_stay():
    found = updated(with_title(SITE, "b", "校庭で待つ"), KIT, with_title(MASTER, "a", "落ち着く"))
    assert titles(found.document) == ["落ち着く", "校庭で待つ"]
    assert found.conflicts == ()
    assert titles(evolve(MASTER, kit=found.base)) == ["落ち着く", "待つ"]


def test_what_both_changed_is_asked_until_it_is_decided():
    ours, theirs = with_title(SITE, "a", "拠点の題"), with_title(MASTER, "a", "区の題")
    first = updated(ours, KIT, theirs)
    (conflict,) = first.conflicts
    assert titles(first.document)[0] == "拠点の題"
    again = updated(first.document, first.base, theirs)
    assert again.conflicts == first.conflicts
    decided = evolve(first.document, kit=take(first.document.kit, conflict, Side.THEIRS))
    settled = updated(decided, first.base, theirs)
    assert settled.conflicts == ()
    assert titles(settled.document)[0] == "区の題"


def test_what_the_ward_removes_goes_while_something_else_is_still_to_be_decided():
    ours, theirs = with_title(SITE, "a", "拠点の題"), with_title(MASTER, "a", "区の題")
    theirs = evolve(theirs, kit=add_card(theirs.kit, KIT.sections[0].id, card("new", title="区のカード"), "b"))
    first = updated(ours, KIT, theirs)
    assert titles(first.document) == ["拠点の題", "待つ", "区のカード"]
    later = evolve(theirs, kit=remove_things(theirs.kit, ["new", "b"], at_ward=True))
    second = updated(first.document, first.base, later)
    assert titles(second.document) == ["拠点の題"]
    assert second.conflicts == first.conflicts


def test_what_the_site_removed_and_the_ward_changed_is_told_once_and_goes_when_the_site_removes_it_again():
    theirs = with_title(MASTER, "b", "校庭で待つ")
    first = updated(evolve(SITE, kit=remove_things(KIT, ["b"], at_ward=False)), KIT, theirs)
    assert titles(first.document) == ["始める", "校庭で待つ"]
    assert [(one.kind, one.where.item) for one in first.conflicts] == [(ConflictKind.REMOVED_CHANGED, "b")]
    assert updated(first.document, first.base, theirs).conflicts == ()
    again = evolve(first.document, kit=remove_things(first.document.kit, ["b"], at_ward=False))
    assert titles(updated(again, first.base, theirs).document) == ["始める"]


def test_the_site_keeps_its_edition_and_an_approval_falls_only_where_something_changed():
    edition = Edition(5, TODAY, EditionState.APPROVED)
    ours = evolve(SITE, kit=evolve(KIT, edition=edition))
    newer = evolve(MASTER, kit=evolve(KIT, edition=Edition(2, TODAY)))
    assert updated(ours, KIT, newer).document == ours
    changed = updated(ours, KIT, with_title(newer, "a", "落ち着く")).document.kit.edition
    assert (changed.number, changed.state) == (5, EditionState.DRAFT)


def test_values_stay_new_facts_come_empty_and_what_the_ward_restricts_is_restricted():
    key = Fact("f-key", "鍵の場所", "区の見本", restricted=True)
    master = evolve(MASTER, site=evolve(MASTER.site, facts=(evolve(GATE, restricted=True), key)))
    facts = updated(SITE, KIT, master).document.site.facts
    assert facts == (evolve(GATE, value="正門", restricted=True), evolve(key, value=""))


def test_a_fact_the_site_calls_otherwise_keeps_that_name_in_the_wards_new_texts():
    ours = with_fact_renamed(SITE, GATE.id, "校門")
    theirs = evolve(MASTER, kit=replace_part(KIT, step("t", "[[開ける門]]で待つ")))
    found = updated(ours, KIT, theirs)
    assert found.conflicts == ()
    assert [each.text for section in found.document.kit.sections for one in section.cards for each in one.steps] == [
        "[[校門]]を開ける",
        "[[校門]]で待つ",
    ]
    assert updated(found.document, found.base, theirs).document == found.document


def test_new_cards_of_both_are_there():
    first = KIT.sections[0].id
    ours = evolve(SITE, kit=add_card(KIT, first, card("own", title="拠点のカード"), "a"))
    theirs = evolve(MASTER, kit=add_card(KIT, first, card("new", title="区のカード"), "b"))
    assert titles(updated(ours, KIT, theirs).document) == ["始める", "拠点のカード", "待つ", "区のカード"]


def test_a_kit_of_unknown_origin_is_refused_by_name():
    assert "小田小学校" in refusal(updated, SITE, None, MASTER, of=BadInput)
    with pytest.raises(BadInput):
        updated(SITE, None, MASTER)


def test_a_draft_of_the_wards_is_approved_at_no_site_for_what_the_ward_approved_before():
    approved = evolve(KIT, edition=Edition(1, TODAY, EditionState.APPROVED))
    newer = with_title(evolve(MASTER, kit=evolve(KIT, edition=Edition(2, TODAY))), "a", "落ち着く")
    found = updated(evolve(SITE, kit=approved), approved, newer).document.kit.edition
    assert found.state is EditionState.DRAFT
    approved_too = evolve(newer, kit=evolve(newer.kit, edition=Edition(2, TODAY, EditionState.APPROVED)))
    assert updated(evolve(SITE, kit=approved), approved, approved_too).document.kit.edition.state is EditionState.DRAFT


def test_a_fact_the_ward_restricts_is_restricted_at_a_site_that_has_its_own_of_that_name():
    own = Fact("own", "鍵の番号", "1234")
    master = evolve(MASTER, site=evolve(MASTER.site, facts=(GATE, Fact("w", "鍵の番号", restricted=True))))
    facts = updated(evolve(SITE, site=evolve(SITE.site, facts=(GATE, own))), KIT, master).document.site.facts
    assert facts == (GATE, evolve(own, restricted=True))


def test_two_places_never_become_one_by_a_name():
    ours = with_fact_renamed(SITE, GATE.id, "本部の場所")
    new = Fact("f-hq", "本部の場所")
    theirs = Document(
        evolve(MASTER.site, facts=(GATE, new)), replace_part(KIT, step("t", "無線は[[本部の場所]]にある"))
    )
    found = updated(ours, KIT, theirs)
    steps = [each.text for section in found.document.kit.sections for one in section.cards for each in one.steps]
    assert steps == ["[[本部の場所]]を開ける", "無線は[[本部の場所（2）]]にある"]
    assert [fact.name for fact in found.document.site.facts] == ["本部の場所", "本部の場所（2）"]
    assert updated(found.document, found.base, theirs).document == found.document


def test_a_renamed_fact_makes_no_conflict_of_the_wards_new_words():
    ours = with_fact_renamed(SITE, GATE.id, "校門")
    theirs = evolve(MASTER, kit=replace_part(KIT, step("s", "[[開ける門]]を大きく開ける")))
    found = updated(ours, KIT, theirs)
    assert found.conflicts == ()
    assert found.document.kit.sections[0].cards[0].steps[0].text == "[[校門]]を大きく開ける"


def both_changed(**titles_of):
    """Return the update of a site that changed what the ward changed too: ids of cards to the two titles."""
    ours, theirs = SITE, MASTER
    for card_id, (mine, wards) in titles_of.items():
        ours, theirs = with_title(ours, card_id, mine), with_title(theirs, card_id, wards)
    return updated(ours, KIT, theirs), theirs


def test_each_conflict_is_decided_by_itself_and_the_others_are_asked_again():
    found, ward = both_changed(a=("拠点一", "区一"), b=("拠点二", "区二"))
    some = decided(found, [Decision(found.conflicts[1], Side.THEIRS)])
    assert titles(some.document) == ["拠点一", "区二"]
    assert some.conflicts == found.conflicts[:1]
    again = updated(some.document, some.base, ward)
    assert again.conflicts == found.conflicts[:1]
    assert titles(again.document) == ["拠点一", "区二"]
    whole = decided(again, [Decision(again.conflicts[0], Side.OURS)])
    assert whole.conflicts == ()
    assert updated(whole.document, whole.base, ward).document == whole.document


def test_other_words_than_either_sides_are_taken():
    found, ward = both_changed(a=("拠点の題", "区の題"))
    done = decided(found, [Decision(found.conflicts[0], words="ふたつを{合|あ}わせた題")])
    assert titles(done.document)[0] == "ふたつを{合|あ}わせた題"
    assert done.conflicts == ()
    assert updated(done.document, done.base, ward).conflicts == ()


def test_words_with_bad_marks_are_refused():
    found, _ = both_changed(a=("拠点の題", "区の題"))
    refusal(decided, found, [Decision(found.conflicts[0], words="{合")], of=BadInput)


def test_a_decision_about_versions_that_are_others_by_now_decides_nothing():
    early, _ = both_changed(a=("拠点の題", "区の題"))
    later, _ = both_changed(a=("拠点の題", "区の新しい題"))
    assert decided(later, [Decision(early.conflicts[0], Side.THEIRS)]).conflicts == later.conflicts


def test_a_lock_that_a_site_cannot_take_off_stays_to_be_decided():
    locked = evolve(
        KIT, sections=replace_card(KIT, card("a", cautions=(Caution("k", "火気厳禁", locked=True),))).sections
    )
    opened = replace_card(locked, card("a", cautions=(Caution("k", "火気厳禁"),)), at_ward=True)
    found = updated(evolve(SITE, kit=locked), locked, evolve(MASTER, kit=opened))
    assert decided(found, [Decision(one, Side.THEIRS) for one in found.conflicts]).conflicts == found.conflicts
    assert decided(found, [Decision(one, Side.OURS) for one in found.conflicts]).conflicts == ()


def test_only_texts_can_be_written_otherwise():
    found, _ = both_changed(a=("拠点の題", "区の題"))
    assert takes_words(found.conflicts[0])
    two, three = (replace_card(KIT, evolve(KIT.sections[0].cards[0], people=count)) for count in (2, 3))
    (people,) = updated(evolve(SITE, kit=two), KIT, evolve(MASTER, kit=three)).conflicts
    assert not takes_words(people)
