"""What only the printer can find, each named by its card."""

import pytest
from attrs import evolve

from kitbuilder.kit.pictures import read_picture
from kitbuilder.kit.problem import Severity
from kitbuilder.kit.values import Fact, Video
from kitbuilder.printing.check import printing_problems
from tests.printing.paper import A4, LAYOUTS, PrintOptions, filled_site, plainly, ward_kit
from tests.samples import SAMPLE, SITE, TODAY, card, kit, site, step, svg


def found(press, whole, place=SITE, options=A4):
    problems = printing_problems(press, whole, place, options)
    assert all(problem.severity is Severity.ERROR for problem in problems)
    return [(problem.code, problem.where.label, problem.message) for problem in problems]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_kits_that_come_with_the_program_can_be_printed(press, layout):
    options = PrintOptions(TODAY, layout)
    assert printing_problems(press, ward_kit().kit, filled_site(), options) == []
    assert printing_problems(press, ward_kit().kit, evolve(SITE, facts=ward_kit().site.facts), options) == []
    assert printing_problems(press, SAMPLE.kit, SITE, options) == []


@pytest.mark.parametrize(
    ("fields", "label"),
    [
        ({"title": "𠮷野へ"}, "カード1「𠮷野へ」 題名"),
        ({"purpose": "😀"}, "カード1「水をくむ」 目的"),
        ({"place": "{𠮷|よし}"}, "カード1「水をくむ」 場所"),
        ({"done_when": "[[𠮷の場所]]"}, "カード1「水をくむ」 終わりの目安"),
        ({"done_when": "{吉|😀}"}, "カード1「水をくむ」 終わりの目安"),
        ({"done_when": "{𠮷"}, "カード1「水をくむ」 終わりの目安"),
    ],
)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_character_the_font_lacks_is_named_with_its_card(press, fields, label, layout):
    ((code, place, message),) = found(press, kit(card("c", **fields)), options=plainly(layout))
    assert (code, place) == ("glyph", label)
    assert any(named in message for named in ("「𠮷」(U+20BB7)", "「😀」(U+1F600)"))


@pytest.mark.parametrize(
    ("place", "label"),
    [
        (site(name="𠮷野小学校"), "拠点 名前"),
        (site(facts=(Fact("f", "門", "⚠"),)), "拠点の値「門」"),
        (site(facts=(Fact("f", "門⚠"),)), "の名前"),
    ],
)
def test_a_character_the_font_lacks_is_named_at_the_site(press, place, label):
    ((code, where, _),) = found(press, SAMPLE.kit, place)
    assert code == "glyph"
    assert where.endswith(label)


def test_many_characters_are_named_by_the_first_five(press):
    ((_, _, message),) = found(press, kit(card("c", step("s", "😀😁😂😃😄😅"))))
    assert message.count("U+") == 5


def with_video(address):
    return kit(card("c", video="v"), videos=(Video("v", "TOI-3", "組み方", address),))


@pytest.mark.parametrize("layout", LAYOUTS[:2])
@pytest.mark.parametrize("length", [400, 1200])
def test_an_address_too_long_for_a_code_is_named(press, layout, length):
    ((code, label, message),) = found(press, with_video("https://a.jp/" + "a" * length), options=plainly(layout))
    assert (code, label) == ("code-too-dense", "キット全体 訓練動画 TOI-3")
    assert str(length + 13) in message


def test_a_list_has_no_codes(press):
    assert found(press, with_video("https://a.jp/" + "a" * 900), options=plainly("list-a4")) == []


def test_an_address_just_short_enough_is_printed(press):
    assert found(press, with_video("https://a.jp/" + "a" * 60)) == []


def test_a_broken_picture_is_named(press):
    broken = read_picture(svg('<path d="nonsense"/>'), "ふたの絵")
    whole = kit(card("c", picture=broken.id), pictures=(broken,))
    assert [problem[:2] for problem in found(press, whole)] == [("picture", "キット全体 画像「ふたの絵」")]


def test_a_text_without_room_is_named(press):
    ((code, label, message),) = found(press, kit(card("c", title="水をくむ", done_when="水" * 60, next="c")))[:1]
    assert (code, label) == ("no-room", "カード1「水をくむ」 終わりの目安")
    assert "card-a4" in message
