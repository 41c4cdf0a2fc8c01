"""The kinds of layouts and who draws each. A new kind is a folder with a layout and a function, and two lines here."""

from collections.abc import Callable
from functools import partial
from typing import Any

from kitbuilder.kit.values import Kit, Site
from kitbuilder.printing.flow.compose import flow_pages
from kitbuilder.printing.flow.layout import FlowLayout
from kitbuilder.printing.label.compose import label_pages
from kitbuilder.printing.label.layout import LabelLayout
from kitbuilder.printing.layout import Layout, LayoutShelf
from kitbuilder.printing.listing.compose import list_pages
from kitbuilder.printing.listing.layout import ListLayout
from kitbuilder.printing.made import Made
from kitbuilder.printing.options import PrintOptions
from kitbuilder.printing.pocket.compose import pocket_pages
from kitbuilder.printing.pocket.layout import PocketLayout
from kitbuilder.printing.section.compose import section_pages
from kitbuilder.printing.section.layout import SectionLayout
from kitbuilder.printing.sign.compose import sign_pages
from kitbuilder.printing.sign.layout import SignLayout
from kitbuilder.printing.typesetter import Typesetter

Pages = Callable[[Any, Typesetter, Kit, Site, PrintOptions], Made]
"""Lays out a kit, already as its audience may see it, for one site; the list can name the cards not in use besides."""

PAGES: dict[type[Layout], Pages] = {
    ListLayout: list_pages,
    SectionLayout: section_pages,
    PocketLayout: pocket_pages,
    LabelLayout: label_pages,
    SignLayout: sign_pages,
    FlowLayout: flow_pages,
}
"""Kinds whose pages are laid out for the kit as a whole; the press sets cards one by one, to use them again."""


def pages_with(shelf: LayoutShelf) -> dict[type[Layout], Pages]:
    """Return who draws each kind, with what a ward has laid beside its own layouts."""
    return {**PAGES, SignLayout: partial(sign_pages, own=shelf.sign_files())}
