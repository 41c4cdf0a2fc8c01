"""The command that tells what changed in a kit, and prints it for the committee."""

import datetime as dt
from pathlib import Path

import click
from attrs import evolve, frozen

from kitbuilder.cli.shared import echo_json, is_master, json_option, library_option, opened_library, today
from kitbuilder.kit.difference import ChangeKind
from kitbuilder.kit.digests import with_facts_named
from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.ids import MASTER
from kitbuilder.kit.text import plain
from kitbuilder.kit.told_changes import ChangeGroup, ToldChange, group_summary, told_changes
from kitbuilder.kit.values import Document
from kitbuilder.kit.ward_facts import names_at
from kitbuilder.printing.changes.content import KIND_WORDS, NOTHING
from kitbuilder.printing.changes.sheet import change_sheet
from kitbuilder.printing.layout import library_layouts
from kitbuilder.printing.press import Press
from kitbuilder.printing.whole_file import refuse_suffix, write_whole
from kitbuilder.store.history import Saved
from kitbuilder.store.kit_file import KitFile
from kitbuilder.store.library import Library

_NOW = "いま"


@frozen
class _Compared:
    """What is compared with what, and what both are called."""

    before: Document
    after: Document
    headings: tuple[str, str]


@click.command(
    short_help="キットの変わったところをカードごとに表示します。",
    help="キットの変わったところをカードごとに表示します。何も付けなければ、最後の承認（なければ作成）から今までです。",
)
@click.argument("site", metavar="SITE")
@library_option
@click.option("--since", type=int, metavar="N", help="履歴の N 番の保存から今まで（番号は --history で見られます）")
@click.option("--master", "with_master", is_flag=True, help="区の基本版と今の違い")
@click.option(
    "--other",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="FILE.kit",
    help="今のキットと、別の場所にある写しの違い",
)
@click.option("--history", "list_history", is_flag=True, help="保存の履歴を番号と一緒に表示します")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE.pdf",
    help="変更の一覧を PDF にします（運営委員会が紙で確かめるため）",
)
@click.option("--restricted", is_flag=True, help="非公開の値（鍵の場所など）も出します")
@json_option
def changes(
    library_folder: Path | None,
    site: str,
    since: int | None,
    other: Path | None,
    output: Path | None,
    *,
    with_master: bool,
    list_history: bool,
    restricted: bool,
    as_json: bool,
) -> None:
    """Tell what changed, in words, as JSON or on paper."""
    if sum((since is not None, with_master, other is not None, list_history)) > 1:
        raise click.BadParameter("--since、--master、--other、--history は、どれか1つだけ付けてください")
    library = opened_library(library_folder)
    with library.open(library.find(site)) as kit_file:
        if list_history:
            _show_history(kit_file.history(), as_json=as_json)
            return
        compared = _compared(library, kit_file, since, other, with_master=with_master)
    groups = told_changes(compared.before, compared.after, restricted=restricted)
    if output is not None:
        press = Press(library_layouts(library.folder))
        both = compared.before, compared.after
        refuse_suffix(output, ".pdf")
        write_whole(output, change_sheet(press, *both, compared.headings, today(), restricted=restricted))
    if as_json:
        echo_json([_form(told) for group in groups for told in group.changes])
    elif output is None:
        _show(compared, groups)
    else:
        click.echo(f"{group_summary(groups)}。{output.resolve()} に書きました。")


def _compared(
    library: Library, kit_file: KitFile, since: int | None, other: Path | None, *, with_master: bool
) -> _Compared:
    now = kit_file.document
    if with_master:
        if is_master(now):
            raise BadInput("区の基本版を、それ自身と比べることはできません。拠点を選んでください")
        return _Compared(_wards(library.read(MASTER), now), now, ("区の基本版", _NOW))
    if other is not None:
        with KitFile.open(other) as copied:
            return _Compared(now, copied.document, (_NOW, other.name))
    number = since if since is not None else kit_file.newest_approval() or 1
    before = kit_file.document_at(number)
    saved = next(one for one in kit_file.history() if one.number == number)
    return _Compared(before, now, (f"{number} 番の保存（{_moment(saved.at)}）", _NOW))


def _wards(master: Document, here: Document) -> Document:
    """Return the ward's kit as it would be at a site: with the site's values, its names of facts and its edition."""
    kit = with_facts_named(master.kit, names_at(here.site, master.site))
    return evolve(here, kit=evolve(kit, edition=here.kit.edition))


def _form(told: ToldChange) -> dict[str, object]:
    where = told.change.where
    return {
        "kind": told.kind.value,
        "where": where.label,
        "item": where.item,
        "card": where.card,
        "field": told.change.field,
        "before": told.before,
        "after": told.after,
    }


def _show(compared: _Compared, groups: list[ChangeGroup]) -> None:
    counts = group_summary(groups) if groups else NOTHING
    click.echo(f"■ {compared.after.site.name}　{counts}")
    click.echo(f"  {compared.headings[0]} → {compared.headings[1]}")
    for group in groups:
        click.echo(f"\n［{KIND_WORDS[group.kind]}］{group.heading}")
        if not group.is_whole:
            for told in group.shown:
                click.echo(f"  {_sentence(told)}")


def _sentence(told: ToldChange) -> str:
    place = "　".join(part for part in (told.place, told.field) if part)
    kind = KIND_WORDS[told.kind]
    before, after = plain(told.before), plain(told.after)
    if before == after:
        before, after = told.before, told.after
    match told.kind:
        case ChangeKind.ADDED | ChangeKind.REMOVED:
            text = before or after
            return f"{kind}　{place}：「{text}」" if text else f"{kind}　{place}"
        case ChangeKind.MOVED:
            return f"{kind}　{place}：{before} → {after}" if before or after else f"{kind}　{place}"
        case _:
            return f"{kind}　{place}：「{before}」→「{after}」"


def _show_history(history: list[Saved], *, as_json: bool) -> None:
    if as_json:
        echo_json([{"number": s.number, "at": s.at.isoformat(), "who": s.who, "what": s.what} for s in history])
        return
    for saved in history:
        click.echo(f"{saved.number:>5}　{_moment(saved.at)}　{saved.who}　{' '.join(saved.what.split())}")


def _moment(at: dt.datetime) -> str:
    return f"{at.astimezone():%Y-%m-%d %H:%M}"
