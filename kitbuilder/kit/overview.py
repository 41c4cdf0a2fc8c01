"""The overview: one line a site, from what is seen of its kit file, of the ward's kit and of what was printed."""

import datetime as dt
from collections import Counter

from attrs import evolve, frozen

from kitbuilder.kit.bare_facts import BareFacts, bare_facts
from kitbuilder.kit.check import check_document
from kitbuilder.kit.check.review import APPROVAL_STALE
from kitbuilder.kit.check.videos import next_change
from kitbuilder.kit.digests import KitMark, content_digest
from kitbuilder.kit.ids import MASTER, SiteId
from kitbuilder.kit.kana import mixed, searchable
from kitbuilder.kit.print_note import PrintNote
from kitbuilder.kit.problem import Severity
from kitbuilder.kit.values import Document, EditionState
from kitbuilder.kit.words import STALE_WORD, STATE_WORDS

NOT_FOUND = 3
"""The rank of a site that does not have what was typed."""


@frozen
class SiteRow:
    """One line of the overview. `fault` is a sentence when the file cannot be read; then the rest is not known.

    `changed_at` is local time. Of `facts` so many have a value as `filled` says; the ward's own kit needs none.
    `behind` says that the ward's kit has changes which the site has not taken in, `base_edition` the number of the
    ward's edition it has; None where the kit did not come from the ward's. `printed_on` is the day on which all cards
    were last printed for the field, `changed_since_print` whether these cards say something else by now.
    `stale_sections` counts the sections that changed after the committee approved them.
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
    facts: int = 0
    filled: int = 0
    behind: bool = False
    base_edition: int | None = None
    printed_on: dt.date | None = None
    changed_since_print: bool = False
    stale_sections: int = 0

    @property
    def reading(self) -> str:
        """What the site is sorted by."""
        return self.kana or self.name

    @property
    def is_stale(self) -> bool:
        """Whether it is a draft because something changed after the committee approved it."""
        return self.state is EditionState.DRAFT and self.stale_sections > 0

    @property
    def state_word(self) -> str:
        """How far the edition has come, in a word."""
        return STALE_WORD if self.is_stale else STATE_WORDS[self.state]

    @property
    def progress(self) -> int:
        """How far the edition has come, to sort by: 0 when it is to be approved again, else from draft to approved."""
        return 0 if self.is_stale else 1 + list(EditionState).index(self.state)

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


@frozen
class Seen:
    """What the overview takes from one kit file; the value of no fact is in it.

    `row` is the line as far as this file tells it. `kit` is the mark of the kit that others are measured by: of a site
    its base, None without one, of the ward its own. It holds from the day it was `seen_on` until the day before
    `until`, if there is one: what `check` finds depends on the day.
    """

    row: SiteRow
    facts: BareFacts
    kit: KitMark | None
    content: str
    seen_on: dt.date
    until: dt.date | None

    def holds(self, on: dt.date) -> bool:
        """Tell whether this is still so on a day, the file being the same."""
        return self.seen_on <= on and (self.until is None or on < self.until)


def seen(document: Document, kit: KitMark | None, on: dt.date, changed_at: dt.datetime, changed_by: str) -> Seen:
    """Return what is seen of a document on a day: `kit` is the mark of its base, or of the ward's kit itself."""
    return Seen(
        evolve(_own_row(document, on), changed_at=changed_at, changed_by=changed_by),
        bare_facts(document.site),
        kit,
        content_digest(document.kit, document.site),
        on,
        next_change(document.kit, on),
    )


def site_row(
    found: Seen, *, behind: bool, printed: PrintNote | None = None, printed_at: dt.datetime | None = None
) -> SiteRow:
    """Return the line of a site: what its file tells, with the last print of its cards, if there is one."""
    row = found.row
    has_base = found.kit is not None and row.id != MASTER
    return evolve(
        row,
        changed_at=row.changed_at.astimezone() if row.changed_at else None,
        behind=behind,
        base_edition=found.kit.edition if found.kit is not None and has_base else None,
        printed_on=printed_at.astimezone().date() if printed_at else None,
        changed_since_print=printed is not None and _says_something_else(found, printed),
    )


def _own_row(document: Document, on: dt.date) -> SiteRow:
    kit, site = document.kit, document.site
    problems = check_document(document, on)
    counts = Counter(problem.severity for problem in problems)
    facts = site.facts if site.id != MASTER else ()
    return SiteRow(
        id=site.id,
        name=site.name,
        kana=site.kana,
        address=site.address,
        edition=kit.edition.number,
        state=kit.edition.state,
        open_comments=sum(not one.done and not one.reply_to for one in document.review.comments),
        errors=counts[Severity.ERROR],
        warnings=counts[Severity.WARNING],
        facts=len(facts),
        filled=sum(bool(fact.value.strip()) for fact in facts),
        stale_sections=sum(problem.code == APPROVAL_STALE for problem in problems),
    )


def _says_something_else(found: Seen, printed: PrintNote) -> bool:
    """Tell whether a card would print otherwise now: its edition and its state stand on it as well."""
    row = found.row
    return (printed.content, printed.edition, printed.state) != (found.content, row.edition, row.state)
