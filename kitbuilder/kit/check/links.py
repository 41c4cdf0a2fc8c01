"""Names that lead nowhere: a next card, a branch, a team, a tool, a video or a picture that is gone."""

from collections.abc import Iterator

from kitbuilder.kit.find import NumberedCard, numbered_cards
from kitbuilder.kit.problem import Problem, Severity
from kitbuilder.kit.said import say
from kitbuilder.kit.values import Card, Kit
from kitbuilder.kit.where import Where, of_card


def link_problems(kit: Kit) -> Iterator[Problem]:
    """Yield `dangling` for every id on a card that names nothing, and for tools and steps of the card itself."""
    known: dict[str, set[str]] = {
        say("カード"): {found.card.id for found in numbered_cards(kit)},
        say("班"): {team.id for team in kit.teams},
        say("訓練動画"): {video.id for video in kit.videos},
        say("画像"): {picture.id for picture in kit.pictures},
    }
    for found in numbered_cards(kit):
        for kind, name, where in _names(found):
            if name is not None and name not in known[kind]:
                yield _dangling(kind, where)
        yield from _inside(found.card, of_card(found))


def _names(found: NumberedCard) -> Iterator[tuple[str, str | None, Where]]:
    card, where = found.card, of_card(found)
    yield say("班"), card.team, where.at(say("班"), "team")
    yield say("訓練動画"), card.video, where.at(say("訓練動画"), "video")
    yield say("画像"), card.picture, where.at(say("画像"), "picture")
    yield say("カード"), card.next, where.at(say("次のカード"), "next")
    for number, step in enumerate(card.steps, 1):
        yield say("画像"), step.picture, where.at(say("手順{number}の画像", number=number), "picture", step.id)
        if step.branch:
            yield (
                say("カード"),
                step.branch.yes,
                where.at(say("手順{number}「はい」の行き先", number=number), "branch", step.id),
            )
            yield (
                say("カード"),
                step.branch.no,
                where.at(say("手順{number}「いいえ」の行き先", number=number), "branch", step.id),
            )


def _inside(card: Card, where: Where) -> Iterator[Problem]:
    tools, steps = {tool.id for tool in card.tools}, {step.id for step in card.steps}
    for number, step in enumerate(card.steps, 1):
        if step.tool is not None and step.tool not in tools:
            yield _dangling(say("備品"), where.at(say("手順{number}", number=number), "tool", step.id))
    for number, caution in enumerate(card.cautions, 1):
        if caution.before is not None and caution.before not in steps:
            yield _dangling(say("手順"), where.at(say("注意{number}", number=number), "before", caution.id))


def _dangling(kind: str, where: Where) -> Problem:
    message = say("つながる先の{kind}がなくなっています", kind=kind)
    return Problem(
        Severity.ERROR, "dangling", where, message, say("{kind}を選び直すか、つながりを消してください", kind=kind)
    )
