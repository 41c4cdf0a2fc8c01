"""The ward's changes brought into one site's document: what `update` does to each site."""

from functools import partial

from attrs import evolve, frozen

from kitbuilder.kit.edit.facts import renamed_in
from kitbuilder.kit.edit.marked_texts import with_texts_changed
from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.merge.conflict import Conflict
from kitbuilder.kit.merge.pending import pending_base
from kitbuilder.kit.merge.three_way import merge
from kitbuilder.kit.said import say
from kitbuilder.kit.values import Document, Fact, Kit, Site


@frozen
class Update:
    """A site's document with the ward's changes, the base of the next update, and what must be decided.

    In the base, what is to be decided is as it was, so that it is asked again until it is decided; see `pending_base`.
    """

    document: Document
    base: Kit
    conflicts: tuple[Conflict, ...]


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
    theirs = _in_the_site_s_words(master, document.site)
    merged = merge(base, document.kit, evolve(theirs, edition=base.edition))
    site = evolve(document.site, facts=_facts(document.site, master.site))
    after = evolve(
        document,
        kit=merged.kit if merged.kit != document.kit else document.kit,
        site=site if site != document.site else document.site,
    )
    return Update(after, pending_base(base, theirs, merged.conflicts), merged.conflicts)


def _in_the_site_s_words(master: Document, site: Site) -> Kit:
    """Return the ward's kit with each fact under the name that the site has given it."""
    own = {fact.id: fact.name for fact in site.facts}
    taken = {fact.name for fact in site.facts}
    kit = master.kit
    for fact in master.site.facts:
        name = own.get(fact.id, fact.name)
        if name != fact.name and fact.name not in taken:
            kit = with_texts_changed(kit, partial(renamed_in, old=fact.name, new=name))
    return kit


def _facts(site: Site, pattern: Site) -> tuple[Fact, ...]:
    wards = {fact.id: fact for fact in pattern.facts}
    kept = tuple(
        evolve(fact, restricted=True) if fact.id in wards and wards[fact.id].restricted else fact for fact in site.facts
    )
    names, ids = {fact.name for fact in kept}, {fact.id for fact in kept}
    new = (evolve(fact, value="") for fact in pattern.facts if fact.id not in ids and fact.name not in names)
    return (*kept, *new)
