"""What makes a card hard to use in the field: too long, too much, unfinished, unconfirmed."""

from collections.abc import Iterator

from kitbuilder.kit.find import NumberedCard, numbered_cards
from kitbuilder.kit.problem import Problem, Severity
from kitbuilder.kit.said import say
from kitbuilder.kit.text import plain
from kitbuilder.kit.values import Card, EditionState, Kit
from kitbuilder.kit.where import Where, of_card

TITLE_CHARACTERS = 11
"""About ten characters can be taken in at a glance (practice of Japanese mission-card kits)."""

STEP_CHARACTERS = 30
"""One action of about 25 characters stays on one line of an A4 card; 30 is where it gets hard to follow."""

STEPS = 7
"""More than seven steps on a side are not held in mind."""

_UNCONFIRMED = {"people": say("人数"), "minutes": say("時間")}


def card_problems(kit: Kit) -> Iterator[Problem]:
    """Yield what is missing on a card (`title-missing`, `no-steps` …) and what is too much (`title-long` …)."""
    if not any(section.cards for section in kit.sections):
        yield Problem(
            Severity.ERROR,
            "no-cards",
            Where(say("キット全体")),
            say("カードが1枚もありません"),
            say("カードを加えてください"),
        )
    unconfirmed = Severity.WARNING if kit.edition.state is EditionState.APPROVED else Severity.HINT
    for found in numbered_cards(kit):
        where = of_card(found)
        yield from _missing(found, where)
        yield from _lengths(found.card, where)
        for field in found.card.unconfirmed:
            place = where.at(_UNCONFIRMED.get(field, field), field)
            yield Problem(
                unconfirmed, "unconfirmed", place, say("案の値です"), say("訓練で確かめ、区が確定してください")
            )


def _missing(found: NumberedCard, where: Where) -> Iterator[Problem]:
    card = found.card
    if not plain(card.title).strip():
        yield Problem(
            Severity.ERROR, "title-missing", where, say("題名がありません"), say("10文字ほどの題名を付けてください")
        )
    if not card.steps:
        yield Problem(
            Severity.WARNING, "no-steps", where, say("手順がありません"), say("することを1つずつ書いてください")
        )
    for number, step in enumerate(card.steps, 1):
        if not plain(step.text).strip():
            place = where.at(say("手順{number}", number=number), "text", step.id)
            yield Problem(
                Severity.WARNING,
                "step-empty",
                place,
                say("手順が空です"),
                say("することを書くか、手順を消してください"),
            )
    for number, caution in enumerate(card.cautions, 1):
        if not plain(caution.text).strip():
            place = where.at(say("注意{number}", number=number), "text", caution.id)
            advice = say("危ないことを書くか、注意を消してください")
            yield Problem(Severity.WARNING, "caution-empty", place, say("注意が空です"), advice)
    for name, label in (("team", say("だれが（班）")), ("place", say("どこで")), ("done_when", say("終わりの目安"))):
        if not getattr(card, name):
            place = where.at(label, name)
            yield Problem(
                Severity.HINT,
                f"{name.replace('_', '-')}-missing",
                place,
                say("{label}が空です", label=label),
                say("書き足してください"),
            )


def _lengths(card: Card, where: Where) -> Iterator[Problem]:
    title = len(plain(card.title))
    if title > TITLE_CHARACTERS:
        place = where.at(say("題名"), "title")
        yield Problem(
            Severity.HINT,
            "title-long",
            place,
            say("題名が長めです（{title}文字）", title=title),
            say("10文字ほどにしてください"),
        )
    if len(card.steps) > STEPS:
        message = say("手順が多すぎます（{count}）", count=len(card.steps))
        yield Problem(
            Severity.WARNING, "many-steps", where, message, say("{most}つまでにし、カードを分けてください", most=STEPS)
        )
    for number, step in enumerate(card.steps, 1):
        length = len(plain(step.text))
        if length > STEP_CHARACTERS:
            severity = Severity.WARNING if length > 2 * STEP_CHARACTERS else Severity.HINT
            place = where.at(say("手順{number}", number=number), "text", step.id)
            yield Problem(
                severity,
                "step-long",
                place,
                say("手順が長めです（{length}文字）", length=length),
                say("25文字ほどにしてください"),
            )
