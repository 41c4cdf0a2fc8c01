"""What the ward's kit would make of each site: a line a site, found beside the window."""

from collections.abc import Iterator, Sequence

from attrs import field, frozen

from kitbuilder.kit.change_words import without_parts
from kitbuilder.kit.difference import difference, summary
from kitbuilder.kit.errors import KitError
from kitbuilder.kit.ids import SiteId
from kitbuilder.kit.merge import Conflict
from kitbuilder.kit.values import Document
from kitbuilder.store.library import Library
from kitbuilder.store.ward_update import Planned, plan_update
from kitbuilder.ui.translated import translated


@frozen
class SiteLine:
    """One site: how much would change, in words, and what must be decided.

    `fault` is a sentence where nothing can be said; then the rest is empty.
    """

    site_id: SiteId
    name: str
    reading: str
    changes: str = ""
    conflicts: tuple[Conflict, ...] = field(default=(), repr=False)
    fault: str = ""

    @property
    def has_something(self) -> bool:
        """Whether there is something to bring in or to decide."""
        return bool(self.changes or self.conflicts)


def site_lines(library: Library, site_ids: Sequence[SiteId], master: Document) -> Iterator[SiteLine]:
    """Yield the line of each site as soon as it is found."""
    for site_id in site_ids:
        try:
            yield line_of(plan_update(library, site_id, master))
        except KitError as error:
            yield SiteLine(site_id, site_id, site_id, fault=translated(str(error)))


def line_of(planned: Planned) -> SiteLine:
    """Return the line of a site."""
    site, after = planned.before.site, planned.update.document
    changes = translated(summary(without_parts(difference(planned.before, after)))) if planned.changed else ""
    return SiteLine(site.id, site.name, site.kana or site.name, changes, planned.update.conflicts)
