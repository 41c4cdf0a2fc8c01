"""What paper, light and hands do to a code before a phone's program sees it: one function for each damage.

Every function takes a picture and a seed and returns another picture; the same seed gives the same picture. Lengths are
mm on the paper, so that a large code and a small one meet the same lamp and the same camera.
"""

import math

import numpy as np
from attrs import evolve
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from tests.printing.field.paper import Paper

MUD, SCUFF, TAPE = 70, 235, 160
"""Grey levels, black to white 0 to 255: dried mud, matt scratched film, cloth tape."""

DESK = 128
"""What is seen beyond the paper."""


def captured(paper: Paper, seed: int, dpi: float = 150) -> Paper:
    """A phone held 25–30 cm away, or a cheap scanner: `dpi` pixels to the inch, the grid lying anyhow over the squares.

    150 dpi are two to three pixels to a square of 0.4–0.5 mm: what is left of a preview stream of 1080 lines.
    """
    factor = paper.dpi / dpi
    x, y = _random("captured", seed).uniform(0, factor, 2)
    width, height = int((paper.image.width - x) / factor), int((paper.image.height - y) / factor)
    box = (x, y, x + width * factor, y + height * factor)
    image = paper.image.resize((width, height), Image.Resampling.BOX, box)
    left, top = paper.left - x * 25.4 / paper.dpi, paper.top - y * 25.4 / paper.dpi
    return evolve(paper, image=image, dpi=dpi, left=left, top=top)


def out_of_focus(paper: Paper, seed: int, sigma_mm: float = 0.2) -> Paper:
    """A camera that has not focused yet, or film that is not flat: a Gaussian, edges smeared over about 2.5 sigma."""
    return evolve(paper, image=paper.image.filter(ImageFilter.GaussianBlur(sigma_mm * paper.dpi / 25.4)))


def hunting(paper: Paper, seed: int, least_mm: float = 0.15, most_mm: float = 0.30) -> Paper:
    """A camera that hunts for its focus: any sharpness between nearly right and one in which no small code survives."""
    return out_of_focus(paper, seed, _random("hunting", seed).uniform(least_mm, most_mm))


def noisy(paper: Paper, seed: int, levels: float = 25) -> Paper:
    """A small sensor at high gain: normal noise with a standard deviation of `levels` of 255, each pixel for itself."""
    grey = np.asarray(paper.image, np.float32)
    return _with(paper, grey + _random("noisy", seed).normal(0, levels, grey.shape))


def glare(paper: Paper, seed: int, width_mm: float = 1.5, soft_mm: float = 1.0) -> Paper:
    """A lamp mirrored in the laminate: a stripe through the code, white over `width_mm` and fading over `soft_mm`.

    A floodlight's tube of 25–32 mm, 2.5 m away and seen in flat film from 25 cm, is 2.3–2.9 mm wide there: the stripe
    is 2.5 mm wide at half its height. It lies in any direction and always crosses the code.
    """
    random = _random("glare", seed)
    angle, offset = random.uniform(0, math.pi), random.uniform(-0.5, 0.5) * paper.side
    x, y = paper.grid
    away = np.abs(x * math.cos(angle) + y * math.sin(angle) - offset)
    light = np.clip((width_mm / 2 + soft_mm - away) / soft_mm, 0, 1)
    grey = np.asarray(paper.image, np.float32)
    return _with(paper, grey + (255 - grey) * light)


def tilted(paper: Paper, seed: int, degrees: float = 25, distance_mm: float = 250) -> Paper:
    """A card on a wall or a table seen at a slant: tilted by `degrees` in any direction, a camera at `distance_mm`."""
    axis = _random("tilted", seed).uniform(0, 2 * math.pi)
    tilt, distance = math.radians(degrees), distance_mm * paper.dpi / 25.4
    lean = np.array([[distance, 0, 0], [0, distance * math.cos(tilt), 0], [0, math.sin(tilt), distance]])
    middle = [(at + paper.side / 2) * paper.dpi / 25.4 for at in (paper.left, paper.top)]
    there = np.array([[1, 0, middle[0]], [0, 1, middle[1]], [0, 0, 1]])
    seen = there @ _turn(axis) @ lean @ _turn(-axis) @ np.linalg.inv(there)
    back = np.linalg.inv(seen)
    coefficients = tuple((back / back[2, 2]).ravel()[:8])
    image = paper.image.transform(
        paper.image.size, Image.Transform.PERSPECTIVE, coefficients, Image.Resampling.BILINEAR, fillcolor=DESK
    )
    return evolve(paper, image=image)


def covered(paper: Paper, seed: int, share: float = 0.10) -> Paper:
    """Dirt that hides `share` of the code's squares: in turn a drop of mud, a scuff across the film, a strip of tape.

    It lies anywhere, over the large corner marks as over anything else, and reaches into the white zone where it lies
    at the edge; what counts is the area inside the code, which is always exactly `share`.
    """
    random = _random("covered", seed)
    x, y = paper.grid
    half = paper.side / 2
    within = (np.abs(x) < half) & (np.abs(y) < half)
    (at_x, at_y), angle = random.uniform(-half, half, 2), random.uniform(0, math.pi)
    along = (x - at_x) * math.cos(angle) + (y - at_y) * math.sin(angle)
    across = (y - at_y) * math.cos(angle) - (x - at_x) * math.sin(angle)
    distance, grey = (
        (np.hypot(along, across), MUD),
        (np.abs(across), SCUFF),
        (np.maximum(np.abs(along) / 2, np.abs(across)), TAPE),
    )[seed % 3]
    hidden = distance <= np.quantile(distance[within], share)
    return _with(paper, np.where(hidden, grey, np.asarray(paper.image)))


def low_light(paper: Paper, seed: int, contrast: float = 0.2, levels: float = 6) -> Paper:
    """A gymnasium in a power cut: black and white are `contrast` of the range apart, with noise of `levels` of 255."""
    grey = np.asarray(paper.image, np.float32)
    return _with(paper, 16 + grey * contrast + _random("low light", seed).normal(0, levels, grey.shape))


def _random(damage: str, seed: int) -> np.random.Generator:
    return np.random.default_rng([seed, *damage.encode()])


def _turn(angle: float) -> NDArray[np.float64]:
    cos, sin = math.cos(angle), math.sin(angle)
    return np.array([[cos, -sin, 0], [sin, cos, 0], [0, 0, 1]])


def _with(paper: Paper, grey: NDArray[np.floating]) -> Paper:
    return evolve(paper, image=Image.fromarray(np.clip(np.rint(grey), 0, 255).astype(np.uint8)))
