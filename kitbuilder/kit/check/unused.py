"""Cards that the site does not use: what leads to them, and the warnings that go with them."""

from collections.abc import Iterator

from kitbuilder.kit.find import NumberedCard, numbered_cards
from kitbuilder.kit.ids import CardId
from kitbuilder.kit.in_use import unused_cards
from kitbuilder.kit.problem import Problem, Severity
from kitbuilder.kit.said import say
from kitbuilder.kit.text import plain
from kitbuilder.kit.values import Kit
from kitbuilder.kit.where import Where, of_card


def unused_problems(kit: Kit) -> Iterator[Problem]:
    """Yield `leads-to-unused` for a way to a card that is not in use, `locked-unused` for a grave warning on one."""
    unused = {found.card.id: found for found in unused_cards(kit)}
    if not unused:
        return
    for found in numbered_cards(kit):
        if found.card.in_use:
            for target, where in _ways(found):
                if target in unused:
                    yield _leads_away(where, unused[target])
    for found in unused.values():
        yield from _grave(found)


def _ways(found: NumberedCard) -> Iterator[tuple[CardId | None, Where]]:
    where = of_card(found)
    yield found.card.next, where.at(say("次のカード"), "next")
    for number, step in enumerate(found.card.steps, 1):
        if step.branch:
            yes, no = (
                say("手順{number}「はい」の行き先", number=number),
                say("手順{number}「いいえ」の行き先", number=number),
            )
            yield step.branch.yes, where.at(yes, "branch", step.id)
            yield step.branch.no, where.at(no, "branch", step.id)


def _leads_away(where: Where, unused: NumberedCard) -> Problem:
    message = say(
        "行き先の「{title}」は使わないカードです。印刷では、その次のカードに進みます", title=plain(unused.card.title)
    )
    return Problem(Severity.WARNING, "leads-to-unused", where, message, say("行き先を選び直してください"))


def _grave(found: NumberedCard) -> Iterator[Problem]:
    for caution in found.card.cautions:
        if caution.locked:
            message = say("使わないカードに、命にかかわる注意「{caution}」があります", caution=plain(caution.text))
            advice = say(
                "本当に使わないか、区の担当に確かめてください（理由：{reason}）", reason=plain(found.card.unused)
            )
            yield Problem(Severity.WARNING, "locked-unused", of_card(found), message, advice)
