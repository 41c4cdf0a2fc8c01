"""The names of facts that two copies have in common: texts name facts, and may be merged only under the same names."""

from collections.abc import Mapping
from functools import partial

from attrs import evolve, frozen

from kitbuilder.kit.edit.facts import free_name, renamed_in
from kitbuilder.kit.edit.marked_texts import with_texts_changed
from kitbuilder.kit.ids import FactId
from kitbuilder.kit.values import Document, Fact

_Facts = Mapping[FactId, Fact]


@frozen
class CommonNames:
    """The name of each fact after the join, by id; `same` leads from a new fact of theirs to the one of ours it is."""

    names: Mapping[FactId, str]
    same: Mapping[FactId, FactId]

    def applied(self, document: Document) -> Document:
        """Return the document with its facts under these names, in its texts too, and under ours' ids."""
        ids = {fact.id: self.same.get(fact.id, fact.id) for fact in document.site.facts}
        renamed = {fact.name: self.names[ids[fact.id]] for fact in document.site.facts}
        differing = {name: now for name, now in renamed.items() if name != now}
        facts = (evolve(fact, id=ids[fact.id], name=renamed[fact.name]) for fact in document.site.facts)
        kit = document.kit
        if differing:
            kit = with_texts_changed(kit, partial(renamed_in, names=differing))
        return evolve(document, kit=kit, site=evolve(document.site, facts=tuple(facts)))


def common_names(base: Document, ours: Document, theirs: Document) -> CommonNames:
    """Return what each fact is called in the end: as the side that renamed it calls it, and where both did, as ours.

    A fact that both added under one name is one. Otherwise two facts never get one name: the later gets a free one.
    Where only one side changed anything it has the names it gave.
    """
    was, mine, other = ({fact.id: fact for fact in side.site.facts} for side in (base, ours, theirs))
    for one, two, changed in ((base, ours, other), (base, theirs, mine)):
        if one.site.facts == two.site.facts and one.kit == two.kit:
            return CommonNames({fact_id: fact.name for fact_id, fact in (was | changed).items()}, {})
    known = {fact.name for side in (mine, other) for fact in side.values()}
    names: dict[FactId, str] = {}
    same: dict[FactId, FactId] = {}
    for fact_id in dict.fromkeys((*mine, *other)):
        names[fact_id] = wanted = _wanted(fact_id, was, mine, other)
        twin = next((one for one, name in names.items() if name == wanted and one != fact_id), None)
        if twin is None or any(_both_are(fact_id, twin, side, wanted) for side in (mine, other)):
            continue
        if fact_id in mine or fact_id in was or twin in was or twin in other:
            names[fact_id] = free_name(wanted, {*names.values(), *known})
        else:
            same[fact_id] = twin
            del names[fact_id]
    names.update((fact_id, fact.name) for fact_id, fact in was.items() if fact_id not in names)
    return CommonNames(names, same)


def _both_are(one: FactId, other: FactId, facts: _Facts, name: str) -> bool:
    """Tell whether a side has had two facts of one name already: that is how it wants it."""
    return all(fact_id in facts and facts[fact_id].name == name for fact_id in (one, other))


def _wanted(fact_id: FactId, was: _Facts, mine: _Facts, other: _Facts) -> str:
    if fact_id not in other:
        return mine[fact_id].name
    if fact_id not in mine:
        return other[fact_id].name
    ours, theirs = mine[fact_id].name, other[fact_id].name
    return theirs if fact_id in was and was[fact_id].name == ours else ours
