"""The slip that goes with a sheet: what whoever prints, cuts and laminates has to know. It is not a card."""

from collections.abc import Iterator

from kitbuilder.kit.values import Site
from kitbuilder.printing.marks import Mark, PageMarks, Panel, Words
from kitbuilder.printing.options import Back, PrintOptions
from kitbuilder.printing.page import Margins, Page
from kitbuilder.printing.runs import Word
from kitbuilder.printing.sheets.impose import Imposition
from kitbuilder.printing.typesetter import Style, Typesetter

_MARGIN = 15.0
_TITLE, _LEAD, _BODY = Style(26, bold=True), Style(14, bold=True), Style(14)
_FILM_MM = 3


def slip_page(imposition: Imposition) -> Page:
    """Return the page of the slip: as large as the paper it is printed with."""
    return Page(*imposition.grid.paper, Margins(_MARGIN, _MARGIN, _MARGIN, _MARGIN))


def slip(setter: Typesetter, imposition: Imposition, site: Site, options: PrintOptions, sheets: int) -> PageMarks:
    """Return the slip for `sheets` sheets of paper."""
    page = slip_page(imposition)
    width = page.right - page.left
    title = setter.line("印刷とラミネートの手順", _TITLE)
    note = setter.block((Word(f"これはカードではありません。箱に入れないでください。　{site.name}"),), _BODY, width)
    y = page.top
    marks: list[Mark] = [Words(page.left, y, title), Words(page.left, y + title.height_mm + 3, note)]
    y += title.height_mm + note.height_mm + 11
    for number, (lead, text) in enumerate(_lines(imposition, options, sheets), 1):
        head = setter.line(f"{number}　{lead}", _LEAD)
        block = setter.block((Word(text),), _BODY, width - 16)
        marks.append(Panel(page.left, y + head.top_mm - 4.2, 4.5, 4.5, frame="#000000"))
        marks += [Words(page.left + 8, y, head), Words(page.left + 16, y + head.height_mm + 1.5, block)]
        y += head.height_mm + block.height_mm + 8
    return PageMarks(tuple(marks), bookmark="印刷とラミネートの手順")


def _lines(imposition: Imposition, options: PrintOptions, sheets: int) -> Iterator[tuple[str, str]]:
    grid, (width, height) = imposition.grid, imposition.grid.paper
    way = "縦" if height >= width else "横"
    sides = {
        Back.NONE: "片面で印刷します。",
        Back.LONG: "両面（長辺とじ）で印刷します。",
        Back.SHORT: "両面（短辺とじ）で印刷します。",
    }[options.back]
    size = f"{min(width, height):g} × {max(width, height):g} mm の{way}"
    yield "印刷する", f"紙は {size}、{sheets} 枚です。「実際のサイズ（100%）」を選び、{sides}"
    if grid.is_cut:
        card_width, card_height = imposition.trim_size()
        corner = f"角は半径 {imposition.cut.corner:g} mm で丸くします。" if imposition.cut.corner else ""
        yield "切る", f"細い線にそって切ります。1枚は {card_width:g} × {card_height:g} mm です。{corner}"
    yield (
        "ラミネートする",
        f"パウチ：{grid.pouch}。まとめるときは、カードとカードの間を {2 * _FILM_MM} mm あけて並べます。",
    )
    around = f"カードのまわりにフィルムを {_FILM_MM} mm 残して切り、" if grid.is_cut else ""
    yield "仕上げる", f"{around}角を丸くします。穴をあけるときは、カードの左はしの何も書いていないところにあけます。"
    yield "確かめる", "番号がそろっているか数え、QR コードを1つ読んで確かめます。"
