"""Layouts: where things stand on a page, from `resources/layouts/*.toml`; each is of a kind that a folder draws."""

import re
import tomllib
from pathlib import Path
from typing import Protocol

from attrs import frozen
from cattrs import Converter
from cattrs.errors import BaseValidationError

from kitbuilder.bundled import bundled
from kitbuilder.kit.errors import BadInput, NotFound
from kitbuilder.kit.said import listed, say
from kitbuilder.printing.card.layout import CardLayout
from kitbuilder.printing.first_reason import first_reason
from kitbuilder.printing.flow.layout import FlowLayout
from kitbuilder.printing.label.layout import LabelLayout
from kitbuilder.printing.layout_sizes import check_sizes
from kitbuilder.printing.listing.layout import ListLayout
from kitbuilder.printing.page import Page, Type
from kitbuilder.printing.pocket.layout import PocketLayout
from kitbuilder.printing.section.layout import SectionLayout
from kitbuilder.printing.sign.layout import SignLayout


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
    "sign": SignLayout,
    "flow": FlowLayout,
}
"""The kinds a layout's file may name."""


_NAME = re.compile(r"[\w-]{1,40}")
_MOST_BYTES = 20_000


@frozen
class LayoutShelf:
    """The layouts there are: those that come with the program, and a ward's own in the folder `own`, if any."""

    own: Path | None = None

    def names(self) -> list[str]:
        """Return the names of all layouts, also of those in `own` that turn out to be wrong when they are loaded."""
        return sorted({*_names_in(_bundled()), *(_names_in(self.own) if self.own else ())})

    def load(self, name: str) -> Layout:
        """Return the layout with this name.

        Raises `NotFound`, or `BadInput` when its file is not right or has the name of one of the program's.
        """
        bundled_too = name in _names_in(_bundled())
        if self.own is not None and name in _names_in(self.own):
            path = self.own / f"{name}.toml"
            if bundled_too:
                raise BadInput(
                    say("レイアウト {file} は、はじめからあるものと同じ名前です。別の名前を付けてください", file=path)
                )
            return read_layout(path)
        if not bundled_too:
            known = listed(self.names())
            raise NotFound(say("レイアウト「{name}」はありません。あるもの：{known}", name=name[:60], known=known))
        return read_layout(_bundled() / f"{name}.toml")

    def sign_files(self) -> tuple[Path, ...]:
        """Return a ward's own files of signs, in the folder `signs` beside that of its layouts."""
        return tuple(sorted((self.own.parent / "signs").glob("*.toml"))) if self.own else ()

    def card_names(self) -> list[str]:
        """Return the names of the layouts that print one card a page. Raises `BadInput` when one cannot be read."""
        return [name for name in self.names() if isinstance(self.load(name), CardLayout)]


BUNDLED_LAYOUTS = LayoutShelf()
"""The layouts that come with the program, and no others."""


def layout_names() -> list[str]:
    """Return the names of the layouts that come with the program."""
    return BUNDLED_LAYOUTS.names()


def card_layout_names() -> list[str]:
    """Return the names of the layouts that come with the program and print one card a page."""
    return BUNDLED_LAYOUTS.card_names()


def load_layout(name: str) -> Layout:
    """Return the layout with this name that comes with the program. Raises `NotFound`."""
    return BUNDLED_LAYOUTS.load(name)


def read_layout(path: Path) -> Layout:
    """Return the layout that a file of anybody's describes. Raises `BadInput` with what is wrong in it."""
    try:
        layout = _structured(path)
        check_sizes(layout)
    except (OSError, ValueError, TypeError, KeyError, OverflowError, RecursionError, BaseValidationError) as error:
        raise BadInput(
            say(
                "レイアウト {file} が読めません（{reason}）。名前と数を確かめてください",
                file=path.name,
                reason=first_reason(error),
            )
        ) from error
    return layout


def _structured(path: Path) -> Layout:
    if not _NAME.fullmatch(path.stem):
        raise ValueError("ファイルの名前は、文字・数字・-・_ だけで40字までにしてください")
    if not path.is_file() or path.stat().st_size > _MOST_BYTES:
        raise ValueError("ファイルではないか、大きすぎます")
    form = tomllib.loads(path.read_text("utf-8"))
    kind = KINDS[form.pop("kind")]
    return Converter(forbid_extra_keys=True).structure({**form, "name": path.stem}, kind)


def library_layouts(folder: Path) -> LayoutShelf:
    """Return the layouts for the kits of a library in this folder: the ward's own lie in its folder `layouts`."""
    return LayoutShelf(folder / "layouts")


def _bundled() -> Path:
    return bundled("resources", "layouts")


def _names_in(folder: Path) -> list[str]:
    """Return the names of a folder's layouts; a folder that is not there or cannot be read has none."""
    return sorted(path.stem for path in folder.glob("*.toml") if path.stem.isprintable())
