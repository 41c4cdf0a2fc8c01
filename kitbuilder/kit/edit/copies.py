"""Copies with new ids throughout; what pointed inside the copied thing points inside the copy."""

from collections.abc import Container, Iterable

from attrs import evolve

from kitbuilder.kit.ids import CardId, CautionId, SectionId, StepId, ToolId, new_id
from kitbuilder.kit.values import Branch, Card, Caution, Section, Step


def copy_card(card: Card, *, locks: bool) -> Card:
    """Return a copy of the card under new ids; `locks` says whether locked cautions are locked in the copy too."""
    return copy_cards((card,), locks=locks)[0]


def copy_cards(cards: Iterable[Card], *, locks: bool) -> tuple[Card, ...]:
    """Return copies of the cards, as `copy_card` does; links between them lead to the copies."""
    cards = tuple(cards)
    new_cards = {card.id: CardId(new_id()) for card in cards}
    return tuple(_copy_card(card, new_cards, locks=locks) for card in cards)


def copy_section(section: Section, *, locks: bool) -> Section:
    """Return a copy of the section, as `copy_card` does; links between its cards lead to the copies."""
    return copy_sections((section,), locks=locks)[0]


def copy_sections(sections: Iterable[Section], *, locks: bool) -> tuple[Section, ...]:
    """Return copies of the sections, as `copy_card` does; links between all their cards lead to the copies."""
    sections = tuple(sections)
    copies = iter(copy_cards((card for section in sections for card in section.cards), locks=locks))
    return tuple(
        evolve(section, id=SectionId(new_id()), cards=tuple(next(copies) for _ in section.cards))
        for section in sections
    )


def copy_steps(card: Card, step_ids: Container[str], *, locks: bool) -> tuple[tuple[Step, ...], tuple[Caution, ...]]:
    """Return copies of some steps of the card and of the cautions that stand directly before them."""
    kept = tuple(step for step in card.steps if step.id in step_ids)
    new_steps = {step.id: StepId(new_id()) for step in kept}
    cautions = tuple(caution for caution in card.cautions if caution.before in new_steps)
    steps = tuple(evolve(step, id=new_steps[step.id]) for step in kept)
    return steps, tuple(_copy_caution(caution, new_steps, locks=locks) for caution in cautions)


def _copy_card(card: Card, new_cards: dict[CardId, CardId], *, locks: bool) -> Card:
    new_tools = {tool.id: ToolId(new_id()) for tool in card.tools}
    new_steps = {step.id: StepId(new_id()) for step in card.steps}
    return evolve(
        card,
        id=new_cards[card.id],
        tools=tuple(evolve(tool, id=new_tools[tool.id]) for tool in card.tools),
        steps=tuple(_copy_step(step, new_steps[step.id], new_tools, new_cards) for step in card.steps),
        cautions=tuple(_copy_caution(caution, new_steps, locks=locks) for caution in card.cautions),
        next=_led(card.next, new_cards),
    )


def _copy_step(step: Step, new: StepId, tools: dict[ToolId, ToolId], cards: dict[CardId, CardId]) -> Step:
    branch = step.branch and Branch(_led(step.branch.yes, cards), _led(step.branch.no, cards))
    return evolve(step, id=new, tool=None if step.tool is None else tools.get(step.tool, step.tool), branch=branch)


def _copy_caution(caution: Caution, steps: dict[StepId, StepId], *, locks: bool) -> Caution:
    before = None if caution.before is None else steps.get(caution.before, caution.before)
    return evolve(caution, id=CautionId(new_id()), locked=caution.locked and locks, before=before)


def _led(card: CardId | None, new_cards: dict[CardId, CardId]) -> CardId | None:
    return None if card is None else new_cards.get(card, card)
