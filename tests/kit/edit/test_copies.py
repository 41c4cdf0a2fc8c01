from attrs import evolve
from hypothesis import given

from kitbuilder.kit.edit.copies import copy_card, copy_section
from kitbuilder.kit.edit.moves import duplicate_things
from kitbuilder.kit.nodes import nodes
from kitbuilder.kit.values import Branch, Caution, Section, Tool
from tests.samples import SAMPLE, card, card_of, step
from tests.strategies import documents


def ids(document):
    return {node_id for _, node_id in nodes(document)}


@given(documents())
def test_a_copied_section_has_no_id_of_the_kit(document):
    for section in document.kit.sections:
        copied = evolve(document, kit=duplicate_things(document.kit, [section.id])[0])
        added = len(nodes(copied)) - len(nodes(document))
        assert len(ids(copied) - ids(document)) == added


@given(documents())
def test_a_copied_card_says_the_same_as_its_original(document):
    for section in document.kit.sections:
        for original in section.cards:
            copy = copy_card(original, locks=True)
            assert [step.text for step in copy.steps] == [step.text for step in original.steps]
            assert [(c.text, c.locked) for c in copy.cautions] == [(c.text, c.locked) for c in original.cautions]
            assert (copy.title, copy.picture, copy.video) == (original.title, original.picture, original.video)


def test_links_inside_a_copied_card_lead_to_its_copies():
    copy = copy_card(
        card(
            "c",
            step("s", tool="t", branch=Branch(yes="c", no="elsewhere")),
            tools=(Tool("t", "鍵"),),
            cautions=(Caution("w", "注意", before="s"),),
            next="c",
        ),
        locks=True,
    )
    assert copy.next == copy.id
    assert copy.steps[0].tool == copy.tools[0].id
    assert copy.steps[0].branch == Branch(copy.id, "elsewhere")
    assert copy.cautions[0].before == copy.steps[0].id


def test_links_out_of_a_copied_card_stay():
    original = card("c", step("s", tool="gone"), cautions=(Caution("w", "注意", before="gone"),), next="d")
    copy = copy_card(original, locks=True)
    assert (copy.next, copy.steps[0].tool, copy.cautions[0].before) == ("d", "gone", "gone")


def test_links_between_the_cards_of_a_copied_section_lead_to_the_copies():
    section = Section("s", "本部", cards=(card("a", step("a-1", branch=Branch(no="b")), next="b"), card("b", next="a")))
    first, second = copy_section(section, locks=True).cards
    assert first.next == second.id
    assert first.steps[0].branch == Branch(None, second.id)
    assert second.next == first.id


def test_a_copied_card_leads_where_its_original_led():
    kit = duplicate_things(SAMPLE.kit, ["card-hq"])[0]
    copy = kit.sections[0].cards[1]
    assert copy.next == "card-toilet"
    assert copy.steps[1].branch == card_of(kit, "card-hq").steps[1].branch
