"""The command that looks at finished PDFs, and what it tells people."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

import click

from kitbuilder.cli.progress import following
from kitbuilder.cli.shared import echo_json, json_option
from kitbuilder.kit.errors import BadInput
from kitbuilder.printing.preflight import PageReport, page_count, preflight


@click.command(help="できあがった PDF を確かめます。QR コード、文字、フォント、余白、穴の所を見ます。")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PDF...")
@json_option
@click.option(
    "--jobs", type=click.IntRange(1, 64), default=1, metavar="N", help="同時に使うプロセッサーの数（ページが多いとき）"
)
@click.pass_context
def verify(context: click.Context, files: tuple[Path, ...], jobs: int, *, as_json: bool) -> None:
    """Check finished PDFs page by page."""
    paths = list(dict.fromkeys(path for file in files for path in _pdfs(file)))
    if not paths:
        raise BadInput(f"{files[0]} に PDF がありません。フォルダーを確かめてください")
    total = sum(map(page_count, paths))
    reports = list(following(preflight(paths, jobs), "PDF を確認", total=total))
    if as_json:
        echo_json([report.form() for report in reports])
    else:
        for line in told(reports):
            click.echo(line)
    context.exit(int(not all(report.ok for report in reports)))


def told(reports: Sequence[PageReport]) -> Iterator[str]:
    """Yield what people read: a line for each file, its problems with their pages, and a line for all.

    The reports of a file follow each other.
    """
    for file, group in groupby(reports, lambda report: report.file):
        pages = list(group)
        bad = sum(not report.ok for report in pages)
        state = f"問題のあるページ {bad}" if bad else "問題なし"
        yield f"{file}：{len(pages)} ページ、QR コード {_codes(pages)}。{state}。"
        yield from (f"  {_page_words(numbers)}ページ：{problem}。" for problem, numbers in _by_problem(pages).items())
    bad = sum(not report.ok for report in reports)
    yield f"{len(reports)} ページを確認しました。読めた QR コード {_codes(reports)}、問題のあるページ {bad}。"


def _by_problem(reports: Sequence[PageReport]) -> dict[str, list[int]]:
    pages: dict[str, list[int]] = {}
    for report in reports:
        for problem in dict.fromkeys(report.problems):
            pages.setdefault(problem, []).append(report.page)
    return pages


def _page_words(numbers: Sequence[int]) -> str:
    """Return page numbers as people write them: 1、3〜5."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return "、".join(str(run[0]) if len(run) == 1 else f"{run[0]}〜{run[-1]}" for run in runs)


def _codes(reports: Sequence[PageReport]) -> int:
    return sum(len(report.codes) for report in reports)


def _pdfs(file: Path) -> list[Path]:
    return sorted(file.rglob("*.pdf")) if file.is_dir() else [file]
