"""What only the printer can know: characters the font lacks, texts without room, codes too dense, broken pictures."""

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import chain

from kitbuilder.kit.addresses import code_address
from kitbuilder.kit.check import check_document
from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.find import find_card
from kitbuilder.kit.ids import CardId
from kitbuilder.kit.problem import Problem, Severity
from kitbuilder.kit.said import listed, say
from kitbuilder.kit.text import FactRef, MarkError, Ruby, parse
from kitbuilder.kit.texts import Text, printed_texts, site_texts
from kitbuilder.kit.values import Document, Kit, Site, Video
from kitbuilder.kit.where import KIT, SITE, of_card
from kitbuilder.printing.card.layout import CardLayout
from kitbuilder.printing.fonts import Fonts
from kitbuilder.printing.options import PrintOptions
from kitbuilder.printing.press import Press
from kitbuilder.printing.qr import encodable, matrix
from kitbuilder.printing.tidy import tidy

_FIELDS = {
    "title": say("題名"),
    "purpose": say("目的"),
    "team": say("班"),
    "people": say("人数"),
    "minutes": say("時間"),
    "place": say("場所"),
    "done_when": say("終わりの目安"),
    "next": say("次のカード"),
    "steps": say("手順と注意"),
    "tools": say("備品"),
    "section": say("項目の名前"),
    "unused": say("使わない理由"),
    "footer": say("拠点の名前"),
    "imprint": say("「このキットについて」のページ"),
}


def document_problems(press: Press, document: Document, layouts: Sequence[str], on: dt.date) -> list[Problem]:
    """Return what forbids printing in any of these layouts, each once, and then what `check_document` finds."""
    kit, site = document.kit, document.site
    printing = (problem for name in layouts for problem in printing_problems(press, kit, site, PrintOptions(on, name)))
    return [*dict.fromkeys(printing), *check_document(document, on)]


def printing_problems(press: Press, kit: Kit, site: Site, options: PrintOptions) -> list[Problem]:
    """Return what forbids printing this kit in this layout: `glyph`, `no-room`, `code-too-dense`, `picture`."""
    return [
        *_glyph_problems(press.fonts, kit, site),
        *_code_problems(press, kit, options),
        *_picture_problems(press, kit),
        *_room_problems(press, kit, site, options),
    ]


def _glyph_problems(fonts: Fonts, kit: Kit, site: Site) -> Iterator[Problem]:
    for text in chain(site_texts(site), printed_texts(kit)):
        lacking = [character for character in fonts.lacking(_printed(text)) if character.isprintable()]
        if lacking:
            named = [say("「{sign}」(U+{number:04X})", sign=sign, number=ord(sign)) for sign in lacking[:5]]
            message = say("印刷できない文字があります：{named}", named=listed(named))
            yield Problem(Severity.ERROR, "glyph", text.where, message, say("別の文字に書き換えてください"))


def _printed(text: Text) -> str:
    try:
        runs = parse(text.source) if text.marked else ()
    except MarkError:
        runs = ()
    if not runs:
        return tidy(text.source)
    shown = [run.name if isinstance(run, FactRef) else run.text for run in runs]
    return tidy("".join(shown)) + tidy("".join(run.reading for run in runs if isinstance(run, Ruby)))


def _code_problems(press: Press, kit: Kit, options: PrintOptions) -> Iterator[Problem]:
    layout = press.layout(options.layout)
    if isinstance(layout, CardLayout):
        for video in kit.videos:
            yield from _code_problem(layout, kit, video)


def _code_problem(layout: CardLayout, kit: Kit, video: Video) -> Iterator[Problem]:
    address = code_address(kit, video)
    where = KIT.at(say("訓練動画 {code}", code=video.code), "address", video.id)
    fits = encodable(address) and matrix(address).full_size * layout.code.smallest_module <= layout.code.side
    if address and not fits:
        message = say("アドレスが長すぎて、QR コードが読めない細かさになります（{count}文字）", count=len(address))
        yield Problem(Severity.ERROR, "code-too-dense", where, message, say("短いアドレスにしてください"))


def _picture_problems(press: Press, kit: Kit) -> Iterator[Problem]:
    for picture in kit.pictures:
        try:
            press.art.picture(picture, 50.0, 50.0)
        except BadInput as error:
            where = KIT.at(say("画像「{picture}」", picture=picture.alt or picture.id[:8]), "picture", picture.id)
            yield Problem(Severity.ERROR, "picture", where, str(error), say("画像を入れ直してください"))


def _room_problems(press: Press, kit: Kit, site: Site, options: PrintOptions) -> Iterator[Problem]:
    for overflow in press.set_kit(kit, site, options).overflows:
        found = find_card(kit, CardId(overflow.card))
        where = (of_card(found) if found else SITE).at(_FIELDS.get(overflow.field, overflow.field), overflow.field)
        message = say("文が長すぎて「{layout}」の枠に入りません", layout=options.layout)
        advice = say("文か、そこに入る拠点の値を短くしてください")
        yield Problem(Severity.ERROR, "no-room", where, message, advice)
