"""A PDF file put together from drawn pages: fonts, drawings and codes once, bookmarks, title and language."""

import io
import zlib

from reportlab import rl_config
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFPage, PDFResourceDictionary, PDFStream
from reportlab.pdfgen.canvas import Canvas

from kitbuilder.kit.text import plain
from kitbuilder.kit.values import Picture
from kitbuilder.printing.artwork import ArtRoom, Artwork
from kitbuilder.printing.block import BOLD, OWN_BOLD, OWN_REGULAR, REGULAR
from kitbuilder.printing.draw import code_box, code_operators, operators
from kitbuilder.printing.drawn import DrawnPage
from kitbuilder.printing.embedding import FontEmbedder
from kitbuilder.printing.fonts import Face, Fonts
from kitbuilder.printing.marks import BLACK, Art, Code, Words
from kitbuilder.printing.page import Page
from kitbuilder.printing.qr import matrix
from kitbuilder.printing.units import mm_to_pt

_KEYS = (REGULAR, BOLD, OWN_REGULAR, OWN_BOLD)


class _NoFont:
    """The font a canvas starts a page with: none, as all text is set by us."""

    fontName = "kitbuilder-none"  # noqa: N815 - the name ReportLab asks for
    _dynamicFont = True  # noqa: N815
    _multiByte = False  # noqa: N815

    class face:  # noqa: N801
        name = "kitbuilder-none"


