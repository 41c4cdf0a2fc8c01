"""The library: a folder with the master kit and one kit file per site."""

import difflib
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from attrs import evolve, frozen

from kitbuilder.kit.errors import KitError, NotFound
from kitbuilder.kit.ids import MASTER, SiteId
from kitbuilder.kit.said import listed, say
from kitbuilder.kit.site_names import folded_name
from kitbuilder.kit.values import Document, EditionState, Review, Site
from kitbuilder.store.faults import StoreFault, told
from kitbuilder.store.kit_file import KitFile
from kitbuilder.store.lock import refuse_locked


@frozen
class Library:
    """A folder of kit files. Nothing is kept in memory: what is on the disk is what counts."""

    folder: Path

    def exists(self) -> bool:
        """Tell whether there is a complete library: its master kit is written last."""
        return self.path_of(MASTER).is_file()

    def path_of(self, site_id: SiteId) -> Path:
        """Return where the kit file of the site is, or would be."""
        return self.folder / f"{site_id}.kit"

    def create(self, master: Document, sites: Iterable[Site], who: str) -> list[SiteId]:
        """Make the kit files that are missing, the master's last; return the sites made now.

        Stopped in the middle, it makes the rest the next time. Raises `StoreFault` when the folder cannot be written.
        """
        with told(self.folder):
            self.folder.mkdir(parents=True, exist_ok=True)
        made = [site.id for site in sites if self.add(master, site, who)]
        if not self.exists():
            KitFile.create(self.path_of(MASTER), master, who, "区の基本版を作成")
        return made

    def add(self, master: Document, site: Site, who: str) -> bool:
        """Make the kit file of a site from the master's, as a draft: the ward's approval is not the committee's.

        Returns False when there is one already.
        """
        if self.path_of(site.id).exists():
            return False
        kit = evolve(master.kit, edition=evolve(master.kit.edition, state=EditionState.DRAFT))
        document = Document(evolve(site, facts=master.site.facts), kit, Review())
        KitFile.create(self.path_of(site.id), document, who, "区の基本版から作成", base=master.kit)
        return True

    def update_site(self, site: Site, who: str) -> str:
        """Write what a published list says of a site into its file; its kit and its facts stay as they are there.

        Returns why the day's backup could not be made, or an empty text. Raises as `open` and `save`.
        """
        with self.open(site.id, writable=True, who=who) as kit_file:
            document = kit_file.document
            kit_file.save(evolve(document, site=evolve(site, facts=document.site.facts)), who, "拠点の一覧を取り込み")
            return kit_file.backup_trouble

    def copy(self, source: SiteId, site: Site, who: str, *, with_values: bool) -> None:
        """Make the kit file of a new site from another site's kit, as a draft without comments and approvals.

        `with_values` takes the values of its facts along. Raises as `open` and `KitFile.create`.
        """
        with self.open(source) as kit_file:
            whole, base = kit_file.document, kit_file.base()
        facts = whole.site.facts if with_values else tuple(evolve(fact, value="") for fact in whole.site.facts)
        kit = evolve(whole.kit, edition=evolve(whole.kit.edition, state=EditionState.DRAFT))
        document = Document(evolve(site, facts=facts), kit, Review())
        KitFile.create(self.path_of(site.id), document, who, f"「{whole.site.name}」から複製", base=base)

    def site_ids(self) -> list[SiteId]:
        """Return the ids of the sites that have a kit file, in alphabetical order."""
        names = (path.stem for path in self.folder.glob("*.kit") if not path.name.startswith("."))
        return sorted(SiteId(name) for name in names if name != MASTER)

    def open(self, site_id: SiteId, *, writable: bool = False, who: str = "") -> KitFile:
        """Open the kit file of a site. Raises as `KitFile.open`, and `StoreFault` when it is another site's file."""
        kit_file = KitFile.open(self.path_of(site_id), writable=writable, who=who)
        if kit_file.document.site.id != site_id:
            kit_file.close()
            raise StoreFault(
                say(
                    "{site_id}.kit の中身は「{other}」のものです。ファイル名を元に戻してください",
                    site_id=site_id,
                    other=kit_file.document.site.id,
                )
            )
        return kit_file

    def refuse_unwritable(self, site_id: SiteId, who: str) -> None:
        """Raise `StoreFault` with the reason when the kit file of a site could not be written now."""
        path = self.path_of(site_id)
        with told(path):
            refuse_locked(path, who)

    def read(self, site_id: SiteId) -> Document:
        """Return what the kit file of a site holds. Raises as `open`."""
        with self.open(site_id) as kit_file:
            return kit_file.document

    def read_all(self, unreadable: list[KitError] | None = None) -> list[Document]:
        """Return the documents of all sites in the order of their readings.

        A file that cannot be read goes into `unreadable`; without that list its error is raised, as by `open`.
        """
        documents: list[Document] = []
        for site_id in self.site_ids():
            try:
                documents.append(self.read(site_id))
            except KitError as error:
                if unreadable is None:
                    raise
                unreadable.append(error)
        return sorted(documents, key=lambda document: (document.site.kana or document.site.name, document.site.id))

    def find(self, wanted: str) -> SiteId:
        """Return the site with this id or this name, or the master. Raises `NotFound` with the nearest name."""
        ids = self.site_ids()
        if wanted in (*ids, MASTER):
            return SiteId(wanted)
        names = self._names(ids)
        same = names.get(folded_name(wanted), [])
        if len(same) > 1:
            ids_of_same = listed(same)
            raise NotFound(
                say(
                    "「{wanted}」は{count}つあります。番号で選んでください：{ids_of_same}",
                    wanted=wanted[:60],
                    count=len(same),
                    ids_of_same=ids_of_same,
                )
            )
        if same:
            return same[0]
        near = difflib.get_close_matches(folded_name(wanted), [*names, *ids], n=1)
        hint = say("「{name}」ではありませんか", name=near[0]) if near else say("kitbuilder sites で一覧を見てください")
        raise NotFound(say("拠点「{wanted}」が見つかりません。{hint}", wanted=wanted[:60], hint=hint))

    def _names(self, ids: list[SiteId]) -> dict[str, list[SiteId]]:
        """Return the sites by name; one whose file is damaged can still be named by its id."""
        names: dict[str, list[SiteId]] = {}
        for site_id in ids:
            with suppress(KitError):
                names.setdefault(folded_name(self.read(site_id).site.name), []).append(site_id)
        return names
