"""The ward's changes brought into one site's document: what `update` does to each site."""

from attrs import evolve, frozen

from kitbuilder.kit.digests import with_facts_named
from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.merge.conflict import Conflict, Side
from kitbuilder.kit.merge.edition import without_false_approval
from kitbuilder.kit.merge.pending import pending_base
from kitbuilder.kit.merge.take import take
from kitbuilder.kit.merge.three_way import merge
from kitbuilder.kit.said import say
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


def decided(update: Update, side: Side) -> Update:
    """Return the update with every conflict decided for one side, once and for all.

    What the ward's version cannot do at a site, such as take a lock off, stays to be decided.
    """
    if side is Side.OURS:
        return evolve(update, base=update.ward, conflicts=())
    kit, left = update.document.kit, list[Conflict]()
    for conflict in update.conflicts:
        try:
            kit = take(kit, conflict, side)
        except BadInput:
            left.append(conflict)
    base = pending_base(update.was, update.ward, left)
    return evolve(update, document=evolve(update.document, kit=kit), base=base, conflicts=tuple(left))
