"""What can be repaired at once: for a problem, the change that does what its advice says."""

from collections.abc import Callable

from attrs import evolve, frozen

from kitbuilder.kit.edit.parts import remove_part
from kitbuilder.kit.edit.texts import with_text
from kitbuilder.kit.find import find_card
from kitbuilder.kit.ids import CardId, StepId
from kitbuilder.kit.problem import Problem
from kitbuilder.kit.said import say
from kitbuilder.kit.sequence import get, replaced
from kitbuilder.kit.text import literal
from kitbuilder.kit.values import Branch, Card, Document, Kit, Step


@frozen
class Repair:
    """A change of the document, and in words what it does."""

    words: str
    change: Callable[[Document], Document]


def repair_of(problem: Problem) -> Repair | None:
    """Return the repair that a problem suggests, or None where only a person can tell what is right.

    The change raises `NotFound` when the thing is gone meanwhile, `LockedCaution` where a site may not make it.
    """
    match problem.code:
        case "mark":
            return Repair(say("印を文字にする"), lambda document: with_text(document, problem.where, literal))
        case "control-character":
            return Repair(say("その文字を消す"), lambda document: with_text(document, problem.where, _printable))
        case "dangling":
            return Repair(
                say("つながりを消す"), lambda document: evolve(document, kit=_unlinked(document.kit, problem))
            )
        case "step-empty":
            step = StepId(problem.where.item)
            return Repair(say("空の手順を消す"), lambda document: evolve(document, kit=remove_part(document.kit, step)))
        case _:
            return None


def _printable(source: str) -> str:
    return "".join(character if character.isprintable() else " " for character in source).strip()


def _unlinked(kit: Kit, problem: Problem) -> Kit:
    found = find_card(kit, CardId(problem.where.card))
    if found is None:
        return kit
    card, (name, item) = found.card, (problem.where.field, problem.where.item)
    if item == card.id:
        changes: dict[str, None] = {name: None}
        return _with_card(kit, evolve(card, **changes))  # type: ignore[arg-type]
    if name == "before":
        freed = evolve(get(card.cautions, item), before=None)
        return _with_card(kit, evolve(card, cautions=replaced(card.cautions, freed)))
    step = get(card.steps, item)
    freed_step = _free_branch(kit, step) if name == "branch" else _without(step, name)
    return _with_card(kit, evolve(card, steps=replaced(card.steps, freed_step)))


def _without(step: Step, name: str) -> Step:
    changes: dict[str, None] = {name: None}
    return evolve(step, **changes)  # type: ignore[arg-type]


def _free_branch(kit: Kit, step: Step) -> Step:
    if step.branch is None:
        return step
    ways = [way if find_card(kit, way) else None for way in (step.branch.yes, step.branch.no)]
    return evolve(step, branch=Branch(*ways) if any(ways) else None)


def _with_card(kit: Kit, card: Card) -> Kit:
    sections = tuple(
        evolve(section, cards=replaced(section.cards, card))
        if any(known.id == card.id for known in section.cards)
        else section
        for section in kit.sections
    )
    return evolve(kit, sections=sections)
