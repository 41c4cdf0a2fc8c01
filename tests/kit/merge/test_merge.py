"""What the ward's new edition does to a site's kit, told in examples. `K` is the kit both came from."""

import datetime as dt

import pytest
from attrs import evolve

from kitbuilder.kit.edit.cards import add_card, replace_card
from kitbuilder.kit.edit.lists import add_listed, move_listed, remove_listed
from kitbuilder.kit.edit.moves import move_things, remove_things
from kitbuilder.kit.edit.parts import add_part, move_part, remove_part, replace_part
from kitbuilder.kit.edit.pictures import with_card_picture
from kitbuilder.kit.edit.teams import remove_team
from kitbuilder.kit.edit.texts import with_new_texts
from kitbuilder.kit.edit.videos import remove_video
from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.find import find_card, numbered_cards
from kitbuilder.kit.merge import ConflictKind, Side, merge
from kitbuilder.kit.pictures import read_picture
from kitbuilder.kit.sequence import get
from kitbuilder.kit.values import Branch, Caution, EditionState, Section, Step, Team, Tool, Video
from tests.samples import PICTURES, SAMPLE, approved, card, card_of, kit, raster, step
from tests.told import refusal

K = SAMPLE.kit
HQ, TOILET, WATER = "card-hq", "card-toilet", "card-water"


def with_text(whole, item, field, text):
    return with_new_texts(whole, {item: {field: text}})


def with_fields(whole, card_id, **fields):
    return replace_card(whole, evolve(card_of(whole, card_id), **fields), at_ward=True)


def with_step(whole, step_id, **fields):
    known = next(one for found in numbered_cards(whole) for one in found.card.steps if one.id == step_id)
    return replace_part(whole, evolve(known, **fields))


def with_caution(whole, caution_id, **fields):
    known = next(one for found in numbered_cards(whole) for one in found.card.cautions if one.id == caution_id)
    return replace_part(whole, evolve(known, **fields), at_ward=True)


def gone(whole, *ids):
    return remove_things(whole, ids, at_ward=True)


def names(things):
    return [thing.id for thing in things]


def told(merged):
    """The conflicts as kind, place, field, and the side that stands."""
    return [(one.kind, one.where.item, one.where.field, one.taken) for one in merged.conflicts]


def test_each_field_is_as_the_side_that_changed_it_has_it():
    ours = with_fields(with_text(K, HQ, "title", "本部をひらく"), HQ, people=3)
    theirs = with_fields(with_text(K, "step-desk", "text", "机を3台ならべる"), HQ, minutes=15)
    merged = merge(K, ours, theirs)
    now = card_of(merged.kit, HQ)
    assert (now.title, now.people, now.minutes, now.steps[2].text) == ("本部をひらく", 3, 15, "机を3台ならべる")
    assert merged.conflicts == ()


def test_what_was_not_touched_is_the_very_same_object():
    merged = merge(K, with_text(K, HQ, "title", "本部をひらく"), with_text(K, WATER, "title", "水"))
    assert card_of(merged.kit, TOILET) is card_of(K, TOILET)
    assert merged.kit.pictures is K.pictures


def test_a_field_changed_both_ways_stays_as_ours_and_the_conflict_holds_both():
    merged = merge(K, with_text(K, HQ, "title", "こちら"), with_text(K, HQ, "title", "あちら"))
    (conflict,) = merged.conflicts
    assert card_of(merged.kit, HQ).title == "こちら"
    assert (conflict.base, conflict.ours, conflict.theirs) == ("本部を開く", "こちら", "あちら")
    assert told(merged) == [(ConflictKind.FIELD, HQ, "title", Side.OURS)]
    assert conflict.where.label == "カード1「こちら」 題名"


def test_both_made_the_same_change():
    same = with_text(K, HQ, "title", "本部をひらく")
    assert merge(K, same, with_text(K, HQ, "title", "本部をひらく")).conflicts == ()


def test_a_branch_is_one_value():
    ours = with_step(K, "step-safe", branch=Branch(WATER, TOILET))
    theirs = with_step(K, "step-safe", branch=Branch(None, WATER))
    assert told(merge(K, ours, theirs)) == [(ConflictKind.FIELD, "step-safe", "branch", Side.OURS)]


