"""The command that brings the ward's changes into the sites' kits."""

from pathlib import Path

import click
from attrs import evolve

from kitbuilder.cli.progress import following
from kitbuilder.cli.shared import (
    echo_json,
    json_option,
    library_option,
    opened_library,
    sites_argument,
    user_name,
    wanted_ids,
)
from kitbuilder.kit.difference import difference, summary
from kitbuilder.kit.errors import BadInput, KitError
from kitbuilder.kit.ids import MASTER, SiteId
from kitbuilder.kit.merge import Conflict, Side, conflict_words, version_words
from kitbuilder.kit.update import Decision, Update, decided
from kitbuilder.kit.values import Document, Kit
from kitbuilder.store.library import Library
from kitbuilder.store.ward_update import Planned, bring_in, plan_update

_SIDES = {"site": Side.OURS, "ward": Side.THEIRS}


@click.command(help="区の基本版の変更を拠点に取り込みます。決めることが残れば終了コードは 1 です。")
@sites_argument
@library_option
@click.option(
    "--conflicts",
    type=click.Choice(["ask", "site", "ward"]),
    default="ask",
    show_default=True,
    help="両方が変えたところ：次も尋ねる ask、拠点の版に決める site、区の版に決める ward",
)
@click.option("--dry-run", is_flag=True, help="何が変わるかを表示するだけで、書き込みません")
@json_option
@click.pass_context
def update(
    context: click.Context,
    library_folder: Path | None,
    wanted: tuple[str, ...],
    conflicts: str,
    *,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Merge the ward's kit into those of the sites; a site that is in use keeps no other from its update."""
    library = opened_library(library_folder)
    master = library.read(MASTER)
    ids = [site_id for site_id in wanted_ids(library, wanted) if site_id != MASTER]
    done, refused = list[Planned](), list[KitError]()
    for site_id in following(ids, "取り込み"):
        try:
            done.append(_brought_in(library, site_id, master, _SIDES.get(conflicts), write=not dry_run))
        except KitError as error:
            refused.append(error)
    if as_json:
        echo_json([_form(each) for each in done])
    else:
        for each in done:
            _show(each)
        _sum_up(done, dry_run=dry_run)
    if refused:
        raise BadInput("　".join(map(str, refused)))
    context.exit(int(any(each.update.conflicts for each in done)))


def _brought_in(library: Library, site_id: SiteId, master: Document, side: Side | None, *, write: bool) -> Planned:
    def decide(found: Update) -> Update:
        return decided(found, [Decision(conflict, side) for conflict in found.conflicts] if side else ())

    if not write:
        planned = plan_update(library, site_id, master)
        return evolve(planned, update=decide(planned.update))
    brought = bring_in(library, site_id, master, user_name(), decide)
    if brought.backup_trouble:
        click.echo(f"kitbuilder: {brought.backup_trouble}", err=True)
    return brought.planned


def conflict_form(conflict: Conflict, kit: Kit) -> dict[str, str]:
    """Return a conflict in the merged kit as JSON: where, and both versions in words."""
    return {
        "where": conflict.where.label,
        "ours": version_words(conflict, Side.OURS, kit),
        "theirs": version_words(conflict, Side.THEIRS, kit),
        "kind": conflict.kind.value,
        "item": conflict.where.item,
        "field": conflict.where.field,
    }


def _form(done: Planned) -> dict[str, object]:
    conflicts = [conflict_form(conflict, done.update.document.kit) for conflict in done.update.conflicts]
    return {"site": done.before.site.id, "changed": done.changed, "conflicts": conflicts}


def _show(done: Planned) -> None:
    if not done.changed and not done.update.conflicts:
        return
    changes = summary(difference(done.before, done.update.document)) if done.changed else "変更なし"
    click.echo(f"■ {done.before.site.name}　{changes}")
    for conflict in done.update.conflicts:
        click.echo(f"  要決定　{conflict_words(conflict, done.update.document.kit)}。")


def _sum_up(done: list[Planned], *, dry_run: bool) -> None:
    changed = sum(each.changed for each in done)
    conflicts = sum(len(each.update.conflicts) for each in done)
    ending = "まだ書き込んでいません。" if dry_run else ""
    click.echo(f"{len(done)} 拠点：変わった拠点 {changed}、決めること {conflicts}。{ending}")
    if conflicts:
        click.echo(
            "決めることは、いまは上に書いた版です。--conflicts site（拠点の版）か --conflicts ward（区の版）で"
            "決めるまで、次の取り込みでも表示します。"
        )
