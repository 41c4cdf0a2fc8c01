import pytest
from attrs import evolve
from hypothesis import given

from kitbuilder.kit.edit.moves import duplicate_things, move_things
from kitbuilder.kit.edit.parts import replace_part
from kitbuilder.kit.nodes import nodes, unlike_nodes
from tests.samples import SAMPLE, step
from tests.strategies import documents


def test_a_node_knows_its_holder_and_its_place_and_holds_no_lists():
    node = nodes(SAMPLE)["card", "card-water"]
    assert (node.kind, node.id, node.parent, node.position) == ("card", "card-water", "section-toilet", 1)
    assert node.value.steps == ()
    assert nodes(SAMPLE)["section", "section-hq"].parent == "kit"


def test_parents_stand_before_their_children():
    seen = {""}
    for node in nodes(SAMPLE).values():
        assert node.parent in seen
        seen.add(node.id if node.kind not in ("site", "kit", "review") else node.kind)


def unlike(one, other):
    return {node.key: node for node in unlike_nodes(one, other)}


@given(documents(), documents())
def test_only_nodes_that_are_equal_in_both_are_left_out(one, other):
    old, new = unlike(one, other), unlike(other, one)
    shared = {key: node for key, node in nodes(one).items() if key not in old}
    assert shared == {key: node for key, node in nodes(other).items() if key not in new}
    assert shared | old == nodes(one)
    assert shared | new == nodes(other)


@pytest.mark.parametrize(
    "kit",
    [
        replace_part(SAMPLE.kit, step("step-pump", "くむ")),
        move_things(SAMPLE.kit, ["card-water"], "section-hq", "card-hq"),
        move_things(SAMPLE.kit, ["section-toilet"], "", None),
        duplicate_things(SAMPLE.kit, ["card-hq"])[0],
        evolve(SAMPLE.kit, sections=()),
    ],
    ids=["step", "card moved", "section moved", "card copied", "emptied"],
)
def test_after_an_edit_too(kit):
    after = evolve(SAMPLE, kit=kit)
    old, new = unlike(SAMPLE, after), unlike(after, SAMPLE)
    kept = {key: node for key, node in nodes(SAMPLE).items() if key not in old}
    assert kept | new == nodes(after)
    assert kept | old == nodes(SAMPLE)


def test_what_an_edit_did_not_touch_is_not_looked_into():
    after = evolve(SAMPLE, kit=replace_part(SAMPLE.kit, step("step-pump", "くむ")))
    assert list(unlike(after, SAMPLE)) == [
        ("kit", "kit"),
        ("section", "section-toilet"),
        ("card", "card-water"),
        ("step", "step-pump"),
    ]
    assert unlike_nodes(SAMPLE, SAMPLE) == []


def test_an_id_that_came_a_second_time_is_among_them():
    first = SAMPLE.kit.sections[0]
    twice = evolve(SAMPLE, kit=evolve(SAMPLE.kit, sections=(*SAMPLE.kit.sections, first)))
    found = [node.key for node in unlike_nodes(twice, SAMPLE)]
    assert found.count(("section", "section-hq")) == 2
