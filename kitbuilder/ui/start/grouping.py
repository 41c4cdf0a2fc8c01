"""Problems of several sites in groups: by site, or by the kind of problem."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen
from PySide6.QtCore import QCoreApplication

from kitbuilder.exchange.problem_list import Finding
from kitbuilder.kit.kana import searchable
from kitbuilder.kit.problem import Severity
from kitbuilder.ui.start.findings import Checked
from kitbuilder.ui.start.kinds import kind_words, severity_words
from kitbuilder.ui.translated import translated


@frozen
class Group:
    """Findings under one heading, which has their counts in it; `key` is the site's id or the kind's code."""

    key: str
    heading: str
    findings: tuple[Finding, ...]


def groups(checked: Iterable[Checked], wanted: str, *, by_kind: bool, hints: bool) -> list[Group]:
    """Return what was found in groups; only what has the text `wanted` in it, hints only when asked for."""
    sought = searchable(wanted)
    sites = sorted(checked, key=lambda site: (site.reading, site.site_id))
    found = [finding for site in sites for finding in site.findings if _shown(finding, sought, hints=hints)]
    return list(_by_kind(found) if by_kind else _by_site(found))


def counts_in_words(findings: Sequence[Finding]) -> str:
    """Return how many findings of each severity there are, those that there are none of left out."""
    counts = Counter(finding.problem.severity for finding in findings)
    return "　".join(f"{severity_words(severity)} {counts[severity]}" for severity in Severity if counts[severity])


def _shown(finding: Finding, sought: str, *, hints: bool) -> bool:
    problem = finding.problem
    if problem.severity is Severity.HINT and not hints:
        return False
    said = map(translated, (problem.where.label, problem.message))
    texts = (finding.site_name, finding.site, *said, kind_words(problem.code))
    return any(sought in searchable(text) for text in texts)


def _by_site(found: list[Finding]) -> Iterator[Group]:
    sites: dict[str, list[Finding]] = {}
    for finding in found:
        sites.setdefault(finding.site, []).append(finding)
    for site_id, findings in sites.items():
        yield Group(site_id, f"{findings[0].site_name}　{counts_in_words(findings)}", tuple(findings))


def _by_kind(found: list[Finding]) -> Iterator[Group]:
    kinds: dict[tuple[int, str], list[Finding]] = {}
    order = list(Severity)
    for finding in found:
        kinds.setdefault((order.index(finding.problem.severity), finding.problem.code), []).append(finding)
    for (_, code), findings in sorted(kinds.items(), key=lambda kind: (kind[0][0], -len(kind[1]), kind[0][1])):
        sites = len({finding.site for finding in findings})
        count = QCoreApplication.translate("Findings", "{}件（{}拠点）").format(len(findings), sites)
        ordered = sorted(findings, key=lambda finding: finding.problem.where.label)
        yield Group(
            code, f"{severity_words(findings[0].problem.severity)}　{kind_words(code)}　{count}", tuple(ordered)
        )
