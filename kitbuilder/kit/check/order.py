"""The way through the cards: whoever follows 次は must come to every card and must not go in a circle."""

from collections.abc import Iterator, Mapping
from itertools import pairwise

from kitbuilder.kit.find import NumberedCard, numbered_cards
from kitbuilder.kit.ids import CardId
from kitbuilder.kit.problem import Problem, Severity
from kitbuilder.kit.said import say
from kitbuilder.kit.values import Kit
from kitbuilder.kit.where import of_card


def order_problems(kit: Kit) -> Iterator[Problem]:
    """Yield `never-next` for a card that no card leads to, and `in-circle` where the way never ends.

    A section's first card may be begun with: teams are handed their own cards.
    """
    cards = {found.card.id: found for found in numbered_cards(kit)}
    following = _following(list(cards.values()))
    reached = {section.cards[0].id for section in kit.sections if section.cards}
    reached |= {target for target in following.values() if target}
    for found in cards.values():
        branches = [step.branch for step in found.card.steps if step.branch]
        reached |= {target for branch in branches for target in (branch.yes, branch.no) if target}
    for card_id, found in cards.items():
        if card_id not in reached:
            where = of_card(found)
            message = say("どのカードの「次は」も、このカードに来ません")
            advice = say("前のカードの「次のカード」を選び直してください。順を変えたあとは、とくに見てください")
            yield Problem(Severity.WARNING, "never-next", where, message, advice)
    yield from _circles(cards, following)


def _following(cards: list[NumberedCard]) -> dict[CardId, CardId | None]:
    ids = [found.card.id for found in cards]
    after = dict(pairwise(ids))
    return {found.card.id: found.card.next or after.get(found.card.id) for found in cards}


def _circles(cards: Mapping[CardId, NumberedCard], following: Mapping[CardId, CardId | None]) -> Iterator[Problem]:
    done: set[CardId] = set()
    for start in cards:
        way: list[CardId] = []
        here: CardId | None = start
        while here is not None and here in cards and here not in done and here not in way:
            way.append(here)
            here = following[here]
        if here is not None and here in way:
            last = cards[way[-1]]
            where = of_card(last).at(say("次のカード"), "next")
            message = say("「次は」をたどるとカード{number}に戻り、終わりがありません", number=cards[here].number)
            advice = say("このカードか、途中のカードの「次のカード」を選び直してください")
            yield Problem(Severity.WARNING, "in-circle", where, message, advice)
        done.update(way)
