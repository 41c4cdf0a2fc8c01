"""The drawings that come with the program, to choose from."""

import tomllib
from xml.etree import ElementTree as ET

from attrs import frozen

from kitbuilder.bundled import bundled
from kitbuilder.kit.pictures import read_picture
from kitbuilder.kit.values import Picture


@frozen
class BundledDrawing:
    """A drawing with a title of a few words; its picture's `alt` says in a sentence what it shows."""

    title: str
    picture: Picture


def bundled_drawings() -> tuple[BundledDrawing, ...]:
    """Return the drawings in the order of `alt.toml`, about that of the cards."""
    alts = tomllib.loads(bundled("resources", "pictures", "alt.toml").read_text("utf-8"))
    return tuple(_drawing(name, alt) for name, alt in alts.items())


def _drawing(name: str, alt: str) -> BundledDrawing:
    picture = read_picture(bundled("resources", "pictures", f"{name}.svg").read_bytes(), alt)
    root = ET.fromstring(picture.data)  # noqa: S314 - our own, and checked
    return BundledDrawing(root.findtext("{http://www.w3.org/2000/svg}title") or alt, picture)
