"""Codes on cards, read from the page's own pixels."""

import pytest
from attrs import evolve

from kitbuilder.kit.addresses import code_address
from kitbuilder.kit.find import numbered_cards, video_of
from kitbuilder.kit.values import Video
from kitbuilder.printing.preflight.sight import RESOLUTION_DPI
from kitbuilder.printing.qr import QUIET_ZONE, matrix, module_mm
from tests.printing.pages import by_card, codes, picture, seen
from tests.printing.paper import CARD_LAYOUTS, PrintOptions, filled_site, plainly, ward_kit
from tests.samples import SITE, TODAY, approved, card, kit

ADDRESS = "https://www.youtube.com/watch?v=abcdefghijk"
MM = 25.4 / RESOLUTION_DPI


def with_video(address=ADDRESS, base="", **fields):
    video = Video("v", "TOI-3", "トイレの組み方", address, **fields)
    return approved(kit(card("c", video="v"), videos=(video,), base_address=base))


def printed_codes(press, whole, layout="card-a4"):
    return codes(press.render(whole, SITE, plainly(layout)))


@pytest.mark.parametrize("layout", CARD_LAYOUTS)
@pytest.mark.parametrize(
    ("whole", "text"),
    [
        (with_video(), ADDRESS),
        (with_video(start_s=75), f"{ADDRESS}&t=75"),
        (with_video("https://example.jp/a(b)c\\d?x=%E6%B0%B4"), "https://example.jp/a(b)c\\d?x=%E6%B0%B4"),
        (with_video(base="https://k.example.jp/k/"), "https://k.example.jp/k/TOI-3"),
        (with_video("", base="https://k.example.jp/k"), "https://k.example.jp/k/TOI-3"),
    ],
)
def test_a_code_says_the_address(press, whole, text, layout):
    assert [code.text for code in printed_codes(press, whole, layout)] == [text]


@pytest.mark.parametrize("layout", CARD_LAYOUTS)
def test_the_squares_of_a_code_are_large_enough_for_phones(press, layout):
    for whole in (with_video(), with_video(base="https://k.example.jp/k/"), with_video(ADDRESS + "&list=" + "a" * 30)):
        (code,) = printed_codes(press, whole, layout)
        modules = 17 + 4 * int(code.extra["Version"])
        width = code.position.top_right.x - code.position.top_left.x
        assert width * MM / modules >= 0.4 * 0.985


@pytest.mark.parametrize("layout", CARD_LAYOUTS)
def test_four_squares_around_a_code_are_white(press, layout):
    pdf = press.render(with_video(), SITE, plainly(layout))
    (code,) = codes(pdf)
    modules = 17 + 4 * int(code.extra["Version"])
    corner, other = code.position.top_left, code.position.bottom_right
    module = (other.x - corner.x) / modules
    image = picture(pdf).convert("L")
    for layer in range(1, 4):
        reach = round(layer * module) + 2
        frame = image.crop((corner.x - reach, corner.y - reach, other.x + reach, other.y + reach))
        edge = min(frame.crop(box).getextrema()[0] for box in _edges(*frame.size))
        assert edge >= 250


def _edges(width, height):
    return [(0, 0, width, 1), (0, height - 1, width, height), (0, 0, 1, height), (width - 1, 0, width, height)]


@pytest.mark.parametrize("layout", CARD_LAYOUTS)
def test_the_codes_of_the_wards_kit_can_be_read(press, layout):
    whole = ward_kit().kit
    pdf = press.render(whole, filled_site(), plainly(layout))
    pages = by_card(seen(pdf))
    for found in list(numbered_cards(whole))[::5]:
        video = video_of(whole, found.card.video)
        expected = [code_address(whole, video)] if video else []
        first = sum(len(pages[number]) for number in range(1, found.number))
        assert [code.text for code in codes(pdf, first)] == expected


@pytest.mark.parametrize(
    ("whole", "shown"),
    [
        (with_video(base="https://k.example.jp/k/"), "k.example.jp/k/TOI-3"),
        (with_video("https://example.jp/a"), "example.jp/a"),
        (with_video("https://www.example.jp/" + "a" * 60), "example.jp…"),
    ],
)
def test_the_address_and_the_title_stand_at_the_code(press, whole, shown):
    (page,) = seen(press.render(whole, SITE, plainly()))
    assert shown in page.text
    assert "トイレの組み方" in page.text


@pytest.mark.parametrize(
    ("start_s", "said"), [(0, ""), (40, "（40秒から）"), (120, "（2分から）"), (655, "（10分55秒から）")]
)
def test_where_to_start_is_said_in_words(press, start_s, said):
    (page,) = seen(press.render(with_video(start_s=start_s), SITE, plainly()))
    assert f"トイレの組み方{said}" in page.text
    assert ("から）" in page.text) == bool(said)


@pytest.mark.parametrize(
    "whole",
    [with_video(""), kit(card("c")), evolve(with_video(), videos=())],
    ids=["no address", "no video", "video gone"],
)
def test_without_an_address_there_is_no_code(press, whole):
    assert printed_codes(press, whole) == []


@pytest.mark.parametrize("address", ["https://a.jp/", "https://a.jp/" + "a" * 100, "HTTPS://A.JP/TOI-3"])
def test_a_matrix_is_that_of_the_code_with_its_quiet_zone(address):
    made = matrix(address)
    assert made.full_size == made.size + 2 * QUIET_ZONE == made.size + 8
    assert all(start >= 0 and start + length <= made.size for row in made.rows for start, length in row)
    assert made.rows[0][0] == (0, 7)


def test_an_address_too_long_for_any_code_is_refused():
    with pytest.raises(ValueError, match="version"):
        matrix("https://a.jp/" + "a" * 3000)


def test_squares_are_as_large_as_wanted_or_as_the_place_allows():
    modules = matrix(ADDRESS).full_size
    assert module_mm(ADDRESS, 0.5, 100) == 0.5
    assert module_mm(ADDRESS, 0.5, modules * 0.41) == pytest.approx(0.41)


@pytest.mark.parametrize("layout", CARD_LAYOUTS)
def test_a_code_stands_inside_the_safe_area(press, layout):
    page = press.layout(layout).page
    (code,) = printed_codes(press, with_video(), layout)
    corner = code.position.bottom_right
    assert page.left < code.position.top_left.x * MM < corner.x * MM < page.right
    assert page.top < code.position.top_left.y * MM < corner.y * MM < page.bottom


def test_a_long_title_of_a_video_stands_over_the_address(press):
    whole = with_video()
    whole = evolve(whole, videos=(evolve(whole.videos[0], title="とても長い動画の題名がここにつづいていきます"),))
    (page,) = seen(press.render(whole, SITE, PrintOptions(TODAY, "card-a5")))
    assert "とても長い動画の題名がここにつづいていきます" in page.text
    assert [code.text for code in printed_codes(press, whole, "card-a5")] == [ADDRESS]
