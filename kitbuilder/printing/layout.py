"""Layouts: where things stand on a page, read from `resources/layouts/*.toml`. Lengths in mm, type in points."""

import tomllib
from pathlib import Path

from attrs import frozen
from cattrs import Converter
from cattrs.errors import ClassValidationError, ForbiddenExtraKeysError

from kitbuilder.bundled import bundled
from kitbuilder.kit.errors import BadInput, NotFound


@frozen(cache_hash=True)
class Margins:
    """How far the safe area stays from the edges."""

    left: float
    top: float
    right: float
    bottom: float


@frozen(cache_hash=True)
class Page:
    """A page and its safe area: nothing may stand outside."""

    width: float
    height: float
    safe: Margins

    @property
    def left(self) -> float:
        """The left edge of the safe area, from the left of the page."""
        return self.safe.left

    @property
    def right(self) -> float:
        """The right edge of the safe area, from the left of the page."""
        return self.width - self.safe.right

    @property
    def top(self) -> float:
        """The top of the safe area, from the top of the page."""
        return self.safe.top

    @property
    def bottom(self) -> float:
        """The bottom of the safe area, from the top of the page."""
        return self.height - self.safe.bottom


@frozen(cache_hash=True)
class Size:
    """A type size and how far it may shrink; without a floor it does not shrink."""

    size: float
    floor: float = 0.0

    def steps(self) -> list[float]:
        """Return the sizes to try, largest first, one point apart, the floor last."""
        floor = self.floor or self.size
        whole = [self.size - n for n in range(int(self.size - floor) + 1)]
        return whole if whole[-1] == floor else [*whole, floor]


@frozen(cache_hash=True)
class Type:
    """The four sizes of a layout."""

    title: Size
    lead: Size
    body: Size
    note: Size


@frozen(cache_hash=True)
class Band:
    """The coloured strip with icon, section and number."""

    width: float
    padding: float
    icon: float


@frozen(cache_hash=True)
class Gap:
    """A distance that gives way: as much as there is room for, between `least` and `most`."""

    least: float
    most: float


@frozen(cache_hash=True)
class Main:
    """The column with title, boxes, cautions and steps."""

    gap: float
    title_lines: int
    step_gap: Gap
    numeral: float
    panel_padding: float


@frozen(cache_hash=True)
class Side:
    """The column with picture, tools and code."""

    width: float
    picture_heights: tuple[float, ...]
    gap: float


@frozen(cache_hash=True)
class Code:
    """The size of a QR code's squares, and the space kept for the whole code."""

    module: float
    smallest_module: float
    side: float


@frozen(cache_hash=True)
class Foot:
    """The lines that say when the card is done and what is next; `continued`: that it goes on on another page."""

    height: float
    continued: float


@frozen(cache_hash=True)
class CardLayout:
    """A layout of kind `card`: one card a page."""

    name: str
    title: str
    page: Page
    type: Type
    band: Band
    main: Main
    side: Side
    code: Code
    foot: Foot


@frozen(cache_hash=True)
class Columns:
    """The columns of a list; the name takes the width that is left."""

    tick: float
    number: float
    quantity: float
    cards: float


@frozen(cache_hash=True)
class Rows:
    """The rows of a list."""

    padding: float
    section_gap: float


@frozen(cache_hash=True)
class ListLayout:
    """A layout of kind `list`: what is in the box, and the index of cards."""

    name: str
    title: str
    page: Page
    type: Type
    columns: Columns
    rows: Rows


Layout = CardLayout | ListLayout

_KINDS: dict[str, type[CardLayout] | type[ListLayout]] = {"card": CardLayout, "list": ListLayout}


def layout_names() -> list[str]:
    """Return the names of all layouts."""
    return sorted(path.stem for path in bundled("resources", "layouts").glob("*.toml"))


def card_layout_names() -> list[str]:
    """Return the names of the layouts that print one card a page."""
    return [name for name in layout_names() if isinstance(load_layout(name), CardLayout)]


def load_layout(name: str) -> Layout:
    """Return the layout with this name. Raises `NotFound`, or `BadInput` when its file is not right."""
    if name not in layout_names():
        raise NotFound(f"レイアウト「{name}」はありません。あるもの：{'、'.join(layout_names())}")
    return read_layout(bundled("resources", "layouts", f"{name}.toml"))


def read_layout(path: Path) -> Layout:
    """Return the layout that a file describes. Raises `BadInput` with what is wrong in it."""
    converter = Converter(forbid_extra_keys=True)
    try:
        form = tomllib.loads(path.read_text("utf-8"))
        kind = _KINDS[form.pop("kind")]
        return converter.structure({"name": path.stem, **form}, kind)
    except (tomllib.TOMLDecodeError, KeyError, ClassValidationError, ForbiddenExtraKeysError) as error:
        raise BadInput(f"レイアウト {path.name} が読めません（{_first(error)}）。名前と数を確かめてください") from error


def _first(error: BaseException) -> str:
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    return str(error)[:100]
