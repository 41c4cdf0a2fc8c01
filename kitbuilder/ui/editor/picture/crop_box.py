"""What stays of a picture, in fractions of its width and height: the geometry of cropping, without a screen."""

from attrs import evolve, frozen

SMALLEST = 0.02
"""Of the picture's side: less can neither be seen nor taken hold of."""

_OPPOSITE = {"left": "right", "right": "left", "top": "bottom", "bottom": "top"}


@frozen
class CropBox:
    """The four edges, 0 to 1 from the left and from the top."""

    left: float = 0.0
    top: float = 0.0
    right: float = 1.0
    bottom: float = 1.0

    @property
    def is_whole(self) -> bool:
        """Whether nothing is cropped away."""
        return self == CropBox()


def moved(box: CropBox, across: float, down: float) -> CropBox:
    """Return the box moved, no farther than the picture goes; its size stays."""
    across = min(max(across, -box.left), 1 - box.right)
    down = min(max(down, -box.top), 1 - box.bottom)
    return CropBox(box.left + across, box.top + down, box.right + across, box.bottom + down)


def with_edge(box: CropBox, edge: str, place: float) -> CropBox:
    """Return the box with one edge (`left`, `top`, `right`, `bottom`) at a place.

    The edge stays in the picture and on its own side of the opposite edge, `SMALLEST` away from it.
    """
    other = getattr(box, _OPPOSITE[edge])
    low, high = (0.0, other - SMALLEST) if edge in ("left", "top") else (other + SMALLEST, 1.0)
    changes = {edge: min(max(place, low), high)}
    return evolve(box, **changes)


def resized(box: CropBox, edges: frozenset[str], across: float, down: float) -> CropBox:
    """Return the box with some of its edges moved."""
    for edge in edges:
        by = across if edge in ("left", "right") else down
        box = with_edge(box, edge, getattr(box, edge) + by)
    return box


def between(x: float, y: float, other_x: float, other_y: float) -> CropBox:
    """Return the box between two corners; where those are outside the picture or too near, the nearest that can be."""
    left, right = _span(x, other_x)
    top, bottom = _span(y, other_y)
    return CropBox(left, top, right, bottom)


def _span(one: float, other: float) -> tuple[float, float]:
    low, high = sorted(min(max(place, 0.0), 1.0) for place in (one, other))
    low = min(low, 1 - SMALLEST)
    return low, max(high, low + SMALLEST)
