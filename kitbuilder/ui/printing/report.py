"""What is said before and after printing, in sentences."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from attrs import frozen
from PySide6.QtCore import QCoreApplication

from kitbuilder.kit.problem import Problem, Severity
from kitbuilder.printing.preflight import PageReport
from kitbuilder.printing.run import Finished, Refused, Unchanged
from kitbuilder.ui.printing.jobs import Bound, Ready, Unnoted
from kitbuilder.ui.translated import ended, listed

translate = QCoreApplication.translate

Result = Ready | Refused | Finished | Unchanged | Bound | Unnoted


@frozen
class Outcome:
    """What a run came to: its results in their order, and how it ended."""

    results: tuple[Result, ...] = ()
    cancelled: bool = False
    fault: tuple[str, str] | None = None
    """A sentence and details, when the run broke off."""

    @property
    def finished(self) -> list[Finished]:
        """The files that were written."""
        return [result for result in self.results if isinstance(result, Finished)]

    @property
    def unchanged(self) -> list[Unchanged]:
        """The files that were left as they are."""
        return [result for result in self.results if isinstance(result, Unchanged)]

    @property
    def refused(self) -> list[Refused]:
        """The sites that were not printed."""
        return [result for result in self.results if isinstance(result, Refused)]

    @property
    def bound(self) -> Bound | None:
        """The pages for a printer."""
        return next((result for result in self.results if isinstance(result, Bound)), None)

    @property
    def unnoted(self) -> str:
        """Why the overview does not know of the print; empty when it does."""
        return next((result.sentence for result in self.results if isinstance(result, Unnoted)), "")


def not_noted(why: str) -> str:
    """Say that the overview does not know of the print."""
    return translate("PrintReport", "印刷した日を、拠点の一覧に記録できませんでした。{}").format(ended(why))


def before_printing(refused: Iterable[Refused]) -> str:
    """Say what forbids printing; nothing when nothing does."""
    reasons = [translate("PrintReport", "・{}。").format(refusal.reason) for refusal in refused]
    return "\n".join([translate("PrintReport", "次の拠点は、直すまで印刷できません。"), *reasons]) if reasons else ""


def files_written(outcome: Outcome, looked_at: str = "") -> str:
    """Say which files were written, what was found on them, which sites were not printed, and what is still open."""
    said = [*_ending(outcome), *_written(outcome), *_left_alone(outcome), *_refusals(outcome)]
    said += [not_noted(outcome.unnoted)] if outcome.unnoted else []
    return "\n".join([*said, *([looked_at] if looked_at else []), *_to_look_at(outcome)])


def files_looked_at(reports: Sequence[PageReport], pages: int, fault: str) -> str:
    """Say what was found on the pages that were written, of which so many had to be looked at."""
    bad = [report for report in reports if not report.ok]
    if bad:
        lines = [translate("PrintReport", "できたページに問題があります。使わないでください。"), *_found_on(bad)]
        return "\n".join(lines)
    if fault:
        return translate("PrintReport", "できたページを確かめられませんでした。{}").format(ended(fault))
    if len(reports) < pages:
        return translate("PrintReport", "できたページは、確かめている途中で中止しました。")
    codes = sum(len(report.codes) for report in reports)
    return translate("PrintReport", "できたページを確かめました（QR コード {}）。問題はありません。").format(codes)


def _found_on(reports: Sequence[PageReport]) -> Iterator[str]:
    for report in reports:
        for problem in report.problems:
            line = translate("PrintReport", "・{} {}ページ：{}")
            yield line.format(Path(report.file).name, report.page, ended(problem))


def pages_sent(outcome: Outcome, pages: int) -> str:
    """Say how many pages went to the printer, and the rest as `files_written`."""
    sent = translate("PrintReport", "{}ページをプリンターに送りました。").format(pages)
    return "\n".join([sent, *_refusals(outcome), *_to_look_at(outcome)])


def nothing_to_print(outcome: Outcome) -> str:
    """Say why nothing goes to the printer."""
    return "\n".join(
        [*_ending(outcome), translate("PrintReport", "プリンターには何も送っていません。"), *_refusals(outcome)]
    )


def printing_stopped(pages: int) -> str:
    """Say what may still come out of a printer that was stopped."""
    if not pages:
        return translate("PrintReport", "中止しました。プリンターには何も送っていません。")
    return translate("PrintReport", "中止しました。プリンターに送った{}ページは、出てくることがあります。").format(
        pages
    )


def _ending(outcome: Outcome) -> Iterator[str]:
    if outcome.cancelled:
        yield translate("PrintReport", "中止しました。")
    if outcome.fault:
        yield ended(outcome.fault[0])


def _written(outcome: Outcome) -> Iterator[str]:
    finished = outcome.finished
    pages = sum(file.pages for file in finished)
    stopped = outcome.cancelled or outcome.fault is not None
    if not finished:
        yield translate("PrintReport", "ファイルは書いていません。")
    elif not finished[0].site:
        sites = sum(isinstance(result, Ready) for result in outcome.results)
        yield translate("PrintReport", "{}拠点、{}ページを1つのファイルに書きました。").format(sites, pages)
    elif stopped:
        yield translate("PrintReport", "書き終えた{}拠点、{}ページのファイルは残っています。").format(
            len(finished), pages
        )
    else:
        yield translate("PrintReport", "{}拠点、{}ページを書きました。").format(len(finished), pages)


def _left_alone(outcome: Outcome) -> Iterator[str]:
    if outcome.unchanged:
        sentence = translate("PrintReport", "{}拠点は変わっていないので、そのままにしました。")
        yield sentence.format(len(outcome.unchanged))


def _refusals(outcome: Outcome) -> Iterator[str]:
    for refusal in outcome.refused:
        yield translate("PrintReport", "印刷していません：{}。").format(refusal.reason)


def _to_look_at(outcome: Outcome) -> Iterator[str]:
    """Yield a line for each site where something is open; it prints all the same."""
    printed = [result for result in outcome.results if isinstance(result, Ready | Finished)]
    lines = [line for result in printed for line in _looked_at(result.site, result.problems)]
    if lines:
        yield translate("PrintReport", "あとで見ておくとよいところ（要確認に詳しく出ます）：")
        yield from lines


def _looked_at(site: str, problems: Iterable[Problem]) -> Iterator[str]:
    codes = [problem.code for problem in problems if problem.severity is Severity.WARNING]
    missing = codes.count("fact-missing")
    found = []
    if missing:
        found.append(translate("PrintReport", "書きこむ欄にした拠点の値 {}件").format(missing))
    if len(codes) > missing:
        found.append(translate("PrintReport", "ほかの注意 {}件").format(len(codes) - missing))
    if found:
        yield translate("PrintReport", "・{}　{}").format(site, listed(found))
