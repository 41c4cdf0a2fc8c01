"""The other version of a conflict, chosen by a person."""

import pytest
from attrs import evolve

from kitbuilder.kit.edit.cards import add_card
from kitbuilder.kit.edit.lists import add_listed
from kitbuilder.kit.edit.moves import move_things
from kitbuilder.kit.edit.parts import add_part, move_part, remove_part
from kitbuilder.kit.errors import BadInput, LockedCaution
from kitbuilder.kit.find import find_card
from kitbuilder.kit.merge import ConflictKind, Side, merge, take
from kitbuilder.kit.values import Caution, EditionState, Section, Step, Tool, Video
from tests.kit.merge.test_merge import HQ, TOILET, WATER, K, codes, gone, names, told, with_fields, with_step, with_text
from tests.samples import approved, card, card_of
from tests.told import refusal


def taken(ours, theirs, side=Side.THEIRS, base=K, **named):
    merged = merge(base, ours, theirs)
    kit = merged.kit
    for conflict in merged.conflicts:
        kit = take(kit, conflict, side, **named)
    return kit


def test_the_side_that_stands_changes_nothing():
    merged = merge(K, with_text(K, HQ, "title", "こちら"), with_text(K, HQ, "title", "あちら"))
    assert take(merged.kit, merged.conflicts[0], Side.OURS) is merged.kit


def test_a_field_and_back():
    merged = merge(K, with_text(K, HQ, "title", "こちら"), with_text(K, HQ, "title", "あちら"))
    theirs = take(merged.kit, merged.conflicts[0], Side.THEIRS)
    assert card_of(theirs, HQ).title == "あちら"
    assert take(theirs, merged.conflicts[0], Side.OURS) == merged.kit


def test_a_field_of_the_kit_and_of_its_edition():
    def changed(address, number):
        return evolve(K, base_address=address, edition=evolve(K.edition, number=number))

    kit = taken(changed("https://a.example/", 2), changed("https://b.example/", 3))
    assert (kit.base_address, kit.edition.number) == ("https://b.example/", 3)


def test_a_removal_goes_with_the_links_to_what_is_removed():
    ours = with_fields(with_text(K, "step-lid", "text", "ふたを2人で開ける"), WATER, next=TOILET)
    kit = taken(ours, gone(K, TOILET), at_ward=True)
    assert find_card(kit, TOILET) is None
    assert (card_of(kit, WATER).next, card_of(kit, HQ).next) == (None, None)
    assert card_of(kit, HQ).steps[1].branch is None


def test_a_removed_thing_that_stands_is_kept():
    ours, theirs = with_text(K, "step-pump", "text", "10回おす"), gone(K, WATER)
    assert card_of(taken(ours, theirs, Side.OURS), WATER) == card_of(ours, WATER)


def test_a_site_does_not_take_the_removal_of_a_locked_caution():
    merged = merge(K, K, remove_part(K, "caution-water", at_ward=True))
    assert "水を流すまで使わない" in refusal(take, merged.kit, merged.conflicts[0], Side.THEIRS, of=LockedCaution)
    assert card_of(take(merged.kit, merged.conflicts[0], Side.THEIRS, at_ward=True), TOILET).cautions == ()


def test_a_place():
    ours, theirs = move_things(K, ["step-pump"], TOILET, "step-lid"), move_things(K, ["step-pump"], HQ, "step-safe")
    kit = taken(ours, theirs)
    assert names(card_of(kit, HQ).steps) == ["step-unlock", "step-safe", "step-pump", "step-desk"]
    assert names(card_of(kit, TOILET).steps) == ["step-lid", "step-booth"]


def test_a_place_of_a_tool():
    def moved(card_id):
        tools = [card_of(K, TOILET).tools[0], *card_of(K, card_id).tools]
        return with_fields(with_fields(K, TOILET, tools=(), steps=()), card_id, tools=tuple(tools))

    assert names(card_of(taken(moved(HQ), moved(WATER)), WATER).tools) == ["tool-booth"]


def test_a_place_that_is_gone_is_refused():
    base = evolve(K, sections=(*K.sections, Section("three", "三"), Section("four", "四")))
    ours, theirs = (move_things(base, [WATER], place, None) for place in ("three", "four"))
    merged = merge(base, ours, theirs)
    without = evolve(merged.kit, sections=merged.kit.sections[:3])
    assert "移す先がもうありません" in refusal(take, without, merged.conflicts[0], Side.THEIRS, of=BadInput)


