"""What differs between two documents: what was added, removed, changed and moved."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from attrs import asdict, frozen

from kitbuilder.kit.nodes import Key, Node, unlike_nodes
from kitbuilder.kit.places import kit_places
from kitbuilder.kit.said import Sentence, listed, say
from kitbuilder.kit.values import Document
from kitbuilder.kit.where import SITE, Where, of_fact


class ChangeKind(StrEnum):
    """What happened to a thing."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"


_WORDS = {
    ChangeKind.ADDED: say("追加"),
    ChangeKind.REMOVED: say("削除"),
    ChangeKind.CHANGED: say("変更"),
    ChangeKind.MOVED: say("移動"),
}
_NOTHING = say("変更なし")
_UNTOLD = "returned"
"""Which copies came back tells people nothing: what came with them does."""

_COUNTED = re.compile(rf"({'|'.join(_WORDS.values())}) \d+")


@frozen
class Change:
    """One difference. `field`, `before` and `after` are set for a changed field only."""

    kind: ChangeKind
    where: Where
    field: str = ""
    before: Any = None
    after: Any = None


def difference(before: Document, after: Document) -> list[Change]:
    """Return how `after` differs from `before`: removals, then additions, changes and moves in printing order.

    A thing is known by its id: moved to another card it is moved, not removed and added.
    """
    old = {node.key: node for node in unlike_nodes(before, after) if node.kind != _UNTOLD}
    new = {node.key: node for node in unlike_nodes(after, before) if node.kind != _UNTOLD}
    removed = {key: node for key, node in old.items() if key not in new}
    old_where, new_where = _places(before, removed), _places(after, new)
    changes = [Change(ChangeKind.REMOVED, old_where[key]) for key in removed]
    moved = _moved(old, new)
    for key, node in new.items():
        if key not in old:
            changes.append(Change(ChangeKind.ADDED, new_where[key]))
            continue
        changes.extend(_changed_fields(old[key], node, new_where[key]))
        if key in moved:
            changes.append(Change(ChangeKind.MOVED, new_where[key]))
    return changes


def summary(changes: list[Change]) -> str:
    """Return the changes counted, in words for the history, such as `追加 2、変更 1`."""
    counts = {word: sum(change.kind == kind for change in changes) for kind, word in _WORDS.items()}
    return listed([_counted(word, count) for word, count in counts.items() if count]) or _NOTHING


def worded(words: str, counted: str) -> str:
    """Return what the history keeps of edits: their words, and below them what `summary` gave."""
    return f"{' '.join(words.split())}\n{counted}" if words.strip() else counted


def is_summary(text: str) -> bool:
    """Tell whether these are words of `summary`, alone or below those of edits, and not words that a person gave."""
    text = text.rpartition("\n")[2]
    return text == _NOTHING or all(_COUNTED.fullmatch(part) for part in text.split("、"))


def recalled(text: str) -> str:
    """Return words of `summary` that were kept as text as what they were, a sentence; any other text as it is.

    Of what `worded` gave it is the words of the edits.
    """
    words_of_edits, _, counted = text.rpartition("\n")
    if words_of_edits and is_summary(counted):
        return words_of_edits
    if text == _NOTHING:
        return _NOTHING
    if not is_summary(text):
        return text
    words = {str(word): word for word in _WORDS.values()}
    parts = (part.split() for part in text.split("、"))
    return listed([_counted(words[word], int(count)) for word, count in parts])


def _counted(word: Sentence, count: int) -> Sentence:
    return say("{word} {count}", word=word, count=count)


def _changed_fields(old: Node, new: Node, where: Where) -> Iterator[Change]:
    if old.value == new.value:
        return
    before, after = (asdict(node.value, recurse=False) for node in (old, new))
    for name in before:
        if before[name] != after[name]:
            yield Change(ChangeKind.CHANGED, where, name, before[name], after[name])


def _moved(old: dict[Key, Node], new: dict[Key, Node]) -> set[Key]:
    elsewhere = {key for key in new if key in old and old[key].parent != new[key].parent}
    siblings: dict[Key, list[Key]] = defaultdict(list)
    for key, node in new.items():
        if key in old and key not in elsewhere:
            siblings[(node.kind, node.parent)].append(key)
    for keys in siblings.values():
        stayed = _longest_rising([old[key].position for key in keys])
        elsewhere.update(key for place, key in enumerate(keys) if place not in stayed)
    return elsewhere


def _longest_rising(numbers: list[int]) -> set[int]:
    tails: list[int] = []
    tail_places: list[int] = []
    before: list[int | None] = []
    for place, number in enumerate(numbers):
        slot = bisect_left(tails, number)
        tails[slot : slot + 1] = [number]
        tail_places[slot : slot + 1] = [place]
        before.append(tail_places[slot - 1] if slot else None)
    chain: set[int] = set()
    place_or_none = tail_places[-1] if tail_places else None
    while place_or_none is not None:
        chain.add(place_or_none)
        place_or_none = before[place_or_none]
    return chain


def _places(document: Document, wanted: dict[Key, Node]) -> dict[Key, Where]:
    places: dict[Key, Where] = {("site", "site"): SITE, ("review", "review"): Where(say("確認の記録"))}
    places.update({("fact", f.id): of_fact(f) for f in document.site.facts})
    sections = {node.id for node in wanted.values() if node.kind == "section"}
    cards = {node.id if node.kind == "card" else node.parent for node in wanted.values()}
    places.update(kit_places(document.kit, sections, cards))
    places.update({("comment", comment.id): Where(say("意見"), comment.id) for comment in document.review.comments})
    places.update({("verdict", one.id): Where(say("了承の記録"), one.id) for one in document.review.verdicts})
    places.update({("sign_off", sign.id): Where(say("承認"), sign.id) for sign in document.review.sign_offs})
    return places
