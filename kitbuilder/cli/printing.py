"""The command that prints."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import click

from kitbuilder.cli.progress import following
from kitbuilder.cli.shared import (
    given_day,
    library_option,
    opened_library,
    own_command,
    sites_argument,
    tell_unreadable,
    user_name,
    wanted_ids,
)
from kitbuilder.cli.verifying import told
from kitbuilder.kit.errors import KitError, NotFound, Unprintable
from kitbuilder.kit.find import find_section
from kitbuilder.kit.ids import SectionId, SiteId
from kitbuilder.kit.print_note import PrintNote
from kitbuilder.kit.problem import Severity
from kitbuilder.kit.values import Document
from kitbuilder.printing.file_names import combined_name, pdf_name
from kitbuilder.printing.layout import LayoutShelf, layout_names, library_layouts
from kitbuilder.printing.noted import noted
from kitbuilder.printing.options import Back, Furigana, PrintOptions
from kitbuilder.printing.pools import cluster_pool, local_pool
from kitbuilder.printing.preflight import preflight
from kitbuilder.printing.run import Finished, Job, Refused, Unchanged, print_combined, print_kits
from kitbuilder.printing.runs import Audience
from kitbuilder.printing.sheets.plan import plan_names
from kitbuilder.store.library import Library
from kitbuilder.store.print_log import note_prints

_Outcome = Finished | Unchanged | Refused


@click.command("print", help="カードを PDF にします。SITE がなければ全拠点です。")
@sites_argument
@library_option
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, file_okay=False), default=Path("cards"), show_default=True
)
@click.option(
    "--layout",
    default="card-a4",
    show_default=True,
    metavar="NAME",
    help=f"用紙と形：{'、'.join(layout_names())}。キット一式の layouts フォルダーに置いたもの（NAME.toml）も選べます",
)
@click.option(
    "--audience",
    type=click.Choice([a.value for a in Audience]),
    default="field",
    show_default=True,
    help="現場用か訓練用",
)
@click.option(
    "--furigana", type=click.Choice([f.value for f in Furigana]), default="all", show_default=True, help="ふりがな"
)
@click.option("--section", "sections", multiple=True, metavar="ID", help="この項目だけ（番号か名前。何度でも）")
@click.option("--combined", is_flag=True, help="全拠点を1つの PDF にします")
@click.option("--sheet", type=click.Choice(plan_names()), default="one", show_default=True, help="紙への並べ方")
@click.option(
    "--back",
    type=click.Choice([b.value for b in Back]),
    default="none",
    show_default=True,
    help="カードの2ページ目を裏に（長辺とじ long、短辺とじ short）",
)
@click.option("--changed-only", is_flag=True, help="前に印刷したときから変わった拠点だけ（日付だけの違いは数えません）")
@click.option(
    "--jobs",
    type=click.IntRange(1, 64),
    default=1,
    metavar="N",
    help="同時に使うプロセッサーの数（26拠点なら1が最も速い）",
)
@click.option("--scheduler", metavar="tcp://HOST:PORT", help="この Dask クラスターで作ります（cluster を入れた場合）")
@click.option("--no-verify", is_flag=True, help="できた PDF を確かめません（急ぐとき）")
@click.option("--date", "date_text", default=None, metavar="YYYY-MM-DD", help="カードに書く印刷日（なければ今日）")
def print_(
    library_folder: Path | None,
    wanted: tuple[str, ...],
    output: Path,
    layout: str,
    audience: str,
    furigana: str,
    sections: tuple[str, ...],
    sheet: str,
    back: str,
    jobs: int,
    scheduler: str | None,
    date_text: str | None,
    *,
    combined: bool,
    changed_only: bool,
    no_verify: bool,
) -> None:
    """Write the cards of kits as PDF files, and look at them."""
    if combined and (changed_only or scheduler):
        raise click.UsageError("--combined は --changed-only や --scheduler と一緒には使えません")
    library = opened_library(library_folder)
    shelf = library_layouts(library.folder)
    shelf.load(layout)
    kits = _Kits(library, wanted)
    chosen = tuple(section_id for name in sections for section_id in _section_ids(kits, name))
    options = PrintOptions(
        given_day(date_text), layout, Audience(audience), Furigana(furigana), chosen, sheet, Back(back)
    )
    notes = _Notes(library, options, shelf, combined=combined)
    outcomes: Iterator[_Outcome]
    with cluster_pool(scheduler) if scheduler else local_pool(jobs) as pool, notes:
        if combined:
            outcomes = print_combined(notes.taken(kits.by_reading()), output, options, shelf)
        else:
            outcomes = print_kits(notes.taken(kits.jobs()), output, options, pool, shelf, changed_only=changed_only)
        results = list(following(notes.printed(outcomes), "印刷", total=len(kits.ids)))
    kits.tell_unreadable()
    finished = [result for result in results if isinstance(result, Finished)]
    refused = [result for result in results if isinstance(result, Refused)]
    unchanged = [result for result in results if isinstance(result, Unchanged)]
    if refused and not finished and not unchanged:
        raise Unprintable(refused[0].reason)
    _tell(finished, unchanged, output)
    sound = no_verify or _verified(finished, jobs)
    if refused:
        names = "、".join(result.site for result in refused)
        raise Unprintable(f"{len(refused)} 拠点は印刷していません（{names}）。{refused[0].reason}")
    if not sound:
        click.get_current_context().exit(1)


def _verified(finished: list[Finished], workers: int) -> bool:
    """Look at what was printed, each page that recurs once, and tell what is wrong; return whether nothing is."""
    pages: dict[Path, list[int]] = {}
    for file in finished:
        pages.setdefault(file.path, []).extend(file.fresh)
    total = sum(map(len, pages.values()))
    reports = list(following(preflight(list(pages), workers, pages), "確認", total=total))
    bad = [report for report in reports if not report.ok]
    for line in told(bad) if bad else ():
        click.echo(line)
    if reports and not bad:
        click.echo(f"できたページを確かめました（同じページは1度、{len(reports)} ページ）。問題はありません。")
    return not bad


class _Notes:
    """What is printed, taken down kit by kit as they go by, and entered into the library when they came to a file.

    At the end, however that comes, all of it is entered at once. That it cannot be is said; the print is none the
    worse.
    """

    def __init__(self, library: Library, options: PrintOptions, shelf: LayoutShelf, *, combined: bool) -> None:
        self._library, self._options, self._shelf = library, options, shelf
        self._name = combined_name(options) if combined else ""
        self._notes: dict[str, list[PrintNote]] = {}
        self._files: set[str] = set()

    def taken(self, jobs: Iterator[Job]) -> Iterator[Job]:
        """Yield the kits on."""
        for kit, site in jobs:
            note = noted(kit, site, self._options, self._shelf)
            if note is not None:
                self._notes.setdefault(self._name or pdf_name(site, self._options), []).append(note)
            yield kit, site

    def printed(self, outcomes: Iterator[_Outcome]) -> Iterator[_Outcome]:
        """Yield what came of the kits on; one file of all is there when nothing comes any more."""
        for outcome in outcomes:
            if isinstance(outcome, Finished) and not self._name:
                self._files.add(outcome.path.name)
            yield outcome
        self._files.add(self._name)

    def __enter__(self) -> "_Notes":
        return self

    def __exit__(self, *_: object) -> None:
        notes = [note for name, notes in self._notes.items() if name in self._files for note in notes]
        try:
            note_prints(self._library.folder, notes, user_name(), dt.datetime.now(dt.UTC))
        except KitError as error:
            click.echo(f"kitbuilder: 印刷した日を記録できませんでした。{error}", err=True)


class _Kits:
    """The kits to print, read one after the other, so that memory does not grow with their number."""

    def __init__(self, library: Library, wanted: tuple[str, ...]) -> None:
        """Raise `NotFound` for a site that is not there, `KitError` when there is none at all."""
        self.library, self.ids, self._named = library, wanted_ids(library, wanted), bool(wanted)
        self._unreadable: dict[SiteId, KitError] = {}
        if not self.ids:
            raise KitError("拠点が1つもありません。kitbuilder import-sites で拠点を取り込んでください")

    def documents(self, ids: list[SiteId]) -> Iterator[Document]:
        """Yield what can be read. Of sites that were named, raises the error of one that cannot."""
        for site_id in ids:
            try:
                yield self.library.read(site_id)
            except KitError as error:
                if self._named:
                    raise
                self._unreadable[site_id] = error

    def jobs(self) -> Iterator[Job]:
        """Yield the kits in the order of their ids."""
        return ((document.kit, document.site) for document in self.documents(self.ids))

    def by_reading(self) -> Iterator[Job]:
        """Yield the kits in the order of their sites' readings, named ones as they were named."""
        ids = self.ids
        if not self._named:
            order = sorted((site.kana or site.name, site.id) for _, site in self.jobs())
            ids = [site_id for _, site_id in order]
        return ((document.kit, document.site) for document in self.documents(ids))

    def tell_unreadable(self) -> None:
        """Say at the end which files could not be read."""
        tell_unreadable(list(self._unreadable.values()))