def test_what_each_side_confirmed_is_confirmed():
    base = with_fields(K, HQ, unconfirmed=("people", "minutes"))
    ours, theirs = with_fields(base, HQ, unconfirmed=("people",)), with_fields(base, HQ, unconfirmed=("minutes",))
    assert card_of(merge(base, ours, theirs).kit, HQ).unconfirmed == ()


def test_a_number_that_nobody_confirmed_is_not_confirmed_because_the_other_side_confirmed_another():
    base = with_fields(K, HQ, unconfirmed=("people", "minutes"))
    ours, theirs = with_fields(base, HQ, unconfirmed=("minutes",)), with_fields(base, HQ, people=9)
    now = card_of(merge(base, ours, theirs).kit, HQ)
    assert (now.people, set(now.unconfirmed)) == (9, {"people", "minutes"})


def test_additions_of_both_stand_behind_the_neighbours_they_stood_behind():
    ours = add_part(K, HQ, Step("mine", "旗を立てる"), "step-unlock")
    theirs = add_part(add_part(K, HQ, Step("first", "笛を吹く")), HQ, Step("last", "名簿を出す"), "step-desk")
    merged = merge(K, ours, theirs)
    assert names(card_of(merged.kit, HQ).steps) == ["first", "step-unlock", "mine", "step-safe", "step-desk", "last"]
    assert merged.conflicts == ()


def test_additions_at_the_same_place_both_stand_there_whoever_is_ours():
    ours, theirs = (add_part(K, HQ, Step(one, "旗"), "step-unlock") for one in ("b", "a"))
    assert names(card_of(merge(K, ours, theirs).kit, HQ).steps)[:4] == ["step-unlock", "a", "b", "step-safe"]
    assert merge(K, ours, theirs) == merge(K, theirs, ours)


def test_what_both_added_under_one_id_is_merged_field_by_field():
    ours = add_part(K, HQ, Tool("t", "旗", "1本", "倉庫"))
    theirs = add_part(K, HQ, Tool("t", "旗", "2本", "倉庫"))
    merged = merge(K, ours, theirs)
    assert get(card_of(merged.kit, HQ).tools, "t") == Tool("t", "旗", "1本", "倉庫")
    assert told(merged) == [(ConflictKind.FIELD, "t", "quantity", Side.OURS)]
    assert merged.conflicts[0].base is None


def test_what_one_side_removed_goes_when_the_other_left_it_alone():
    merged = merge(K, with_text(K, HQ, "title", "本部"), gone(K, WATER))
    assert find_card(merged.kit, WATER) is None
    assert merged.conflicts == ()


@pytest.mark.parametrize("removed_by", Side)
def test_what_one_side_removed_and_the_other_changed_stays_changed(removed_by):
    removed, changed = gone(K, WATER), with_text(K, "step-pump", "text", "ポンプを10回おす")
    sides = (removed, changed) if removed_by is Side.OURS else (changed, removed)
    merged = merge(K, *sides)
    assert card_of(merged.kit, WATER) == card_of(changed, WATER)
    assert told(merged) == [(ConflictKind.REMOVED_CHANGED, WATER, "", removed_by.other)]
    assert merged.conflicts[0].of(removed_by) is None


def test_a_section_removed_there_stays_whole_for_what_was_added_to_it_here():
    ours = add_card(K, "section-toilet", card("card-new"), WATER)
    merged = merge(K, ours, evolve(K, sections=K.sections[:1]))
    assert merged.kit.sections[1] == ours.sections[1]
    assert told(merged) == [(ConflictKind.REMOVED_CHANGED, "section-toilet", "", Side.OURS)]


def test_a_section_removed_there_stays_for_a_card_that_moved_into_it_here():
    base = evolve(K, sections=(*K.sections, Section("empty", "予備")))
    merged = merge(base, move_things(base, [WATER], "empty", None), evolve(base, sections=base.sections[:2]))
    assert names(merged.kit.sections[2].cards) == [WATER]
    assert told(merged) == [(ConflictKind.REMOVED_CHANGED, "empty", "", Side.OURS)]


def test_a_card_moved_out_of_a_section_that_was_removed_there_is_where_it_went():
    ours = move_things(K, [WATER], "section-hq", HQ)
    merged = merge(K, ours, gone(K, WATER))
    assert find_card(merged.kit, WATER).section.id == "section-hq"
    assert told(merged) == [(ConflictKind.REMOVED_CHANGED, WATER, "", Side.OURS)]


