"""The press: kits in, PDF files out. It keeps what it has set, drawn and cut, so that the next kit costs less."""

from collections.abc import Sequence
from functools import lru_cache

from attrs import frozen

from kitbuilder.kit.ids import SiteId
from kitbuilder.kit.values import Kit, Site
from kitbuilder.printing import words
from kitbuilder.printing.artwork import ArtRoom
from kitbuilder.printing.card.compose import compose
from kitbuilder.printing.card.foot import FootWording
from kitbuilder.printing.card.place import Bench, Overflow
from kitbuilder.printing.content import card_contents
from kitbuilder.printing.document import DocumentWriter
from kitbuilder.printing.embedding import FontEmbedder
from kitbuilder.printing.fonts import Fonts
from kitbuilder.printing.layout import Layout, ListLayout, load_layout
from kitbuilder.printing.listing.compose import ListComposer
from kitbuilder.printing.listing.content import list_content
from kitbuilder.printing.marks import PageMarks
from kitbuilder.printing.options import PrintOptions, reading_rule
from kitbuilder.printing.runs import Wording
from kitbuilder.printing.typesetter import Typesetter


@frozen
class Printed:
    """The pages of one kit, and the texts that do not fit into their place."""

    pages: tuple[PageMarks, ...]
    overflows: tuple[Overflow, ...]


class Press:
    """Lays out and writes kits. One press serves a whole run; it is not shared between threads."""

    def __init__(self) -> None:
        self.fonts = Fonts()
        self.art = ArtRoom()
        self._setter = Typesetter(self.fonts)
        self._embedder = FontEmbedder()
        self._layout = lru_cache(maxsize=20)(load_layout)

    def layout(self, name: str) -> Layout:
        """Return a layout by name. Raises `NotFound`."""
        return self._layout(name)

    def lay_out(self, kit: Kit, site: Site, options: PrintOptions) -> Printed:
        """Return the pages of a kit, everything in its place."""
        layout = self.layout(options.layout)
        if isinstance(layout, ListLayout):
            content = list_content(kit, site, options)
            return Printed(tuple(ListComposer(layout, self._setter).pages(content)), ())
        bench, wording = Bench(layout, self._setter), _foot_wording(options)
        cards = [compose(bench, content, wording) for content in card_contents(kit, site, options)]
        pages = tuple(page for card in cards for page in card.pages)
        return Printed(pages, tuple(overflow for card in cards for overflow in card.overflows))

    def render(self, kit: Kit, site: Site, options: PrintOptions) -> bytes:
        """Return the PDF of a kit for one site: the very bytes that are printed and previewed."""
        return self.render_all([(kit, site)], options, f"{site.name} 開設キット")

    def render_all(self, kits: Sequence[tuple[Kit, Site]], options: PrintOptions, title: str) -> bytes:
        """Return one PDF of several sites' kits, with a bookmark for each site when there is more than one."""
        writer = DocumentWriter(title, self.fonts, self._embedder, self.art)
        page = self.layout(options.layout).page
        for kit, site in kits:
            pictures = {picture.id: picture for picture in kit.pictures}
            if len(kits) > 1:
                writer.heading(site.name)
            for made in self.lay_out(kit, site, options).pages:
                writer.add(page, made, pictures, level=int(len(kits) > 1))
        return writer.finish()


def _foot_wording(options: PrintOptions) -> FootWording:
    wording = Wording(Site(SiteId(""), ""), options.audience, reading_rule(options.furigana)).pieces
    return FootWording(wording(words.DONE), wording(words.NEXT), wording(words.TIME_AND_NAME))