def test_an_order_with_what_came_in_since():
    merged = merge(K, move_part(K, "step-desk", None), move_part(K, "step-safe", None))
    grown = add_part(merged.kit, HQ, Step("new", "旗を立てる"), "step-unlock")
    kit = take(grown, merged.conflicts[0], Side.THEIRS)
    assert names(card_of(kit, HQ).steps) == ["step-safe", "step-unlock", "new", "step-desk"]


def test_an_order_of_the_kits_own_list():
    base = evolve(K, sections=(*K.sections, Section("three", "三")))
    ours, theirs = (move_things(base, [one], "", None) for one in ("three", "section-toilet"))
    assert names(taken(ours, theirs, base=base).sections) == ["section-toilet", "section-hq", "three"]


def test_a_code():
    ours, theirs = add_listed(K, Video("mine", "TOI-9", "一", "")), add_listed(K, Video("yours", "TOI-9", "二", ""))
    merged = merge(K, ours, theirs)
    swapped = take(merged.kit, merged.conflicts[0], Side.THEIRS)
    assert codes(swapped) == {"mine": "TOI-9-2", "yours": "TOI-9", "video-toilet": "TOI-3"}
    assert take(swapped, merged.conflicts[0], Side.OURS) == merged.kit
    renamed = with_text(merged.kit, "mine", "code", "ABC")
    assert "TOI-9" in refusal(take, renamed, merged.conflicts[0], Side.THEIRS, of=BadInput)


def test_a_code_that_another_video_has_meanwhile_is_refused():
    merged = merge(K, with_text(K, "video-toilet", "code", "A"), with_text(K, "video-toilet", "code", "B"))
    grown = add_listed(merged.kit, Video("new", "B", "二", ""))
    assert "「B」" in refusal(take, grown, merged.conflicts[0], Side.THEIRS, of=BadInput)


def test_a_link_to_what_is_on_another_card_is_refused():
    merged = merge(K, with_step(K, "step-lid", tool="tool-booth"), move_things(K, ["step-lid"], WATER, None))
    assert "つながる先" in refusal(take, merged.kit, merged.conflicts[0], Side.OURS, of=BadInput)
    back = move_things(merged.kit, ["step-lid"], TOILET, None)
    assert card_of(take(back, merged.conflicts[0], Side.OURS), TOILET).steps[0].tool == "tool-booth"


def test_what_is_gone_meanwhile_is_refused():
    merged = merge(K, with_text(K, WATER, "title", "こちら"), with_text(K, WATER, "title", "あちら"))
    assert "もうありません" in refusal(take, gone(merged.kit, WATER), merged.conflicts[0], Side.THEIRS, of=BadInput)


def test_a_removal_of_what_is_gone_already_changes_nothing():
    merged = merge(K, with_text(K, WATER, "title", "こちら"), gone(K, WATER))
    without = gone(merged.kit, WATER)
    assert take(without, merged.conflicts[0], Side.THEIRS) is without


def test_nobody_makes_an_approval_by_taking_it():
    in_review = evolve(K, edition=evolve(K.edition, state=EditionState.IN_REVIEW))
    merged = merge(K, in_review, approved(K))
    assert told(merged) == [(ConflictKind.FIELD, "", "state", Side.OURS)]
    assert "承認" in refusal(take, merged.kit, merged.conflicts[0], Side.THEIRS, of=BadInput)


def test_an_approved_kit_is_a_draft_with_another_text():
    ours = approved(with_text(K, HQ, "title", "こちら"))
    kit = taken(ours, with_text(K, HQ, "title", "あちら"))
    assert kit.edition.state is EditionState.DRAFT


def test_a_section_that_stays_for_a_card_goes_with_it():
    ours = add_card(K, "section-toilet", card("new"), WATER)
    assert names(taken(ours, evolve(K, sections=K.sections[:1]), at_ward=True).sections) == ["section-hq"]


@pytest.mark.parametrize("side", Side)
def test_every_conflict_of_a_busy_day_can_be_taken(side):
    def busy(words, place):
        kit = with_text(with_text(K, HQ, "title", words), "caution-dark", "text", words)
        kit = add_part(add_part(kit, WATER, Tool("t", words)), WATER, Caution("c", words))
        return move_things(kit, ["step-flush"], place, None)

    kit = taken(busy("こちら", HQ), busy("あちら", TOILET), side)
    assert kit == (busy("こちら", HQ) if side is Side.OURS else busy("あちら", TOILET))
