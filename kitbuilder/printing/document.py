"""A PDF file put together from pages of marks: fonts, drawings and codes once, bookmarks, title and language."""

import io

from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from kitbuilder.kit.text import plain
from kitbuilder.printing.artwork import ArtRoom, Artwork
from kitbuilder.printing.block import BOLD, REGULAR, Block
from kitbuilder.printing.draw import art_name, code_box, operators
from kitbuilder.printing.embedding import FontEmbedder
from kitbuilder.printing.fonts import Fonts
from kitbuilder.printing.layout import Page
from kitbuilder.printing.marks import BLACK, Art, Code, PageMarks, Stamp, Words
from kitbuilder.printing.units import mm_to_pt
from kitbuilder.kit.values import Picture


class _NoFont:
    """The font a canvas starts a page with: none, as all text is set by us."""

    fontName = "kitbuilder-none"
    _dynamicFont = True
    _multiByte = False

    class face:
        name = "kitbuilder-none"


class DocumentWriter:
    """Collects pages and writes the file. The same pages give the same bytes."""

    def __init__(self, title: str, fonts: Fonts, embedder: FontEmbedder, art: ArtRoom) -> None:
        pdfmetrics.registerFont(_NoFont)
        self._buffer = io.BytesIO()
        self._canvas = Canvas(
            self._buffer, initialFontName=_NoFont.fontName, invariant=1, pageCompression=1, lang="ja-JP"
        )
        self._canvas.setTitle(title)
        self._canvas.setAuthor("kitbuilder")
        self._canvas.setSubject("開設キット")
        self._canvas.showOutline()
        self._fonts, self._embedder, self._art = fonts, embedder, art
        self._drawn: set[str] = set()
        self._characters: tuple[set[str], set[str]] = (set(), set())
        self._bookmarks = 0

    def heading(self, title: str) -> None:
        """Add a bookmark of the highest level that leads to the next page, such as a site in a combined file."""
        self._bookmark(title, 0)

    def add(self, page: Page, made: PageMarks, pictures: dict[str, Picture], level: int = 0) -> None:
        """Add a page. Bookmarks stand at `level` (sections) and below (cards)."""
        canvas = self._canvas
        size = (mm_to_pt(page.width), mm_to_pt(page.height))
        canvas.setPageSize(size)
        canvas.setTrimBox((0, 0, *size))
        canvas.setArtBox(
            (mm_to_pt(page.left), mm_to_pt(page.safe.bottom), mm_to_pt(page.right), mm_to_pt(page.height - page.top))
        )
        if made.section:
            self._bookmark(plain(made.section), level)
        if made.bookmark:
            self._bookmark(plain(made.bookmark), level + 1)
        for mark in made.marks:
            self._prepare(mark, pictures)
            canvas.addLiteral(operators(mark, page.height))
            if isinstance(mark, Code):
                self._link(mark, page)
        canvas.showPage()

    def finish(self) -> bytes:
        """Return the whole file."""
        document = self._canvas._doc
        for key, face, characters in zip(
            (REGULAR, BOLD), (self._fonts.regular, self._fonts.bold), self._characters, strict=True
        ):
            self._embedder.embed(document, key, face, frozenset(characters) | {" "})
        self._canvas.save()
        return self._buffer.getvalue()

    def _prepare(self, mark: object, pictures: dict[str, Picture]) -> None:
        match mark:
            case Words():
                self._show(mark.block)
            case Stamp():
                self._show(mark.word)
            case Art():
                self._draw(mark, pictures)
                self._canvas._formsinuse.append(art_name(mark))

    def _show(self, block: Block) -> None:
        for known, shown in zip(self._characters, block.characters, strict=True):
            known |= shown

    def _draw(self, art: Art, pictures: dict[str, Picture]) -> None:
        name = art_name(art)
        if name in self._drawn:
            return
        self._drawn.add(name)
        kind, _, key = art.source.partition(":")
        if kind == "icon":
            self._form(name, art, self._art.icon(key, art.colour or BLACK))
        elif key in pictures:
            self._form(name, art, self._art.picture(pictures[key], art.width, art.height))
        else:
            self._form(name, art, Artwork(1, 1))

    def _form(self, name: str, art: Art, work: Artwork) -> None:
        canvas = self._canvas
        scale, left, up = work.fitted(art.width, art.height)
        canvas.beginForm(name, 0, 0, mm_to_pt(art.width), mm_to_pt(art.height))
        canvas.addLiteral(f"{scale:.6f} 0 0 {scale:.6f} {left:.3f} {up:.3f} cm")
        if work.image is not None:
            canvas.drawImage(ImageReader(work.image), 0, 0, work.width, work.height)
        else:
            canvas.addLiteral(work.operators)
        canvas.endForm()

    def _link(self, code: Code, page: Page) -> None:
        x, y, width, height = code_box(code)
        corners = (mm_to_pt(x), mm_to_pt(page.height - y - height), mm_to_pt(x + width), mm_to_pt(page.height - y))
        self._canvas.linkURL(code.address, corners, relative=0)

    def _bookmark(self, title: str, level: int) -> None:
        key = f"b{self._bookmarks}"
        self._bookmarks += 1
        self._canvas.bookmarkPage(key)
        self._canvas.addOutlineEntry(title, key, level)
