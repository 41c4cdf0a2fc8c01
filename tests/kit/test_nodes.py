from hypothesis import given

from kitbuilder.kit.nodes import document_of, nodes
from tests.samples import SAMPLE
from tests.strategies import documents


@given(documents())
def test_a_document_taken_apart_is_put_together_again(document):
    assert document_of(nodes(document)) == document


@given(documents())
def test_the_order_of_the_table_does_not_matter(document):
    assert document_of(dict(reversed(nodes(document).items()))) == document


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
