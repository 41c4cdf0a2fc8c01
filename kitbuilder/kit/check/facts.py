"""Facts that texts need and the site does not give: the key place that must be known before the night."""

from collections.abc import Iterable, Iterator

from kitbuilder.kit.ids import MASTER
from kitbuilder.kit.problem import Problem, Severity
from kitbuilder.kit.said import say
from kitbuilder.kit.text import fact_names
from kitbuilder.kit.texts import Text
from kitbuilder.kit.values import EditionState, Kit, Site
from kitbuilder.kit.where import Where, of_fact


def fact_problems(texts: Iterable[Text], kit: Kit, site: Site) -> Iterator[Problem]:
    """Yield facts without a value (`fact-missing`; an error once approved) and unknown names (`fact-unknown`).

    `texts` are those of the kit. The master kit belongs to no site: there a fact without a value is as it should be.
    """
    uses = _uses(texts)
    facts = {fact.name: fact for fact in site.facts}
    approved = kit.edition.state is EditionState.APPROVED
    severity = Severity.ERROR if approved else Severity.WARNING
    for name, places in uses.items():
        if name not in facts:
            yield _unknown(name, places)
        elif not facts[name].value.strip() and site.id != MASTER:
            others = say(" ほか{count}か所", count=len(places) - 1) if len(places) > 1 else ""
            message = say("まだ決まっていません（使うところ：{place}{others}）", place=places[0].label, others=others)
            advice = say("値を書いてください。空のままでは記入欄になります")
            yield Problem(severity, "fact-missing", of_fact(facts[name]), message, advice)


def _uses(texts: Iterable[Text]) -> dict[str, list[Where]]:
    uses: dict[str, list[Where]] = {}
    for text in texts:
        for name in fact_names(text.source) if text.marked else ():
            uses.setdefault(name, []).append(text.where)
    return uses


def _unknown(name: str, places: list[Where]) -> Problem:
    message = say("「{name}」という拠点の値はありません", name=name)
    return Problem(Severity.ERROR, "fact-unknown", places[0], message, say("名前を直すか、拠点の値に加えてください"))
