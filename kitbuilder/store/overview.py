"""The lines of all sites of a library. A file that is as it was when it was read before is not read again."""

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cached_property
from pathlib import Path

from attrs import frozen

from kitbuilder.kit.bare_facts import BareFacts
from kitbuilder.kit.digests import KitMark, kit_digest, kit_mark, with_facts_named
from kitbuilder.kit.errors import KitError
from kitbuilder.kit.ids import MASTER, SiteId
from kitbuilder.kit.overview import Seen, SiteRow, seen, site_row
from kitbuilder.kit.values import Kit
from kitbuilder.store.kit_file import KitFile
from kitbuilder.store.library import Library
from kitbuilder.store.overview_memory import Memory, Renaming, memory_path, recalled, remember
from kitbuilder.store.print_log import Printed, last_prints, log_path
from kitbuilder.store.stamp import Stamp, stamp_of


@frozen
class Unreadable:
    """A site whose file cannot be read, and why."""

    id: SiteId
    error: KitError


class Overview:
    """Looks at the kit files of one library, as often as it is asked to; it remembers what it has seen.

    What it returns is as of the last `look_again`, for the ward's kit and the prints, and as of now for the site's.
    """

    def __init__(self, library: Library, memory: Path | None = None) -> None:
        """`memory` is the file that remembers; without it, the one in the user's cache."""
        self._library = library
        self._path = memory or memory_path(library.folder)
        self._memory, self._kept = recalled(self._path), True
        self._used: dict[Renaming, str] = {}
        self._marks: dict[bytes, KitMark] = {}
        self._ward: _Ward | None = None
        self._prints: dict[SiteId, Printed] = {}
        self._log_stamp: tuple[int, int] | None = None
        self._given: dict[SiteId, SiteRow] = {}

    def look_again(self, today: dt.date) -> None:
        """Look at what the lines of all sites depend on: the ward's kit, and what was printed."""
        ward = self._look(MASTER, today)
        if not isinstance(ward, Seen) or ward.kit is None:
            self._ward = None
        elif self._ward is None or self._ward.found != ward:
            self._ward = _Ward(ward)
        log = _log_stamp(self._library.folder)
        if log != self._log_stamp:
            self._prints, self._log_stamp = last_prints(self._library.folder), log

    def row(self, site_id: SiteId, today: dt.date) -> SiteRow | Unreadable:
        """Return the line of a site as it is on a day, or of the ward; its file is read when it has changed."""
        found = self._look(site_id, today)
        if isinstance(found, KitError):
            self._given.pop(site_id, None)
            return Unreadable(site_id, found)
        row = self._given[site_id] = self._row(found)
        return row

    def changed_rows(self) -> Iterator[SiteRow]:
        """Yield the lines that `row` would give otherwise since the last `look_again`, though their files stayed."""
        for site_id, before in list(self._given.items()):
            row = self._row(self._memory.sites[site_id][1]) if site_id in self._memory.sites else before
            if row != before:
                self._given[site_id] = row
                yield row

    def keep_only(self, site_ids: list[SiteId]) -> None:
        """Forget the sites that are there no more."""
        gone = self._memory.sites.keys() - {*site_ids, MASTER}
        for site_id in gone:
            del self._memory.sites[site_id]
            self._given.pop(site_id, None)
        self._kept = self._kept and not gone

    def save(self) -> None:
        """Remember what was seen, for the next time; another thread may still be looking."""
        if not self._kept:
            remember(self._path, Memory(dict(self._memory.sites), dict(self._used)))
            self._kept = True

    def _look(self, site_id: SiteId, today: dt.date) -> Seen | KitError:
        stamp = stamp_of(self._library.path_of(site_id))
        known = self._memory.sites.get(site_id)
        if known is not None and known[0] == stamp and known[1].holds(today):
            return known[1]
        if self._memory.sites.pop(site_id, None):
            self._kept = False
        try:
            with self._library.open(site_id) as kit_file:
                found = self._seen(kit_file, today)
        except KitError as error:
            return error
        # The stamp is from before the reading: who saves meanwhile gives the file another one.
        self._memory.sites[site_id] = stamp or Stamp(-1, 0, 0), found
        self._kept = False
        return found

    def _seen(self, kit_file: KitFile, today: dt.date) -> Seen:
        document = kit_file.document
        mark = kit_mark(document.kit) if document.site.id == MASTER else self._base_mark(kit_file)
        (newest,) = kit_file.history(1)
        return seen(document, mark, today, newest.at, newest.who)

    def _base_mark(self, kit_file: KitFile) -> KitMark | None:
        """Return the mark of a site's base; most sites of a library have the very same one.

        A base that is damaged is none here: the kit itself is sound, and the update will tell.
        """
        packed = kit_file.document.base
        if packed is None:
            return None
        if packed not in self._marks:
            with suppress(KitError):
                if (base := kit_file.base()) is not None:
                    self._marks[packed] = kit_mark(base)
        return self._marks.get(packed)

    def _row(self, found: Seen) -> SiteRow:
        printed = self._prints.get(found.row.id)
        return site_row(
            found,
            behind=self._is_behind(found),
            printed=printed.note if printed else None,
            printed_at=printed.at if printed else None,
        )

    def _is_behind(self, found: Seen) -> bool:
        ward, base, site_id = self._ward, found.kit, found.row.id
        if ward is None or base is None or site_id == MASTER:
            return False
        here = ward.at(found.facts)
        if here.lacks:
            return True
        ours = self._digest(base, here.names, lambda: self._base(site_id))
        theirs = self._digest(ward.mark, here.names, lambda: self._library.read(MASTER).kit)
        return ours != theirs

    def _digest(self, mark: KitMark, names: dict[str, str], kit: Callable[[], Kit | None]) -> str | None:
        """Return the digest of a kit with its facts under other names; the kit is read only where one of them is."""
        renaming = Renaming(mark.digest, tuple(sorted(pair for pair in names.items() if pair[0] in mark.facts)))
        if not renaming.names:
            return mark.digest
        digest = self._used.get(renaming) or self._memory.renamed.get(renaming)
        if digest is None:
            with suppress(KitError):
                if (whole := kit()) is not None:
                    digest, self._kept = kit_digest(with_facts_named(whole, names)), False
        if digest is not None:
            self._used[renaming] = digest
        return digest

    def _base(self, site_id: SiteId) -> Kit | None:
        with self._library.open(site_id) as kit_file:
            return kit_file.base()


