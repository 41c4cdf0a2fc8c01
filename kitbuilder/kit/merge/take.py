"""The other version of a conflict put in place of what stands."""

from typing import Any

from attrs import evolve

from kitbuilder.kit.edit.guards import keeping_locks
from kitbuilder.kit.edit.moves import move_things
from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.merge.conflict import Conflict, ConflictKind, Side
from kitbuilder.kit.merge.edition import prints_alike
from kitbuilder.kit.merge.links import link_fields, targets
from kitbuilder.kit.merge.order import merged_order
from kitbuilder.kit.merge.things import broken_links, every_thing, reachable, with_thing_changed, without_links
from kitbuilder.kit.merge.trees import ROOT
from kitbuilder.kit.nodes import CHILDREN
from kitbuilder.kit.said import say
from kitbuilder.kit.sequence import placed
from kitbuilder.kit.values import Card, EditionState, Kit, Step

_EDITION = ("number", "date", "state")


def take(kit: Kit, conflict: Conflict, side: Side, *, at_ward: bool = False) -> Kit:
    """Return `kit` with a side's version of the conflict; the very same kit where that stands already.

    What led to a thing that goes leads nowhere then, and an approval of other contents is none any more. Raises
    `BadInput` when the version cannot stand in this kit, and `LockedCaution` when a site would lose a locked caution.
    """
    taken = _taken(kit, conflict, side)
    if taken == kit:
        return kit
    _refuse_same_codes(taken)
    taken = without_links(taken, broken_links(taken) - broken_links(kit))
    if taken.edition.state is EditionState.APPROVED and not prints_alike(kit, taken):
        taken = evolve(taken, edition=evolve(taken.edition, state=EditionState.DRAFT))
    return keeping_locks(kit, taken, at_ward=at_ward)


def _taken(kit: Kit, conflict: Conflict, side: Side) -> Kit:
    if conflict.where.item != ROOT and all(thing.id != conflict.where.item for thing in every_thing(kit)):
        return _without_what_is_gone(kit, conflict, side)
    match conflict.kind:
        case ConflictKind.ORDER:
            return _with_order(kit, conflict, side)
        case ConflictKind.MOVED:
            return _with_place(kit, conflict, side)
        case ConflictKind.SAME_CODE:
            return _with_code(kit, conflict, side)
        case _ if conflict.where.field:
            return _with_field(kit, conflict, side)
        case _ if conflict.of(side) is None:
            return with_thing_changed(kit, conflict.where.item, lambda _: None)
        case _:
            return kit


def _without_what_is_gone(kit: Kit, conflict: Conflict, side: Side) -> Kit:
    if conflict.of(side) is None and not conflict.where.field:
        return kit
    raise BadInput(say("{place}はもうありません。ほかの選択を取り消してから選んでください", place=conflict.where.label))


def _with_field(kit: Kit, conflict: Conflict, side: Side) -> Kit:
    name, value, item = conflict.where.field, conflict.of(side), conflict.where.item
    if item == ROOT:
        return _with_kit_field(kit, name, value)
    thing = next(one for one in every_thing(kit) if one.id == item)
    if getattr(thing, name) == value:
        return kit
    if name in link_fields(type(thing)) and not reachable(kit, thing, name) >= set(targets(value)):
        raise BadInput(say("{place}：つながる先がもうありません。別のものを選んでください", place=conflict.where.label))
    return with_thing_changed(kit, item, lambda one: evolve(one, **{name: value}))


def _with_kit_field(kit: Kit, name: str, value: Any) -> Kit:
    changes: dict[str, Any] = {name: value}
    if name not in _EDITION:
        return evolve(kit, **changes)
    if value is EditionState.APPROVED and kit.edition.state is not value:
        raise BadInput(
            say("まとめたキットはまだ承認されていません。運営委員会の承認を記録すると「承認済み」になります")
        )
    return evolve(kit, edition=evolve(kit.edition, **changes))


def _with_place(kit: Kit, conflict: Conflict, side: Side) -> Kit:
    thing = next(one for one in every_thing(kit) if one.id == conflict.where.item)
    holder, after = conflict.of(side)
    held = next((one for one in every_thing(kit) if one.id == holder), None)
    if held is None:
        raise BadInput(say("{place}：移す先がもうありません。別の場所へ移してください", place=conflict.where.label))
    name = next(name for name, kind in CHILDREN[type(held)].items() if kind is type(thing))
    line = [one.id for one in getattr(held, name)]
    if thing.id in line:
        return kit
    behind = after if after is None or after in line else next(reversed(line), None)
    if isinstance(thing, Card | Step):
        return move_things(kit, [thing.id], holder, behind, at_ward=True)
    return with_thing_changed(
        with_thing_changed(kit, thing.id, lambda _: None),
        holder,
        lambda one: evolve(one, **{name: placed(getattr(one, name), (thing,), behind)}),
    )


def _with_order(kit: Kit, conflict: Conflict, side: Side) -> Kit:
    """Put the list into the side's order; what the side does not have stays behind its neighbour."""
    name = conflict.where.field

    def ordered(one: Any) -> Any:
        things = {thing.id: thing for thing in getattr(one, name)}
        wanted = [known for known in conflict.of(side) if known in things]
        line, _ = merged_order(list(things), wanted, list(things))
        return evolve(one, **{name: tuple(things[known] for known in line)})

    if conflict.where.item != ROOT:
        return with_thing_changed(kit, conflict.where.item, ordered)
    whole: Kit = ordered(kit)
    return whole


def _with_code(kit: Kit, conflict: Conflict, side: Side) -> Kit:
    """Let the side's video have the code; the other gets what this one had."""
    codes = {video.id: video.code for video in kit.videos}
    (chosen, code), (other, _) = conflict.of(side), conflict.of(side.other)
    before = codes.get(chosen)
    if before == code:
        return kit
    if before is None or codes.get(other) != code:
        raise BadInput(say("番号「{code}」の動画が変わっています。動画の一覧で番号を付け直してください", code=code))
    swapped = with_thing_changed(kit, chosen, lambda video: evolve(video, code=code))
    return with_thing_changed(swapped, other, lambda video: evolve(video, code=before))


def _refuse_same_codes(kit: Kit) -> None:
    codes = [video.code for video in kit.videos]
    for code in codes:
        if codes.count(code) > 1:
            raise BadInput(say("番号「{code}」はほかの動画が使っています。別の番号にしてください", code=code))
