import pytest
from attrs import evolve

from kitbuilder.kit.addresses import code_address, shown_address
from tests.samples import SAMPLE

VIDEO = SAMPLE.kit.videos[0]


@pytest.mark.parametrize("base", ["https://a.example/k", "https://a.example/k/"])
def test_a_code_holds_the_wards_short_address_when_there_is_one(base):
    assert code_address(evolve(SAMPLE.kit, base_address=base), VIDEO) == "https://a.example/k/TOI-3"


@pytest.mark.parametrize(
    ("address", "start_s", "held"),
    [
        ("https://youtu.be/abc", 655, "https://youtu.be/abc?t=655"),
        ("https://www.youtube.com/watch?v=abc", 655, "https://www.youtube.com/watch?v=abc&t=655"),
        ("https://youtu.be/abc", 0, "https://youtu.be/abc"),
        ("https://city.example/v", 655, "https://city.example/v"),
        ("", 655, ""),
    ],
)
def test_without_a_short_address_a_code_holds_the_videos_own_with_its_start(address, start_s, held):
    video = evolve(VIDEO, address=address, start_s=start_s)
    assert code_address(evolve(SAMPLE.kit, base_address=""), video) == held


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://a.example/k/TOI-3", "a.example/k/TOI-3"),
        ("https://www.a.example/" + "x" * 60, "a.example…"),
        ("", ""),
    ],
)
def test_an_address_is_printed_to_be_typed_or_its_host_alone(address, shown):
    assert shown_address(address) == shown
