"""What the operating committee still has a say in: sections that changed after their approval, open comments."""

from collections import Counter
from collections.abc import Iterator

from attrs import evolve

from kitbuilder.kit.find import numbered_cards
from kitbuilder.kit.problem import Problem, Severity
from kitbuilder.kit.review.approval import sections_to_approve_again
from kitbuilder.kit.said import say
from kitbuilder.kit.values import Document
from kitbuilder.kit.where import of_card, of_section

APPROVAL_STALE = "approval-stale"
"""The code of a section that changed after its approval."""

COMMENTS = "comments"
"""The field of a place that is what was said of a card."""


def review_problems(document: Document) -> Iterator[Problem]:
    """Yield `approval-stale` for a section that changed after its approval, `open-comments` for a card with some.

    A reply is no comment to be answered. Neither forbids printing: without an approval the cards print as a draft.
    """
    yield from _stale(document)
    yield from _unanswered(document)


def _stale(document: Document) -> Iterator[Problem]:
    advice = say("変わったところを確かめて、もう一度承認してもらってください")
    for section, signed in sections_to_approve_again(document):
        message = say(
            "{date} の承認（{name}）のあとで変わりました",
            date=str(signed.date),
            name=signed.name,
        )
        yield Problem(Severity.WARNING, APPROVAL_STALE, of_section(section), message, advice)


def _unanswered(document: Document) -> Iterator[Problem]:
    waiting = Counter(one.card for one in document.review.comments if not one.done and not one.reply_to)
    advice = say("意見のところで答え、済みにしてください")
    for found in numbered_cards(document.kit):
        if count := waiting[found.card.id]:
            where = evolve(of_card(found), field=COMMENTS)
            message = say("まだ答えていない意見が{count}つあります", count=count)
            yield Problem(Severity.WARNING, "open-comments", where, message, advice)
