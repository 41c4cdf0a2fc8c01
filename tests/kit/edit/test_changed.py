"""Which card an edit was about."""

import pytest

from kitbuilder.kit.edit.cards import add_card, replace_card
from kitbuilder.kit.edit.changed import changed_card
from kitbuilder.kit.edit.moves import move_things, remove_things
from kitbuilder.kit.values import Section
from tests.samples import card, kit, step

KIT = kit(
    sections=(Section("one", "一", cards=(card("a"), card("b"), card("c"))), Section("two", "二", cards=(card("d"),)))
)


@pytest.mark.parametrize(
    ("after", "shown"),
    [
        (KIT, None),
        (replace_card(KIT, card("b", title="別")), "b"),
        (add_card(KIT, "one", card("new"), "a"), "new"),
        (move_things(KIT, ["c"], "one", None), "c"),
        (move_things(KIT, ["a"], "one", "c"), "a"),
        (move_things(KIT, ["b"], "two", "d"), "b"),
        (remove_things(KIT, ["b"]), None),
    ],
)
def test_the_card_that_was_made_changed_or_moved_is_the_one(after, shown):
    assert changed_card(KIT, after) == shown


@pytest.mark.parametrize(("left", "reached"), [("a", "b"), ("b", "a")])
def test_a_step_that_moved_is_looked_for_where_it_went(left, reached):
    cards = [card(name, step(f"{name}-step", "水を運ぶ")) for name in ("a", "b")]
    before = kit(*cards)
    assert changed_card(before, move_things(before, [f"{left}-step"], reached, None)) == reached
