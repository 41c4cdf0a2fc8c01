"""The press: kits in, PDF files out. It keeps what it has set, drawn and cut, so that the next kit costs less."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice

from attrs import evolve, frozen

from kitbuilder.kit.errors import NotFound
from kitbuilder.kit.ids import CardId, SiteId
from kitbuilder.kit.values import Kit, Site
from kitbuilder.printing import words
from kitbuilder.printing.artwork import ArtRoom
from kitbuilder.printing.audience import kit_for
from kitbuilder.printing.card.compose import compose
from kitbuilder.printing.card.foot import FootWording
from kitbuilder.printing.card.place import Bench, Overflow
from kitbuilder.printing.content import ContentWriter, chosen_cards, footer_text
from kitbuilder.printing.document import DocumentWriter
from kitbuilder.printing.embedding import FontEmbedder
from kitbuilder.printing.fonts import Fonts
from kitbuilder.printing.layout import CardLayout, Layout, ListLayout, load_layout
from kitbuilder.printing.listing.compose import ListComposer
from kitbuilder.printing.listing.content import list_content
from kitbuilder.printing.marks import PageMarks, Words
from kitbuilder.printing.options import PrintOptions, reading_rule
from kitbuilder.printing.reuse import CardKeys
from kitbuilder.printing.runs import Wording
from kitbuilder.printing.sheet import Sheet, draw_sheet
from kitbuilder.printing.typesetter import Typesetter


@frozen
class SetCard:
    """A card's pages: with their marks, drawn, and the texts that do not fit into their place."""

    pages: tuple[PageMarks, ...]
    sheets: tuple[Sheet, ...]
    overflows: tuple[Overflow, ...]


@frozen
class SetKit:
    """A kit's pages, and the line of each page that differs from site to site."""

    cards: tuple[SetCard, ...]
    own: Words | None

    @property
    def sheets(self) -> list[Sheet]:
        """Every page, drawn."""
        return [sheet for card in self.cards for sheet in card.sheets]

    @property
    def overflows(self) -> list[Overflow]:
        """Every text that does not fit into its place."""
        return [overflow for card in self.cards for overflow in card.overflows]


class Press:
    """Lays out and writes kits. One press serves a whole run; it is not shared between threads."""

    def __init__(self) -> None:
        self.fonts = Fonts()
        self.art = ArtRoom()
        self.layout = lru_cache(maxsize=20)(load_layout)
        self._setter = Typesetter(self.fonts)
        self._embedder = FontEmbedder()
        self._keys = CardKeys()
        self._seen: dict[str, set[str]] = {}
        self._cards: dict[object, SetCard] = {}

    def set_kit(self, kit: Kit, site: Site, options: PrintOptions) -> SetKit:
        """Return the pages of a kit, everything in its place. Raises `NotFound` for an unknown layout."""
        layout: Layout = self.layout(options.layout)
        kit = kit_for(kit, options.audience)
        if isinstance(layout, ListLayout):
            pages = tuple(ListComposer(layout, self._setter).pages(list_content(kit, site, options)))
            return SetKit((SetCard(pages, tuple(draw_sheet(layout.page, page) for page in pages), ()),), None)
        bench = Bench(layout, self._setter)
        cards = tuple(self._set_cards(bench, kit, site, options))
        return SetKit((*cards, *_footer_check(bench, kit, site, options)), _footer(bench, kit, site, options))

    def render(self, kit: Kit, site: Site, options: PrintOptions) -> bytes:
        """Return the PDF of a kit for one site: the very bytes that are printed and previewed."""
        return self.render_all([(kit, site)], options, f"{site.name} 開設キット")

    def render_all(self, kits: Sequence[tuple[Kit, Site]], options: PrintOptions, title: str) -> bytes:
        """Return one PDF of several sites' kits, with a bookmark for each site when there is more than one."""
        writer = DocumentWriter(title, self.fonts, self._embedder, self.art)
        for kit, site in kits:
            pictures = {str(picture.id): picture for picture in kit.pictures}
            made = self.set_kit(kit, site, options)
            if len(kits) > 1:
                writer.heading(site.name)
            for sheet in made.sheets:
                writer.add(sheet, made.own, pictures, level=int(len(kits) > 1))
        return writer.finish()

    def render_card(self, kit: Kit, site: Site, options: PrintOptions, card_id: CardId) -> bytes:
        """Return the PDF of one card's pages: what the preview shows. Empty when the card does not print."""
        bench = Bench(self._card_layout(options), self._setter)
        kit = kit_for(kit, options.audience)
        places = [place for place, found in enumerate(chosen_cards(kit, options)) if found.card.id == card_id]
        if not places:
            return b""
        made = next(islice(self._set_cards(bench, kit, site, options), places[0], None))
        if not made.sheets:
            return b""
        writer = DocumentWriter(site.name, self.fonts, self._embedder, self.art)
        for sheet in made.sheets:
            own = _footer(bench, kit, site, options)
            writer.add(evolve(sheet, section=""), own, {str(p.id): p for p in kit.pictures}, level=-1)
        return writer.finish(self._seen)

    def _card_layout(self, options: PrintOptions) -> CardLayout:
        layout = self.layout(options.layout)
        if not isinstance(layout, CardLayout):
            raise NotFound(f"「{options.layout}」はカードのレイアウトではありません。card-a4 などを選んでください")
        return layout

    def _set_cards(self, bench: Bench, kit: Kit, site: Site, options: PrintOptions) -> Iterator[SetCard]:
        writer = ContentWriter(kit, site, options)
        wording = _foot_wording(options)
        context = self._keys.context(kit, options)
        section = None
        for found in chosen_cards(kit, options):
            opens, section = found.section.id != section, found.section.id
            key = self._keys.card(context, found, site, opens_section=opens)
            if key not in self._cards:
                made = compose(bench, writer.card(found, opens_section=opens), wording)
                sheets = tuple(draw_sheet(bench.layout.page, page) for page in made.pages)
                self._cards[key] = SetCard(made.pages, sheets, made.overflows)
            yield self._cards[key]


def _foot_wording(options: PrintOptions) -> FootWording:
    wording = Wording(Site(SiteId(""), ""), options.audience, reading_rule(options.furigana)).pieces
    return FootWording(wording(words.DONE), wording(words.NEXT), wording(words.TIME_AND_NAME))


def _footer(bench: Bench, kit: Kit, site: Site, options: PrintOptions) -> Words:
    block = bench.setter.line(footer_text(site, kit, options.date), bench.style("note"))
    if block.width_mm > _footer_room(bench):
        block = bench.setter.line(footer_text(site, kit, options.date, short=True), bench.style("note"))
    return Words(bench.main_left, bench.layout.page.bottom - block.height_mm, block, of=(site.id, "name"))


def _footer_room(bench: Bench) -> float:
    return bench.layout.page.right - bench.main_left


def _footer_check(bench: Bench, kit: Kit, site: Site, options: PrintOptions) -> Iterator[SetCard]:
    if _footer(bench, kit, site, options).block.width_mm > _footer_room(bench):
        yield SetCard((), (), (Overflow("", "footer"),))
