"""The facts of each site as the window shows them, and where they come from."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol

from attrs import frozen
from PySide6.QtCore import QCoreApplication

from kitbuilder.exchange.fact_table import Place, facts_by_place
from kitbuilder.kit.ids import MASTER, SiteId
from kitbuilder.kit.values import Document, Fact
from kitbuilder.ui.find.scope import OpenKit, Unread, Way
from kitbuilder.ui.session import Session


class FactSites(Protocol):
    """The sites of a library, asked in the windows' thread where nothing else is said."""

    def site_ids(self) -> list[SiteId]:
        """Return the ids of the sites that have a file."""
        ...

    def documents(self) -> Iterable[Document | Unread]:
        """Return the documents as they are now; the iterable is gone through in another thread."""
        ...

    def open_kit(self, site_id: SiteId) -> OpenKit | None:
        """Return the kit of the window that shows a site, None when there is none."""
        ...

    def refusal(self, site_id: SiteId, name: str) -> str:
        """Return why a site's file cannot be written now, empty when it can; asked outside the windows' thread."""
        ...

    def way_to(self, site_id: SiteId) -> Way:
        """Return how the site's document is changed at this moment."""
        ...


@frozen
class SiteFacts:
    """One row: a site with its facts. `reason` says why nothing can be typed, empty when it can.

    Without a `document` the site's file could not be read.
    """

    site_id: SiteId
    name: str
    reading: str
    document: Document | None
    facts: Mapping[Place, Fact]
    reason: str = ""
    missing: int = 0
    """How many values are not known yet."""


def site_facts(document: Document, reason: str = "") -> SiteFacts:
    """Return the row of a site."""
    site, reading = document.site, document.site.kana or document.site.name
    missing = sum(not fact.value.strip() for fact in site.facts)
    return SiteFacts(site.id, site.name, reading, document, facts_by_place(site), reason, missing)


def read_sites(sites: FactSites) -> Iterator[SiteFacts]:
    """Return the rows of all sites. Called in the windows' thread, gone through in another."""
    opened = {site_id: kit for site_id in sites.site_ids() if (kit := sites.open_kit(site_id)) is not None}
    written_here = {site_id for site_id, kit in opened.items() if not (isinstance(kit, Session) and not kit.writable)}
    documents = sites.documents()
    only_looked_at = QCoreApplication.translate(
        "FactsWindow", "この拠点は、別の画面で見るだけの状態です。その画面を閉じると、ここで書けます"
    )

    def read() -> Iterator[SiteFacts]:
        for one in documents:
            if isinstance(one, Unread):
                if one.site_id != MASTER:
                    yield SiteFacts(one.site_id, one.site_id, one.site_id, None, {}, one.sentence)
                continue
            site = one.site
            if site.id == MASTER:
                continue
            reason = "" if site.id in written_here else sites.refusal(site.id, site.name)
            if not reason and site.id in opened and site.id not in written_here:
                reason = only_looked_at
            yield site_facts(one, reason)

    return read()
