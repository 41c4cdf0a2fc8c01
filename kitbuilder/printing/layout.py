"""Layouts: where things stand on a page, from `resources/layouts/*.toml`; each is of a kind that a folder draws."""

import tomllib
from pathlib import Path
from typing import Protocol

from cattrs import Converter
from cattrs.errors import ClassValidationError, ForbiddenExtraKeysError

from kitbuilder.bundled import bundled
from kitbuilder.kit.errors import BadInput, NotFound
from kitbuilder.printing.card.layout import CardLayout
from kitbuilder.printing.label.layout import LabelLayout
from kitbuilder.printing.listing.layout import ListLayout
from kitbuilder.printing.page import Page, Type
from kitbuilder.printing.pocket.layout import PocketLayout
from kitbuilder.printing.section.layout import SectionLayout


class Layout(Protocol):
    """What layouts of all kinds have."""

    @property
    def name(self) -> str:
        """The name by which it is chosen: its file's."""
        ...

    @property
    def title(self) -> str:
        """The name on screen."""
        ...

    @property
    def page(self) -> Page:
        """The page and its safe area."""
        ...

    @property
    def type(self) -> Type:
        """The type sizes."""
        ...


KINDS: dict[str, type[Layout]] = {
    "card": CardLayout,
    "list": ListLayout,
    "section": SectionLayout,
    "pocket": PocketLayout,
    "label": LabelLayout,
}
"""The kinds a layout's file may name."""


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
        kind = KINDS[form.pop("kind")]
        return converter.structure({"name": path.stem, **form}, kind)
    except (tomllib.TOMLDecodeError, KeyError, ClassValidationError, ForbiddenExtraKeysError) as error:
        raise BadInput(f"レイアウト {path.name} が読めません（{_first(error)}）。名前と数を確かめてください") from error


def _first(error: BaseException) -> str:
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    return str(error)[:100]
