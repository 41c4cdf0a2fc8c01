"""What a list would change in the sites that are known, told before it is done."""

from collections.abc import Iterable
from enum import StrEnum

from attrs import evolve, frozen

from kitbuilder.exchange.site_list.place import may_be_one_town, town_of
from kitbuilder.exchange.site_list.reading import filled, stable_id
from kitbuilder.kit.site_names import folded_name
from kitbuilder.kit.values import Site


class Action(StrEnum):
    """What an import would do with a site."""

    ADD = "add"
    UPDATE = "update"
    UNCHANGED = "unchanged"
    UNMATCHED = "unmatched"


@frozen
class Planned:
    """One line of the preview; `site` is as it would be afterwards."""

    action: Action
    site: Site


def plan_import(known: Iterable[Site], listed: Iterable[Site]) -> list[Planned]:
    """Return what importing the list would do, in the list's order; sites it does not name come last, untouched.

    A site is known by its common id, or by its name where the addresses do not name two towns. What the list does not
    say stays as it is.
    """
    known, listed = list(known), list(listed)
    olds = _matched(known, listed)
    matched = {old.id for old in olds if old}
    taken = {site.id for site in known}
    planned: list[Planned] = []
    for new, old in zip(listed, olds, strict=True):
        if old:
            merged = _merged(old, new)
            planned.append(Planned(Action.UNCHANGED if merged == old else Action.UPDATE, merged))
        else:
            added = new if new.id not in taken else evolve(new, id=stable_id(new))
            taken.add(added.id)
            planned.append(Planned(Action.ADD, added))
    planned.extend(Planned(Action.UNMATCHED, site) for site in known if site.id not in matched)
    return planned


def _matched(known: list[Site], listed: list[Site]) -> list[Site | None]:
    """Return for each site of the list the known one that it is; each is one at most. Common ids come before names."""
    by_common_id = {site.common_id: site for site in known if site.common_id}
    olds = [by_common_id.pop(new.common_id, None) for new in listed]
    free: dict[str, list[Site]] = {}
    claimed = {old.id for old in olds if old}
    for site in known:
        if site.id not in claimed:
            free.setdefault(folded_name(site.name), []).append(site)
    return [old or _taken(new, free.get(folded_name(new.name), [])) for old, new in zip(olds, listed, strict=True)]


def _taken(new: Site, candidates: list[Site]) -> Site | None:
    """Take the known site of this name out of the candidates, when the addresses do not name two towns."""
    town = town_of(new.address)
    old = next((old for old in candidates if may_be_one_town(town, town_of(old.address))), None)
    if old:
        candidates.remove(old)
    return old


def _merged(old: Site, new: Site) -> Site:
    """Return the old site with what the list says of it; a reading that somebody wrote stays."""
    said = filled(new, old)
    return evolve(
        said,
        id=old.id,
        name=old.name if folded_name(old.name) == folded_name(new.name) else new.name,
        kana=old.kana or new.kana,
        facts=old.facts,
    )
