"""What the first window shows of each site."""

import datetime as dt
from collections import Counter

from attrs import frozen

from kitbuilder.kit.check import check
from kitbuilder.kit.errors import KitError
from kitbuilder.kit.ids import SiteId
from kitbuilder.kit.kana import mixed, searchable
from kitbuilder.kit.problem import Severity
from kitbuilder.kit.values import EditionState
from kitbuilder.store.kit_file import KitFile
from kitbuilder.store.library import Library
from kitbuilder.ui.translated import translated

NOT_FOUND = 3
"""The rank of a site that does not have what was typed."""


@frozen
class SiteRow:
    """One line of the table. `fault` is a sentence when the file cannot be read; then the rest is not known.

    `changed_at` is local time.
    """

    id: SiteId
    name: str
    kana: str = ""
    address: str = ""
    edition: int = 0
    state: EditionState = EditionState.DRAFT
    open_comments: int = 0
    errors: int = 0
    warnings: int = 0
    changed_at: dt.datetime | None = None
    changed_by: str = ""
    fault: str = ""

    @property
    def reading(self) -> str:
        """What the site is sorted by."""
        return self.kana or self.name

    def has(self, wanted: str) -> bool:
        """Tell whether a text that `searchable` gave is in the name, the reading, the id or the address."""
        return self.rank(wanted) < NOT_FOUND

    def rank(self, wanted: str) -> int:
        """Return how well a text that `searchable` gave fits, `NOT_FOUND` when it is nowhere.

        It is 0 when the name or the reading begins with it, 1 when one has it, 2 when it is in the id or the address.
        """
        name, kana = searchable(self.name), searchable(self.kana)
        places = [place for place in (name.find(wanted), kana.find(wanted), mixed(wanted, name, kana)) if place >= 0]
        if places:
            return min(*places, 1)
        return 2 if any(wanted in searchable(text) for text in (self.id, self.address)) else NOT_FOUND


def site_row(library: Library, site_id: SiteId, today: dt.date) -> SiteRow:
    """Return the row of a site; a file that cannot be read has its sentence in its row."""
    try:
        with library.open(site_id) as kit_file:
            return _row(kit_file, today)
    except KitError as error:
        return SiteRow(site_id, site_id, fault=translated(str(error)))


def _row(kit_file: KitFile, today: dt.date) -> SiteRow:
    document = kit_file.document
    kit, site = document.kit, document.site
    counts = Counter(problem.severity for problem in check(kit, site, today))
    (newest,) = kit_file.history(1)
    return SiteRow(
        id=site.id,
        name=site.name,
        kana=site.kana,
        address=site.address,
        edition=kit.edition.number,
        state=kit.edition.state,
        open_comments=sum(not comment.done for comment in document.review.comments),
        errors=counts[Severity.ERROR],
        warnings=counts[Severity.WARNING],
        changed_at=newest.at.astimezone(),
        changed_by=newest.who,
    )
