"""A PDF put together from paper: fonts, drawings, codes and equal pages once, bookmarks, title and language.

It is written as it grows. What stays in memory for each page is a number and, compressed, what preflight looks for.
"""

import hashlib
import zlib
from collections.abc import Iterable
from typing import BinaryIO

from kitbuilder.kit.text import plain
from kitbuilder.kit.values import Picture
from kitbuilder.printing.artwork import ArtRoom, Artwork
from kitbuilder.printing.block import BOLD, OWN_BOLD, OWN_REGULAR, REGULAR
from kitbuilder.printing.draw import code_box, code_operators, operators
from kitbuilder.printing.fonts import Face, Fonts
from kitbuilder.printing.marks import BLACK, Art, Code, Words
from kitbuilder.printing.page import Page
from kitbuilder.printing.pdf.embedding import FontEmbedder
from kitbuilder.printing.pdf.file import PdfFile, deflated, hexadecimal, literal, references
from kitbuilder.printing.pdf.outline import Outline
from kitbuilder.printing.pdf.promise import FILE_NAME, GrowingPromise, PagePromise, Rectangle, TextPromise
from kitbuilder.printing.qr import matrix
from kitbuilder.printing.sheets.paper import Paper, Placed
from kitbuilder.printing.units import mm_to_pt, number

_KEYS = (REGULAR, BOLD, OWN_REGULAR, OWN_BOLD)
_BRANCH = 64
"""Pages under one node of the page tree, so that readers find the last page of a long file at once."""


