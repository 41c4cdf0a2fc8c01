"""The scope of all kits: those that are open through their windows, the others in their files."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from kitbuilder.kit.errors import KitError
from kitbuilder.kit.ids import MASTER, SiteId
from kitbuilder.kit.values import Document
from kitbuilder.store.library import Library
from kitbuilder.ui.find.scope import Change, OpenKit, Unread, Way
from kitbuilder.ui.translated import about_site, translated

Stamp = tuple[int, int]
"""When a file was last written (ns) and how large it is."""


class AllSites:
    """The ward's own kit and every site of a library. A file is read again only when it has changed."""

    many = True

    def __init__(self, library: Library, who: str, open_session: Callable[[SiteId], OpenKit | None]) -> None:
        self._library, self._who, self._open_session = library, who, open_session
        self._read: dict[SiteId, tuple[Stamp, Document]] = {}

    def documents(self) -> Iterable[Document | Unread]:
        """Return the documents, the ward's first; files are read only as one goes through them."""
        return self._each([(site_id, self._shown(site_id)) for site_id in (MASTER, *self._library.site_ids())])

    def site_ids(self) -> list[SiteId]:
        """Return the ids of the sites that have a file, without the ward's own kit."""
        return self._library.site_ids()

    def open_kit(self, site_id: SiteId) -> OpenKit | None:
        """Return the kit of the window that shows a site, None when there is none."""
        return self._open_session(site_id)

    def refusal(self, site_id: SiteId, name: str) -> str:
        """Return why the file of a site that no window here writes cannot be written now; empty when it can.

        May be called outside the windows' thread.
        """
        try:
            self._library.refuse_unwritable(site_id, self._who)
        except KitError as error:
            return about_site(str(error), f"{site_id}.kit", name)
        return ""

    def way_to(self, site_id: SiteId) -> Way:
        """Return the edit of the window that shows the kit, else the writing of its file."""
        session = self._open_session(site_id)
        return Way(session.edit) if session else Way(partial(self._write, site_id), beside=True)

    def _write(self, site_id: SiteId, words: str, change: Change) -> None:
        """Change a file in one transaction with one entry of history."""
        with self._library.open(site_id, writable=True, who=self._who) as kit_file:
            kit_file.save(change(kit_file.document), self._who, words)
        self._read.pop(site_id, None)

    def _shown(self, site_id: SiteId) -> Document | None:
        session = self._open_session(site_id)
        return session.document if session else None

    def _each(self, shown: list[tuple[SiteId, Document | None]]) -> Iterator[Document | Unread]:
        for site_id, document in shown:
            try:
                yield document or self._document(site_id)
            except KitError as error:
                yield Unread(site_id, translated(str(error)))

    def _document(self, site_id: SiteId) -> Document:
        """Return what the file holds. Should its time not show a change yet, writing still reads anew."""
        stamp = self._stamp(site_id)
        known = self._read.get(site_id)
        if known is None or known[0] != stamp:
            known = (stamp, self._library.read(site_id))
            self._read[site_id] = known
        return known[1]

    def _stamp(self, site_id: SiteId) -> Stamp:
        try:
            state = self._library.path_of(site_id).stat()
        except OSError:
            return 0, 0
        return state.st_mtime_ns, state.st_size