def test_the_order_of_the_only_side_that_reordered():
    theirs = move_part(K, "step-desk", None)
    merged = merge(K, add_part(K, HQ, Step("mine", "旗を立てる"), "step-unlock"), theirs)
    assert names(card_of(merged.kit, HQ).steps) == ["step-desk", "step-unlock", "mine", "step-safe"]
    assert merged.conflicts == ()


def test_a_list_that_both_reordered_stays_as_ours():
    ours, theirs = move_part(K, "step-desk", None), move_part(K, "step-safe", None)
    merged = merge(K, ours, theirs)
    assert names(card_of(merged.kit, HQ).steps) == names(card_of(ours, HQ).steps)
    assert told(merged) == [(ConflictKind.ORDER, HQ, "steps", Side.OURS)]
    assert merged.conflicts[0].theirs == ("step-safe", "step-unlock", "step-desk")
    assert merged.conflicts[0].where.label == "カード1「本部を開く」 手順"


def test_a_card_moved_by_one_and_edited_by_the_other_is_edited_in_its_new_place():
    ours = move_things(K, [WATER], "section-hq", HQ)
    merged = merge(K, ours, with_text(K, "step-flush", "text", "50Lを流す"))
    assert find_card(merged.kit, WATER).section.id == "section-hq"
    assert card_of(merged.kit, WATER).steps[1].text == "50Lを流す"
    assert merged.conflicts == ()


def test_a_step_moved_by_one_and_edited_by_the_other_is_edited_in_its_new_place():
    theirs = move_things(K, ["step-pump"], TOILET, "step-lid")
    merged = merge(K, with_text(K, "step-pump", "text", "10回おす"), theirs)
    assert [(one.id, one.text) for one in card_of(merged.kit, TOILET).steps][1] == ("step-pump", "10回おす")
    assert merged.conflicts == ()


def test_a_step_moved_to_two_places_is_where_we_put_it():
    ours, theirs = move_things(K, ["step-pump"], TOILET, "step-lid"), move_things(K, ["step-pump"], HQ, None)
    merged = merge(K, ours, theirs)
    assert names(card_of(merged.kit, TOILET).steps) == ["step-lid", "step-pump", "step-booth"]
    assert told(merged) == [(ConflictKind.MOVED, "step-pump", "", Side.OURS)]
    conflict = merged.conflicts[0]
    assert (conflict.base, conflict.ours, conflict.theirs) == ((WATER, None), (TOILET, "step-lid"), (HQ, None))


@pytest.mark.parametrize("removal", [gone(K, TOILET), remove_part(K, "caution-water", at_ward=True)])
def test_a_locked_caution_survives_its_removal(removal):
    for merged in (merge(K, K, removal), merge(K, removal, K), merge(K, with_text(K, HQ, "title", "本部"), removal)):
        assert get(card_of(merged.kit, TOILET).cautions, "caution-water").locked
        assert [one.kind for one in merged.conflicts] == [ConflictKind.LOCKED]


def test_a_locked_caution_of_a_new_edition_arrives():
    theirs = add_part(K, WATER, Caution("new", "飲まない", locked=True))
    assert get(card_of(merge(K, with_text(K, HQ, "title", "本部"), theirs).kit, WATER).cautions, "new").locked


def test_a_lock_that_one_side_took_away_stays():
    ours = with_caution(K, "caution-water", locked=False)
    merged = merge(K, ours, with_text(K, "caution-water", "text", "水を流すまで絶対に使わない"))
    assert card_of(merged.kit, TOILET).cautions[0] == Caution(
        "caution-water", "水を流すまで絶対に使わない", locked=True
    )
    assert told(merged) == [(ConflictKind.LOCKED, "caution-water", "locked", Side.THEIRS)]


def test_a_caution_that_one_side_locked_is_locked():
    merged = merge(K, with_text(K, "caution-dark", "text", "3人で"), with_caution(K, "caution-dark", locked=True))
    assert card_of(merged.kit, HQ).cautions[1] == Caution("caution-dark", "3人で", locked=True)


def test_the_words_of_a_locked_caution_changed_by_both_are_a_conflict():
    ours, theirs = (with_text(K, "caution-water", "text", words) for words in ("こちら", "あちら"))
    assert told(merge(K, ours, theirs)) == [(ConflictKind.FIELD, "caution-water", "text", Side.OURS)]