class DocumentWriter:
    """Writes a PDF to a stream. The same pages give the same bytes."""

    def __init__(
        self, out: BinaryIO, title: str, fonts: Fonts, embedder: FontEmbedder, art: ArtRoom, *, named: bool = True
    ) -> None:
        self._file, self._title = PdfFile(out, named=named), title
        self._fonts, self._embedder, self._art = fonts, embedder, art
        self._root, self._pages, self._font_names = (self._file.reserve() for _ in range(3))
        self._outline = Outline(self._file)
        self._branches: list[tuple[int, list[int]]] = []
        self._forms: dict[str, int] = {}
        self._streams: dict[bytes, int] = {}
        self._characters: dict[str, set[str]] = {key: set() for key in _KEYS}
        self._bookmarks: list[tuple[str, int]] = []
        self._promise = GrowingPromise()

    @property
    def page_count(self) -> int:
        """How many pages there are so far."""
        return self._promise.page_count

    def heading(self, title: str) -> None:
        """Add a bookmark of the highest level that leads to the next page, such as a site in a combined file."""
        self._bookmarks.append((title, 0))

    def add(self, paper: Paper, pictures: dict[str, Picture], level: int = 0) -> None:
        """Add one side of paper as a page. Bookmarks stand at `level` (sections) and below (cards).

        The line of a page's `own` is set in fonts of its own, so that the large ones are the same in every file of a
        run and are cut only once.
        """
        contents = [part for placed in paper.placed for part in self._placed(placed, paper, pictures, level)]
        if paper.marks:
            contents.append(self._stream(deflated("\n".join(operators(mark, paper.height) for mark in paper.marks))))
        page = self._page(paper, f"/Contents {references(contents)} ")
        for title, title_level in self._bookmarks:
            self._outline.add(title, page, title_level)
        self._bookmarks.clear()
        codes = [code.address for placed in paper.placed for code in placed.drawn.codes]
        self._promise.add_page(PagePromise(tuple(placed.place for placed in paper.placed), tuple(codes)))

    def promise(self, pages: tuple[int, ...], texts: tuple[str, ...]) -> None:
        """Promise that these pages, counted from 1, show these texts."""
        if texts:
            self._promise.add_text(TextPromise(pages, texts))

    def leaves(self, pattern: Paper, count: int, length: int) -> list[tuple[int, int]]:
        """Add blank pages with all that `pattern` draws; return number and place of each content of `length` bytes."""
        places = [self._file.put_blank(length) for _ in range(count)]
        for content, _ in places:
            self._page(pattern, f"/Contents {content} 0 R ")
        return places

    def finish(self, content: str = "") -> None:
        """Write what belongs to the file as a whole: glyphs, the tree of pages, promise and the name of the content."""
        used = [(key, face) for key, face in zip(_KEYS, self._faces, strict=True) if self._characters[key]]
        fonts = [(key, self._embedder.embed(self._file, face, frozenset(self._characters[key]))) for key, face in used]
        promised = self._attached(self._promise.json())
        names = f"/Names << /EmbeddedFiles << /Names [{literal(FILE_NAME)} {promised} 0 R] >> >> "
        self._close(fonts, names, content)

    def finish_open(self) -> None:
        """Write the rest with every glyph of both faces, for pages that are written into the file later."""
        faces = zip((REGULAR, BOLD), self._faces, strict=False)
        self._close([(key, self._embedder.embed_whole(self._file, face)) for key, face in faces])

    @property
    def _faces(self) -> tuple[Face, ...]:
        return (self._fonts.regular, self._fonts.bold) * 2

    def _close(self, fonts: list[tuple[str, int]], names: str = "", content: str = "") -> None:
        file = self._file
        file.put(f"<< {' '.join(f'/{key} {font} 0 R' for key, font in fonts)} >>", self._font_names)
        for node, kids in self._branches:
            links = f"/Parent {self._pages} 0 R /Count {len(kids)} /Kids {references(kids)}"
            file.put(f"<< /Type /Pages {links} >>", node)
        count = sum(len(kids) for _, kids in self._branches)
        nodes = references([node for node, _ in self._branches])
        file.put(f"<< /Type /Pages /Count {count} /Kids {nodes} >>", self._pages)
        file.put(
            f"<< /Type /Catalog /Pages {self._pages} 0 R /Outlines {self._outline.finish()} 0 R /PageMode /UseOutlines "
            f"/Lang (ja-JP) /ViewerPreferences << /DisplayDocTitle true /PrintScaling /None >> {names}>>",
            self._root,
        )
        subject, author = hexadecimal("開設キット"), literal("kitbuilder")
        info = file.put(f"<< /Title {hexadecimal(self._title)} /Subject {subject} /Author {author} >>")
        file.finish(self._root, info, content)

    def _placed(self, placed: Placed, paper: Paper, pictures: dict[str, Picture], level: int) -> Iterable[int]:
        """Write what a placed page needs that is not there yet and yield the numbers of its contents."""
        drawn = placed.drawn
        if drawn.section:
            self._bookmarks.append((plain(drawn.section), level))
        if drawn.bookmark:
            self._bookmarks.append((plain(drawn.bookmark), level + 1))
        for name, mark in drawn.forms.items():
            if name not in self._forms:
                self._forms[name] = self._form(mark, pictures)
        self._characters[REGULAR] |= drawn.characters[0]
        self._characters[BOLD] |= drawn.characters[1]
        around = _around(placed, paper)
        if around:
            yield self._stream(deflated(around))
        yield self._stream(drawn.stream)
        if placed.own is not None:
            yield self._stream(self._own(placed.own, drawn.page))
        if around:
            yield self._stream(deflated("Q"))

    def _stream(self, data: bytes) -> int:
        """Return the number of a stream, which is written only once: sites share most of their pages."""
        key = hashlib.sha256(data).digest()
        if key not in self._streams:
            self._streams[key] = self._file.put_stream(data)
        return self._streams[key]

    def _page(self, paper: Paper, contents: str) -> int:
        names = {name for placed in paper.placed for name in placed.drawn.forms}
        forms = " ".join(f"/{name} {self._forms[name]} 0 R" for name in sorted(names))
        links = " ".join(link for placed in paper.placed for link in _links(placed, paper))
        annotations = f"/Annots [{links}] " if links else ""
        places = [placed.place for placed in paper.placed]
        whole = (0.0, 0.0, paper.width, paper.height)
        boxes = f"/TrimBox {_box(paper, _round([p.trim for p in places]) or whole)} "
        boxes += f"/ArtBox {_box(paper, _round([p.safe for p in places]) or whole)} "
        if not self._branches or len(self._branches[-1][1]) == _BRANCH:
            self._branches.append((self._file.reserve(), []))
        node, kids = self._branches[-1]
        kids.append(
            self._file.put(
                f"<< /Type /Page /Parent {node} 0 R /MediaBox {_box(paper, whole)} {boxes}{annotations}"
                f"/Resources << /Font {self._font_names} 0 R /XObject << {forms} >> >> {contents}>>"
            )
        )
        return kids[-1]

    def _own(self, own: Words, page: Page) -> bytes:
        for key, characters in zip((OWN_REGULAR, OWN_BOLD), own.block.characters, strict=True):
            self._characters[key] |= characters
        drawn = operators(own, page.height)
        return deflated(drawn.replace(f"/{REGULAR} ", f"/{OWN_REGULAR} ").replace(f"/{BOLD} ", f"/{OWN_BOLD} "))

    def _form(self, mark: Art | Code, pictures: dict[str, Picture]) -> int:
        if isinstance(mark, Code):
            side = matrix(mark.address).full_size
            return self._put_form(side, side, self._art.deflated(code_operators(mark.address)))
        kind, _, key = mark.source.partition(":")
        if kind == "icon":
            work = self._art.icon(key, mark.colour or BLACK)
        elif key in pictures:
            work = self._art.picture(pictures[key], mark.width, mark.height)
        else:
            work = Artwork(1, 1)
        return self._fitted(mark, work)

    def _fitted(self, art: Art, work: Artwork) -> int:
        scale, left, up = work.fitted(art.width, art.height)
        placing = f"{scale:.6f} 0 0 {scale:.6f} {left:.3f} {up:.3f} cm"
        width, height = mm_to_pt(art.width), mm_to_pt(art.height)
        raster = work.raster
        if raster is None:
            return self._put_form(width, height, self._art.deflated(f"{placing}\n{work.operators}"))
        entries = f"/Type /XObject /Subtype /Image /Width {raster.width} /Height {raster.height} "
        entries += f"/ColorSpace /{raster.colours} /BitsPerComponent 8 /Filter /{raster.filter} "
        image = self._file.put_stream(raster.data, entries, deflated=False)
        shown = f"{placing} {raster.width} 0 0 {raster.height} 0 0 cm /I Do"
        return self._put_form(width, height, deflated(shown), f"/XObject << /I {image} 0 R >> ")

    def _put_form(self, width: float, height: float, data: bytes, resources: str = "") -> int:
        box = f"[0 0 {number(width)} {number(height)}]"
        return self._file.put_stream(data, f"/Type /XObject /Subtype /Form /BBox {box} /Resources << {resources}>> ")

    def _attached(self, pieces: Iterable[bytes]) -> int:
        deflate, kept, size = zlib.compressobj(), [], 0
        for piece in pieces:
            kept.append(deflate.compress(piece))
            size += len(piece)
        kept.append(deflate.flush())
        entries = f"/Type /EmbeddedFile /Subtype /application#2Fjson /Params << /Size {size} >> "
        content = self._file.put_stream(b"".join(kept), entries)
        name = literal(FILE_NAME)
        links = f"/F {name} /UF {name} /EF << /F {content} 0 R >> /AFRelationship /Data"
        return self._file.put(f"<< /Type /Filespec {links} >>")


