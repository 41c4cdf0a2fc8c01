"""What holds for every list of a kit: sections, cards, steps, tools, cautions, teams, videos, pictures."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kitbuilder.kit.errors import BadInput, NotFound
from tests.kit.edit.editable import editables, list_of, reworded
from tests.samples import SAMPLE
from tests.strategies import documents
from tests.told import refusal

KIT = SAMPLE.kit
FILLED = [name for name, editable in editables(KIT) if editable.items]
COPIED = [name for name in FILLED if list_of(KIT, name).duplicate]


def ids(kit, name):
    return [item.id for item in list_of(kit, name).items]


def untouched(before, after, name):
    """Tell whether every section that the list is not in is the very same object."""
    names = [f"cards of {section.id}" for section in before.sections]
    return all(
        section in after.sections and any(section is other for other in after.sections)
        for section, cards in zip(before.sections, names, strict=True)
        if name not in ("sections", cards) and name.split(" of ")[-1] not in {card.id for card in section.cards}
    )


@pytest.mark.parametrize("name", FILLED)
def test_a_new_thing_stands_in_front_or_after_another(name):
    editable = list_of(KIT, name)
    first = ids(KIT, name)[0]
    in_front = editable.add(KIT, editable.new)
    assert ids(in_front, name) == [editable.new.id, *ids(KIT, name)]
    assert ids(editable.add(KIT, editable.new, first), name)[:2] == [first, editable.new.id]
    assert untouched(KIT, in_front, name)


@pytest.mark.parametrize("name", FILLED)
def test_a_thing_is_removed_and_nothing_else(name):
    editable = list_of(KIT, name)
    before = ids(KIT, name)
    after = editable.remove(KIT, before[-1])
    assert ids(after, name) == before[:-1]
    assert untouched(KIT, after, name)


@pytest.mark.parametrize("name", FILLED)
def test_a_thing_is_replaced_where_it_stands(name):
    editable = list_of(KIT, name)
    new = reworded(editable.items[-1])
    after = editable.replace(KIT, new)
    assert list_of(after, name).items == (*editable.items[:-1], new)
    assert untouched(KIT, after, name)


@pytest.mark.parametrize("name", [name for name in FILLED if len(list_of(KIT, name).items) > 1])
def test_a_thing_is_moved_to_the_front_and_back(name):
    editable = list_of(KIT, name)
    *others, last = ids(KIT, name)
    moved = editable.move(KIT, last, None)
    assert ids(moved, name) == [last, *others]
    assert editable.move(moved, last, others[-1]) == KIT
    assert untouched(KIT, moved, name)


@pytest.mark.parametrize("name", COPIED)
def test_a_copy_stands_behind_its_original_under_a_new_id(name):
    editable = list_of(KIT, name)
    first, *others = ids(KIT, name)
    after = editable.duplicate(KIT, first)
    assert [ids(after, name)[0], *ids(after, name)[2:]] == [first, *others]
    assert ids(after, name)[1] not in ids(KIT, name)
    assert untouched(KIT, after, name)


@pytest.mark.parametrize("name", FILLED)
@pytest.mark.parametrize(
    "edit",
    [
        lambda editable: editable.remove(KIT, "gone"),
        lambda editable: editable.move(KIT, "gone", editable.items[0].id),
        lambda editable: editable.move(KIT, editable.items[0].id, "gone"),
        lambda editable: editable.replace(KIT, editable.new),
        lambda editable: editable.add(KIT, editable.new, "gone"),
    ],
)
def test_an_id_that_is_not_there_is_not_found(name, edit):
    refusal(edit, list_of(KIT, name), of=NotFound)


@pytest.mark.parametrize("name", COPIED)
def test_what_is_not_there_is_not_copied(name):
    refusal(list_of(KIT, name).duplicate, KIT, "gone", of=NotFound)


@pytest.mark.parametrize("name", FILLED)
def test_an_id_in_use_in_the_list_is_refused(name):
    editable = list_of(KIT, name)
    refusal(editable.add, KIT, editable.items[0], of=BadInput)


@pytest.mark.parametrize("name", FILLED)
def test_the_kit_before_an_edit_stays_as_it_was_so_that_keeping_it_is_undo(name):
    editable = list_of(KIT, name)
    before = repr(KIT)
    editable.remove(editable.add(KIT, editable.new), editable.items[0].id)
    assert repr(KIT) == before


@given(documents(), st.data())
def test_adding_and_removing_again_gives_the_kit_back(document, data):
    editable = data.draw(st.sampled_from([editable for _, editable in editables(document.kit)]))
    after = data.draw(st.sampled_from([None, *(item.id for item in editable.items)]))
    added = editable.add(document.kit, editable.new, after)
    assert added != document.kit
    assert editable.remove(added, editable.new.id) == document.kit


@given(documents(), st.data())
def test_moving_to_the_same_place_changes_nothing(document, data):
    filled = [editable for _, editable in editables(document.kit) if editable.items]
    assume(filled)
    editable = data.draw(st.sampled_from(filled))
    place = data.draw(st.integers(0, len(editable.items) - 1))
    item = editable.items[place].id
    here = editable.items[place - 1].id if place else None
    assert editable.move(document.kit, item, here) == document.kit
    assert editable.move(document.kit, item, item) == document.kit
