"""The problems of several sites as a list to take along: text to paste, CSV for a spreadsheet."""

import csv
import io
from collections.abc import Iterable, Sequence

from attrs import frozen

from kitbuilder.exchange.cells import harmless
from kitbuilder.kit.ids import SiteId
from kitbuilder.kit.problem import Problem
from kitbuilder.kit.words import SEVERITY_WORDS

HEADINGS = ("拠点", "拠点の番号", "程度", "場所", "内容", "すること")


@frozen
class Finding:
    """A problem of one site."""

    site: SiteId
    site_name: str
    problem: Problem


def problems_csv(findings: Iterable[Finding]) -> bytes:
    """Return the list as CSV: UTF-8 with BOM, which Excel needs to read it.

    Text that a spreadsheet would take for a formula gets an apostrophe before it: names and texts come from files of
    others (OWASP, CSV injection).
    """
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, quoting=csv.QUOTE_ALL)
    writer.writerow(HEADINGS)
    for finding in findings:
        writer.writerow(map(harmless, _cells(finding)))
    return buffer.getvalue().encode("utf-8-sig", "replace")


def problems_text(groups: Iterable[tuple[str, Sequence[Finding]]]) -> str:
    """Return the list as lines to paste into a letter; each group has its heading."""
    return "\n".join(line for heading, findings in groups for line in (f"■ {heading}", *map(_line, findings), ""))


def _line(finding: Finding) -> str:
    problem = finding.problem
    word = SEVERITY_WORDS[problem.severity]
    return f"・{word}　{finding.site_name}　{problem.where.label}：{problem.message}。{problem.advice}。"


def _cells(finding: Finding) -> tuple[str, ...]:
    problem = finding.problem
    word = SEVERITY_WORDS[problem.severity]
    return (finding.site_name, finding.site, word, problem.where.label, problem.message, problem.advice)
