"""Commands about sites: make a library, list the sites, take in a published site list."""

import sys
from collections import Counter
from pathlib import Path

import click

from kitbuilder.cli.shared import (
    echo_json,
    json_option,
    library_option,
    make_library,
    opened_library,
    own_folder,
    readable_documents,
    today,
    user_name,
)
from kitbuilder.exchange.site_list import (
    LARGEST_BYTES,
    Action,
    Planned,
    bundled_sites,
    plan_import,
    read_site_list,
)
from kitbuilder.kit.check import check
from kitbuilder.kit.errors import BadInput, KitError
from kitbuilder.kit.ids import MASTER
from kitbuilder.kit.problem import Severity
from kitbuilder.kit.values import Document, EditionState
from kitbuilder.kit.words import STATE_WORDS
from kitbuilder.store.faults import told
from kitbuilder.store.library import Library

_WORDS = {
    Action.ADD: "追加",
    Action.UPDATE: "更新",
    Action.UNCHANGED: "変更なし",
    Action.UNMATCHED: "一覧にない（そのまま残します）",
}

ward_option = click.option("--ward", default="", metavar="NAME", help="住所にこの言葉がある拠点だけ（例：金沢区）")


@click.command(help="キット一式を作ります。区の基本版と、拠点ごとのキットです。")
@library_option
@click.option(
    "--sites",
    "site_list",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="CSV",
    help="拠点の一覧（import-sites と同じ）",
)
@ward_option
def init(library_folder: Path | None, site_list: Path | None, ward: str) -> None:
    """Make a library from the default kit and a site list."""
    listed = read_site_list(_content(site_list), ward) if site_list else bundled_sites()
    library = Library(library_folder or own_folder())
    made = make_library(library, listed)
    count = len(library.site_ids())
    click.echo(f"{library.folder} に {count} 拠点のキットがあります（今回作成 {made}）。")


@click.command(help="拠点の一覧を表示します。")
@library_option
@json_option
def sites(library_folder: Path | None, *, as_json: bool) -> None:
    """List the sites with edition, state, open comments and problems."""
    rows = [_row(document) for document in readable_documents(opened_library(library_folder))]
    if as_json:
        echo_json(rows)
        return
    for row in rows:
        state = STATE_WORDS[EditionState(str(row["state"]))]
        counts = f"意見 {row['open_comments']}　エラー {row['errors']}　注意 {row['warnings']}"
        click.echo(f"{row['id']:<26}第{row['edition']}版 {state}　{counts}　{row['name']}")


@click.command(
    "import-sites",
    help="公開されている拠点の一覧（CSV）から拠点を取り込みます。まず変更点を表示します。"
    "使える一覧は、横浜市の hinanjo.csv、国土地理院の指定避難所・指定緊急避難場所データ、"
    "自治体標準オープンデータセットと推奨データセットの指定緊急避難場所一覧です。"
    "列の順は問いません。一覧にない拠点は消しません。",
)
@click.argument("site_list", type=click.Path(path_type=Path, exists=True, dir_okay=False), metavar="CSV")
@library_option
@ward_option
@click.option("--yes", is_flag=True, help="確認せずに書き込みます")
@json_option
def import_sites(library_folder: Path | None, site_list: Path, ward: str, *, yes: bool, as_json: bool) -> None:
    """Show what a site list would change, then write it."""
    listed = read_site_list(_content(site_list), ward)
    library = opened_library(library_folder)
    planned = plan_import([document.site for document in library.read_all()], listed)
    if as_json:
        echo_json(
            [{"action": p.action, "id": p.site.id, "name": p.site.name, "address": p.site.address} for p in planned]
        )
    else:
        _show(planned)
    pending = [plan for plan in planned if plan.action in (Action.ADD, Action.UPDATE)]
    if not pending:
        return
    if not yes and not (sys.stdin.isatty() and click.confirm("書き込みますか", err=True)):
        click.echo("まだ書き込んでいません。書き込むには --yes を付けてください。", err=True)
        return
    refused = _write(library, pending)
    click.echo(f"{len(pending) - len(refused)} 拠点を書き込みました。", err=as_json)
    if refused:
        raise BadInput("　".join(map(str, refused)))


def _content(path: Path) -> bytes:
    """Return what a file holds, and of one that is too large no more than shows that it is."""
    with told(path), path.open("rb") as file:
        return file.read(LARGEST_BYTES + 1)


def _row(document: Document) -> dict[str, object]:
    problems = Counter(problem.severity for problem in check(document.kit, document.site, today()))
    return {
        "id": document.site.id,
        "name": document.site.name,
        "edition": document.kit.edition.number,
        "state": document.kit.edition.state.value,
        "open_comments": sum(not comment.done for comment in document.review.comments),
        "errors": problems[Severity.ERROR],
        "warnings": problems[Severity.WARNING],
    }


def _show(planned: list[Planned]) -> None:
    for plan in planned:
        if plan.action is not Action.UNCHANGED:
            click.echo(f"{_WORDS[plan.action]}　{plan.site.id:<26}{plan.site.name}　{plan.site.address}")
    counts = Counter(plan.action for plan in planned)
    click.echo("、".join(f"{word} {counts[action]}" for action, word in _WORDS.items()))


def _write(library: Library, pending: list[Planned]) -> list[KitError]:
    """Write each site by itself and return why some could not be: one that is in use keeps no other from its change."""
    master = library.read(MASTER)
    refused: list[KitError] = []
    for plan in pending:
        try:
            if plan.action is Action.ADD:
                library.add(master, plan.site, user_name())
            elif trouble := library.update_site(plan.site, user_name()):
                click.echo(f"kitbuilder: {trouble}", err=True)
        except KitError as error:
            refused.append(error)
    return refused
