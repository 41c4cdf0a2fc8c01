"""Each damage does what it says, and the same again for the same seed."""

import math

import numpy as np
import pytest
from PIL import Image

from tests.printing.field.degrade import (
    DESK,
    captured,
    covered,
    glare,
    hunting,
    low_light,
    noisy,
    out_of_focus,
    tilted,
)
from tests.printing.field.paper import PAPER_DPI, Paper

ALL = (captured, covered, glare, hunting, low_light, noisy, out_of_focus, tilted)
SIDE = 20.0


def plain(grey=0, paper=255):
    """Return paper with a square of one grey, 20 mm wide and 15 mm from the edges, instead of a code."""
    pixels = np.full((591, 591), paper, np.uint8)
    pixels[177:413, 177:413] = grey
    return Paper(Image.fromarray(pixels), PAPER_DPI, 177 * 25.4 / 300, 177 * 25.4 / 300, 236 * 25.4 / 300, "")


def grey(paper):
    return np.asarray(paper.image, np.float32)


def inside(paper):
    x, y = paper.grid
    return (np.abs(x) < paper.side / 2) & (np.abs(y) < paper.side / 2)


@pytest.mark.parametrize("damage", ALL)
def test_a_seed_gives_the_same_picture_again(damage):
    assert damage(plain(), 3).image.tobytes() == damage(plain(), 3).image.tobytes()


@pytest.mark.parametrize("damage", [damage for damage in ALL if damage is not out_of_focus])
def test_another_seed_gives_another_picture(damage):
    assert damage(plain(), 3).image.tobytes() != damage(plain(), 4).image.tobytes()


@pytest.mark.parametrize("seed", range(5))
def test_a_camera_of_150_dpi_sees_as_many_dots(seed):
    seen = captured(plain(), seed)
    assert seen.dpi == 150
    assert seen.image.width == pytest.approx(591 / 2, abs=2)
    assert (255 - grey(seen)).sum() / 255 == pytest.approx((seen.side * 150 / 25.4) ** 2, rel=0.01)


def test_a_lens_out_of_focus_smears_edges_by_its_sigma():
    line = grey(out_of_focus(plain(), 0, sigma_mm=0.5))[300, 100:260]
    width = np.interp(0.9 * 255, line[::-1], np.arange(160)) - np.interp(0.1 * 255, line[::-1], np.arange(160))
    assert width * 25.4 / PAPER_DPI == pytest.approx(2.56 * 0.5, rel=0.1)


def test_noise_is_as_strong_as_said():
    assert grey(noisy(plain(128, 128), 1, levels=20)).std() == pytest.approx(20, rel=0.02)


def test_in_low_light_black_and_white_are_near_each_other():
    seen = low_light(plain(), 1, contrast=0.2, levels=0)
    assert (grey(seen).min(), grey(seen).max()) == (16, 16 + 51)


@pytest.mark.parametrize("seed", range(8))
def test_a_stripe_of_light_crosses_the_code(seed):
    seen = glare(plain(), seed, width_mm=2.0, soft_mm=1.0)
    white = (grey(seen) == 255) & inside(seen)
    assert 0 < white.sum() * (25.4 / PAPER_DPI) ** 2 <= 2.1 * seen.side * math.sqrt(2)
    assert (grey(seen) == 0).any()


@pytest.mark.parametrize("seed", range(9))
@pytest.mark.parametrize("share", [0.05, 0.1, 0.25])
def test_dirt_hides_exactly_its_share_of_the_code(seed, share):
    seen = covered(plain(), seed, share)
    assert (grey(seen)[inside(seen)] != 0).mean() == pytest.approx(share, abs=0.003)


def test_dirt_lies_anywhere_on_the_code_and_on_its_corner_marks_too():
    hidden = sum((grey(covered(plain(), seed)) != 0).astype(int) for seed in range(60))[inside(plain())]
    assert (hidden > 0).mean() > 0.95
    assert hidden.max() < 30


@pytest.mark.parametrize("degrees", [10, 25])
@pytest.mark.parametrize("seed", range(5))
def test_a_tilted_card_is_seen_narrower_by_the_cosine(seed, degrees):
    seen = grey(tilted(plain(paper=200), seed, degrees))
    assert (seen < 60).sum() == pytest.approx(236**2 * math.cos(math.radians(degrees)), rel=0.02)
    assert (seen == DESK).any()
