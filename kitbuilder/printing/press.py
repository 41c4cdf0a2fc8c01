"""The press: kits in, PDF files out. It keeps what it has set, drawn and cut, so that the next kit costs less."""

import io
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache, partial
from typing import BinaryIO
from weakref import WeakSet

from attrs import evolve, frozen

from kitbuilder.kit.errors import NotFound
from kitbuilder.kit.find import NumberedCard, card_count
from kitbuilder.kit.ids import CardId, SiteId
from kitbuilder.kit.in_use import unused_cards
from kitbuilder.kit.said import say
from kitbuilder.kit.values import Kit, Picture, Site
from kitbuilder.printing import words
from kitbuilder.printing.artwork import ArtRoom
from kitbuilder.printing.audience import kit_for, may_see
from kitbuilder.printing.card.compose import compose
from kitbuilder.printing.card.foot import FootWording
from kitbuilder.printing.card.imprint import imprint, imprint_content
from kitbuilder.printing.card.layout import CardLayout
from kitbuilder.printing.card.place import Bench
from kitbuilder.printing.content import ContentWriter, chosen_cards, footer_text
from kitbuilder.printing.drawn import DrawnPage, draw_page
from kitbuilder.printing.fonts import Fonts
from kitbuilder.printing.kinds import pages_with
from kitbuilder.printing.layout import BUNDLED_LAYOUTS, Layout, LayoutShelf
from kitbuilder.printing.listing.compose import list_pages
from kitbuilder.printing.listing.layout import ListLayout
from kitbuilder.printing.made import Made, Overflow
from kitbuilder.printing.marks import PageMarks, Words
from kitbuilder.printing.options import Back, PrintOptions, reading_rule
from kitbuilder.printing.pdf.document import DocumentWriter
from kitbuilder.printing.pdf.embedding import FontEmbedder
from kitbuilder.printing.reuse import CardKeys
from kitbuilder.printing.runs import Wording
from kitbuilder.printing.sheets.impose import imposition
from kitbuilder.printing.sheets.paper import whole_paper
from kitbuilder.printing.sheets.plan import load_plan
from kitbuilder.printing.sheets.slip import slip, slip_page
from kitbuilder.printing.typesetter import Typesetter

KEPT_CARDS = 1_000
"""How many cards a press keeps drawn, about 40 MB of them: memory does not grow with the number of sites."""


@frozen
class SetCard:
    """A card's pages: with their marks, drawn, the texts they must show, and those that do not fit into their place."""

    pages: tuple[PageMarks, ...]
    drawn: tuple[DrawnPage, ...]
    texts: tuple[str, ...] = ()
    overflows: tuple[Overflow, ...] = ()


@frozen
class SetKit:
    """A kit's pages, and the line of each page that differs from site to site."""

    cards: tuple[SetCard, ...]
    own: Words | None

    @property
    def drawn(self) -> list[DrawnPage]:
        """Every page, drawn."""
        return [page for card in self.cards for page in card.drawn]

    @property
    def overflows(self) -> list[Overflow]:
        """Every text that does not fit into its place."""
        return [overflow for card in self.cards for overflow in card.overflows]


