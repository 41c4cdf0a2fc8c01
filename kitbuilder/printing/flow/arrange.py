"""Where boxes stand: lanes one after another in columns, short ones under each other, long ones over several columns.

Pure functions over heights in mm; places are measured from the top left corner of the area.
"""

from collections.abc import Sequence

from attrs import frozen


class TooHigh(Exception):
    """A box that is higher than a whole column; `box` is its id."""

    def __init__(self, box: str) -> None:
        super().__init__(box)
        self.box = box


@frozen
class Area:
    """The columns of a page: their count, the gutter on both sides of each, and the gaps between boxes."""

    width: float
    height: float
    columns: int
    gutter: float
    gap: float

    @property
    def column_width(self) -> float:
        """The width of a column."""
        return (self.width - (self.columns + 1) * self.gutter) / self.columns

    def column_left(self, column: int) -> float:
        """Return the left edge of a column, counted from 0."""
        return self.gutter + column * (self.column_width + self.gutter)


@frozen
class LaneSize:
    """How high a lane's head and its boxes (id and height) are."""

    head: float
    boxes: tuple[tuple[str, float], ...]


@frozen
class Box:
    """A box or a lane's head in its place. `id` is a card's, or the lane's place among all for a head."""

    id: str
    page: int
    column: int
    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.height


@frozen
class Arrangement:
    """Boxes and heads in their places, on so many pages. A lane has a head in each of its columns."""

    boxes: tuple[Box, ...]
    heads: tuple[Box, ...]
    pages: int


def arrange(lanes: Sequence[LaneSize], area: Area) -> Arrangement:
    """Return all boxes in their places. Raises `TooHigh` for one that no column holds."""
    boxes: list[Box] = []
    heads: list[Box] = []
    column, y = 0, 0.0
    for place, lane in enumerate(lanes):
        whole = lane.head + sum(area.gap + height for _, height in lane.boxes)
        if y and y + whole > area.height:
            column, y = column + 1, 0.0
        headless = True
        for box_id, height in lane.boxes:
            if not headless and y + height > area.height:
                column, y, headless = column + 1, 0.0, True
            if headless:
                heads.append(_box(area, str(place), column, y, lane.head))
                y += lane.head + area.gap
                headless = False
            if y + height > area.height:
                raise TooHigh(box_id)
            boxes.append(_box(area, box_id, column, y, height))
            y += height + area.gap
    return Arrangement(tuple(boxes), tuple(heads), column // area.columns + 1 if boxes else 0)


def _box(area: Area, box_id: str, column: int, y: float, height: float) -> Box:
    page, on_page = divmod(column, area.columns)
    return Box(box_id, page, on_page, area.column_left(on_page), y, area.column_width, height)