def _around(placed: Placed, paper: Paper) -> str:
    """Return the operators before a page that is not the whole paper: cut off at its trim, moved to its place."""
    page = placed.drawn.page
    whole = (0.0, 0.0, page.width, page.height)
    if not placed.turned and (placed.x, placed.y) == (0, 0) and placed.place.trim == whole:
        return ""
    left, low, right, high = _points(paper, placed.place.trim)
    x, y = mm_to_pt(placed.x), mm_to_pt(paper.height - placed.y - page.height * placed.scale)
    size = "1" if placed.scale == 1 else f"{placed.scale:.5f}"
    move = f"{size} 0 0 {size} {number(x)} {number(y)} cm"
    if placed.turned:
        move = f"-1 0 0 -1 {number(x + mm_to_pt(page.width))} {number(y + mm_to_pt(page.height))} cm"
    return f"q {number(left)} {number(low)} {number(right - left)} {number(high - low)} re W n {move}"


def _links(placed: Placed, paper: Paper) -> Iterable[str]:
    page = placed.drawn.page
    for code in placed.drawn.codes:
        x, y, width, height = code_box(code)
        left, top = placed.x + x, placed.y + y
        if placed.turned:
            left, top = placed.x + page.width - x - width, placed.y + page.height - y - height
        rectangle = _box(paper, (left, top, left + width, top + height))
        action = f"<< /S /URI /URI {literal(code.address)} >>"
        yield f"<< /Type /Annot /Subtype /Link /Border [0 0 0] /Rect {rectangle} /A {action} >>"


def _round(rectangles: list[Rectangle]) -> Rectangle | None:
    """Return the rectangle round all of them."""
    if not rectangles:
        return None
    lefts, tops, rights, bottoms = zip(*rectangles, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def _points(paper: Paper, rectangle: Rectangle) -> tuple[float, float, float, float]:
    """Return a rectangle as PDF has it: left, low, right, high from the bottom left corner, in points."""
    left, top, right, bottom = rectangle
    return mm_to_pt(left), mm_to_pt(paper.height - bottom), mm_to_pt(right), mm_to_pt(paper.height - top)


def _box(paper: Paper, rectangle: Rectangle) -> str:
    return f"[{' '.join(number(value) for value in _points(paper, rectangle))}]"
