"""Commands that look for problems: in kits before printing, and in finished PDFs."""

from collections import Counter
from pathlib import Path

import click

from kitbuilder.cli.progress import following
from kitbuilder.cli.shared import (
    echo_json,
    json_option,
    library_option,
    opened_library,
    sites_argument,
    today,
    wanted_documents,
)
from kitbuilder.kit.check import check as check_kit
from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.problem import Problem, Severity
from kitbuilder.kit.values import Document
from kitbuilder.kit.words import SEVERITY_WORDS
from kitbuilder.printing.check import printing_problems
from kitbuilder.printing.layout import library_layouts
from kitbuilder.printing.options import PrintOptions
from kitbuilder.printing.press import Press
from kitbuilder.printing.verify import PageReport
from kitbuilder.printing.verify import verify as verify_file


@click.command(help="印刷の前に見るべき点を表示します。エラーか注意があれば終了コードは 1 です。")
@sites_argument
@library_option
@json_option
@click.option("--hints", is_flag=True, help="ヒントも表示します")
@click.pass_context
def check(
    context: click.Context, library_folder: Path | None, wanted: tuple[str, ...], *, as_json: bool, hints: bool
) -> None:
    """List the problems of kits."""
    library = opened_library(library_folder)
    shelf = library_layouts(library.folder)
    press, options = Press(shelf), [PrintOptions(today(), name) for name in shelf.card_names()]
    documents = wanted_documents(library, wanted)
    found = [(document, _problems(press, document, options)) for document in following(documents, "確認")]
    if as_json:
        echo_json([_form(document, problem) for document, problems in found for problem in problems])
    else:
        for document, problems in found:
            _show(document, problems, hints=hints)
    grave = any(problem.severity is not Severity.HINT for _, problems in found for problem in problems)
    context.exit(int(grave))


@click.command(help="できあがった PDF を確かめます。QR コード、フォント、余白を見ます。")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PDF...")
@json_option
@click.pass_context
def verify(context: click.Context, files: tuple[Path, ...], *, as_json: bool) -> None:
    """Check finished PDFs page by page."""
    paths = [path for file in files for path in _pdfs(file)]
    if not paths:
        raise BadInput(f"{files[0]} に PDF がありません。フォルダーを確かめてください")
    reports = [report for path in following(paths, "PDF を確認") for report in verify_file(path)]
    if as_json:
        echo_json([report.form() for report in reports])
    else:
        _show_reports(reports)
    context.exit(int(not all(report.ok for report in reports)))


def _problems(press: Press, document: Document, options: list[PrintOptions]) -> list[Problem]:
    kit, site = document.kit, document.site
    printing = (problem for each in options for problem in printing_problems(press, kit, site, each))
    return [*dict.fromkeys(printing), *check_kit(kit, site, options[0].date)]


def _form(document: Document, problem: Problem) -> dict[str, object]:
    return {
        "site": document.site.id,
        "severity": problem.severity.value,
        "where": problem.where.label,
        "code": problem.code,
        "message": problem.message,
        "advice": problem.advice,
        "item": problem.where.item,
        "field": problem.where.field,
    }


def _show(document: Document, problems: list[Problem], *, hints: bool) -> None:
    counts = Counter(problem.severity for problem in problems)
    summary = "　".join(f"{word} {counts[severity]}" for severity, word in SEVERITY_WORDS.items())
    click.echo(f"■ {document.site.name}　{summary}")
    for problem in problems:
        if hints or problem.severity is not Severity.HINT:
            click.echo(
                f"  {SEVERITY_WORDS[problem.severity]}　{problem.where.label}：{problem.message}。{problem.advice}。"
            )


def _pdfs(file: Path) -> list[Path]:
    return sorted(file.rglob("*.pdf")) if file.is_dir() else [file]


def _show_reports(reports: list[PageReport]) -> None:
    for report in reports:
        for problem in report.problems:
            click.echo(f"{report.file} {report.page}ページ：{problem}。")
    codes = sum(len(report.codes) for report in reports)
    bad = sum(not report.ok for report in reports)
    click.echo(f"{len(reports)} ページを確認しました。読めた QR コード {codes}、問題のあるページ {bad}。")
