"""Copies with new ids throughout; what pointed inside the copied thing points inside the copy."""

from attrs import evolve

from kitbuilder.kit.ids import CardId, CautionId, SectionId, StepId, ToolId, new_id
from kitbuilder.kit.values import Branch, Card, Section, Step


def copy_card(card: Card, *, locks: bool) -> Card:
    """Return a copy of the card under new ids; `locks` says whether locked cautions are locked in the copy too."""
    return _copy_card(card, {card.id: CardId(new_id())}, locks=locks)


def copy_section(section: Section, *, locks: bool) -> Section:
    """Return a copy of the section, as `copy_card` does; links between its cards lead to the copies."""
    new_cards = {card.id: CardId(new_id()) for card in section.cards}
    cards = tuple(_copy_card(card, new_cards, locks=locks) for card in section.cards)
    return evolve(section, id=SectionId(new_id()), cards=cards)


def _copy_card(card: Card, new_cards: dict[CardId, CardId], *, locks: bool) -> Card:
    new_tools = {tool.id: ToolId(new_id()) for tool in card.tools}
    new_steps = {step.id: StepId(new_id()) for step in card.steps}
    return evolve(
        card,
        id=new_cards[card.id],
        tools=tuple(evolve(tool, id=new_tools[tool.id]) for tool in card.tools),
        steps=tuple(_copy_step(step, new_steps[step.id], new_tools, new_cards) for step in card.steps),
        cautions=tuple(
            evolve(
                caution,
                id=CautionId(new_id()),
                locked=caution.locked and locks,
                before=None if caution.before is None else new_steps.get(caution.before, caution.before),
            )
            for caution in card.cautions
        ),
        next=_led(card.next, new_cards),
    )


def _copy_step(step: Step, new: StepId, tools: dict[ToolId, ToolId], cards: dict[CardId, CardId]) -> Step:
    branch = step.branch and Branch(_led(step.branch.yes, cards), _led(step.branch.no, cards))
    return evolve(step, id=new, tool=None if step.tool is None else tools.get(step.tool, step.tool), branch=branch)


def _led(card: CardId | None, new_cards: dict[CardId, CardId]) -> CardId | None:
    return None if card is None else new_cards.get(card, card)
