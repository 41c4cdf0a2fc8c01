"""What the first window shows of each site."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator

from attrs import frozen

from kitbuilder.kit.check import check
from kitbuilder.kit.errors import KitError
from kitbuilder.kit.ids import MASTER, SiteId
from kitbuilder.kit.problem import Severity
from kitbuilder.kit.words import STATE_WORDS
from kitbuilder.store.kit_file import KitFile
from kitbuilder.store.library import Library


@frozen
class SiteRow:
    """One line of the table. `fault` is a sentence when the file cannot be read."""

    id: SiteId
    name: str
    kana: str = ""
    edition: int = 0
    state: str = ""
    open_comments: int = 0
    errors: int = 0
    warnings: int = 0
    last_change: str = ""
    fault: str = ""


def site_rows(library: Library, today: dt.date) -> Iterator[SiteRow]:
    """Yield the master's row, then one for each site; a file that cannot be read has its sentence in its row."""
    for site_id in (MASTER, *library.site_ids()):
        try:
            with library.open(site_id) as kit_file:
                yield _row(kit_file, today)
        except KitError as error:
            yield SiteRow(site_id, site_id, fault=str(error))


def _row(kit_file: KitFile, today: dt.date) -> SiteRow:
    document = kit_file.document
    kit, site = document.kit, document.site
    counts = Counter(problem.severity for problem in check(kit, site, today))
    (newest,) = kit_file.history(1)
    return SiteRow(
        id=site.id,
        name=site.name,
        kana=site.kana,
        edition=kit.edition.number,
        state=STATE_WORDS[kit.edition.state],
        open_comments=sum(not comment.done for comment in document.review.comments),
        errors=counts[Severity.ERROR],
        warnings=counts[Severity.WARNING],
        last_change=f"{newest.at.astimezone():%Y-%m-%d %H:%M} {newest.who}",
    )
