"""Replacing words wherever they are seen: marks stay whole, and what must not change is refused with its reason."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby

from attrs import evolve, frozen

from kitbuilder.kit.edit.texts import with_new_texts
from kitbuilder.kit.find import numbered_cards
from kitbuilder.kit.said import say
from kitbuilder.kit.search import Found, SearchOptions, Span, texts_with, words_of
from kitbuilder.kit.text import MarkError, Plain, Run, literal, parse, source_of
from kitbuilder.kit.texts import Text
from kitbuilder.kit.values import Document

_LOCKED = say("命にかかわる注意は、拠点では変えられません。区の担当に相談してください")
_SITE_NAME = say("拠点の名前は、ここでは変えられません。拠点の一覧を取り込んで直してください")
_FACT_NAME = say("拠点の値の名前は、文の中で使われているため、ここでは変えられません")
_ADDRESS = say("訓練動画のアドレスは、ここでは変えられません")
_MARKS = say("ふりがなや強調の印に誤りがあります。先にその文を直してください")


@frozen
class Refusal:
    """A place that keeps its words, and why: a sentence without its full stop."""

    found: Found
    reason: str


@frozen
class Replaced:
    """The document after replacing, in how many places, and the places that were refused."""

    document: Document
    count: int = 0
    refused: tuple[Refusal, ...] = ()


def replaced(
    document: Document,
    wanted: str,
    new: str,
    options: SearchOptions,
    only: Collection[Found] | None = None,
    *,
    at_ward: bool,
) -> Replaced:
    """Return the document with `new` wherever `wanted` is found, or only in the places of `only` that are as they were.

    `new` is literal: marks in it are escaped. A word with furigana loses its reading when a part of it changes, and
    `new` is emphasised as the first character was that it replaces. The names of facts stay, so that every `[[name]]`
    still finds its fact; so do sites' names, videos' addresses, texts whose marks cannot be read and, at a site, locked
    cautions. The values of facts change. When nothing changes it is the very same document.
    """
    chosen = None if only is None else {_key(found) for found in only}
    kept = _kept(document, at_ward=at_ward)
    changes: dict[str, dict[str, str]] = defaultdict(dict)
    count, refused = 0, []
    for text, all_places in texts_with(document, wanted, options):
        places = [found for found in all_places if chosen is None or _key(found) in chosen]
        if reason := _reason(text, kept):
            refused += [Refusal(found, reason) for found in places]
        elif spans := [(found.start, found.end) for found in places if found.matched != new]:
            changes[text.where.item][text.where.field] = _rewritten(text.source, spans, new)
            count += len(spans)
    if not changes:
        return Replaced(document, 0, tuple(refused))
    site, kit = with_new_texts(document.site, changes), with_new_texts(document.kit, changes)
    return Replaced(evolve(document, site=site, kit=kit), count, tuple(refused))


def refusals(document: Document, wanted: str, options: SearchOptions, *, at_ward: bool) -> list[Refusal]:
    """Return the places of `wanted` that `replaced` would refuse to change."""
    kept = _kept(document, at_ward=at_ward)
    return [
        Refusal(found, reason)
        for text, places in texts_with(document, wanted, options)
        if (reason := _reason(text, kept))
        for found in places
    ]


def _key(found: Found) -> tuple[str, str, str, int, int]:
    return found.where.item, found.where.field, found.words, found.start, found.end


def _kept(document: Document, *, at_ward: bool) -> dict[str, str]:
    """Return why things keep their words, by id."""
    cards = () if at_ward else numbered_cards(document.kit)
    kept: dict[str, str] = {document.site.id: _SITE_NAME}
    kept.update((caution.id, _LOCKED) for found in cards for caution in found.card.cautions if caution.locked)
    return kept


def _reason(text: Text, kept: dict[str, str]) -> str:
    if text.where.item in kept:
        return kept[text.where.item]
    if not text.marked:
        return _ADDRESS if text.where.field == "address" else _FACT_NAME
    return "" if _reads(text.source) is not None else _MARKS


def _reads(source: str) -> tuple[Run, ...] | None:
    try:
        return parse(source)
    except MarkError:
        return None


def _rewritten(source: str, spans: Sequence[Span], new: str) -> str:
    """Return the text with `new` in the place of `spans`, which are in order and do not overlap."""
    runs: list[Run] = []
    position = 0
    for run in parse(source):
        end = position + len(words_of(run))
        touched = [span for span in spans if span[0] < end and span[1] > position]
        runs += _cut(run, position, touched, new) if touched else [run]
        position = end
    return _written(runs)


def _cut(run: Run, begin: int, spans: Sequence[Span], new: str) -> Iterator[Run]:
    """Yield what is left of a run that begins at `begin`, with `new` where a span begins in it."""
    words, kept = words_of(run), 0
    for start, end in spans:
        yield Plain(words[kept : max(start - begin, 0)], run.strong)
        if start >= begin:
            yield Plain(new, run.strong)
        kept = end - begin
    yield Plain(words[kept:], run.strong)


def _written(runs: Iterable[Run]) -> str:
    """Return a text of these runs; mark characters are escaped only where they would be read as marks."""
    joined = tuple(_joined(runs))
    source = source_of(joined)
    return source if _reads(source) == joined else source_of(_escaped(joined))


def _joined(runs: Iterable[Run]) -> Iterator[Run]:
    for (plain, strong), group in groupby(runs, lambda run: (isinstance(run, Plain), run.strong)):
        if not plain:
            yield from group
        elif text := "".join(map(words_of, group)):
            yield Plain(text, strong)


def _escaped(runs: Iterable[Run]) -> Iterator[Run]:
    for run in runs:
        if isinstance(run, Plain):
            yield from (evolve(part, strong=run.strong) for part in parse(literal(run.text)))
        else:
            yield run
