"""The command that prints."""

import datetime as dt
from pathlib import Path

import click

from kitbuilder.cli.progress import following
from kitbuilder.cli.shared import library_option, opened_library, own_command, sites_argument, today, wanted_documents
from kitbuilder.kit.errors import KitError, NotFound
from kitbuilder.kit.find import find_section
from kitbuilder.kit.ids import SectionId
from kitbuilder.kit.problem import Severity
from kitbuilder.kit.values import Document
from kitbuilder.printing.layout import layout_names, library_layouts
from kitbuilder.printing.options import Furigana, PrintOptions
from kitbuilder.printing.run import Finished, Refused, Unprintable, print_combined, print_kits
from kitbuilder.printing.runs import Audience


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
@click.option(
    "--jobs",
    type=click.IntRange(1, 64),
    default=1,
    metavar="N",
    help="同時に使うプロセッサーの数（26拠点なら1が最も速い）",
)
@click.option("--date", "date_text", default=None, metavar="YYYY-MM-DD", help="カードに書く印刷日（なければ今日）")
def print_(
    library_folder: Path | None,
    wanted: tuple[str, ...],
    output: Path,
    layout: str,
    audience: str,
    furigana: str,
    sections: tuple[str, ...],
    jobs: int,
    date_text: str | None,
    *,
    combined: bool,
) -> None:
    """Write the cards of kits as PDF files."""
    library = opened_library(library_folder)
    shelf = library_layouts(library.folder)
    shelf.load(layout)
    documents = wanted_documents(library, wanted)
    if not documents:
        raise KitError("拠点が1つもありません。kitbuilder import-sites で拠点を取り込んでください")
    chosen = tuple(section_id for name in sections for section_id in _section_ids(documents, name))
    options = PrintOptions(_day(date_text), layout, Audience(audience), Furigana(furigana), chosen)
    kits = [(document.kit, document.site) for document in documents]
    if combined:
        results: list[Finished | Refused] = [print_combined(kits, output, options, shelf)]
    else:
        results = list(following(print_kits(kits, output, options, jobs, shelf), "印刷", total=len(kits)))
    finished = [result for result in results if isinstance(result, Finished)]
    refused = [result for result in results if isinstance(result, Refused)]
    if not finished:
        raise Unprintable(refused[0].reason)
    _tell(finished, output, documents)
    if refused:
        names = "、".join(result.site for result in refused)
        raise Unprintable(f"{len(refused)} 拠点は印刷していません（{names}）。{refused[0].reason}")


def _section_ids(documents: list[Document], name: str) -> list[SectionId]:
    """Return the ids the section has at the sites; a site that does not have it is passed over, all are not."""
    found: dict[SectionId, None] = {}
    missing: list[NotFound] = []
    for document in documents:
        try:
            found[find_section(document.kit, name).id] = None
        except NotFound as error:
            missing.append(error)
    if not found:
        raise missing[0]
    return list(found)


def _day(text: str | None) -> dt.date:
    if text is None:
        return today()
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise click.BadParameter(f"日付「{text[:20]}」は 2026-11-24 の形で書いてください") from error


def _tell(finished: list[Finished], output: Path, documents: list[Document]) -> None:
    pages = sum(file.pages for file in finished)
    sites = len(documents) if finished[0].site == "" else len(finished)
    click.echo(f"{sites} 拠点、{pages} ページを {output.resolve()} に書きました。")
    warnings = [problem for file in finished for problem in file.problems if problem.severity is Severity.WARNING]
    click.echo(f"編集画面を開くには {own_command()} とだけ打ってください。")
    missing = sum(problem.code == "fact-missing" for problem in warnings)
    if missing:
        click.echo(
            f"まだ決まっていない拠点の値が {missing} 件あり、記入欄になっています。kitbuilder check で見られます。"
        )
    if len(warnings) > missing:
        click.echo(f"ほかに注意が {len(warnings) - missing} 件あります。kitbuilder check で見られます。")