def _section_ids(kits: _Kits, name: str) -> list[SectionId]:
    """Return the ids the section has at the sites; a site that does not have it is passed over, all are not."""
    found: dict[SectionId, None] = {}
    missing: list[NotFound] = []
    for document in kits.documents(kits.ids):
        try:
            found[find_section(document.kit, name).id] = None
        except NotFound as error:
            missing.append(error)
    if not found and missing:
        raise missing[0]
    return list(found)


def _tell(finished: list[Finished], unchanged: list[Unchanged], output: Path) -> None:
    pages = sum(file.pages for file in finished)
    if finished or not unchanged:
        click.echo(f"{len(finished)} 拠点、{pages} ページを {output.resolve()} に書きました。")
    if unchanged:
        click.echo(f"{len(unchanged)} 拠点は前に印刷したときから変わっていないので、そのままにしました。")
    click.echo(f"編集画面を開くには {own_command()} とだけ打ってください。")
    warnings = [problem for file in finished for problem in file.problems if problem.severity is Severity.WARNING]
    missing = sum(problem.code == "fact-missing" for problem in warnings)
    if missing:
        click.echo(
            f"まだ決まっていない拠点の値が {missing} 件あり、記入欄になっています。kitbuilder check で見られます。"
        )
    if len(warnings) > missing:
        click.echo(f"ほかに注意が {len(warnings) - missing} 件あります。kitbuilder check で見られます。")
