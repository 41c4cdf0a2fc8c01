"""What one print from the window asks for, and the kits it is about. Nothing here knows the screen."""

from collections.abc import Callable, Iterable, Sequence

from attrs import evolve, frozen

from kitbuilder.kit.errors import BadInput, KitError
from kitbuilder.kit.ids import SectionId, SiteId
from kitbuilder.kit.print_note import PrintNote
from kitbuilder.kit.said import say
from kitbuilder.kit.text import plain
from kitbuilder.kit.values import Document
from kitbuilder.printing.layout import BUNDLED_LAYOUTS, LayoutShelf
from kitbuilder.printing.options import PrintOptions
from kitbuilder.printing.run import Refused
from kitbuilder.ui.translated import translated

Read = Callable[[SiteId], Document]
"""Returns what a site's kit file holds, or raises a `KitError`. It is called outside the window's thread."""

Note = Callable[[Sequence[PrintNote]], str]
"""Enters prints into the overview; returns why it could not, empty when it could. It is called in any thread."""


@frozen
class SiteChoice:
    """A site that can be chosen."""

    id: SiteId
    name: str


@frozen
class SectionChoice:
    """A section that can be chosen."""

    id: SectionId
    title: str


@frozen
class Order:
    """What is chosen in the dialog. Sections are named by what is left out: which there are, only the kits say.

    `shelf` has the layout that is chosen. `changed_only` leaves files alone that still say what they should.
    """

    sites: tuple[SiteChoice, ...]
    options: PrintOptions
    left_out: frozenset[SectionId] = frozenset()
    combined: bool = False
    changed_only: bool = False
    shelf: LayoutShelf = BUNDLED_LAYOUTS


@frozen
class Kits:
    """The kits of an order as they were read, and those that cannot be."""

    documents: tuple[Document, ...]
    damaged: tuple[Refused, ...]


def read_kits(sites: Iterable[SiteChoice], read: Read) -> Kits:
    """Read the kits of some sites; one that is damaged does not hold up the others."""
    documents: list[Document] = []
    damaged: list[Refused] = []
    for site in sites:
        try:
            documents.append(read(site.id))
        except KitError as error:
            damaged.append(Refused(site.name, f"{site.name[:60]}　{translated(str(error))}"))
    return Kits(tuple(documents), tuple(damaged))


def sections_in(documents: Iterable[Document]) -> tuple[SectionChoice, ...]:
    """Return every section that some kit has, in the order in which they are met."""
    titles: dict[SectionId, str] = {}
    for document in documents:
        for section in document.kit.sections:
            titles.setdefault(section.id, section.title)
    return tuple(SectionChoice(section_id, plain(title)) for section_id, title in titles.items())


def options_for(order: Order, documents: Iterable[Document]) -> PrintOptions:
    """Return the options with the sections that are wanted. Raises `BadInput` when all are left out."""
    sections = [section.id for section in sections_in(documents)]
    wanted = tuple(section_id for section_id in sections if section_id not in order.left_out)
    if len(wanted) == len(sections):
        return order.options
    if not wanted:
        raise BadInput(say("選んだ項目のある拠点がありません。項目を選び直してください"))
    return evolve(order.options, sections=wanted)