class DocumentWriter:
    """Collects pages and writes the file. The same pages give the same bytes."""

    def __init__(self, title: str, fonts: Fonts, embedder: FontEmbedder, art: ArtRoom) -> None:
        pdfmetrics.registerFont(_NoFont)
        rl_config.useA85 = 0
        self._buffer = io.BytesIO()
        self._canvas = Canvas(
            self._buffer, initialFontName=_NoFont.fontName, invariant=1, pageCompression=1, lang="ja-JP"
        )
        self._document = self._canvas._doc  # noqa: SLF001 - pages drawn beforehand go in at this level
        self._canvas.setTitle(title)
        self._canvas.setAuthor("kitbuilder")
        self._canvas.setSubject("開設キット")
        self._canvas.showOutline()
        self._fonts, self._embedder, self._art = fonts, embedder, art
        self._drawn: set[str] = set()
        self._characters: dict[str, set[str]] = {key: set() for key in _KEYS}
        self._bookmarks = 0

    def heading(self, title: str) -> None:
        """Add a bookmark of the highest level that leads to the next page, such as a site in a combined file."""
        self._bookmark(title, 0)

    def add(self, drawn: DrawnPage, own: Words | None, pictures: dict[str, Picture], level: int = 0) -> None:
        """Add a page, with the line of its `own` that differs from site to site.

        That line is set in fonts of its own, so that the large ones are the same in every file of a run and are cut
        only once. Bookmarks stand at `level` (sections) and below (cards).
        """
        if drawn.section:
            self._bookmark(plain(drawn.section), level)
        if drawn.bookmark:
            self._bookmark(plain(drawn.bookmark), level + 1)
        for name, mark in drawn.forms.items():
            if name not in self._drawn:
                self._drawn.add(name)
                self._draw(name, mark, pictures)
        self._characters[REGULAR] |= drawn.characters[0]
        self._characters[BOLD] |= drawn.characters[1]
        page = self._page(drawn)
        contents = [self._document.Reference(_stream(drawn.stream))]
        if own is not None:
            contents.append(self._document.Reference(_stream(self._own(own, drawn.page))))
        page.Contents = PDFArray(contents)
        self._document.addPage(page)

    def finish(self) -> bytes:
        """Return the whole file."""
        for key, face in zip(_KEYS, self._faces, strict=True):
            if self._characters[key]:
                self._embedder.embed(self._document, key, face, frozenset(self._characters[key]))
        return self._written()

    def finish_open(self) -> bytes:
        """Return the whole file with every glyph of both faces, for pages that are written into it later."""
        for key, face in zip((REGULAR, BOLD), self._faces, strict=False):
            self._embedder.embed_whole(self._document, key, face)
        return self._written()

    @property
    def _faces(self) -> tuple[Face, ...]:
        return (self._fonts.regular, self._fonts.bold) * 2

    def _written(self) -> bytes:
        self._canvas.save()
        return self._buffer.getvalue()

    def _page(self, drawn: DrawnPage) -> PDFPage:
        page, size = PDFPage(), drawn.page
        page.pagewidth, page.pageheight = mm_to_pt(size.width), mm_to_pt(size.height)
        page.TrimBox = PDFArray([0, 0, page.pagewidth, page.pageheight])
        page.ArtBox = PDFArray(_box(size, size.left, size.top, size.right, size.bottom))
        page.Resources = PDFResourceDictionary()
        page.Resources.basicFonts()
        page.Resources.XObject = self._document.xobjDict(list(drawn.forms))
        page.Annots = [self._link(code, size) for code in drawn.codes]
        return page

    def _own(self, own: Words, page: Page) -> bytes:
        for key, characters in zip((OWN_REGULAR, OWN_BOLD), own.block.characters, strict=True):
            self._characters[key] |= characters
        drawn = (
            operators(own, page.height)
            .replace(f"/{REGULAR} ", f"/{OWN_REGULAR} ")
            .replace(f"/{BOLD} ", f"/{OWN_BOLD} ")
        )
        return zlib.compress(drawn.encode("ascii"))

    def _draw(self, name: str, mark: Art | Code, pictures: dict[str, Picture]) -> None:
        if isinstance(mark, Code):
            side = matrix(mark.address).full_size
            self._document.addForm(name, _form(side, side, self._art.deflated(code_operators(mark.address))))
            return
        kind, _, key = mark.source.partition(":")
        if kind == "icon":
            work = self._art.icon(key, mark.colour or BLACK)
        elif key in pictures:
            work = self._art.picture(pictures[key], mark.width, mark.height)
        else:
            work = Artwork(1, 1)
        self._place(name, mark, work)

    def _place(self, name: str, art: Art, work: Artwork) -> None:
        scale, left, up = work.fitted(art.width, art.height)
        placing = f"{scale:.6f} 0 0 {scale:.6f} {left:.3f} {up:.3f} cm"
        width, height = mm_to_pt(art.width), mm_to_pt(art.height)
        if work.image is None:
            self._document.addForm(name, _form(width, height, self._art.deflated(f"{placing}\n{work.operators}")))
            return
        canvas = self._canvas
        canvas.beginForm(name, 0, 0, width, height)
        canvas.addLiteral(placing)
        canvas.drawImage(ImageReader(work.image), 0, 0, work.width, work.height)
        canvas.endForm()

    def _link(self, code: Code, page: Page) -> PDFDictionary:
        x, y, width, height = code_box(code)
        rectangle = PDFArray(_box(page, x, y, x + width, y + height))
        action = PDFDictionary({"S": PDFName("URI"), "URI": f"({_escaped(code.address)})"})
        link = {"Type": PDFName("Annot"), "Subtype": PDFName("Link"), "Rect": rectangle, "A": action}
        return PDFDictionary({**link, "Border": PDFArray([0, 0, 0])})

    def _bookmark(self, title: str, level: int) -> None:
        key = f"b{self._bookmarks}"
        self._bookmarks += 1
        self._canvas.bookmarkPage(key)
        self._canvas.addOutlineEntry(title, key, level)


def _box(page: Page, left: float, top: float, right: float, bottom: float) -> list[float]:
    """Return a rectangle given from the top in mm as PDF has it: from the bottom, in points."""
    return [round(mm_to_pt(value), 3) for value in (left, page.height - bottom, right, page.height - top)]


def _stream(deflated: bytes) -> PDFStream:
    return PDFStream(PDFDictionary({"Filter": PDFName("FlateDecode")}), deflated, filters=[])


def _form(width: float, height: float, deflated: bytes) -> PDFStream:
    stream = _stream(deflated)
    stream.dictionary["Type"] = PDFName("XObject")
    stream.dictionary["Subtype"] = PDFName("Form")
    stream.dictionary["BBox"] = PDFArray([0, 0, round(width, 3), round(height, 3)])
    stream.dictionary["Resources"] = PDFDictionary({})
    return stream


def _escaped(address: str) -> str:
    return address.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
