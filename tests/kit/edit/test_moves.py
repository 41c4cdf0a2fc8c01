"""What the gestures of the tree do to a kit: several things at once, and nothing lost."""

import pytest
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from kitbuilder.kit.edit.chosen import Kind, chosen, fitting_place, kinds
from kitbuilder.kit.edit.moves import duplicate_things, move_things, nudge, remove_things
from kitbuilder.kit.errors import BadInput, LockedCaution, NotFound
from kitbuilder.kit.find import numbered_cards
from kitbuilder.kit.nodes import ids_in
from kitbuilder.kit.values import Card, Caution, Section, Tool
from tests.samples import SAMPLE, card, card_of, kit, step
from tests.strategies import documents
from tests.told import refusal

KIT = SAMPLE.kit
A, B, C, D = (card(name) for name in "abcd")
TWO = kit(sections=(Section("one", "一", cards=(A, B)), Section("two", "二", cards=(C, D))))


def cards_of(where):
    return [[one.id for one in section.cards] for section in where.sections]


def steps_of(where, card_id):
    return [one.id for one in card_of(where, card_id).steps]


def locked(where):
    return sorted(c.id for found in numbered_cards(where) for c in found.card.cautions if c.locked)


def below(where, parent):
    """The ids of what stands in the kit (""), a section or a card."""
    if not parent:
        return [section.id for section in where.sections]
    section = next((section for section in where.sections if section.id == parent), None)
    return [one.id for one in section.cards] if section else steps_of(where, parent)


@st.composite
def gestures(draw):
    """A kit, things of one kind in it, and a place where they may stand."""
    whole = draw(documents()).kit
    known = kinds(whole)
    assume(known)
    kind = draw(st.sampled_from(sorted(set(known.values()))))
    things = draw(st.lists(st.sampled_from([one for one in known if known[one] is kind]), min_size=1, unique=True))
    holders = {Kind.SECTION: [""], Kind.CARD: below(whole, "")}
    parent = draw(st.sampled_from(holders.get(kind) or [found.card.id for found in numbered_cards(whole)]))
    after = draw(st.sampled_from([None, *below(whole, parent)]))
    return whole, things, parent, after


@given(gestures())
def test_moving_loses_nothing_and_makes_nothing(gesture):
    before, things, parent, after = gesture
    moved = move_things(before, things, parent, after, at_ward=True)
    assert sorted(ids_in(moved)) == sorted(ids_in(before))
    assert locked(moved) == locked(before)


@given(gestures())
def test_moved_things_stand_together_in_their_order_behind_their_place_and_the_others_keep_theirs(gesture):
    before, things, parent, after = gesture
    moved = move_things(before, things, parent, after, at_ward=True)
    in_order = list(chosen(before, things)[1])
    now = below(moved, parent)
    place = now.index(in_order[0])
    assert now[place : place + len(in_order)] == in_order
    others = [one for one in below(before, parent) if one not in things]
    assert [one for one in now if one not in things] == others
    stays = below(before, parent)[: 0 if after is None else below(before, parent).index(after) + 1]
    assert now[:place] == [one for one in stays if one not in things]


@given(gestures())
def test_what_is_neither_left_nor_entered_is_the_very_same_object(gesture):
    before, things, parent, after = gesture
    moved = move_things(before, things, parent, after, at_ward=True)
    same = {id(section) for section in moved.sections}
    for section in before.sections:
        touched = {section.id, *(one for one in ids_in(section))} & {parent, *things}
        if not touched or set(things) <= {one.id for one in before.sections}:
            assert id(section) in same


@given(gestures())
def test_sections_and_cards_moved_away_and_back_give_the_same_kit(gesture):
    before, things, parent, after = gesture
    first = things[0]
    assume(kinds(before)[first] is not Kind.STEP)
    home = next(one for one in ["", *below(before, "")] if first in below(before, one))
    place = below(before, home).index(first)
    behind = below(before, home)[place - 1] if place else None
    moved = move_things(before, [first], parent, after)
    assert move_things(moved, [first], home, behind) == before