def test_a_step_removed_there_stays_for_the_caution_put_before_it_here():
    ours = with_caution(K, "caution-dark", before="step-safe")
    merged = merge(K, ours, gone(K, "step-safe"))
    assert "step-safe" in names(card_of(merged.kit, HQ).steps)
    assert told(merged) == [(ConflictKind.REMOVED_NAMED, "step-safe", "", Side.OURS)]


def test_a_caution_put_before_a_step_goes_along_where_the_step_moved():
    ours = add_part(K, WATER, Caution("new", "すべる", before="step-pump"))
    merged = merge(K, ours, move_things(K, ["step-pump"], TOILET, None))
    assert names(card_of(merged.kit, TOILET).cautions) == ["caution-water", "new"]
    assert card_of(merged.kit, WATER).cautions == ()
    assert merged.conflicts == ()


def test_a_tool_given_to_a_step_that_moved_to_another_card_is_a_conflict():
    ours = with_step(K, "step-lid", tool="tool-booth")
    merged = merge(K, ours, move_things(K, ["step-lid"], WATER, None))
    assert card_of(merged.kit, WATER).steps[0].tool is None
    assert told(merged) == [(ConflictKind.LINK, "step-lid", "tool", Side.THEIRS)]


SPARE = evolve(
    add_listed(K, Team("team-spare", "予備班"), "team-toilet"),
    videos=(*K.videos, Video("video-spare", "SPARE", "予備", "")),
)


@pytest.mark.parametrize(
    ("removal", "naming", "item"),
    [
        (remove_team(SPARE, "team-spare", None), with_fields(SPARE, WATER, team="team-spare"), "team-spare"),
        (remove_video(SPARE, "video-spare", None), with_fields(SPARE, WATER, video="video-spare"), "video-spare"),
        (with_card_picture(SPARE, TOILET, None), with_fields(SPARE, HQ, picture=PICTURES[2].id), PICTURES[2].id),
        (gone(SPARE, WATER), with_fields(SPARE, HQ, next=WATER), WATER),
        (gone(SPARE, WATER), with_step(SPARE, "step-safe", branch=Branch(WATER, None)), WATER),
        (
            with_step(remove_part(SPARE, "tool-desk"), "step-desk", tool=None),
            with_step(SPARE, "step-safe", tool="tool-desk"),
            "tool-desk",
        ),
    ],
)
def test_what_is_newly_led_to_here_stays_although_it_was_removed_there(removal, naming, item):
    assert told(merge(SPARE, naming, removal)) == [(ConflictKind.REMOVED_NAMED, item, "", Side.OURS)]
    assert told(merge(SPARE, removal, naming)) == [(ConflictKind.REMOVED_NAMED, item, "", Side.THEIRS)]


def test_what_moved_out_of_a_removed_section_that_stays_is_where_it_went():
    base = evolve(K, sections=(*K.sections, Section("old", "旧", cards=(card("x"), card("y")))))
    theirs = gone(move_things(base, ["x"], "section-hq", None), "old")
    merged = merge(base, with_fields(base, WATER, next="y"), theirs)
    assert [names(section.cards) for section in merged.kit.sections] == [["x", HQ], [TOILET, WATER], ["y"]]
    assert told(merged) == [(ConflictKind.REMOVED_NAMED, "old", "", Side.OURS)]


def test_a_link_that_the_removing_side_left_dangling_is_left_to_the_check():
    theirs = remove_listed(K, Team, "team-toilet")
    assert merge(K, with_text(K, HQ, "title", "本部"), theirs).kit.teams == theirs.teams


def codes(whole):
    return {video.id: video.code for video in whole.videos}


def test_a_code_that_came_to_two_videos_stays_with_ours():
    mine, yours = Video("mine", "TOI-9", "一", ""), Video("yours", "TOI-9", "二", "")
    merged = merge(K, add_listed(K, mine), add_listed(K, yours))
    assert codes(merged.kit) == {"mine": "TOI-9", "yours": "TOI-9-2", "video-toilet": "TOI-3"}
    assert told(merged) == [(ConflictKind.SAME_CODE, "yours", "code", Side.OURS)]


def test_a_code_stays_with_the_video_that_had_it_before():
    ours = add_listed(remove_video(K, "video-toilet", None), Video("mine", "TOI-3", "一", ""))
    merged = merge(K, ours, with_text(K, "video-toilet", "title", "新しい組み方"))
    assert codes(merged.kit) == {"mine": "TOI-3-2", "video-toilet": "TOI-3"}
    assert (ConflictKind.SAME_CODE, "mine", "code", Side.THEIRS) in told(merged)


