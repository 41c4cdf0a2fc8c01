"""What every edit keeps: one id for one thing, and the locked cautions, warnings that no site removes."""

from collections.abc import Iterable

from kitbuilder.kit.errors import BadInput, LockedCaution
from kitbuilder.kit.find import numbered_cards
from kitbuilder.kit.nodes import ids_in
from kitbuilder.kit.said import say
from kitbuilder.kit.text import plain
from kitbuilder.kit.values import Caution, Document, Kit

_ASK_WARD = say("拠点では変えられません。区の担当に相談してください")


def refuse_locked(cautions: Iterable[Caution]) -> None:
    """Raise `LockedCaution` for the first locked one among `cautions`."""
    for caution in cautions:
        if caution.locked:
            raise LockedCaution(
                say(
                    "注意「{caution}」は命にかかわるため、拠点では消したり変えたりできません。区の担当に相談してください",
                    caution=plain(caution.text),
                )
            )


def refuse_lost_locks(before: Kit, after: Kit) -> None:
    """Raise `LockedCaution` when a locked caution of `before` is gone, unlocked or reworded in `after`."""
    kept = {(caution.id, caution.text) for caution in _locked(after)}
    refuse_locked(caution for caution in _locked(before) if (caution.id, caution.text) not in kept)


def keeping_locks(before: Kit, after: Kit, *, at_ward: bool) -> Kit:
    """Return `after`. Raises `LockedCaution` when it lacks a locked caution of `before` and this is a site's edit."""
    if not at_ward:
        refuse_lost_locks(before, after)
    return after


def refuse_lost_restrictions(before: Document, after: Document) -> None:
    """Raise `LockedCaution` when what school material must not show at a site would become open."""
    kept = {fact.id for fact in before.site.facts if fact.restricted}
    for fact in after.site.facts:
        if fact.id in kept and not fact.restricted:
            raise LockedCaution(
                say(
                    "「{name}」は学校に出せない値です。拠点では変えられません。区の担当に相談してください",
                    name=fact.name,
                )
            )
    cards = {found.card.id for found in numbered_cards(before.kit) if found.card.restricted}
    for found in numbered_cards(after.kit):
        if found.card.id in cards and not found.card.restricted:
            title = plain(found.card.title)
            raise LockedCaution(
                say(
                    "カード「{title}」は学校に出せません。拠点では変えられません。区の担当に相談してください",
                    title=title,
                )
            )


def refuse_known_ids(kit: Kit, new: object) -> None:
    """Raise `BadInput` when `new`, or something in it, has an id that the kit uses already."""
    known = set(ids_in(kit))
    for item_id in ids_in(new):
        if item_id in known:
            raise BadInput(say("「{item_id}」はすでにあります。複製には新しい番号が要ります", item_id=item_id))


def _locked(kit: Kit) -> list[Caution]:
    return [caution for found in numbered_cards(kit) for caution in found.card.cautions if caution.locked]