def library_rows(library: Library, today: dt.date, memory: Path | None = None) -> Iterator[SiteRow | Unreadable]:
    """Yield the line of every site of a library, in the order of their ids; see `Overview`."""
    overview = Overview(library, memory)
    site_ids = library.site_ids()
    overview.keep_only(site_ids)
    overview.look_again(today)
    try:
        for site_id in site_ids:
            yield overview.row(site_id, today)
    finally:
        overview.save()


@frozen
class _Here:
    """What the ward's facts are called at sites with certain facts, and whether some are missing there."""

    names: dict[str, str]
    lacks: bool


@frozen(slots=False)
class _Ward:
    """The ward's kit as it was seen."""

    found: Seen

    @property
    def mark(self) -> KitMark:
        assert self.found.kit is not None  # noqa: S101 - `Overview` gives it its own
        return self.found.kit

    @cached_property
    def _known(self) -> dict[BareFacts, _Here]:
        return {}

    def at(self, facts: BareFacts) -> _Here:
        """Return what there is to know at a site with these facts, found out once for all sites that have the same."""
        if facts not in self._known:
            self._known[facts] = _Here(facts.under(self.found.facts), facts.lacks(self.found.facts))
        return self._known[facts]


def _log_stamp(folder: Path) -> tuple[int, int] | None:
    try:
        state = log_path(folder).stat()
    except OSError:
        return None
    return state.st_size, state.st_mtime_ns
