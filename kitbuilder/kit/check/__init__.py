"""`check(kit, site) -> list of Problem`: everything somebody must look at before the cards are printed.

`check_document` adds what the review of a kit tells: what the operating committee still has to see or to be answered.
"""

import datetime as dt
from collections.abc import Iterable

from kitbuilder.kit.check.cards import card_problems
from kitbuilder.kit.check.facts import fact_problems
from kitbuilder.kit.check.links import link_problems
from kitbuilder.kit.check.marks import mark_problems
from kitbuilder.kit.check.order import order_problems
from kitbuilder.kit.check.review import review_problems
from kitbuilder.kit.check.secrets import secret_problems
from kitbuilder.kit.check.unused import unused_problems
from kitbuilder.kit.check.videos import video_problems
from kitbuilder.kit.in_use import kit_in_use
from kitbuilder.kit.problem import Problem, Severity
from kitbuilder.kit.texts import kit_texts, printed_texts, site_texts
from kitbuilder.kit.values import Document, Kit, Site


def check(kit: Kit, site: Site, on: dt.date) -> list[Problem]:
    """Return the problems of the kit for this site as of the day `on`, the gravest first, else in printing order."""
    written, own, used = tuple(kit_texts(kit)), tuple(site_texts(site)), kit_in_use(kit)
    found = [*mark_problems((*own, *written)), *fact_problems(printed_texts(kit), kit, site)]
    found += [*link_problems(used), *order_problems(used), *card_problems(used), *unused_problems(kit)]
    found.extend(secret_problems((*written, *own), site))
    found.extend(video_problems(kit, on))
    return _gravest_first(found)


def check_document(document: Document, on: dt.date) -> list[Problem]:
    """Return what `check` finds in a document's kit, and what its review still needs, in the same order."""
    return _gravest_first((*check(document.kit, document.site, on), *review_problems(document)))


def _gravest_first(problems: Iterable[Problem]) -> list[Problem]:
    order = list(Severity)
    return sorted(problems, key=lambda problem: order.index(problem.severity))
