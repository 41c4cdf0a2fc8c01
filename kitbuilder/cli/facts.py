"""Commands about all sites' facts as one table."""

import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from kitbuilder.cli.shared import (
    echo_json,
    json_option,
    library_option,
    opened_library,
    opened_to_write,
    readable_documents,
    sites_argument,
    user_name,
    wanted_documents,
)
from kitbuilder.exchange.fact_table import (
    FactChange,
    FactPlan,
    fact_table,
    plan_facts,
    read_fact_table,
    table_csv,
    table_xlsx,
    with_changes,
)
from kitbuilder.kit.errors import BadInput, KitError
from kitbuilder.kit.text import plain
from kitbuilder.printing.whole_file import refuse_suffix, write_whole
from kitbuilder.store.faults import told
from kitbuilder.store.library import Library

_EMPTY = "（空）"


@click.group(help="全拠点の値を1つの表にして書き出し、書いたものを取り込みます。")
def facts() -> None:
    """Gather the commands about facts."""


@facts.command(help="表を書き出します。名前の終わりが .csv なら CSV、ほかは Excel の表（XLSX）です。")
@sites_argument
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, dir_okay=False), default=Path("facts.xlsx"), show_default=True
)
@click.option("--without-restricted", is_flag=True, help="学校に出さない値をのせません")
@library_option
def export(library_folder: Path | None, wanted: tuple[str, ...], output: Path, *, without_restricted: bool) -> None:
    """Write the table of all facts."""
    table = fact_table(wanted_documents(opened_library(library_folder), wanted), restricted=not without_restricted)
    refuse_suffix(output, ".csv", ".xlsx")
    data = table_csv(table) if output.suffix.lower() == ".csv" else table_xlsx(table)
    write_whole(output, data)
    missing = sum(value == "" for row in table.rows for value in row.values)
    click.echo(f"{output} に {len(table.rows)} 拠点の値を書きました（空の値 {missing}）。")
    if any(column.restricted for column in table.columns):
        click.echo("学校に出さない値（鍵、電話など）も入っています。ほかの人に渡すときは気をつけてください。")


@facts.command("import", help="表（XLSX か CSV）の値を取り込みます。まず変わるところを表示します。")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False), metavar="FILE")
@library_option
@click.option("--clear", is_flag=True, help="空の欄の値を消します（なければ前の値を残します）")
@click.option("--yes", is_flag=True, help="確認せずに書き込みます")
@json_option
def import_(library_folder: Path | None, file: Path, *, clear: bool, yes: bool, as_json: bool) -> None:
    """Show what a table would change, then write it."""
    with told(file):
        data = file.read_bytes()
    with _named(file.name):
        table = read_fact_table(data)
    library = opened_library(library_folder)
    with _named(file.name):
        plan = plan_facts(readable_documents(library), table, clear=clear)
    if as_json:
        echo_json([_form(change) for change in plan.changes])
    else:
        _show(plan)
    _show_unknown(plan, err=as_json)
    if not plan.changes:
        return
    if not yes and not (sys.stdin.isatty() and click.confirm("書き込みますか", err=True)):
        click.echo("まだ書き込んでいません。書き込むには --yes を付けてください。", err=True)
        return
    refused = _write(library, plan, file.name)
    sites = len({change.site_id for change in plan.changes}) - len(refused)
    click.echo(f"{sites} 拠点を書き込みました。", err=as_json)
    if refused:
        raise BadInput("　".join(map(str, refused)))


@contextmanager
def _named(name: str) -> Iterator[None]:
    """Put the file's name before what is wrong with it."""
    try:
        yield
    except BadInput as error:
        raise BadInput(f"{name}：{error}") from error


def _form(change: FactChange) -> dict[str, str]:
    return {"site": change.site_id, "fact": change.fact_name, "before": change.before, "after": change.after}


def _show(plan: FactPlan) -> None:
    for change in plan.changes:
        before, after = plain(change.before) or _EMPTY, plain(change.after) or _EMPTY
        click.echo(f"{change.site_name}　{change.fact_name}：{before} → {after}")
    click.echo(f"変わる値 {len(plan.changes)}、空の欄のため残す値 {plan.kept}")


def _show_unknown(plan: FactPlan, *, err: bool) -> None:
    if plan.unknown_sites:
        click.echo(f"知らない拠点（取り込みません）：{'、'.join(plan.unknown_sites)}", err=err)
    if plan.unknown_columns:
        click.echo(f"知らない列（取り込みません）：{'、'.join(plan.unknown_columns)}", err=err)


def _write(library: Library, plan: FactPlan, name: str) -> list[KitError]:
    """Write each site by itself and return why some could not be: one that is in use keeps no other from its change."""
    refused: list[KitError] = []
    for site_id, count in Counter(change.site_id for change in plan.changes).items():
        try:
            with opened_to_write(library, site_id) as kit_file:
                document = with_changes(kit_file.document, plan.changes)
                kit_file.save(document, user_name(), f"{name} の値を取り込み（{count}）")
        except KitError as error:
            refused.append(error)
    return refused