class Press:
    """Lays out and writes kits. One press serves a whole run; it is not shared between threads."""

    def __init__(self, shelf: LayoutShelf = BUNDLED_LAYOUTS) -> None:
        """`shelf` has the layouts that can be asked for."""
        self.fonts = Fonts()
        self.art = ArtRoom()
        self.layout = lru_cache(maxsize=20)(shelf.load)
        self._pages = pages_with(shelf)
        self.plan = lru_cache(maxsize=20)(load_plan)
        self._setter = Typesetter(self.fonts)
        self._embedder = FontEmbedder()
        self._keys = CardKeys()
        self._cards: dict[object, SetCard] = {}
        self._shown: WeakSet[DrawnPage] = WeakSet()

    def set_kit(self, kit: Kit, site: Site, options: PrintOptions) -> SetKit:
        """Return the pages of a kit, everything in its place. Raises `NotFound` for an unknown layout."""
        layout: Layout = self.layout(options.layout)
        whole, kit = kit, kit_for(kit, options.audience)
        if not isinstance(layout, CardLayout):
            pages = self._pages[type(layout)]
            if isinstance(layout, ListLayout):
                pages = partial(list_pages, unused=_unused(whole, options))
            return SetKit((_drawn(layout, pages(layout, self._setter, kit, site, options)),), None)
        bench = Bench(layout, self._setter)
        cards = (*self._set_cards(bench, kit, site, options), *self._imprint(bench, kit, options))
        return SetKit((*cards, *_footer_check(bench, kit, site, options)), _footer(bench, kit, site, options))

    def render(self, kit: Kit, site: Site, options: PrintOptions) -> bytes:
        """Return the PDF of a kit for one site: the very pages that are printed and previewed."""
        return self.bound([(kit, site)], options, document_title(site))[0]

    def bound(self, kits: Sequence[tuple[Kit, Site]], options: PrintOptions, title: str) -> tuple[bytes, int]:
        """Return one PDF of several sites' kits, with a bookmark for each if there are several, and count its pages."""
        buffer = io.BytesIO()
        writer = self.writer(buffer, title)
        for kit, site in kits:
            self.add_kit(writer, kit, site, options, headed=len(kits) > 1)
        writer.finish()
        return buffer.getvalue(), writer.page_count

    def writer(self, out: BinaryIO, title: str) -> DocumentWriter:
        """Return a writer of a PDF to which kits can be added one by one."""
        return DocumentWriter(out, title, self.fonts, self._embedder, self.art)

    def add_kit(
        self, writer: DocumentWriter, kit: Kit, site: Site, options: PrintOptions, *, headed: bool
    ) -> tuple[int, ...]:
        """Add a kit's pages on their sheets, under a bookmark of its own when `headed`.

        Return the numbers of the pages that show something no page of this press showed before, and of the first:
        what has to be looked at before laminating.

        Raises `NotFound` for an unknown layout or sheet, `BadInput` when the sheet does not take the layout's pages.
        """
        made = self.set_kit(kit, site, options)
        pictures = {str(picture.id): picture for picture in kit.pictures}
        page = self.layout(options.layout).page
        lying = imposition(page, self.plan(options.sheet), options.back)
        if headed:
            writer.heading(site.name)
        first = writer.page_count + 1
        fresh = [first]
        numbers: dict[DrawnPage, list[int]] = {}
        for paper in lying.papers([leaves for card in made.cards for leaves in _beginning(card.drawn)], made.own):
            writer.add(paper, pictures, level=int(headed))
            for placed in paper.placed:
                numbers.setdefault(placed.drawn, []).append(writer.page_count)
                if placed.drawn not in self._shown:
                    self._shown.add(placed.drawn)
                    fresh.append(writer.page_count)
        for card in made.cards:
            pages = [number for drawn in card.drawn for number in numbers[drawn]]
            writer.promise(tuple(dict.fromkeys(pages)), card.texts)
        if lying.grid.is_cut:
            sides = writer.page_count + 1 - first
            sheets = sides if options.back is Back.NONE else sides // 2
            drawn = draw_page(slip_page(lying), slip(self._setter, lying, site, options, sheets))
            writer.add(whole_paper(drawn, None), {}, level=int(headed))
            fresh.append(writer.page_count)
        return tuple(dict.fromkeys(fresh))

    def set_card(self, kit: Kit, site: Site, options: PrintOptions, card_id: CardId) -> SetKit:
        """Return the pages of one card as they stand in its kit; none when the card does not print.

        Nothing of it is kept: this serves a preview, in which every key makes another card.
        """
        bench = Bench(self._card_layout(options), self._setter)
        kit = kit_for(kit, options.audience)
        found = next((found for found in chosen_cards(kit, options) if found.card.id == card_id), None)
        if found is None:
            return SetKit((), None)
        content = ContentWriter(kit, site, options).card(found, opens_section=False)
        return SetKit(
            (_drawn(bench.layout, compose(bench, content, _foot_wording(options))),), _footer(bench, kit, site, options)
        )

    def blank_book(
        self, pages: Sequence[DrawnPage], pictures: Sequence[Picture], leaves: int, leaf_bytes: int
    ) -> tuple[io.BytesIO, list[tuple[int, int]]]:
        """Return a PDF of blank pages with both faces and all that `pages` draw, and where each one's content goes."""
        buffer = io.BytesIO()
        writer = DocumentWriter(buffer, "", self.fonts, self._embedder, self.art, named=False)
        forms = {name: mark for page in pages for name, mark in page.forms.items()}
        nothing = (frozenset[str](), frozenset[str]())
        empty = evolve(pages[0], stream=b"", forms=forms, codes=(), characters=nothing, section="", bookmark="")
        paper = whole_paper(empty, None)
        writer.add(paper, {str(picture.id): picture for picture in pictures})
        places = writer.leaves(paper, leaves, leaf_bytes)
        writer.finish_open()
        return buffer, places

    def _card_layout(self, options: PrintOptions) -> CardLayout:
        layout = self.layout(options.layout)
        if not isinstance(layout, CardLayout):
            raise NotFound(
                say(
                    "「{layout}」はカードのレイアウトではありません。card-a4 などを選んでください",
                    layout=options.layout,
                )
            )
        return layout

    def _set_cards(self, bench: Bench, kit: Kit, site: Site, options: PrintOptions) -> Iterator[SetCard]:
        writer = ContentWriter(kit, site, options)
        wording = _foot_wording(options)
        context = self._keys.context(kit, options)
        section = None
        for found in chosen_cards(kit, options):
            opens, section = found.section.id != section, found.section.id
            key = self._keys.card(context, found, site, opens_section=opens)
            yield self._kept(key, partial(_card, bench, writer, found, wording, opens=opens), bench)

    def _imprint(self, bench: Bench, kit: Kit, options: PrintOptions) -> Iterator[SetCard]:
        """Yield the last page of a whole kit; cards that were chosen, or none, have no such page."""
        if options.sections or not card_count(kit):
            return
        content = imprint_content(kit, options)
        yield self._kept((options.layout, content), partial(imprint, bench, content), bench)

    def _kept(self, key: object, make: Callable[[], Made], bench: Bench) -> SetCard:
        """Return a card as it was drawn before, or draw it. The latest used stand last; the oldest goes."""
        card = self._cards.pop(key, None)
        if card is None:
            card = _drawn(bench.layout, make())
        self._cards[key] = card
        if len(self._cards) > KEPT_CARDS:
            del self._cards[next(iter(self._cards))]
        return card


