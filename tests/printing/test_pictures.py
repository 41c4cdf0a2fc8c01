"""Pictures on paper: upright, on white, without what a camera writes beside them."""

import io
import zlib

import pytest
from attrs import evolve
from PIL import Image, ImageChops

from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.picture_edits import cropped, turned
from kitbuilder.kit.pictures import read_picture
from kitbuilder.printing.artwork import ArtRoom, icon_exists
from tests.printing.pages import picture
from tests.printing.paper import CARD_LAYOUTS, plainly, ward_kit
from tests.samples import SITE, approved, card, kit, step, svg
from tests.told import refusal

RED, GREEN, BLUE = (255, 0, 0), (0, 128, 0), (0, 0, 255)
GPS_NAME = b"SECRETPLACE"


def encoded(image, form="PNG", **options):
    buffer = io.BytesIO()
    image.save(buffer, form, **options)
    return buffer.getvalue()


def page_of(press, data, layout="card-a4", *, on_step=False):
    shown = read_picture(data, "絵")
    place = {"picture": shown.id} if not on_step else {}
    steps = (step("s", picture=shown.id if on_step else None),)
    whole = approved(kit(card("c", *steps, **place), pictures=(shown,)))
    return press.render(whole, SITE, plainly(layout))


def colours(pdf):
    """Return the place of the middle of each pure colour on the page, in pixels."""
    image = picture(pdf, dpi=100)
    found = {}
    for name, wanted in (("red", RED), ("green", GREEN), ("blue", BLUE)):
        apart = ImageChops.difference(image, Image.new("RGB", image.size, wanted)).split()
        far = ImageChops.lighter(ImageChops.lighter(apart[0], apart[1]), apart[2])
        box = far.point(lambda value: 255 if value < 24 else 0).getbbox()
        if box:
            found[name] = ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
    return found


def halves(left, right, size=(80, 60), mode="RGB"):
    image = Image.new(mode, size, left)
    image.paste(right, (size[0] // 2, 0, *size))
    return image


@pytest.mark.parametrize("layout", CARD_LAYOUTS)
@pytest.mark.parametrize("on_step", [False, True])
@pytest.mark.parametrize(
    "data",
    [
        encoded(halves(RED, BLUE)),
        encoded(halves(RED, BLUE), "JPEG", quality=95, subsampling=0),
        encoded(halves(RED, BLUE).quantize(4)),
        svg(
            '<path fill="#ff0000" d="M0 0h40v60h-40z"/><path fill="#0000ff" d="M40 0h40v60h-40z"/>',
            'viewBox="0 0 80 60"',
        ),
    ],
    ids=["png", "jpeg", "palette", "svg"],
)
def test_a_picture_is_on_the_card(press, data, layout, on_step):
    places = colours(page_of(press, data, layout, on_step=on_step))
    assert places["red"][0] < places["blue"][0]
    assert places["red"][1] == pytest.approx(places["blue"][1], abs=3)


def test_what_is_transparent_is_white_on_paper(press):
    image = Image.new("RGBA", (80, 60), (0, 0, 255, 0))
    image.paste((*RED, 255), (20, 15, 60, 45))
    assert set(colours(page_of(press, encoded(image)))) == {"red"}


def test_a_photograph_stands_upright_as_its_camera_was_held(press):
    exif = Image.Exif()
    exif[0x0112] = 6
    lying = encoded(halves(RED, BLUE), "JPEG", quality=95, subsampling=0, exif=exif)
    places = colours(page_of(press, lying))
    assert places["red"][1] < places["blue"][1]
    assert places["red"][0] == pytest.approx(places["blue"][0], abs=3)


def test_where_a_photograph_was_taken_does_not_leave_with_the_card(press):
    exif = Image.Exif()
    exif.get_ifd(0x8825)[27] = GPS_NAME
    exif[0x010E] = GPS_NAME.decode()
    data = encoded(halves(RED, BLUE), "JPEG", exif=exif)
    assert GPS_NAME in data
    pdf = page_of(press, data)
    assert GPS_NAME not in pdf
    assert not any(GPS_NAME in part for part in inflated(pdf))


def inflated(pdf):
    """Yield every stream of a PDF that can be inflated."""
    for part in pdf.split(b"stream\n")[1:] + pdf.split(b"stream\r\n")[1:]:
        try:
            yield zlib.decompressobj().decompress(part)
        except zlib.error:
            continue


def test_a_large_photograph_is_brought_down_to_what_paper_shows(press):
    noise = Image.effect_noise((3000, 2000), 80).convert("RGB")
    assert len(page_of(press, encoded(noise, "JPEG", quality=95))) < 2_500_000


def test_the_same_picture_is_in_the_file_once(press):
    data = encoded(Image.effect_noise((300, 200), 80).convert("RGB"))
    shown = read_picture(data, "絵")
    one, many = (
        press.render(kit(*(card(f"c{n}", picture=shown.id) for n in range(count)), pictures=(shown,)), SITE, plainly())
        for count in (1, 12)
    )
    assert len(many) < len(one) + 60_000


def test_a_picture_that_is_gone_leaves_its_place_empty(press):
    whole = approved(kit(card("c", picture="0" * 64)))
    assert colours(press.render(whole, SITE, plainly())) == {}


@pytest.mark.parametrize("inside", ['<path d="nonsense"/>', '<polygon points="1,a"/>'])
def test_a_drawing_that_cannot_be_drawn_is_refused_by_name(inside):
    broken = read_picture(svg(inside), "ふたの絵")
    assert "ふたの絵" in refusal(ArtRoom().picture, broken, 50.0, 50.0, of=BadInput)


def test_a_drawing_without_a_size_is_refused():
    nothing = evolve(read_picture(svg()), data=svg("", 'viewBox="0 0 0 0"'), alt="")
    refusal(ArtRoom().picture, nothing, 50.0, 50.0, of=BadInput)


def test_a_photograph_that_is_cut_off_is_refused():
    data = encoded(Image.effect_noise((300, 200), 80).convert("RGB"), "JPEG")
    cut = evolve(read_picture(data, "写真"), data=data[:2000])
    refusal(ArtRoom().picture, cut, 50.0, 50.0, of=BadInput)


def test_every_picture_of_the_wards_kit_can_be_drawn():
    room = ArtRoom()
    for shown in ward_kit().kit.pictures:
        assert room.picture(shown, 60.0, 40.0).operators


@pytest.mark.parametrize("name", ["toilet", "caution", "team", "people", "minutes", "place", "tools", "done", "next"])
def test_the_icons_of_a_card_exist(name):
    assert icon_exists(name)


def test_an_unknown_icon_is_drawn_as_the_common_one():
    room = ArtRoom()
    assert not icon_exists("no-such-icon")
    assert room.icon("no-such-icon", "#FF0000") == room.icon("other", "#FF0000")
    assert room.icon("other", "#FF0000") != room.icon("other", "#000000")


BANDS = svg(
    '<path fill="#ff0000" d="M0 0h80v20h-80z"/><path fill="#0000ff" d="M0 20h40v40h-40z"/>'
    '<path fill="#008000" d="M40 20h40v40h-40z"/>',
    'viewBox="0 0 80 60"',
)


def test_a_drawing_that_is_turned_prints_turned(press):
    places = colours(page_of(press, turned(read_picture(BANDS), 1).data))
    assert places["red"][0] > places["blue"][0]
    assert places["blue"][1] < places["green"][1]


def test_what_is_cropped_from_a_drawing_is_not_on_paper(press):
    part = cropped(read_picture(BANDS), 0, 0.4, 1, 0.6)
    assert set(colours(page_of(press, part.data))) == {"blue", "green"}
