"""Commands about one kit: show it, write it back, and the schema of its open form."""

from pathlib import Path

import click

from kitbuilder.cli.shared import is_master, json_option, library_option, opened_library, opened_to_write, user_name
from kitbuilder.kit.difference import difference, summary
from kitbuilder.kit.edit.guards import refuse_lost_locks, refuse_lost_restrictions
from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.find import card_count, numbered_cards, team_of
from kitbuilder.kit.open_form import from_json, schema_text, to_json
from kitbuilder.kit.text import plain
from kitbuilder.kit.values import Document
from kitbuilder.store.faults import told

_LARGEST_BYTES = 200_000_000
_WRITTEN = "kitbuilder show --json で書き出したファイル"


@click.command(help="キットを表示します。SITE は拠点の番号か名前、master は区の基本版です。")
@click.argument("site", metavar="SITE")
@library_option
@json_option
def show(library_folder: Path | None, site: str, *, as_json: bool) -> None:
    """Show a kit, in words or as the open form."""
    library = opened_library(library_folder)
    document = library.read(library.find(site))
    if as_json:
        click.echo(to_json(document), nl=False)
    else:
        _show(document)


@click.command(help="JSON（show --json の形）をキットに書き戻します。")
@click.argument("site", metavar="SITE")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False), metavar="FILE.json")
@library_option
def apply(library_folder: Path | None, site: str, file: Path) -> None:
    """Write the open form back into a kit: checked whole, then saved in one transaction."""
    library = opened_library(library_folder)
    site_id = library.find(site)
    document = _read(file)
    with opened_to_write(library, site_id) as kit_file:
        before = kit_file.document
        if document.site.id != before.site.id:
            raise BadInput(f"{file.name} は「{document.site.id}」のキットです。「{before.site.id}」には書き込めません")
        if not is_master(before):
            refuse_lost_locks(before.kit, document.kit)
            refuse_lost_restrictions(before, document)
        changes = difference(before, document)
        kit_file.save(document, user_name(), f"{file.name} を適用（{summary(changes)}）")
    click.echo(f"{document.site.name} に書き込みました（{summary(changes)}）。")


@click.command(help="キットの JSON の書き方（JSON Schema）を表示します。")
def schema() -> None:
    """Print the JSON Schema of the open form."""
    click.echo(schema_text(), nl=False)


def _read(file: Path) -> Document:
    with told(file):
        if file.stat().st_size > _LARGEST_BYTES:
            raise BadInput(f"{file.name} が大きすぎます（200 MB まで）。ファイルを確かめてください")
        data = file.read_bytes()
    if not data.strip():
        raise BadInput(f"{file.name} は空です。{_WRITTEN}を選んでください")
    try:
        return from_json(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise BadInput(f"{file.name} は JSON ではありません。{_WRITTEN}を選んでください") from error
    except BadInput as error:
        raise BadInput(f"{file.name}：{error}") from error


def _show(document: Document) -> None:
    kit, site = document.kit, document.site
    click.echo(f"{site.name}　第{kit.edition.number}版　{kit.edition.date}　カード {card_count(kit)} 枚")
    section = None
    for found in numbered_cards(kit):
        if found.section.id != section:
            section = found.section.id
            click.echo(f"\n■ {plain(found.section.title)}")
        team = team_of(kit, found.card.team)
        done_by = f"（{plain(team.name)}）" if team else ""
        click.echo(f"  {found.shown_number:>3} {plain(found.card.title)}{done_by}")
        if not found.card.in_use:
            click.echo(f"        使わないカード（理由：{plain(found.card.unused)}）")
            continue
        for number, step in enumerate(found.card.steps, 1):
            click.echo(f"        {number} {plain(step.text)}")
        for caution in found.card.cautions:
            click.echo(f"        ! {plain(caution.text)}")
    click.echo("\n■ 拠点の値")
    for fact in site.facts:
        click.echo(f"  {fact.name}：{plain(fact.value) or '（まだありません）'}")