def _unused(kit: Kit, options: PrintOptions) -> list[NumberedCard]:
    """Return the cards that the site does not use, as far as they were chosen and the audience may see them."""
    chosen = (found for found in unused_cards(kit) if not options.sections or found.section.id in options.sections)
    return [found for found in chosen if may_see(found.card, options.audience)]


def _beginning(pages: Sequence[DrawnPage]) -> Iterator[list[DrawnPage]]:
    """Yield what begins on a page of its own, such as a pocket card, a sign or a team's checklist: never on a back."""
    run: list[DrawnPage] = []
    for page in pages:
        if run and (page.section or page.bookmark):
            yield run
            run = []
        run.append(page)
    if run:
        yield run


def document_title(site: Site) -> str:
    """Return the title of one site's PDF."""
    return f"{site.name} 開設キット"


def _card(bench: Bench, writer: ContentWriter, found: NumberedCard, wording: FootWording, *, opens: bool) -> Made:
    return compose(bench, writer.card(found, opens_section=opens), wording)


def _drawn(layout: Layout, made: Made) -> SetCard:
    drawn = tuple(draw_page(layout.page, page) for page in made.pages)
    return SetCard(made.pages, drawn, made.texts, made.overflows)


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
        yield SetCard((), (), overflows=(Overflow("", "footer"),))
