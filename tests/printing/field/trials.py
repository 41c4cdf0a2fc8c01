"""Trials: a code, a damage and many seeds give the share of pictures from which it is read."""

from collections.abc import Callable, Iterable
from functools import partial, reduce

import zxingcpp
from attrs import frozen
from PIL import Image

from tests.printing.field.degrade import captured, covered, glare, hunting, low_light, noisy, out_of_focus, tilted
from tests.printing.field.paper import Paper

Damage = tuple[Callable[[Paper, int], Paper], ...]

SOFT = partial(out_of_focus, sigma_mm=0.15)
DIM = partial(low_light, levels=4)
"""What comes together is each a little milder than what comes alone."""

DAMAGES: dict[str, Damage] = {
    "150 dpi": (captured,),
    "blur": (out_of_focus, captured),
    "hunting": (hunting, captured),
    "noise": (captured, noisy),
    "tilt": (tilted, captured),
    "low light": (captured, low_light),
    "glare": (glare, captured),
    "covered": (covered, captured),
    "tilt, blur, low light": (tilted, SOFT, captured, DIM),
    "glare, tilt, noise": (glare, tilted, captured, noisy),
    "covered, blur, noise": (covered, SOFT, captured, partial(noisy, levels=10)),
}
"""What is done to a code, in the order in which it happens: on the paper, in the lens, on the sensor."""


@frozen
class Rate:
    """How many of `trials` pictures were read, and from how many something else than the address was."""

    trials: int
    read: int
    wrong: int

    @property
    def share(self) -> float:
        """The decode rate, 0 to 1."""
        return self.read / self.trials


def damaged(paper: Paper, damage: Damage, seed: int) -> Image.Image:
    """Return the picture of the paper that a program has to read."""
    return reduce(lambda seen, step: step(seen, seed), damage, paper).image


def rate(trials: Iterable[tuple[Paper, int]], damage: Damage) -> Rate:
    """Return how often the code of a paper, damaged with a seed, is read."""
    answers = [(paper.address, texts(damaged(paper, damage, seed))) for paper, seed in trials]
    read = sum(address in found for address, found in answers)
    return Rate(len(answers), read, sum(bool(set(found) - {address}) for address, found in answers))


def texts(image: Image.Image) -> list[str]:
    """Return what zxing-cpp reads from a picture."""
    return [code.text for code in zxingcpp.read_barcodes(image, formats=zxingcpp.BarcodeFormat.QRCode)]
