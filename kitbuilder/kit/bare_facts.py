"""A site's facts without their values: enough to know what the ward's facts are called there, and whether all came."""

from attrs import frozen

from kitbuilder.kit.ids import FactId, SiteId
from kitbuilder.kit.values import Fact, Site
from kitbuilder.kit.ward_facts import facts_at, names_at


@frozen
class BareFacts:
    """The id, the name and the restriction of each fact of a site. It may lie where the values must not."""

    facts: tuple[tuple[FactId, str, bool], ...]

    def under(self, pattern: "BareFacts") -> dict[str, str]:
        """Return what the facts of the ward's `pattern` are called here, as `names_at` does."""
        return names_at(_site(self), _site(pattern))

    def lacks(self, pattern: "BareFacts") -> bool:
        """Tell whether the ward's `pattern` has facts or restrictions that did not come here yet."""
        site, ward = _site(self), _site(pattern)
        return facts_at(site, ward, names_at(site, ward)) != site.facts


def bare_facts(site: Site) -> BareFacts:
    """Return the facts of a site without their values."""
    return BareFacts(tuple((fact.id, fact.name, fact.restricted) for fact in site.facts))


def _site(bare: BareFacts) -> Site:
    facts = (Fact(fact_id, name, restricted=restricted) for fact_id, name, restricted in bare.facts)
    return Site(SiteId(""), "", facts=tuple(facts))
