"""The contrast of a text to what is behind it, measured on small pictures whose colours are known."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from kitbuilder.printing.preflight.code_pixels import contrast_ratio
from kitbuilder.printing.preflight.legible import LEAST_CONTRAST, contrast, pale_problems
from kitbuilder.printing.preflight.sight import Sight
from kitbuilder.printing.preflight.texts import SeenText

SIZE = 18.0
BOX = (10.0, 10.0, 16.0, 16.0)
MM = 200 / 25.4


def sight(ink, ground, stroke_mm=0.6, *, known=True, degrees=0.0, over=None, half=None):
    """A letter of two strokes and a bar, as large as 18 pt; `half` is another ground behind its lower half."""
    image = Image.new("L", (200, 200), ground)
    draw = ImageDraw.Draw(image)
    if half is not None:
        draw.rectangle((0, 13 * MM, 200, 200), fill=half)
    for x in (11, 13, 15):
        draw.rectangle((x * MM, 10 * MM, (x + stroke_mm) * MM, 16 * MM), fill=ink)
    if over is not None:
        draw.rectangle((9 * MM, 9 * MM, 17 * MM, 17 * MM), fill=over)
    text = SeenText("川", BOX, SIZE, (10, 16), degrees, ink if known else None, "font", embedded=True)
    return Sight(25.4, 25.4, image, memoryview(b""), (text,), None, ())


def measured(*args, **named):
    seen = sight(*args, **named)
    return contrast(seen, seen.texts[0])


@given(st.integers(0, 255), st.integers(0, 255), st.booleans())
def test_contrast_is_that_of_the_two_greys_or_none_where_they_cannot_be_told_apart(ink, ground, known):
    ratio = measured(ink, ground, known=known)
    true = contrast_ratio(max(ink, ground), min(ink, ground))
    assert ratio == pytest.approx(true) or (abs(ink - ground) <= 24 and ratio == 1.0)


@pytest.mark.parametrize("stroke_mm", [0.2, 0.4, 1.0])
def test_thin_and_thick_letters_have_the_same_contrast(stroke_mm):
    assert measured(0, 255, stroke_mm) == pytest.approx(21)


def test_of_two_grounds_the_worse_one_counts():
    assert measured(0, 255, half=0xE4) == pytest.approx(contrast_ratio(0xE4, 0))
    assert measured(0, 255, half=80) == pytest.approx(contrast_ratio(80, 0))


@pytest.mark.parametrize("over", [0, 255, 128])
def test_a_covered_text_has_no_contrast(over):
    assert measured(0, 255, over=over) == 1.0


def test_a_pale_text_is_told_but_not_a_pale_stamp_that_stands_aslant():
    assert contrast_ratio(255, 0xE4) < LEAST_CONTRAST
    assert len(list(pale_problems(sight(0xE4, 255)))) == 1
    assert list(pale_problems(sight(0xE4, 255, degrees=22))) == []
    assert len(list(pale_problems(sight(0xE4, 255, degrees=-90)))) == 1
    assert len(list(pale_problems(sight(0xE4, 255, degrees=180)))) == 1


def test_many_pale_texts_are_counted():
    one = sight(0xE4, 255)
    many = Sight(one.width, one.height, one.image, one.grey, one.texts * 9, None, ())
    told = list(pale_problems(many))
    assert len(told) == 6
    assert "ほかに 4 か所" in told[-1]
