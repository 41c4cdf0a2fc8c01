"""The difference of two kits in words for people."""

from typing import Any

from PySide6.QtCore import QCoreApplication

from kitbuilder.kit.difference import Change, ChangeKind
from kitbuilder.kit.text import plain
from kitbuilder.ui.translated import translated

_LONGEST = 30
"""Characters of a text that are shown; a longer one is cut to where it differs."""

_BEFORE = 8
"""Characters that are shown before the first one that differs."""

_SHOWN = frozenset(
    {"title", "purpose", "place", "done_when", "text", "name", "value", "kana", "quantity", "kept_at", "code", "alt"}
    | {"people", "minutes", "author", "role"}
)
"""Fields whose content says something to people; of the others the name is enough."""


def without_parts(changes: list[Change]) -> list[Change]:
    """Return the changes without those of the parts of a card that came or went as a whole."""
    whole = {(change.kind, change.where.item) for change in changes if change.where.item == change.where.card}
    return [change for change in changes if not _goes_with_its_card(change, whole)]


def change_words(change: Change) -> str:
    """Return what happened where, such as `カード1「本部を開く」 手順2：文「旗を出す」→「旗を立てる」`."""
    place = translated(change.where.label)
    match change.kind:
        case ChangeKind.ADDED:
            return QCoreApplication.translate("ChangeWords", "{}を追加").format(place)
        case ChangeKind.REMOVED:
            return QCoreApplication.translate("ChangeWords", "{}を削除").format(place)
        case ChangeKind.MOVED:
            return QCoreApplication.translate("ChangeWords", "{}を移動").format(place)
        case _:
            return QCoreApplication.translate("ChangeWords", "{}：{}").format(place, _changed(change))


def _goes_with_its_card(change: Change, whole: set[tuple[ChangeKind, str]]) -> bool:
    came_or_went = change.kind in (ChangeKind.ADDED, ChangeKind.REMOVED)
    return came_or_went and change.where.item != change.where.card and (change.kind, change.where.card) in whole


def _changed(change: Change) -> str:
    name = _field_names().get(change.field, QCoreApplication.translate("ChangeWords", "内容"))
    if change.field not in _SHOWN:
        return QCoreApplication.translate("ChangeWords", "{}を変更").format(name)
    before, after = _texts(change.before, change.after)
    return QCoreApplication.translate("ChangeWords", "{}「{}」→「{}」").format(name, before, after)


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


def _field_names() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "title": translate("ChangeWords", "題名"),
        "purpose": translate("ChangeWords", "目的"),
        "place": translate("ChangeWords", "どこで"),
        "done_when": translate("ChangeWords", "終わりの目安"),
        "team": translate("ChangeWords", "だれが（班）"),
        "people": translate("ChangeWords", "なんにん"),
        "minutes": translate("ChangeWords", "なんぷん"),
        "text": translate("ChangeWords", "文"),
        "name": translate("ChangeWords", "名前"),
        "value": translate("ChangeWords", "値"),
        "kana": translate("ChangeWords", "よみ"),
        "quantity": translate("ChangeWords", "数"),
        "kept_at": translate("ChangeWords", "置き場所"),
        "code": translate("ChangeWords", "番号"),
        "alt": translate("ChangeWords", "画像の説明"),
        "author": translate("ChangeWords", "書いた人"),
        "role": translate("ChangeWords", "役"),
        "picture": translate("ChangeWords", "画像"),
        "video": translate("ChangeWords", "訓練動画"),
        "tool": translate("ChangeWords", "備品"),
        "branch": translate("ChangeWords", "はい・いいえの行き先"),
        "next": translate("ChangeWords", "次のカード"),
        "before": translate("ChangeWords", "注意を出す手順"),
        "locked": translate("ChangeWords", "消せない印"),
        "restricted": translate("ChangeWords", "学校に出さない印"),
        "unconfirmed": translate("ChangeWords", "区が確かめる印"),
        "edition": translate("ChangeWords", "版"),
        "base_address": translate("ChangeWords", "アドレスの始まり"),
        "address": translate("ChangeWords", "住所・アドレス"),
        "start_s": translate("ChangeWords", "始まる時刻"),
        "public_until": translate("ChangeWords", "公開の期限"),
        "last_checked": translate("ChangeWords", "確かめた日"),
        "latitude": translate("ChangeWords", "緯度"),
        "longitude": translate("ChangeWords", "経度"),
        "icon": translate("ChangeWords", "絵"),
        "colour": translate("ChangeWords", "色"),
        "characters": translate("ChangeWords", "記入欄の長さ"),
        "done": translate("ChangeWords", "済みの印"),
    }
