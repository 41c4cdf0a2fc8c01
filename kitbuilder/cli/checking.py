"""The command that looks for problems in kits before printing."""

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
from kitbuilder.kit.problem import Problem, Severity
from kitbuilder.kit.values import Document
from kitbuilder.kit.words import SEVERITY_WORDS
from kitbuilder.printing.check import document_problems
from kitbuilder.printing.layout import library_layouts
from kitbuilder.printing.press import Press


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
    press, layouts, on = Press(shelf), shelf.card_names(), today()
    documents = wanted_documents(library, wanted)
    found = [(document, document_problems(press, document, layouts, on)) for document in following(documents, "確認")]
    if as_json:
        echo_json([_form(document, problem) for document, problems in found for problem in problems])
    else:
        for document, problems in found:
            _show(document, problems, hints=hints)
    grave = any(problem.severity is not Severity.HINT for _, problems in found for problem in problems)
    context.exit(int(grave))


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
