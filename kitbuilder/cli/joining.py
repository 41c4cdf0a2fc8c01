"""The command that brings a copy of a kit file back: what both wrote is joined."""

from pathlib import Path

import click

from kitbuilder.cli.shared import echo_json, json_option, library_option, opened_library, opened_to_write, user_name
from kitbuilder.cli.updating import conflict_form
from kitbuilder.kit.change_words import without_parts
from kitbuilder.kit.difference import difference, summary
from kitbuilder.kit.join import Join, decided
from kitbuilder.kit.merge import Side, conflict_words
from kitbuilder.kit.update import Decision
from kitbuilder.kit.values import Document
from kitbuilder.store.joining import join_copy
from kitbuilder.store.kit_file import KitFile

_SIDES = {"mine": Side.OURS, "copy": Side.THEIRS}
_COPY = "写し"


@click.command(
    short_help="持ち出して書いた写しを、拠点のキットに合わせます。",
    help="持ち出して書いたキットの写し（FILE.kit）を、拠点のキットに合わせます。"
    "両方で変えたところが残れば、何も書き込まず、終了コードは 1 です。写しのファイルは変わりません。",
)
@click.argument("site", metavar="SITE")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False), metavar="FILE.kit")
@library_option
@click.option(
    "--conflicts",
    type=click.Choice(["ask", *_SIDES]),
    default="ask",
    show_default=True,
    help="両方が変えたところ：書き込まずに並べる ask、手元の版にする mine、写しの版にする copy",
)
@click.option("--dry-run", is_flag=True, help="何が変わるかを表示するだけで、書き込みません")
@json_option
@click.pass_context
def join(
    context: click.Context,
    library_folder: Path | None,
    site: str,
    file: Path,
    conflicts: str,
    *,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Join what somebody wrote into a copy with what was written here meanwhile; all of it, or nothing."""
    library = opened_library(library_folder)
    with opened_to_write(library, library.find(site)) as kit_file, KitFile.open(file) as copy:
        before = kit_file.document
        found = join_copy(kit_file, before, copy)
        if conflicts in _SIDES:
            found = decided(found, [Decision(conflict, _SIDES[conflicts]) for conflict in found.conflicts])
        written = not (dry_run or found.conflicts)
        if written and found.document != before:
            kit_file.save(found.document, user_name(), f"{file.name} を取り込み（{_counted(before, found)}）")
    if as_json:
        form = [conflict_form(conflict, found.document.kit) for conflict in found.conflicts]
        echo_json({"site": before.site.id, "changed": bool(difference(before, found.document)), "conflicts": form})
    else:
        _show(before, found, written=written)
    context.exit(int(bool(found.conflicts)))


def _counted(before: Document, found: Join) -> str:
    return summary(without_parts(difference(before, found.document)))


def _show(before: Document, found: Join, *, written: bool) -> None:
    click.echo(f"■ {before.site.name}　{_counted(before, found)}")
    for conflict in found.conflicts:
        click.echo(f"  要決定　{conflict_words(conflict, found.document.kit, theirs=_COPY)}。")
    if found.conflicts:
        click.echo(
            "両方で変えたところがあるので、まだ書き込んでいません。--conflicts mine（手元の版）か"
            " --conflicts copy（写しの版）を付けるか、編集画面の「写しを取り込む」で1つずつ決めてください。"
        )
    elif not written:
        click.echo("まだ書き込んでいません。")
