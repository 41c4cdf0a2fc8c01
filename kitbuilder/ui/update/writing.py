"""The ward's changes written into the sites, and taken back: site by site, beside the window."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from attrs import evolve, frozen

from kitbuilder.kit.errors import BadInput, KitError
from kitbuilder.kit.ids import MASTER, SiteId
from kitbuilder.kit.said import say
from kitbuilder.kit.update import Decision, decided
from kitbuilder.kit.values import Document
from kitbuilder.store.library import Library
from kitbuilder.store.ward_update import WayBack, bring_in, plan_update, take_back
from kitbuilder.ui.translated import about_site
from kitbuilder.ui.update.lines import SiteLine, line_of


@frozen
class Written:
    """What became of a site: the way back if something was written, or why nothing was, in a sentence."""

    site_id: SiteId
    back: WayBack | None = None
    line: SiteLine | None = None
    fault: str = ""


def write_sites(
    library: Library, names: Mapping[SiteId, str], master: Document, who: str, made: Mapping[SiteId, Sequence[Decision]]
) -> Iterator[Written]:
    """Bring the ward's kit, as it was looked at, into each of these sites; `made` is what was decided.

    Raises `BadInput` when the ward's kit is another one by now.
    """
    if library.read(MASTER) != master:
        raise BadInput(say("区の基本版が、その間に変わりました。もう一度調べてから取り込んでください"))
    for site_id, name in names.items():
        try:
            decide = partial(decided, decisions=made.get(site_id, ()))
            brought = bring_in(library, site_id, master, who, decide)
            yield Written(site_id, brought.back, line_of(plan_update(library, site_id, master)))
        except KitError as error:
            yield Written(site_id, fault=about_site(str(error), library.path_of(site_id).name, name))


def whole_way(earlier: WayBack | None, later: WayBack) -> WayBack:
    """Return the way back over two updates of a site, if nobody saved between them; else the way over the later one."""
    if earlier is None or earlier.after != later.before:
        return later
    return evolve(later, before=earlier.before)


def take_sites_back(library: Library, ways: Mapping[WayBack, str], master: Document, who: str) -> Iterator[Written]:
    """Bring each site back to what it was; the values are the names of the sites."""
    for way, name in ways.items():
        try:
            take_back(library, way, who)
            yield Written(way.site_id, way, line_of(plan_update(library, way.site_id, master)))
        except KitError as error:
            yield Written(way.site_id, fault=about_site(str(error), library.path_of(way.site_id).name, name))
