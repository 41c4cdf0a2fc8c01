"""What changed, told card by card: nothing is left out, nothing is told that is not for everybody's eyes."""

import pytest
from attrs import evolve
from hypothesis import given

from kitbuilder.kit.difference import ChangeKind, difference
from kitbuilder.kit.edit.cards import add_card, replace_card
from kitbuilder.kit.edit.moves import move_things, remove_things
from kitbuilder.kit.edit.parts import replace_part
from kitbuilder.kit.told_changes import HIDDEN, group_summary, told_changes
from kitbuilder.kit.values import Branch, Caution, EditionState, Team
from tests.samples import SAMPLE, card, card_of, document, step
from tests.strategies import documents


def told(before, after, *, restricted=True):
    groups = told_changes(before, after, restricted=restricted)
    return {
        str(group.heading): [
            (each.kind.value, each.place, each.field, each.before, each.after) for each in group.changes
        ]
        for group in groups
    }


def changed(change):
    return evolve(SAMPLE, kit=change(SAMPLE.kit))


@given(documents(), documents())
def test_every_difference_is_told_once_and_every_card_in_one_group(before, after):
    groups = told_changes(before, after, restricted=True)
    each = [told.change for group in groups for told in group.changes]
    assert len(each) == len(difference(before, after))
    assert all(change in each for change in difference(before, after))
    headed = [group.card or group.heading for group in groups]
    assert len(headed) == len(set(headed))
    assert all(told.change.where.card == group.card for group in groups for told in group.changes)


@given(documents(), documents())
def test_no_value_that_is_restricted_in_either_kit_is_told(before, after):
    hidden = {fact.id for fact in (*before.site.facts, *after.site.facts) if fact.restricted}
    groups = told_changes(before, after, restricted=False)
    values = [
        value
        for group in groups
        if group.heading == "拠点の値"
        for each in group.changes
        if each.change.where.item in hidden and each.change.field in ("", "value")
        for value in (each.before, each.after)
    ]
    assert set(values) <= {"", str(HIDDEN)}


def test_a_text_is_told_in_full_with_its_marks():
    long = "{水|みず}を" * 40
    after = changed(lambda kit: replace_part(kit, step("step-pump", long)))
    assert told(SAMPLE, after) == {"カード3「水をくむ」": [("changed", "手順1", "文", "ポンプで水をくむ", long)]}


def test_links_are_told_by_the_names_of_what_they_lead_to():
    pump = card_of(SAMPLE.kit, "card-water").steps[0]
    branching = evolve(pump, branch=Branch(yes="card-hq"))
    (line,) = told(SAMPLE, changed(lambda kit: replace_part(kit, branching)))["カード3「水をくむ」"]
    assert line[2:] == ("はい・いいえの行き先", "", "はい→カード1「本部を開く」、いいえ→なし")


def test_a_team_is_told_by_name_before_and_after():
    teams = (*SAMPLE.kit.teams, Team("team-new", "{受付|うけつけ}班"))
    before = changed(lambda kit: evolve(kit, teams=teams))
    water = card_of(before.kit, "card-water")
    after = evolve(before, kit=replace_card(before.kit, evolve(water, team="team-new")))
    ((_, _, field, _, now),) = told(before, after)["カード3「水をくむ」"]
    assert (field, now) == ("だれが（班）", "受付班")


def test_a_card_that_came_is_told_with_all_it_says_and_shown_in_one_line():
    new = card("new", step("n1", "水を運ぶ"), title="運ぶ", cautions=(Caution("c1", "走らない", locked=True),))
    groups = told_changes(SAMPLE, changed(lambda kit: add_card(kit, kit.sections[0].id, new)), restricted=True)
    group = next(group for group in groups if group.card == "new")
    assert group.kind is ChangeKind.ADDED
    assert [(each.after, each.locked) for each in group.changes] == [
        ("運ぶ", False),
        ("水を運ぶ", False),
        ("走らない", True),
    ]
    assert [each.after for each in group.shown] == ["運ぶ"]


def test_cards_that_went_stand_where_they_were():
    before = document(card("a", title="一"), card("b", title="二"), card("c", title="三"))
    after = document(card("a", title="壱"), card("c", title="参"))
    assert list(told(before, after)) == ["カード1「壱」", "カード2「二」", "カード2「参」"]
    first = document(card("c", title="参"))
    assert list(told(before, first)) == ["カード1「一」", "カード2「二」", "カード1「参」"]


def test_a_card_that_moved_is_told_with_both_numbers():
    before = document(card("a"), card("b"), card("c"))
    after = evolve(before, kit=move_things(before.kit, ["a"], "all", after="c"))
    groups = told_changes(before, after, restricted=True)
    assert [(group.card, group.kind) for group in groups] == [("a", ChangeKind.MOVED)]
    assert [(each.before, each.after) for each in groups[0].changes] == [("カード1", "カード3")]


def test_the_edition_and_values_stand_after_the_cards_under_their_own_headings():
    facts = tuple(evolve(fact, value="倉庫") for fact in SAMPLE.site.facts)
    kit = evolve(SAMPLE.kit, edition=evolve(SAMPLE.kit.edition, number=2, state=EditionState.APPROVED))
    after = evolve(SAMPLE, site=evolve(SAMPLE.site, facts=facts), kit=replace_part(kit, step("step-pump", "くむ")))
    lines = told(SAMPLE, after, restricted=False)
    assert list(lines) == ["カード3「水をくむ」", "拠点の値", "版とキット全体"]
    assert ("changed", "「鍵の場所」", "値", str(HIDDEN), str(HIDDEN)) in lines["拠点の値"]
    ((_, _, _, old, new),) = lines["版とキット全体"]
    assert "下書き" in old
    assert "第2版" in new


@pytest.mark.parametrize("restricted", [True, False])
def test_a_value_that_was_made_open_stays_hidden_unless_asked_for(restricted):
    facts = tuple(evolve(fact, restricted=False, value="倉庫") for fact in SAMPLE.site.facts)
    after = evolve(SAMPLE, site=evolve(SAMPLE.site, facts=facts))
    values = [line[3] for line in told(SAMPLE, after, restricted=restricted)["拠点の値"] if "鍵" in line[1]]
    assert ("職員室の{棚|たな}" in values) is restricted


def test_the_summary_counts_what_is_shown():
    after = changed(lambda kit: remove_things(kit, ["card-toilet"], at_ward=True))
    groups = told_changes(SAMPLE, after, restricted=True)
    assert "削除 1" in group_summary(groups)
