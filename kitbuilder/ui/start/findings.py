"""What several sites still need, found beside the window: what `check` finds and what only the printer can know."""

import datetime as dt
from collections.abc import Iterator, Sequence

from attrs import frozen
from PySide6.QtCore import QCoreApplication

from kitbuilder.exchange.problem_list import Finding
from kitbuilder.kit.errors import KitError
from kitbuilder.kit.ids import SiteId
from kitbuilder.kit.problem import Problem, Severity
from kitbuilder.kit.where import SITE
from kitbuilder.printing.check import document_problems
from kitbuilder.printing.layout import library_layouts
from kitbuilder.printing.press import Press
from kitbuilder.store.library import Library
from kitbuilder.ui.translated import translated

UNREADABLE = "unreadable"
"""The code of a file that cannot be opened."""


@frozen
class Checked:
    """A site that was looked through, with everything that was found."""

    site_id: SiteId
    reading: str
    findings: tuple[Finding, ...]


def check_sites(library: Library, site_ids: Sequence[SiteId], on: dt.date) -> Iterator[Checked]:
    """Yield each site as it is done. The press is made here: it belongs to the thread that runs this.

    Raises `BadInput` when a layout of the ward's own cannot be read.
    """
    shelf, order = library_layouts(library.folder), list(Severity)
    press, layouts = Press(shelf), shelf.card_names()
    for site_id in site_ids:
        try:
            document = library.read(site_id)
        except KitError as error:
            message, _, advice = translated(str(error)).partition(QCoreApplication.translate("Findings", "。"))
            problem = Problem(Severity.ERROR, UNREADABLE, SITE, message, advice)
            yield Checked(site_id, site_id, (Finding(site_id, site_id, problem),))
            continue
        site = document.site
        problems = sorted(
            document_problems(press, document, layouts, on), key=lambda problem: order.index(problem.severity)
        )
        found = tuple(Finding(site_id, site.name, problem) for problem in problems)
        yield Checked(site_id, site.kana or site.name, found)
