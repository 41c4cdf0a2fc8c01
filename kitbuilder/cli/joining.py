"""The command that brings a copy of a kit file back: what both wrote is joined."""

from pathlib import Path

import click

from kitbuilder.cli.shared import echo_json, json_option, library_option, opened_library, opened_to_write, user_name
from kitbuilder.cli.updating import conflict_form
from kitbuilder.kit.difference import difference, summary
from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.join import Join, joined
from kitbuilder.kit.merge import conflict_words
from kitbuilder.kit.values import Document
from kitbuilder.store.kit_file import KitFile

_COPY = "写し"


@click.command(
    help="持ち出して書いたキットの写し（FILE.kit）を拠点のキットに合わせます。決めることが残れば終了コードは 1 です。"
)
@click.argument("site", metavar="SITE")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False), metavar="FILE.kit")
@library_option
@click.option("--dry-run", is_flag=True, help="何が変わるかを表示するだけで、書き込みません")
@json_option
@click.pass_context
def join(
    context: click.Context, library_folder: Path | None, site: str, file: Path, *, dry_run: bool, as_json: bool
) -> None:
    """Join what somebody wrote into a copy with what was written here meanwhile. The copy stays as it is."""
    library = opened_library(library_folder)
    with opened_to_write(library, library.find(site)) as kit_file, KitFile.open(file) as copy:
        before = kit_file.document
        found = _joined(kit_file, copy, file)
        if found.document is not before and not dry_run:
            changes = summary(difference(before, found.document))
            kit_file.save(found.document, user_name(), f"{file.name} を取り込み（{changes}）")
    if as_json:
        form = [conflict_form(conflict, found.document.kit) for conflict in found.conflicts]
        echo_json({"site": before.site.id, "changed": found.document is not before, "conflicts": form})
    else:
        _show(before, found, dry_run=dry_run)
    context.exit(int(bool(found.conflicts)))


def _joined(kit_file: KitFile, copy: KitFile, file: Path) -> Join:
    own, other = kit_file.document, copy.document
    if own.site.id != other.site.id:
        raise BadInput(f"{file.name} は「{other.site.name}」のキットです。「{own.site.name}」には合わせられません")
    number = kit_file.common_save(copy)
    if not number:
        raise BadInput(f"{file.name} は「{own.site.name}」のキットの写しではありません。ファイルを確かめてください")
    return joined(kit_file.document_at(number), own, other)


def _show(before: Document, found: Join, *, dry_run: bool) -> None:
    changes = summary(difference(before, found.document)) if found.document is not before else "変更なし"
    click.echo(f"■ {before.site.name}　{changes}")
    for conflict in found.conflicts:
        click.echo(f"  要決定　{conflict_words(conflict, found.document.kit, theirs=_COPY)}。")
    if found.conflicts:
        click.echo("決めることは、拠点の版のままです。写しの版にするところは、編集画面で直してください。")
    if dry_run:
        click.echo("まだ書き込んでいません。")
