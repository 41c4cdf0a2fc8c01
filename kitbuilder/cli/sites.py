"""Commands about sites: make a library, list the sites, take in a published site list."""

import sys
from collections import Counter
from pathlib import Path
from unicodedata import east_asian_width

import click

from kitbuilder.cli.shared import (
    echo_json,
    json_option,
    library_option,
    make_library,
    opened_library,
    own_folder,
    tell_unreadable,
    today,
    user_name,
)
from kitbuilder.exchange.overview_table import base_words, overview_csv, overview_xlsx
from kitbuilder.exchange.site_list import (
    LARGEST_BYTES,
    Action,
    Planned,
    bundled_sites,
    plan_import,
    read_site_list,
)
from kitbuilder.kit.errors import BadInput, KitError
from kitbuilder.kit.ids import MASTER
from kitbuilder.kit.overview import SiteRow
from kitbuilder.printing.whole_file import refuse_suffix, write_whole
from kitbuilder.store.faults import told
from kitbuilder.store.library import Library
from kitbuilder.store.overview import Unreadable, library_rows

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


@click.command(
    short_help="拠点の一覧と、それぞれの進みぐあいを表示します。",
    help="拠点の一覧を表示します。版と状態（承認のあとで変わったものは「要再確認」）、値（書いた数/全部）、区の基本版の変更を取り込んだか、意見、エラー、注意、"
    "カードを最後に印刷した日（△ はそのあと変わったもの）です。",
)
@library_option
@json_option
@click.option(
    "-o",
    "--output",
    "--csv",
    "output",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="表をファイルに書きます。名前の終わりが .xlsx なら Excel の表、.csv なら CSV です",
)
def sites(library_folder: Path | None, output: Path | None, *, as_json: bool) -> None:
    """List the sites: how far each is, what is missing, and what must be looked at."""
    rows = _rows(opened_library(library_folder))
    if output is not None:
        refuse_suffix(output, ".csv", ".xlsx")
        write_whole(output, overview_xlsx(rows) if output.suffix.lower() == ".xlsx" else overview_csv(rows))
        click.echo(f"{output} に {len(rows)} 拠点の一覧を書きました。", err=as_json)
    if as_json:
        echo_json([_form(row) for row in rows])
    elif output is None:
        _show_rows(rows)


@click.command(
    "import-sites",
    short_help="公開されている拠点の一覧から拠点を取り込みます。",
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


def _rows(library: Library) -> list[SiteRow]:
    """Return the lines of the sites in the order of their readings; files that cannot be read are told at the end."""
    found = list(library_rows(library, today()))
    tell_unreadable([each.error for each in found if isinstance(each, Unreadable)])
    return sorted((row for row in found if isinstance(row, SiteRow)), key=lambda row: (row.reading, row.id))


def _form(row: SiteRow) -> dict[str, object]:
    return {
        "id": row.id,
        "name": row.name,
        "kana": row.kana,
        "edition": row.edition,
        "state": row.state.value,
        "stale_sections": row.stale_sections,
        "facts": row.facts,
        "filled": row.filled,
        "behind": row.behind,
        "base_edition": row.base_edition,
        "open_comments": row.open_comments,
        "errors": row.errors,
        "warnings": row.warnings,
        "printed_on": row.printed_on.isoformat() if row.printed_on else None,
        "changed_since_print": row.changed_since_print,
        "changed_at": row.changed_at.isoformat(timespec="seconds") if row.changed_at else None,
        "changed_by": row.changed_by,
    }


def _show_rows(rows: list[SiteRow]) -> None:
    """Show the lines below each other, each part as wide as the widest of its kind."""
    comments = any(row.open_comments for row in rows)
    lines = [_parts(row, comments=comments) for row in rows]
    widths = [max(map(_width, parts)) for parts in zip(*lines, strict=True)]
    for parts, row in zip(lines, rows, strict=True):
        click.echo("　".join([" ".join(map(_padded, parts, widths)), row.name]))


def _parts(row: SiteRow, *, comments: bool) -> tuple[str, ...]:
    printed = f"{row.printed_on}{'△' if row.changed_since_print else ''}" if row.printed_on else "―"
    return (
        row.id,
        f"第{row.edition}版 {row.state_word}",
        f"値 {row.filled}/{row.facts}",
        base_words(row) or "―",
        *([f"意見 {row.open_comments}"] if comments else []),
        f"エラー {row.errors}",
        f"注意 {row.warnings}",
        f"印刷 {printed}",
    )


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _width(text))


def _width(text: str) -> int:
    """Return how many columns of a terminal a text takes."""
    return sum(2 if east_asian_width(character) in "WFA" else 1 for character in text)


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
