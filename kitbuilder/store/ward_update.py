"""The ward's kit brought into the files of its sites, one site at a time, and taken back."""

from collections.abc import Callable

from attrs import frozen

from kitbuilder.kit.difference import difference, summary
from kitbuilder.kit.ids import SiteId
from kitbuilder.kit.said import say
from kitbuilder.kit.update import Update, updated
from kitbuilder.kit.values import Document
from kitbuilder.store.faults import StoreFault
from kitbuilder.store.history import Mark
from kitbuilder.store.library import Library


@frozen
class Planned:
    """What the ward's kit would make of a site: its document now, and the update."""

    before: Document
    update: Update

    @property
    def changed(self) -> bool:
        """Whether the site's document would be another one."""
        return self.update.document != self.before


@frozen
class BroughtIn:
    """What was written into a site's file; `back` is what it takes to have it back as it was."""

    planned: Planned
    back: "WayBack"
    backup_trouble: str = ""


@frozen
class WayBack:
    """The save before an update and the one after it."""

    site_id: SiteId
    before: Mark
    after: Mark


def plan_update(library: Library, site_id: SiteId, master: Document) -> Planned:
    """Return what the ward's kit would make of a site. Raises as `Library.open` and `updated`."""
    with library.open(site_id) as kit_file:
        return Planned(kit_file.document, updated(kit_file.document, kit_file.base(), master))


def bring_in(
    library: Library, site_id: SiteId, master: Document, who: str, decide: Callable[[Update], Update]
) -> BroughtIn:
    """Write what the ward's kit makes of a site, as `decide` leaves it; what is not decided there is asked again.

    Raises as `Library.open`, `updated` and `decide`; then the file is as it was.
    """
    with library.open(site_id, writable=True, who=who) as kit_file:
        before, mark = kit_file.document, kit_file.mark
        found = updated(before, kit_file.base(), master)
        planned = Planned(before, decide(found))
        update = planned.update
        if planned.changed or update.base != update.was:
            changes = summary(difference(before, update.document))
            kit_file.save(update.document, who, f"区の基本版を取り込み（{changes}）", base=update.base)
        return BroughtIn(planned, WayBack(site_id, mark, kit_file.mark), kit_file.backup_trouble)


def take_back(library: Library, way: WayBack, who: str) -> None:
    """Bring a site's file back to what it was before an update, as one more entry of its history.

    Raises `StoreFault` when somebody saved since, and as `Library.open`; then the file is as it is.
    """
    with library.open(way.site_id, writable=True, who=who) as kit_file:
        if kit_file.mark != way.after:
            name = kit_file.document.site.name
            raise StoreFault(
                say("「{site}」は取り込みのあとに変わったので、元に戻していません。「履歴」で戻せます", site=name)
            )
        kit_file.save(kit_file.document_at(way.before.number), who, "区の基本版の取り込みを元に戻す")
