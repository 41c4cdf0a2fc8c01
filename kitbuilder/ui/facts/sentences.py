"""What the window says of a cell, of all values, and of a table that is to be saved."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from kitbuilder.exchange.fact_table import RESTRICTED, FactColumn
from kitbuilder.kit.edit.facts import cards_with_fact, fact_uses
from kitbuilder.kit.text import plain
from kitbuilder.kit.values import Fact
from kitbuilder.ui.facts.sites import SiteFacts
from kitbuilder.ui.translated import ended, listed, translated

translate = QCoreApplication.translate

_CARDS = 4
"""Cards that are named; more are counted."""


def told_cell(row: SiteFacts, fact: Fact | None, heading: str) -> str:
    """Return what there is to know of a cell: its value, who may see it, on which cards it prints."""
    lines = [_head(row, fact, heading)]
    if row.reason:
        lines.append(translate("FactsWindow", "書けません：{}").format(ended(row.reason)))
    if fact is not None and row.document is not None:
        lines.append(_uses(row, fact))
    return "\n".join(lines)


def told_missing(rows: Sequence[SiteFacts], shown: int) -> str:
    """Return how many values are missing, in how many sites, and how many sites are shown of all."""
    counts = [row.missing for row in rows]
    if not rows:
        return translate("FactsWindow", "拠点がありません。")
    if any(counts):
        sentence = translate("FactsWindow", "△ 未記入の値が {} つあります（{}拠点のうち {}拠点）。")
        words = sentence.format(sum(counts), len(rows), sum(map(bool, counts)))
    else:
        words = translate("FactsWindow", "すべての値が記入されています（{}拠点）。").format(len(rows))
    if shut := sum(bool(row.reason) for row in rows):
        words += translate("FactsWindow", "いまは書けない拠点が {} つあります。").format(shut)
    if shown < len(rows):
        words += translate("FactsWindow", "いま見えているのは {}拠点です。").format(shown)
    return words


def told_table(sites: int, columns: Sequence[FactColumn], left_out: Sequence[str]) -> str:
    """Return what a saved table holds; `left_out` names the restricted facts that it does not."""
    words = translate("FactsWindow", "{}拠点の、{}種類の値が入ります。").format(sites, len(columns))
    secret = restricted_names(columns)
    if secret:
        words += translate(
            "FactsWindow", "学校に出さない値も入ります：{}。ほかの人に渡すときは気をつけてください。"
        ).format(listed(secret))
    if left_out:
        words += translate("FactsWindow", "学校に出さない値は入りません：{}。").format(listed(left_out))
    return words


def restricted_names(columns: Iterable[FactColumn]) -> list[str]:
    """Return the names of those facts that school material must not show."""
    return [column.heading.removesuffix(RESTRICTED) for column in columns if column.restricted]


def _head(row: SiteFacts, fact: Fact | None, heading: str) -> str:
    if fact is None:
        words = translate("FactsWindow", "{}　{}：この拠点にはない値です。")
        return words.format(row.name, heading) if row.document is not None else row.name
    value = plain(fact.value)
    if not value.strip():
        value = translate("FactsWindow", "△ 未記入。空のままでは、カードに記入欄が印刷されます。")
    secret = translate("FactsWindow", "（学校に出さない値）") if fact.restricted else ""
    return translate("FactsWindow", "{}　{}{}：{}").format(row.name, fact.name, secret, value)


def _uses(row: SiteFacts, fact: Fact) -> str:
    if row.document is None:
        return ""
    kit = row.document.kit
    words = translate("FactsWindow", "カード{}「{}」")
    used = (found for found in cards_with_fact(kit, fact.name) if found.card.in_use)
    cards = [words.format(found.number, plain(found.card.title)) for found in used]
    others = [translated(where.label) for where in fact_uses(kit, fact.name) if not where.card]
    named = [*cards, *others]
    if not named:
        return translate("FactsWindow", "どのカードにも印刷されません。")
    more = translate("FactsWindow", " ほか{}つ").format(len(named) - _CARDS) if len(named) > _CARDS else ""
    return translate("FactsWindow", "印刷されるところ：{}{}。").format(listed(named[:_CARDS]), more)
