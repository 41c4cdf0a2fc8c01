"""The last page of a whole kit: what it is, what is still open, and to whom its parts belong. It is no card."""

from collections.abc import Iterator

from attrs import frozen

from kitbuilder.kit.find import card_count
from kitbuilder.kit.ids import SiteId
from kitbuilder.kit.values import EditionState, Kit, Site
from kitbuilder.kit.words import STATE_WORDS
from kitbuilder.printing import words
from kitbuilder.printing.card.band import tags
from kitbuilder.printing.card.place import Bench
from kitbuilder.printing.every_page import draft_stamp
from kitbuilder.printing.made import Made, Overflow
from kitbuilder.printing.marks import WHITE, Art, Mark, PageMarks, Panel, Words
from kitbuilder.printing.options import PrintOptions, reading_rule
from kitbuilder.printing.runs import Audience, Pieces, Wording, spoken
from kitbuilder.printing.typesetter import Style

_TITLE = "このキットについて"
_COLOUR = "#37474F"
"""No section's own: a dark grey."""

_GAP = 5.0
"""Between the parts of the page, in mm; half of it between paragraphs."""

_CARDS = "カードは{{全部|ぜんぶ}}で{count}{{枚|まい}}です。この{{紙|かみ}}は{{数|かず}}に{{入|い}}れません。"
_LOST = (
    "カードをなくしたときや{破|やぶ}れたときは、{区役所|くやくしょ}に{知|し}らせてください。"
    "{同|おな}じ{番号|ばんごう}のカードを{作|つく}り{直|なお}せます。"
)
_DRAFT_VALUES = (
    "「{案|あん}」のある{人数|にんずう}や{時間|じかん}は、まだ{決|き}まったものではありません。"
    "{区|く}と{運営委員会|うんえいいいんかい}で{確|たし}かめてください。"
)
_CREDITS = (
    "案のもとにした資料：横浜市の「地域防災拠点」開設・運営マニュアルのページと動画、広報よこはま、"
    "よこはま防災e-パーク、内閣府の緊急点検の指針、ほかの自治体や地域の公開資料。"
    "文は書き直したものです。一覧はプログラムの SOURCES.md にあります。",
    "拠点のデータ：「国土地理院 指定避難所データ」をもとにしています。",
    "QRコードは株式会社デンソーウェーブの登録商標です。",
    "文字：BIZ UDPゴシック © 2022 The BIZ UDGothic Project Authors（SIL Open Font License 1.1）",
)
"""Restated from resources/kit/SOURCES.md and resources/fonts/OFL.txt."""


@frozen
class ImprintContent:
    """What the page says: in the size of the steps what everybody needs, in that of notes whose the parts are."""

    title: Pieces
    told: tuple[Pieces, ...]
    credits: tuple[Pieces, ...]
    tags: tuple[Pieces, ...]
    state: EditionState

    def texts(self) -> tuple[str, ...]:
        """Return every text the page must show, without marks."""
        return tuple(text for pieces in (self.title, *self.told, *self.credits) for text in spoken(pieces))


def imprint_content(kit: Kit, options: PrintOptions) -> ImprintContent:
    """Return what is said of this kit. It is the same at all sites: the site stands in the line of its own."""
    pieces = Wording(Site(SiteId(""), ""), options.audience, reading_rule(options.furigana)).pieces
    approved = kit.edition.state is EditionState.APPROVED
    told = (_CARDS.format(count=card_count(kit)), _LOST, *(() if approved else (_DRAFT_VALUES,)))
    purpose = words.DRILL if options.audience is Audience.DRILL else words.QUAKE
    return ImprintContent(
        pieces(_TITLE),
        tuple(map(pieces, told)),
        tuple(map(pieces, _CREDITS)),
        tuple(map(pieces, (STATE_WORDS[kit.edition.state], purpose))),
        kit.edition.state,
    )


def imprint(bench: Bench, content: ImprintContent) -> Made:
    """Return the page; where a layout of somebody's own has no room for it an overflow says so."""
    page, note = bench.layout.page, bench.style("note")
    title = bench.setter.block(content.title, bench.style("lead", bold=True), page.right - bench.main_left)
    told = _paragraphs(bench, content.told, bench.body(), page.top + title.height_mm + _GAP)
    owed = _paragraphs(bench, content.credits, note, told.bottom + _GAP)
    middle = (bench.main_left + page.right) / 2
    marks = (
        *draft_stamp(bench.setter, page, content.state, middle_x=middle),
        *_strip(bench, content),
        Words(bench.main_left, page.top, title),
        *told.marks,
        *owed.marks,
    )
    fits = owed.bottom <= page.bottom - bench.setter.line("版", note).height_mm
    return Made((PageMarks(marks, _TITLE),), content.texts(), () if fits else (Overflow("", "imprint"),))


@frozen
class _Paragraphs:
    """Paragraphs one under the other, and where they end."""

    marks: tuple[Words, ...]
    bottom: float


def _paragraphs(bench: Bench, texts: tuple[Pieces, ...], style: Style, y: float) -> _Paragraphs:
    marks: list[Words] = []
    for text in texts:
        block = bench.setter.block(text, style, bench.layout.page.right - bench.main_left)
        marks.append(Words(bench.main_left, y, block))
        y += block.height_mm + _GAP / 2
    return _Paragraphs(tuple(marks), y)


def _strip(bench: Bench, content: ImprintContent) -> Iterator[Mark]:
    """Yield the strip of the cards in grey, with a sign instead of a number."""
    page, band = bench.layout.page, bench.layout.band
    yield Panel(page.left, page.top, band.width, page.bottom - page.top, fill=_COLOUR)
    left = page.left + (band.width - band.icon) / 2
    yield Art(left, page.top + band.padding, band.icon, band.icon, "icon:info", WHITE)
    yield from tags(bench, content.tags)