@given(gestures(), st.integers(-3, 3))
def test_nudging_keeps_everything_and_the_order_of_the_others(gesture, places):
    before, things, _, _ = gesture
    nudged = nudge(before, things, places, at_ward=True)
    assert sorted(ids_in(nudged)) == sorted(ids_in(before))
    inside = {inner for one in _values(before) if one.id in things for inner in ids_in(one)}
    assert [one for one in kinds(nudged) if one not in inside] == [one for one in kinds(before) if one not in inside]
    assert nudge(before, things, 0) == before


@given(gestures())
def test_duplicates_have_new_ids_and_stand_behind_their_originals(gesture):
    before, things, _, _ = gesture
    after, new = duplicate_things(before, things, at_ward=True)
    assert len(set(ids_in(after))) == len(list(ids_in(after)))
    assert not set(new) & set(ids_in(before))
    assert len(new) == len(things)
    assert list(kinds(remove_things(after, new, at_ward=True))) == list(kinds(before))


@given(gestures())
def test_removing_takes_the_things_and_what_is_in_them_and_nothing_else(gesture):
    before, things, _, _ = gesture
    after = remove_things(before, things, at_ward=True)
    gone = {inner for one in _values(before) if one.id in things for inner in ids_in(one)}
    assert sorted(ids_in(after)) == sorted(set(ids_in(before)) - gone)


@st.composite
def kits_with_steps(draw):
    """A kit of a few cards, some empty, some steps with a locked caution before them, and steps that are chosen."""
    counts = draw(st.lists(st.integers(0, 3), min_size=1, max_size=4).filter(any))
    names = [[f"step-{card}-{number}" for number in range(count)] for card, count in enumerate(counts)]
    every = [one for line in names for one in line]
    warned = draw(st.sets(st.sampled_from(every)))
    cards = (
        Card(
            f"card-{number}",
            "",
            steps=tuple(map(step, line)),
            cautions=tuple(Caution(f"w-{one}", "注意", locked=True, before=one) for one in line if one in warned),
        )
        for number, line in enumerate(names)
    )
    return kit(*cards), draw(st.lists(st.sampled_from(every), min_size=1, unique=True)), warned


@given(kits_with_steps(), st.data())
def test_a_step_moved_away_and_back_gives_the_same_kit_where_no_caution_stands_before_it(drawn, data):
    before, things, warned = drawn
    first = things[0]
    assume(first not in warned)
    home = next(found.card.id for found in numbered_cards(before) if first in steps_of(before, found.card.id))
    place = steps_of(before, home).index(first)
    parent = data.draw(st.sampled_from([found.card.id for found in numbered_cards(before)]))
    after = data.draw(st.sampled_from([None, *steps_of(before, parent)]))
    moved = move_things(before, [first], parent, after)
    assert move_things(moved, [first], home, steps_of(before, home)[place - 1] if place else None) == before


@given(kits_with_steps(), st.integers(-4, 4))
def test_nudging_steps_over_several_cards_loses_nothing_and_keeps_the_order_of_the_others(drawn, places):
    before, things, warned = drawn
    nudged = nudge(before, things, places, at_ward=True)
    assert sorted(ids_in(nudged)) == sorted(ids_in(before))
    assert [one for one in _steps(nudged) if one not in things] == [one for one in _steps(before) if one not in things]
    assert [one for one in _steps(nudged) if one in things] == [one for one in _steps(before) if one in things]
    for found in numbered_cards(nudged):
        assert {c.before for c in found.card.cautions} == warned & set(steps_of(nudged, found.card.id))


def _steps(where):
    return [one for one, kind in kinds(where).items() if kind is Kind.STEP]


def _values(where):
    for section in where.sections:
        yield section
        for one in section.cards:
            yield one
            yield from one.steps


def test_cards_of_two_sections_are_gathered_behind_one_of_them():
    assert cards_of(move_things(TWO, ["c", "a"], "one", "a")) == [["a", "c", "b"], ["d"]]
    assert cards_of(move_things(TWO, ["c", "a"], "two", None)) == [["b"], ["a", "c", "d"]]


