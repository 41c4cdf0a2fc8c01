import io

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageOps

from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.picture_edits import cropped, turned
from kitbuilder.kit.pictures import read_picture
from tests.kit.test_pictures import claiming
from tests.samples import svg
from tests.told import refusal

WIDTH, HEIGHT = 20, 10
QUARTERS = st.integers(-5, 5)


def encoded(image, form="PNG", **options):
    buffer = io.BytesIO()
    image.save(buffer, form, **options)
    return buffer.getvalue()


NOISE = Image.effect_noise((WIDTH, HEIGHT), 90).convert("RGB")
MODES = {mode: encoded(NOISE.convert(mode)) for mode in ("1", "L", "LA", "RGB", "RGBA", "P", "I;16")}
PICTURE = read_picture(MODES["RGB"], "ふた")
DRAWING = read_picture(
    svg('<title>水</title><rect width="50%" height="100%"/><path d="M0 0h3v2z"/>', 'viewBox="5 -3 20 10" width="99"'),
    "水",
)


def pixels(picture):
    with Image.open(io.BytesIO(picture.data)) as image:
        upright = ImageOps.exif_transpose(image)
        return upright.size, upright.convert("RGBA").tobytes()


def edges(low=0):
    """Two edges in pixels, the second behind the first."""
    return st.integers(low, 9).flatmap(lambda first: st.tuples(st.just(first), st.integers(first + 1, 10)))


def shape(picture):
    """Return the view box of a drawing and how its group turns."""
    text = picture.data.decode()
    box = [float(number) for number in text.partition('viewBox="')[2].partition('"')[0].split()]
    turn = text.partition("matrix(")[2].partition(")")[0].split() or [1, 0, 0, 1, 0, 0]
    return box, [float(number) for number in turn]


def corner_shown(picture, x, y):
    """Return where in the view, in fractions of its size, a point of the drawing is."""
    (left, top, width, height), (a, b, c, d, e, f) = shape(picture)
    return (a * x + c * y + e - left) / width, (b * x + d * y + f - top) / height


def close(first, second):
    return first == pytest.approx(second, abs=1e-6)


@pytest.mark.parametrize("data", MODES.values(), ids=MODES)
@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_a_picture_is_turned_clockwise_and_keeps_its_format_and_its_words(data, quarters):
    before = read_picture(data, "ふた")
    after = turned(before, quarters)
    with Image.open(io.BytesIO(data)) as image:
        assert pixels(after)[1] == image.rotate(-90 * quarters, expand=True).convert("RGBA").tobytes()
    assert (after.media_type, after.alt) == ("image/png", "ふた")


@given(QUARTERS, QUARTERS)
def test_turning_twice_is_turning_by_both(first, second):
    assert pixels(turned(turned(PICTURE, first), second)) == pixels(turned(PICTURE, first + second))
    both, one = turned(turned(DRAWING, first), second), turned(DRAWING, first + second)
    for x, y in ((5, -3), (25, 7), (6, 0)):
        assert close(corner_shown(both, x, y), corner_shown(one, x, y))


def test_a_full_turn_changes_nothing():
    assert turned(PICTURE, 4) is PICTURE
    assert turned(DRAWING, -8) is DRAWING


def test_a_drawing_can_be_turned_for_ever():
    picture = DRAWING
    for _ in range(101):
        picture = turned(picture, 1)
    for now, after_one in zip(shape(picture), shape(turned(DRAWING, 1)), strict=True):
        assert close(now, after_one)


@given(edges(), edges())
def test_what_is_cropped_is_what_lies_between_the_edges(across, down):
    box = (across[0] * 2, down[0], across[1] * 2, down[1])
    part = cropped(PICTURE, across[0] / 10, down[0] / 10, across[1] / 10, down[1] / 10)
    assert pixels(part)[1] == NOISE.crop(box).convert("RGBA").tobytes()
    assert part.alt == "ふた"


@given(edges(), edges())
def test_cropping_then_turning_is_turning_then_cropping_the_turned_edges(across, down):
    left, right, top, bottom = (edge / 10 for edge in (*across, *down))
    for picture, view in ((PICTURE, pixels), (DRAWING, lambda drawing: corner_shown(drawing, 7, 1))):
        first = turned(cropped(picture, left, top, right, bottom), 1)
        second = cropped(turned(picture, 1), 1 - bottom, left, 1 - top, right)
        assert view(first) == (view(second) if picture is PICTURE else pytest.approx(view(second), abs=1e-6))


