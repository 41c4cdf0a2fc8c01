"""The ward's changes brought into one site's document: what `update` does to each site."""

from collections.abc import Iterable

from attrs import evolve, frozen

from kitbuilder.kit.digests import with_facts_named
from kitbuilder.kit.edit.marked_texts import MARKED_FIELDS
from kitbuilder.kit.errors import BadInput, LockedCaution
from kitbuilder.kit.merge.conflict import Conflict, ConflictKind, Side
from kitbuilder.kit.merge.edition import without_false_approval
from kitbuilder.kit.merge.pending import pending_base
from kitbuilder.kit.merge.take import take
from kitbuilder.kit.merge.three_way import merge
from kitbuilder.kit.said import say
from kitbuilder.kit.text import parse
from kitbuilder.kit.values import Document, Kit
from kitbuilder.kit.ward_facts import facts_at, names_at


@frozen
class Update:
    """A site's document with the ward's changes, the base of the next update, and what must be decided.

    In the base, what is to be decided is as it was, so that it is asked again until it is decided; see `pending_base`.
    """

    document: Document
    base: Kit
    conflicts: tuple[Conflict, ...]
    was: Kit
    """The base until now, and the ward's kit, both in the site's names of facts."""
    ward: Kit


def updated(document: Document, base: Kit | None, master: Document) -> Update:
    """Return what the ward's present kit makes of a site's.

    The site keeps its own edition, its values and its names of facts; facts that are new come without a value, and one
    that the ward restricts is restricted. Raises `BadInput` for a kit that did not come from the ward's.
    """
    if base is None:
        raise BadInput(
            say(
                "「{site}」のキットは、区の基本版から作ったものではないので取り込めません。拠点を作り直してください",
                site=document.site.name[:60],
            )
        )
    names = names_at(document.site, master.site)
    base, theirs = with_facts_named(base, names), with_facts_named(master.kit, names)
    merged = merge(base, document.kit, evolve(theirs, edition=base.edition))
    # What the ward approved, the site's committee has not.
    kit = without_false_approval(merged.kit, document.kit)
    site = evolve(document.site, facts=facts_at(document.site, master.site, names))
    after = evolve(
        document,
        kit=kit if kit != document.kit else document.kit,
        site=site if site != document.site else document.site,
    )
    return Update(after, pending_base(base, theirs, merged.conflicts), merged.conflicts, base, theirs)


@frozen
class Decision:
    """What becomes of one conflict: a side's version or, of a text, the `words` that somebody wrote instead."""

    conflict: Conflict
    side: Side = Side.OURS
    words: str | None = None


def decided(update: Update, decisions: Iterable[Decision]) -> Update:
    """Return the update with these conflicts decided once and for all; the others, and unknown ones, stay.

    What the ward's version cannot do at a site, such as take a lock off, stays to be decided. Raises `BadInput` for
    words with bad marks.
    """
    kit, left = update.document.kit, list(update.conflicts)
    for decision in decisions:
        conflict = next((one for one in left if one == decision.conflict), None)
        if conflict is None:
            continue
        try:
            kit = _taken(kit, decision)
        except (BadInput, LockedCaution):
            if decision.words is not None:
                raise
            if decision.side is Side.THEIRS:
                continue
        left.remove(conflict)
    base = pending_base(update.was, update.ward, left) if left else update.ward
    return evolve(update, document=evolve(update.document, kit=kit), base=base, conflicts=tuple(left))


def takes_words(conflict: Conflict) -> bool:
    """Tell whether other words than either side's can be written: of texts that both changed."""
    texts = isinstance(conflict.ours, str) and isinstance(conflict.theirs, str)
    return conflict.kind is ConflictKind.FIELD and conflict.where.field in MARKED_FIELDS and texts


def _taken(kit: Kit, decision: Decision) -> Kit:
    if decision.words is None:
        return take(kit, decision.conflict, decision.side)
    parse(decision.words)
    return take(kit, evolve(decision.conflict, ours=decision.words), Side.OURS)
