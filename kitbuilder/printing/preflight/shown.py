"""Which promised texts the pages of a file do not show, told with the page on which they should begin."""

from collections.abc import Callable, Collection, Iterator, Sequence

from kitbuilder.kit.said import say
from kitbuilder.printing.pdf.promise import TextPromise
from kitbuilder.printing.preflight.missing import missing_texts
from kitbuilder.printing.preflight.texts import SeenText

TextsOf = Callable[[int], Sequence[SeenText]]
"""Gives the texts of a page, counted from 1."""

_MOST_SHOWN = 10
_SHOWN = 40


Group = Sequence[TextPromise]
"""Promises that share pages: cards that share sheets are looked for together, none passes for another."""


def groups_by_page(promised: Sequence[TextPromise], wanted: Collection[int], count: int) -> dict[int, list[Group]]:
    """Return the groups of promises of which a page is wanted, by the first such page, in a file of `count` pages."""
    groups: dict[int, list[Group]] = {}
    for group in _groups(promised, count):
        pages = [page for page in _pages(group) if page in wanted]
        if pages:
            groups.setdefault(pages[0], []).append(group)
    return groups


def text_problems(group: Group, wanted: Collection[int], texts_of: TextsOf) -> Iterator[tuple[int, str]]:
    """Yield for each missing text a wanted page, the first of its promise if possible, and a sentence."""
    pages = _pages(group)
    missing = missing_texts([texts_of(page) for page in pages], [each.texts for each in group])
    for each, texts in zip(group, missing, strict=True):
        page = next(page for page in (*each.pages, *pages) if page in wanted)
        yield from ((page, problem) for problem in _told(texts))


def _pages(group: Group) -> list[int]:
    return sorted({page for each in group for page in each.pages})


def _groups(promised: Sequence[TextPromise], count: int) -> list[list[TextPromise]]:
    """Return the promises in groups that share no page with each other, their pages cut at `count`."""
    groups: dict[int, list[TextPromise]] = {}
    group_of: dict[int, int] = {}
    for each in promised:
        pages = sorted({page for page in each.pages if 1 <= page <= count})
        if not pages or not any(text.strip() for text in each.texts):
            continue
        joined = sorted({group_of[page] for page in pages if page in group_of})
        name = joined[0] if joined else len(group_of)
        members = [member for old in joined for member in groups.pop(old)]
        groups[name] = [*members, TextPromise(tuple(pages), tuple(text for text in each.texts if text.strip()))]
        group_of.update((page, name) for member in groups[name] for page in member.pages)
    return list(groups.values())


def _told(texts: Sequence[str]) -> Iterator[str]:
    for text in texts[:_MOST_SHOWN]:
        shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
        yield say("紙にあるはずの文字がありません（「{shown}」）。kitbuilder で印刷し直してください", shown=shown)
    if len(texts) > _MOST_SHOWN:
        yield say(
            "紙にあるはずの文字がほかに {count} 件ありません。kitbuilder で印刷し直してください",
            count=len(texts) - _MOST_SHOWN,
        )
