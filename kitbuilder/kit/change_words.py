"""The difference of two kits in sentences for people."""

from typing import Any

from kitbuilder.kit.difference import Change, ChangeKind
from kitbuilder.kit.said import say
from kitbuilder.kit.text import plain
from kitbuilder.kit.words import FIELD_WORDS

_LONGEST = 30
"""Characters of a text that are shown in a list; a longer one is cut to where it differs."""

_BEFORE = 8
"""Characters that are shown before the first one that differs."""

_SHOWN = frozenset(
    {"title", "purpose", "place", "done_when", "text", "name", "value", "kana", "quantity", "kept_at", "code", "alt"}
    | {"people", "minutes", "author", "role"}
)
"""Fields whose content says something to people as it is; of the others a list gives the name."""

CHANGED_FIELD_WORDS = FIELD_WORDS | {
    "value": say("値"),
    "kana": say("よみ"),
    "author": say("書いた人"),
    "role": say("役"),
    "edition": say("版"),
    "address": say("住所・アドレス"),
    "latitude": say("緯度"),
    "longitude": say("経度"),
    "common_id": say("共通の番号"),
    "characters": say("記入欄の長さ"),
    "done": say("済みの印"),
    "unconfirmed": say("区が確かめる印"),
    "field": say("どこへの意見か"),
    "reply_to": say("どの意見への返事か"),
    "content": say("見た内容"),
    "returned": say("戻った写し"),
}
"""What a field that changed is called, by its name."""


def without_parts(changes: list[Change]) -> list[Change]:
    """Return the changes without those of the parts of a card that came or went as a whole."""
    whole = {(change.kind, change.where.item) for change in changes if change.where.item == change.where.card}
    return [change for change in changes if not _goes_with_its_card(change, whole)]


def change_words(change: Change) -> str:
    """Return what happened where, such as `カード1「本部」 手順2：文「旗を出す」→「旗を立てる」`, long texts cut."""
    place = change.where.label
    match change.kind:
        case ChangeKind.ADDED:
            return say("{place}を追加", place=place)
        case ChangeKind.REMOVED:
            return say("{place}を削除", place=place)
        case ChangeKind.MOVED:
            return say("{place}を移動", place=place)
        case _:
            return say("{place}：{what}", place=place, what=_changed(change))


def field_words(field: str) -> str:
    """Return what a field is called."""
    return CHANGED_FIELD_WORDS.get(field, say("内容"))


def _goes_with_its_card(change: Change, whole: set[tuple[ChangeKind, str]]) -> bool:
    came_or_went = change.kind in (ChangeKind.ADDED, ChangeKind.REMOVED)
    return came_or_went and change.where.item != change.where.card and (change.kind, change.where.card) in whole


def _changed(change: Change) -> str:
    name = field_words(change.field)
    if change.field not in _SHOWN:
        return say("{field}を変更", field=name)
    before, after = _texts(change.before, change.after)
    return say("{field}「{before}」→「{after}」", field=name, before=before, after=after)


def _texts(before: Any, after: Any) -> tuple[str, str]:
    old, new = ("" if value is None else str(value) for value in (before, after))
    if plain(old) != plain(new):
        old, new = plain(old), plain(new)
    pairs = enumerate(zip(old, new, strict=False))
    same = next((place for place, (one, other) in pairs if one != other), min(len(old), len(new)))
    start = max(0, same - _BEFORE)
    return _cut(old, start), _cut(new, start)


def _cut(text: str, start: int) -> str:
    if len(text) <= _LONGEST:
        return text
    end = "…" if len(text) > start + _LONGEST else ""
    return ("…" if start else "") + text[start : start + _LONGEST] + end
