"""What travels with a picture that is taken in: its pixels and which way is up, nothing a camera writes beside it."""

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageOps, PngImagePlugin

from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.picture_edits import arrived
from tests.samples import JPEG, PNG, SVG, raster
from tests.told import refusal

SECRET = b"SECRETPLACE"
ORIENTATION = 0x0112
PHOTO = Image.effect_noise((40, 24), 60).convert("RGB")


def exif(orientation=1):
    """Return what a phone writes: where, when, with what, and how it was held."""
    notes = Image.Exif()
    notes[ORIENTATION] = orientation
    notes[0x010F] = SECRET.decode()
    notes.get_ifd(0x8825)[27] = SECRET
    return notes


def encoded(image, form, **options):
    buffer = io.BytesIO()
    image.save(buffer, form, **options)
    return buffer.getvalue()


def written_beside():
    """Return text that a PNG keeps, short, packed and as XMP."""
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Comment", SECRET.decode())
    notes.add_text("packed", SECRET.decode(), zip=True)
    notes.add_itxt("XML:com.adobe.xmp", SECRET.decode())
    return notes


def opened(data):
    return Image.open(io.BytesIO(data))


def upright(data):
    with opened(data) as image:
        return ImageOps.exif_transpose(image).convert("RGBA").tobytes()


FULL = {
    "jpeg": encoded(PHOTO, "JPEG", exif=exif(), comment=SECRET, xmp=SECRET),
    "progressive jpeg": encoded(PHOTO, "JPEG", exif=exif(), progressive=True),
    "two pictures of a phone": encoded(
        PHOTO, "MPO", exif=exif(), save_all=True, append_images=[Image.new("RGB", (9, 9))]
    ),
    "a film behind the photo": encoded(PHOTO, "JPEG", exif=exif()) + b"\0\0\0\x18ftypmp42" + SECRET,
    "png": encoded(PHOTO, "PNG", exif=exif(), pnginfo=written_beside()),
    "something behind the png": encoded(PHOTO, "PNG") + SECRET,
    "palette png": encoded(PHOTO.quantize(8), "PNG", exif=exif()),
    "grey jpeg": encoded(PHOTO.convert("L"), "JPEG", exif=exif()),
    "jpeg for print": encoded(PHOTO.convert("CMYK"), "JPEG", exif=exif()),
}


@pytest.mark.parametrize("data", FULL.values(), ids=FULL)
def test_where_a_photograph_was_taken_does_not_come_into_the_kit(data):
    picture = arrived(data)
    assert SECRET in data or b"zTXt" in data
    assert SECRET not in picture.data
    with opened(picture.data) as image:
        image.load()
        assert set(dict(image.getexif())) <= {ORIENTATION}
        assert not image.getexif().get_ifd(0x8825)
        assert not {"comment", "xmp", "photoshop", "Comment", "packed", "mp"} & set(image.info)


@pytest.mark.parametrize("data", FULL.values(), ids=FULL)
def test_not_a_pixel_of_a_photograph_changes_when_it_is_taken_in(data):
    assert upright(arrived(data).data) == upright(data)


@given(st.sampled_from(["JPEG", "PNG"]), st.integers(1, 8), st.booleans())
def test_a_photograph_stays_upright_however_the_camera_was_held(form, orientation, more):
    notes = exif(orientation)
    data = encoded(PHOTO, form, exif=notes if more else notes.tobytes())
    assert upright(arrived(data).data) == upright(data)


@pytest.mark.parametrize("data", FULL.values(), ids=FULL)
def test_what_was_taken_in_once_is_the_same_picture_when_it_comes_again(data):
    picture = arrived(data, "絵")
    assert arrived(picture.data, "絵") == picture


@pytest.mark.parametrize("data", [PNG, JPEG, SVG])
def test_a_picture_without_notes_is_kept_as_it_came(data):
    assert arrived(data, "絵").data == data


def test_the_colours_of_a_photograph_are_kept():
    profile = b"0" * 128
    data = encoded(PHOTO, "JPEG", icc_profile=profile, exif=exif())
    assert opened(arrived(data).data).info["icc_profile"] == profile


def test_a_photograph_that_is_built_loosely_is_encoded_anew_without_its_notes():
    second = 4 + int.from_bytes(FULL["jpeg"][4:6], "big")
    loose = FULL["jpeg"][:second] + b"\0\0" + FULL["jpeg"][second:]
    with opened(loose) as image:
        image.load()
    picture = arrived(loose, "絵")
    assert SECRET not in picture.data
    assert picture.alt == "絵"
    assert opened(picture.data).size == PHOTO.size


def test_bytes_that_fill_up_before_a_segment_do_no_harm():
    filled = FULL["jpeg"][:2] + b"\xff\xff" + FULL["jpeg"][2:]
    assert upright(arrived(filled).data) == upright(filled)


@pytest.mark.parametrize("data", [b"", b"hello", raster("GIF"), raster("JPEG", size=(30, 30))[:-300], b"<svg"])
def test_what_is_no_sound_picture_is_refused(data):
    refusal(arrived, data, of=BadInput)


def test_the_picture_of_a_new_phone_is_refused_with_what_to_do():
    assert "JPEG" in refusal(arrived, b"\0\0\0\x18ftypheic" + bytes(40), of=BadInput)


@pytest.mark.filterwarnings("ignore::UserWarning")  # Pillow's, of damaged notes
@pytest.mark.parametrize("marker", range(256))
def test_a_note_under_any_other_marker_is_refused_or_left_out(marker):
    comment = b"\xff\xfe" + (len(SECRET) + 2).to_bytes(2, "big") + SECRET
    broken = bytearray(encoded(PHOTO, "JPEG", comment=SECRET))
    broken[broken.index(comment) + 1] = marker
    try:
        picture = arrived(bytes(broken))
    except BadInput:
        return
    assert SECRET not in picture.data


@pytest.mark.filterwarnings("ignore::UserWarning")  # Pillow's, of damaged notes
@settings(max_examples=200)
@given(st.sampled_from(sorted(FULL)), st.data())
def test_a_damaged_photograph_is_refused_or_loses_its_notes(name, data):
    broken = bytearray(FULL[name])
    for place in data.draw(st.lists(st.integers(0, len(broken) - 1), min_size=1, max_size=4)):
        broken[place] = data.draw(st.integers(0, 255))
    try:
        picture = arrived(bytes(broken))
    except BadInput:
        return
    assert SECRET not in picture.data