def test_a_card_goes_on_into_the_neighbouring_section_and_stops_at_the_ends():
    assert cards_of(nudge(TWO, ["b"], 1)) == [["a"], ["b", "c", "d"]]
    assert cards_of(nudge(TWO, ["c"], -1)) == [["a", "b", "c"], ["d"]]
    assert nudge(TWO, ["a"], -1) == TWO
    assert nudge(TWO, ["d"], 1) == TWO
    assert cards_of(nudge(TWO, ["a"], 9)) == [["b"], ["c", "d", "a"]]


def test_chosen_neighbours_go_together():
    assert cards_of(nudge(TWO, ["c", "d"], -1)) == [["a", "b", "c", "d"], []]
    assert cards_of(nudge(TWO, ["a", "b"], 1)) == [[], ["a", "b", "c", "d"]]
    assert cards_of(nudge(TWO, ["a", "c"], 1)) == [["b", "a"], ["d", "c"]]


def test_a_step_that_goes_to_another_card_loses_a_tool_that_is_not_there():
    moved = move_things(KIT, ["step-booth"], "card-water", None)
    assert steps_of(moved, "card-water") == ["step-booth", "step-pump", "step-flush"]
    assert card_of(moved, "card-water").steps[0].tool is None
    assert move_things(KIT, ["step-booth"], "card-toilet", None) != KIT
    assert card_of(move_things(KIT, ["step-booth"], "card-toilet", None), "card-toilet").steps[0].tool == "tool-booth"


def test_the_caution_before_a_step_goes_along_at_the_ward():
    moved = move_things(KIT, ["step-desk"], "card-water", "step-pump", at_ward=True)
    assert steps_of(moved, "card-water") == ["step-pump", "step-desk", "step-flush"]
    (caution,) = card_of(moved, "card-water").cautions
    assert (caution.id, caution.before, caution.locked) == ("caution-enter", "step-desk", True)
    assert [one.id for one in card_of(moved, "card-hq").cautions] == ["caution-dark"]


def test_at_a_site_a_step_may_not_leave_the_locked_caution_before_it():
    assert "安全を確かめるまで入らない" in refusal(
        move_things, KIT, ["step-desk", "step-safe"], "card-water", None, of=LockedCaution
    )
    assert steps_of(move_things(KIT, ["step-desk"], "card-hq", None), "card-hq")[0] == "step-desk"


def test_at_a_site_a_caution_that_is_not_locked_goes_along():
    open_kit = kit(card("a", step("s"), cautions=(Caution("w", "注意", before="s"),)), card("b"))
    moved = move_things(open_kit, ["s"], "b", None)
    assert card_of(moved, "b").cautions == (Caution("w", "注意", before="s"),)
    assert card_of(moved, "a").cautions == ()


def test_a_step_goes_on_into_the_neighbouring_card_and_stops_at_the_ends():
    plain_kit = kit(card("a", step("a1"), step("a2")), card("b", step("b1")), evolve(C, steps=()))
    down = nudge(plain_kit, ["a2"], 1)
    assert (steps_of(down, "a"), steps_of(down, "b")) == (["a1"], ["a2", "b1"])
    up = nudge(plain_kit, ["b1"], -1)
    assert (steps_of(up, "a"), steps_of(up, "b")) == (["a1", "a2", "b1"], [])
    assert nudge(plain_kit, ["a1"], -1) == plain_kit
    assert steps_of(nudge(plain_kit, ["b1"], 9), "c") == ["b1"]
    assert nudge(nudge(plain_kit, ["a1", "a2"], 1), ["a1", "a2"], -1) == nudge(plain_kit, ["a2"], 0)


def test_at_a_site_no_key_takes_a_step_from_the_card_of_its_locked_caution():
    at_end = move_things(KIT, ["step-desk"], "card-hq", "step-safe")
    assert nudge(at_end, ["step-desk"], -2) != at_end
    refusal(nudge, at_end, ["step-desk"], 1, of=LockedCaution)
    assert card_of(nudge(at_end, ["step-desk"], 1, at_ward=True), "card-toilet").cautions[-1].before == "step-desk"


