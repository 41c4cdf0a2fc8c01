"""Answers joined with a review: in any order, any number of times, they give the same."""

from collections.abc import Iterable
from typing import TypeVar

from attrs import evolve, frozen

from kitbuilder.kit.open_form import to_text
from kitbuilder.kit.values import Comment, Review, Verdict

_T = TypeVar("_T", bound=Comment | Verdict)


@frozen
class Answer:
    """What one member of the committee sent: of which site, and of which edition."""

    site_id: str
    edition: int
    author: str
    role: str = ""
    comments: tuple[Comment, ...] = ()
    verdicts: tuple[Verdict, ...] = ()


def with_answers(review: Review, answers: Iterable[Answer]) -> Review:
    """Return the review with what the answers say, ordered by when it was written.

    What came before comes once; of one comment that came in two versions the one written last stands. A comment that
    was dealt with stays so.
    """
    answers = list(answers)
    comments = _joined(review.comments, (comment for answer in answers for comment in answer.comments))
    done = {comment.id for comment in review.comments if comment.done}
    kept = (evolve(comment, done=True) if comment.id in done else comment for comment in comments)
    verdicts = _joined(review.verdicts, (verdict for answer in answers for verdict in answer.verdicts))
    return evolve(review, comments=tuple(kept), verdicts=tuple(verdicts))


def _joined(known: Iterable[_T], new: Iterable[_T]) -> list[_T]:
    newest: dict[str, _T] = {}
    for thing in (*known, *new):
        other = newest.get(thing.id)
        if other is None or _age(thing) > _age(other):
            newest[thing.id] = thing
    return sorted(newest.values(), key=_age)


def _age(thing: Comment | Verdict) -> tuple[str, str, str]:
    """Return what things are ordered by: when they were written, and where that is the same, what they are."""
    bare = evolve(thing, done=False) if isinstance(thing, Comment) else thing
    return thing.at.isoformat() if thing.at else "", thing.id, to_text(bare)
