"""The ward's facts at a site: under the site's own names, new ones added, restricted where the ward says so."""

from collections.abc import Mapping

from attrs import evolve

from kitbuilder.kit.edit.facts import free_name
from kitbuilder.kit.values import Fact, Site


def names_at(site: Site, pattern: Site) -> dict[str, str]:
    """Return what the ward's facts are called at the site, by the ward's name; those called the same are left out.

    A site that has its own fact under a new name of the ward's means the same by it. But where the site calls another
    of the ward's facts so, the ward's new one comes under a name that is free: two places must not become one.
    """
    own, wards = {fact.id: fact.name for fact in site.facts}, {fact.id for fact in pattern.facts}
    renamed = {fact.name for fact in site.facts if fact.id in wards}
    taken = {fact.name for fact in (*site.facts, *pattern.facts)}
    names: dict[str, str] = {}
    for fact in pattern.facts:
        if fact.id in own:
            names[fact.name] = own[fact.id]
        elif fact.name in renamed:
            names[fact.name] = free_name(fact.name, taken)
            taken.add(names[fact.name])
    return {name: here for name, here in names.items() if name != here}


def facts_at(site: Site, pattern: Site, names: Mapping[str, str]) -> tuple[Fact, ...]:
    """Return the site's facts with those that are new, without a value; what the ward restricts is restricted."""
    restricted = {names.get(fact.name, fact.name) for fact in pattern.facts if fact.restricted}
    hidden = {fact.id for fact in pattern.facts if fact.restricted}
    kept = tuple(
        evolve(fact, restricted=True) if fact.id in hidden or fact.name in restricted else fact for fact in site.facts
    )
    known, ids = {fact.name for fact in kept}, {fact.id for fact in kept}
    coming = (evolve(fact, name=names.get(fact.name, fact.name), value="") for fact in pattern.facts)
    return (*kept, *(fact for fact in coming if fact.id not in ids and fact.name not in known))
