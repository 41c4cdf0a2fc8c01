"""The promises every kit from outside must keep beyond its shape: one id for one thing, marks that can be read."""

from collections import Counter
from collections.abc import Iterator
from itertools import chain
from urllib.parse import urlsplit

from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.ids import is_site_id
from kitbuilder.kit.nodes import ids_in
from kitbuilder.kit.said import say
from kitbuilder.kit.text import MarkError, fact_names, parse
from kitbuilder.kit.texts import Text, kit_texts, site_texts
from kitbuilder.kit.values import Document, Kit


def validate(document: Document) -> None:
    """Raise `BadInput` with one sentence about the first thing that cannot be accepted from outside."""
    if not is_site_id(document.site.id):
        raise BadInput(
            say("拠点の番号「{site}」は使えません。英小文字・数字・ハイフンの名前にしてください", site=document.site.id)
        )
    refuse_duplicate_ids(document)
    _refuse_twice(say("拠点の値の名前"), (fact.name for fact in document.site.facts))
    _refuse_twice(say("訓練動画の番号"), (video.code for video in document.kit.videos))
    for text in chain(site_texts(document.site), kit_texts(document.kit)):
        _refuse_bad_marks(text)
    for fact in document.site.facts:
        _refuse_nested_fact(fact.name, fact.value)
    _refuse_bad_addresses(document.kit)


def refuse_duplicate_ids(document: Document) -> None:
    """Raise `BadInput` when two things of the document have the same id: one of them would be lost."""
    _refuse_twice(say("番号（id）"), _ids(document))


def _ids(document: Document) -> Iterator[str]:
    for value in (document.kit, *document.site.facts, document.review):
        yield from ids_in(value)


def _refuse_twice(kind: str, names: Iterator[str]) -> None:
    for name, count in Counter(names).items():
        if count > 1:
            raise BadInput(
                say(
                    "{kind}「{name}」が{count}回出てきます。別々の名前にしてください", kind=kind, name=name, count=count
                )
            )


def _refuse_bad_marks(text: Text) -> None:
    if not text.marked:
        return
    try:
        parse(text.source)
    except MarkError as error:
        raise BadInput(say("{place} の{error}", place=text.where.label, error=str(error))) from error


def _refuse_nested_fact(name: str, value: str) -> None:
    if fact_names(value):
        raise BadInput(say("拠点の値「{name}」の中に別の値 [[…]] は書けません。文字で書いてください", name=name))


def _refuse_bad_addresses(kit: Kit) -> None:
    for address in (kit.base_address, *(video.address for video in kit.videos)):
        if address and not _is_web_address(address):
            raise BadInput(
                say(
                    "アドレス「{address}」は使えません。https:// で始まる正しいアドレスにしてください",
                    address=address[:80],
                )
            )


def _is_web_address(address: str) -> bool:
    try:
        parts = urlsplit(address)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False
