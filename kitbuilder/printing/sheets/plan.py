"""Sheets as data: which cards lie where on which paper, read from `resources/sheets/*.toml`. Lengths in mm."""

import tomllib
from pathlib import Path

from attrs import frozen
from cattrs import Converter
from cattrs.errors import BaseValidationError

from kitbuilder.bundled import bundled
from kitbuilder.kit.errors import BadInput, NotFound
from kitbuilder.kit.said import listed, say
from kitbuilder.printing.first_reason import first_reason
from kitbuilder.printing.page import Page

ONE = "one"
"""The sheet on which each page has paper of its own."""

_CLOSE = 0.5
"""How near to the paper's edge a card's edge counts as lying on it."""

SHORTEST, LONGEST = 10.0, 1_300.0
"""A0 and a little: no printer takes more."""


@frozen(cache_hash=True)
class Cut:
    """How far within its page a card is cut, at an edge of the paper and beside another card; radius of its corners."""

    outer: float
    inner: float
    corner: float


@frozen(cache_hash=True)
class Grid:
    """Pages of one size on paper: where each has its top left corner, and the pouch they are laminated in."""

    page: tuple[float, float]
    paper: tuple[float, float]
    places: tuple[tuple[float, float], ...]
    pouch: str

    @property
    def is_cut(self) -> bool:
        """Tell whether there is anything to cut: not where a page fills its paper."""
        return self.page != self.paper


@frozen(cache_hash=True)
class SheetPlan:
    """A sheet: `grids` for each size of page that it takes. Without any, it takes every page on its own paper."""

    name: str
    title: str
    cut: Cut = Cut(0.0, 0.0, 0.0)
    grids: tuple[Grid, ...] = ()

    def takes(self, page: Page) -> bool:
        """Tell whether pages of this size can lie on the sheet."""
        return not self.grids or any(grid.page == (page.width, page.height) for grid in self.grids)

    def grid(self, page: Page) -> Grid:
        """Return how pages of this size lie on the sheet. Raises `BadInput` when it does not take them."""
        size = (page.width, page.height)
        if not self.grids:
            return Grid(size, size, ((0.0, 0.0),), "")
        if not self.takes(page):
            small = f"{page.width:g} × {page.height:g}"
            raise BadInput(say("「{sheet}」には {size} mm のページを並べられません", sheet=self.title, size=small))
        return next(grid for grid in self.grids if grid.page == size)


def plan_names() -> list[str]:
    """Return the names of all sheets."""
    return sorted(path.stem for path in bundled("resources", "sheets").glob("*.toml"))


def load_plan(name: str) -> SheetPlan:
    """Return the sheet with this name. Raises `NotFound`, or `BadInput` when its file is not right."""
    if name not in plan_names():
        raise NotFound(
            say("用紙の並べ方「{name}」はありません。あるもの：{known}", name=name, known=listed(plan_names()))
        )
    return read_plan(bundled("resources", "sheets", f"{name}.toml"))


def read_plan(path: Path) -> SheetPlan:
    """Return the sheet that a file describes. Raises `BadInput` with what is wrong in it."""
    try:
        form = tomllib.loads(path.read_text("utf-8"))
        plan = Converter(forbid_extra_keys=True).structure({"name": path.stem, **form}, SheetPlan)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, TypeError, BaseValidationError) as error:
        raise BadInput(
            say(
                "用紙の並べ方 {file} が読めません（{reason}）。名前と数を確かめてください",
                file=path.name,
                reason=first_reason(error),
            )
        ) from error
    for grid in plan.grids:
        fault = _fault(grid, plan.cut)
        if fault:
            raise BadInput(say("用紙の並べ方 {file} では、{fault}。数を確かめてください", file=path.name, fault=fault))
    return plan


def _fault(grid: Grid, cut: Cut) -> str:
    """Return what is wrong with a grid, or nothing."""
    numbers = (*grid.page, *grid.paper, *(number for place in grid.places for number in place))
    if (
        not grid.places
        or not all(0 <= number <= LONGEST for number in numbers)
        or min(*grid.page, *grid.paper) < SHORTEST
    ):
        return say("大きさか位置が正しくありません")
    if not all(0 <= number <= min(grid.page) / 4 for number in (cut.outer, cut.inner, cut.corner)):
        return say("切るところがカードの中にあります")
    (width, height), (paper_width, paper_height) = grid.page, grid.paper
    if any(x + width > paper_width + _CLOSE or y + height > paper_height + _CLOSE for x, y in grid.places):
        return say("カードが紙からはみ出します")
    for index, (x, y) in enumerate(grid.places):
        for other_x, other_y in grid.places[:index]:
            if abs(x - other_x) < width - _CLOSE and abs(y - other_y) < height - _CLOSE:
                return say("カードが重なります")
    return ""