@given(edges(), edges())
def test_a_drawing_is_cropped_by_its_view_and_stays_a_drawing(across, down):
    left, right, top, bottom = (edge / 10 for edge in (*across, *down))
    part = cropped(DRAWING, left, top, right, bottom)
    assert part.media_type == "image/svg+xml"
    assert close(corner_shown(part, 5 + 20 * left, -3 + 10 * top), (0, 0))
    assert close(corner_shown(part, 5 + 20 * right, -3 + 10 * bottom), (1, 1))


def test_lengths_in_hundredths_of_a_drawing_stay_as_long_as_they_were():
    part = cropped(DRAWING, 0, 0, 0.5, 0.5)
    assert b'<rect width="10" height="10"' in part.data


def test_the_title_of_a_drawing_stays_and_the_size_in_pixels_goes():
    after = turned(DRAWING, 1)
    assert "<title>水</title>".encode() in after.data
    assert b'width="99"' not in after.data


def test_a_drawing_loses_what_a_program_wrote_into_it():
    named = svg('<path xmlns:i="urn:i" i:file="C:/Users/yamada" d="M0 0h1"/><!-- yamada -->')
    assert b"yamada" not in turned(read_picture(named), 1).data


@pytest.mark.parametrize("picture", [PICTURE, DRAWING], ids=["photo", "drawing"])
def test_cropping_nothing_away_changes_nothing(picture):
    assert cropped(picture, 0, 0, 1, 1) is picture


NAN = float("nan")


@pytest.mark.parametrize("picture", [PICTURE, DRAWING], ids=["photo", "drawing"])
@pytest.mark.parametrize(
    "edges",
    [(-0.1, 0, 1, 1), (0, 0, 1.1, 1), (0.5, 0, 0.5, 1), (0.6, 0, 0.4, 1), (0, 1, 1, 0), (NAN, 0, 1, 1), (0, 0, 1, NAN)],
)
def test_edges_that_make_no_sense_are_refused(picture, edges):
    assert "選び直して" in refusal(cropped, picture, *edges, of=BadInput)


def test_a_part_without_a_pixel_is_refused():
    assert "小さすぎ" in refusal(cropped, PICTURE, 0.5, 0.5, 0.501, 0.501, of=BadInput)


@pytest.mark.parametrize("edit", [lambda p: turned(p, 1), lambda p: cropped(p, 0, 0, 0.5, 0.5)], ids=["turn", "crop"])
def test_a_lying_photograph_is_changed_as_it_is_shown_and_comes_out_upright_without_notes(edit):
    notes = Image.Exif()
    notes[0x0112] = 6
    notes.get_ifd(0x8825)[27] = b"SECRETPLACE"
    data = encoded(Image.effect_noise((80, 40), 20).convert("RGB"), "JPEG", quality=95, subsampling=0, exif=notes)
    with Image.open(io.BytesIO(data)) as image:
        shown = read_picture(encoded(ImageOps.exif_transpose(image)))
    after = edit(read_picture(data))
    with Image.open(io.BytesIO(after.data)) as image:
        assert dict(image.getexif()) == {}
        assert image.size == pixels(edit(shown))[0]
        assert far_apart(image, edit(shown)) < 12
    assert b"SECRETPLACE" not in after.data
    assert after.media_type == "image/jpeg"


def far_apart(image, other):
    pairs = zip(image.convert("L").tobytes(), Image.open(io.BytesIO(other.data)).convert("L").tobytes(), strict=True)
    return max(abs(one - two) for one, two in pairs)


def test_a_photograph_for_print_is_turned_in_the_colours_of_the_screen():
    data = encoded(Image.new("CMYK", (8, 4), (0, 255, 255, 0)), "JPEG", quality=95)
    with Image.open(io.BytesIO(turned(read_picture(data), 1).data)) as image:
        assert image.mode == "RGB"
        red, green, blue = image.getpixel((1, 1))
    assert red > 200
    assert max(green, blue) < 60


def test_a_picture_from_a_hostile_kit_file_is_looked_at_before_it_is_turned():
    hostile = evolve(PICTURE, data=claiming(60_000, 60_000))
    assert "縮小" in refusal(turned, hostile, 1, of=BadInput)