def test_a_new_code_is_free_and_no_longer_than_a_code_may_be():
    long = "A" * 32
    ours = evolve(K, videos=(Video("a", long, "", ""), Video("b", "A" * 30 + "-2", "", "")))
    merged = merge(evolve(K, videos=()), ours, evolve(K, videos=(Video("c", long, "", ""),)))
    assert codes(merged.kit) == {"a": long, "b": "A" * 30 + "-2", "c": "A" * 30 + "-3"}


def test_lists_of_the_kit_are_merged_as_any_others():
    ours = add_listed(K, Team("team-new", "情報班"), "team-hq")
    merged = merge(K, ours, move_listed(K, Team, "team-toilet", None))
    assert names(merged.kit.teams) == ["team-toilet", "team-hq", "team-new"]
    picture = PICTURES[0].id
    ours, theirs = (with_text(K, picture, "alt", words) for words in ("こちら", "あちら"))
    assert told(merge(K, ours, theirs)) == [(ConflictKind.FIELD, picture, "alt", Side.OURS)]


def with_edition(whole, **fields):
    return evolve(whole, edition=evolve(whole.edition, **fields))


def test_our_edition_stands_where_both_made_one():
    ours, theirs = with_edition(K, number=3), with_edition(K, number=2, date=dt.date(2026, 12, 1))
    merged = merge(K, ours, theirs)
    assert (merged.kit.edition.number, merged.kit.edition.date) == (3, dt.date(2026, 12, 1))
    assert told(merged) == [(ConflictKind.FIELD, "", "number", Side.OURS)]


def test_an_approved_kit_into_which_something_came_is_a_draft():
    ours = approved(with_text(K, HQ, "title", "本部"))
    merged = merge(K, ours, with_text(K, WATER, "title", "水"))
    assert merged.kit.edition.state is EditionState.DRAFT


def test_an_approved_kit_into_which_nothing_came_that_prints_stays_approved():
    ours = approved(with_text(K, HQ, "title", "本部"))
    checked = evolve(K, videos=(evolve(K.videos[0], last_checked=dt.date(2026, 12, 1)),))
    merged = merge(K, ours, checked)
    assert merged.kit.edition.state is EditionState.APPROVED
    assert merged.kit.videos == checked.videos


def test_the_approval_of_the_wards_kit_is_no_approval_of_a_site_that_prints_otherwise():
    assert merge(K, with_text(K, HQ, "title", "本部"), approved(K)).kit.edition.state is EditionState.DRAFT
    assert merge(K, K, approved(K)).kit.edition.state is EditionState.APPROVED


def test_an_id_that_names_a_step_here_and_a_tool_there_is_refused():
    ours, theirs = add_part(K, HQ, Step("x", "旗")), add_part(K, HQ, Tool("x", "旗"))
    assert "「x」" in refusal(merge, K, ours, theirs, of=BadInput)
    twice = evolve(K, teams=(Team("x", "一"), Team("x", "二")))
    assert "「x」" in refusal(merge, K, twice, K, of=BadInput)


def test_a_picture_both_put_in_is_there_once():
    new = read_picture(raster("PNG", "red"), "赤")
    merged = merge(K, with_card_picture(K, HQ, new), with_card_picture(K, WATER, new))
    assert names(merged.kit.pictures).count(new.id) == 1
    assert merged.conflicts == ()


def test_conflicts_come_in_printing_order():
    def changed(words):
        return with_text(with_text(with_text(K, WATER, "title", words), HQ, "title", words), "team-hq", "name", words)

    merged = merge(K, changed("こちら"), changed("あちら"))
    assert [one.where.item for one in merged.conflicts] == ["team-hq", HQ, WATER]


def test_a_kit_of_many_cards_is_merged_card_by_card():
    many = kit(*(card(f"c{number}", step(f"s{number}")) for number in range(40)))
    ours = with_text(many, "s3", "text", "こちら")
    theirs = gone(move_things(many, ["c20"], "all", None), "c30")
    merged = merge(many, ours, theirs)
    assert names(merged.kit.sections[0].cards) == names(theirs.sections[0].cards)
    assert card_of(merged.kit, "c3").steps[0].text == "こちら"