def test_a_copied_step_keeps_the_caution_before_it_but_at_a_site_not_its_lock():
    after, (new,) = duplicate_things(KIT, ["step-desk"])
    copy = next(one for one in card_of(after, "card-hq").cautions if one.before == new)
    assert (copy.text, copy.locked) == ("{安全|あんぜん}を確かめるまで入らない", False)


def test_copies_of_cards_that_lead_to_each_other_lead_to_the_copies():
    linked = kit(card("a", next="b"), card("b", next="a"), card("c", next="a"))
    after, new = duplicate_things(linked, ["b", "a"])
    assert cards_of(after) == [["a", "b", *new, "c"]]
    assert [card_of(after, one).next for one in new] == [new[1], new[0]]


def test_a_locked_caution_cannot_be_removed_at_a_site_with_its_things():
    refusal(remove_things, KIT, ["card-water", "card-hq"], of=LockedCaution)
    refusal(remove_things, KIT, ["section-toilet"], of=LockedCaution)
    assert cards_of(remove_things(KIT, ["card-water", "card-hq"], at_ward=True)) == [[], ["card-toilet"]]


@pytest.mark.parametrize(
    ("ids", "error"),
    [([], BadInput), (["card-hq", "step-pump"], BadInput), (["gone"], NotFound), (["tool-key"], NotFound)],
)
def test_what_cannot_be_chosen_together_is_refused(ids, error):
    for edit in (
        lambda: move_things(KIT, ids, "section-hq", None),
        lambda: nudge(KIT, ids, 1),
        lambda: remove_things(KIT, ids),
        lambda: duplicate_things(KIT, ids),
    ):
        refusal(edit, of=error)


@pytest.mark.parametrize(
    ("ids", "parent", "after"),
    [
        (["card-hq"], "gone", None),
        (["card-hq"], "section-toilet", "gone"),
        (["card-hq"], "card-water", None),
        (["step-pump"], "section-hq", None),
        (["step-pump"], "card-hq", "step-lid"),
        (["section-hq"], "", "card-hq"),
    ],
)
def test_a_place_that_is_not_there_is_not_found(ids, parent, after):
    refusal(move_things, KIT, ids, parent, after, at_ward=True, of=NotFound)


@pytest.mark.parametrize(
    ("kind", "place", "fits"),
    [
        (Kind.SECTION, ("", "one"), ("", "one")),
        (Kind.SECTION, ("one", "a"), ("", "one")),
        (Kind.SECTION, ("c", "c-1"), ("", "two")),
        (Kind.CARD, ("", "one"), ("one", "b")),
        (Kind.CARD, ("one", None), ("one", None)),
        (Kind.CARD, ("c", "c-1"), ("two", "c")),
        (Kind.STEP, ("one", "a"), ("a", "a-1")),
        (Kind.STEP, ("c", None), ("c", None)),
    ],
)
def test_a_thing_finds_the_nearest_place_that_fits(kind, place, fits):
    assert fitting_place(TWO, kind, place) == fits


@pytest.mark.parametrize(
    ("kind", "place"), [(Kind.CARD, ("", None)), (Kind.STEP, ("", "one")), (Kind.STEP, ("one", None))]
)
def test_where_nothing_could_hold_it_the_user_is_told_what_to_choose(kind, place):
    assert "先に" in refusal(fitting_place, TWO, kind, place, of=BadInput)


def test_an_empty_section_and_an_empty_card_take_things():
    empty = kit(sections=(Section("one", "一"), Section("two", "二", cards=(evolve(A, steps=()),))))
    assert fitting_place(empty, Kind.CARD, ("", "one")) == ("one", None)
    assert fitting_place(empty, Kind.STEP, ("two", "a")) == ("a", None)
    assert cards_of(nudge(empty, ["a"], -1)) == [["a"], []]


def test_a_tool_on_both_cards_stays_with_the_step():
    tool = Tool("t", "鍵")
    shared = kit(card("a", step("s", tool="t"), tools=(tool,)), card("b", tools=(tool,)))
    assert card_of(move_things(shared, ["s"], "b", None), "b").steps[0].tool == "t"
