"""What stands in conflict, in words for people."""

from typing import Any

from kitbuilder.kit.merge.conflict import Conflict, ConflictKind, Side
from kitbuilder.kit.merge.links import link_fields
from kitbuilder.kit.named_values import names_in, value_words
from kitbuilder.kit.said import listed, say
from kitbuilder.kit.values import Card, Caution, Kit, Step

_OURS, _THEIRS = say("この拠点"), say("区の基本版")
_LINKS = {name for kind in (Card, Step, Caution) for name in link_fields(kind)}


def conflict_words(conflict: Conflict, kit: Kit, ours: str = _OURS, theirs: str = _THEIRS) -> str:
    """Return what stands in conflict in the merged `kit`: where, what each side has, and what the kit has now.

    `ours` and `theirs` are what the sides are called.
    """
    names = {Side.OURS: ours, Side.THEIRS: theirs}
    place = conflict.where.label
    match conflict.kind:
        case ConflictKind.REMOVED_CHANGED | ConflictKind.REMOVED_NAMED | ConflictKind.LOCKED:
            return _kept_words(conflict, names)
        case ConflictKind.ORDER:
            return say(
                "{place}の並び順を、{ours}と{theirs}で別々に変えています。いまは{taken}の並び順です",
                place=place,
                ours=ours,
                theirs=theirs,
                taken=names[conflict.taken or Side.OURS],
            )
        case ConflictKind.SAME_CODE:
            return _code_words(conflict, kit, names)
        case _:
            return _versions(conflict, kit, names)


def version_words(conflict: Conflict, side: Side, kit: Kit) -> str:
    """Return one side's version of a conflict in the merged `kit`, alone."""
    value = conflict.of(side)
    if conflict.kind is ConflictKind.ORDER:
        known = names_in(kit)
        return listed([known.get(one, one) for one in value])
    if conflict.kind is ConflictKind.SAME_CODE:
        return say("訓練動画 {code}", code=value[1])
    if conflict.where.field or conflict.kind is ConflictKind.MOVED:
        return _shown(conflict, value, names_in(kit))
    return say("削除") if value is None else conflict.where.label


def _kept_words(conflict: Conflict, names: dict[Side, str]) -> str:
    stays = conflict.taken or Side.OURS
    values = {"place": conflict.where.label, "keeper": names[stays], "remover": names[stays.other]}
    if conflict.where.field:
        return say("{place}を{remover}で外していますが、命にかかわる注意なので付けたままにしました", **values)
    if conflict.kind is ConflictKind.LOCKED:
        return say("{place}を{remover}で削除していますが、命にかかわる注意があるので残しました", **values)
    if conflict.kind is ConflictKind.REMOVED_NAMED:
        return say("{place}を{remover}で削除していますが、{keeper}で使っているので残しました", **values)
    return say("{place}を{remover}で削除していますが、{keeper}で変えているので残しました", **values)


def _code_words(conflict: Conflict, kit: Kit, names: dict[Side, str]) -> str:
    codes = {video.id: video.code for video in kit.videos}
    side = conflict.taken or Side.OURS
    (_, code), (other, _) = conflict.of(side), conflict.of(side.other)
    return say(
        "訓練動画の番号「{code}」を、{ours}と{theirs}で別々の動画に付けています。{loser}の動画の番号は「{new}」にしました",
        code=code,
        ours=names[Side.OURS],
        theirs=names[Side.THEIRS],
        loser=names[side.other],
        new=codes.get(other, code),
    )


def _versions(conflict: Conflict, kit: Kit, names: dict[Side, str]) -> str:
    known = names_in(kit)
    versions = {
        "place": conflict.where.label,
        "ours_name": names[Side.OURS],
        "ours": _shown(conflict, conflict.ours, known),
        "theirs_name": names[Side.THEIRS],
        "theirs": _shown(conflict, conflict.theirs, known),
    }
    if conflict.kind is ConflictKind.MOVED:
        return say(
            "{place}が、{ours_name}では「{ours}」、{theirs_name}では「{theirs}」にあります。いまは{taken}の場所です",
            **versions,
            taken=names[conflict.taken or Side.OURS],
        )
    if conflict.taken is None:
        return say(
            "{place}が、{ours_name}では「{ours}」、{theirs_name}では「{theirs}」です。いまはどちらでもありません",
            **versions,
        )
    return say(
        "{place}が、{ours_name}では「{ours}」、{theirs_name}では「{theirs}」です。いまは{taken}のものです",
        **versions,
        taken=names[conflict.taken],
    )


def _shown(conflict: Conflict, value: Any, known: dict[str, str]) -> str:
    if conflict.kind is ConflictKind.MOVED:
        holder: str = value[0]
        return known.get(holder, holder)
    return value_words(value, known, is_link=conflict.where.field in _LINKS)
