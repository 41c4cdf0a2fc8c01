import pytest
from attrs import evolve

from kitbuilder.kit.edit.named import video_cards
from kitbuilder.kit.edit.videos import next_code, refuse_address, refuse_video, remove_video, tidy_code
from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.values import Video
from tests.samples import SAMPLE, with_kit
from tests.told import refusal

KIT = SAMPLE.kit
VIDEO = KIT.videos[0]


@pytest.mark.parametrize("typed", ["toi-3", "ＴＯＩ－３", " TOI-3 "])
def test_a_code_is_kept_in_half_width_capitals_however_it_was_typed(typed):
    assert tidy_code(typed) == "TOI-3"


def test_the_cards_of_a_removed_video_show_another_or_none():
    assert remove_video(KIT, VIDEO.id, None).videos == ()
    assert video_cards(remove_video(KIT, VIDEO.id, "other"), "other")[0].card.id == "card-toilet"


def test_a_new_code_is_one_that_no_video_has():
    assert next_code(KIT) == "NEW-1"
    taken = with_kit(SAMPLE, videos=(Video("a", "NEW-1", "", ""), Video("b", "NEW-3", "", ""))).kit
    assert next_code(taken) == "NEW-2"


@pytest.mark.parametrize(
    ("changes", "part"),
    [
        ({"code": ""}, "英大文字"),
        ({"code": "トイレ"}, "英大文字"),
        ({"id": "new"}, "ほかの動画"),
        ({"title": "{あ"}, "ふりがな"),
        ({"address": "http://example.jp"}, "https://"),
        ({"address": "https://example.jp/動画"}, "https://"),
        ({"address": "https://"}, "https://"),
        ({"address": "https://[half"}, "https://"),
        ({"address": "https://example.jp/" + "a" * 500}, "長すぎます"),
    ],
)
def test_a_video_that_cannot_be_used_is_refused_in_one_sentence(changes, part):
    assert part in refusal(refuse_video, KIT, evolve(VIDEO, **changes), of=BadInput)


def test_a_good_video_and_one_whose_address_is_not_known_yet_are_taken():
    refuse_video(KIT, VIDEO)
    refuse_video(KIT, evolve(VIDEO, address=""))
    refuse_address("https://kanazawa.example/k/")
