import pytest
from attrs import evolve
from hypothesis import given

from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.validate import refuse_duplicate_ids, validate
from kitbuilder.kit.values import Caution, Fact, Team, Tool, Video
from tests.samples import SAMPLE, card, document, site, step, with_kit
from tests.strategies import documents, open_documents
from tests.told import refusal


def video(code="A-1", address="https://a.example"):
    return Video(f"video-{code}-{len(address)}", code, "動画", address)


def with_facts(*facts):
    return evolve(document(card("c")), site=site(facts=facts))


@given(open_documents())
def test_a_valid_document_is_accepted(whole):
    validate(whole)


@given(documents())
def test_arbitrary_documents_of_the_strategy_have_no_id_twice(whole):
    refuse_duplicate_ids(whole)


@pytest.mark.parametrize(
    ("whole", "named"),
    [
        (evolve(SAMPLE, site=site("con")), "「con」"),
        (evolve(SAMPLE, site=site("../x")), "「../x」"),
        (document(card("c"), card("c")), "「c」"),
        (document(card("c", step("s")), card("d", step("s"))), "「s」"),
        (document(card("c", tools=(Tool("c", "鍵"),))), "「c」"),
        (document(card("c", cautions=(Caution("all", "注意"),))), "「all」"),
        (document(card("c"), teams=(Team("x", "班"), Team("x", "班"))), "「x」"),
        (with_facts(Fact("a", "鍵"), Fact("b", "鍵")), "「鍵」"),
        (with_facts(Fact("a", "鍵", "[[門]]")), "「鍵」"),
        (with_facts(Fact("a", "鍵", "{門")), "「鍵」 の1文字目"),
        (document(card("c", step("s", "水**"))), "手順1 の2文字目"),
        (document(card("c", title="{")), "カード1「{」 題名"),
        (with_kit(SAMPLE, videos=(video(), video(address="https://b.example/"))), "「A-1」"),
        (with_kit(SAMPLE, videos=(video(address="ftp://a.example"),)), "「ftp://a.example」"),
        (with_kit(SAMPLE, videos=(video(address="https://[a"),)), "「https://[a」"),
        (with_kit(SAMPLE, base_address="javascript:alert(1)"), "「javascript:alert(1)」"),
        (with_kit(SAMPLE, base_address="https://a.example:99999/"), "99999"),
        (with_kit(SAMPLE, base_address="https:///a"), "「https:///a」"),
    ],
)
def test_what_breaks_a_promise_is_refused_by_name(whole, named):
    assert named in refusal(validate, whole, of=BadInput)
