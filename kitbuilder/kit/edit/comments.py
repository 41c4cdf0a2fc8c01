"""Edits of what the committee says: added, dealt with, taken over. They change the review, or take words from it."""

import re
from collections.abc import Iterator, Mapping

from attrs import evolve, frozen

from kitbuilder.kit.edit.texts import with_text
from kitbuilder.kit.errors import BadInput, NotFound
from kitbuilder.kit.said import say
from kitbuilder.kit.text import FactRef, MarkError, Plain, Ruby, Run, parse, source_of
from kitbuilder.kit.texts import kit_texts
from kitbuilder.kit.values import Comment, Document, Review
from kitbuilder.kit.where import Where


@frozen
class Proposal:
    """Where the proposed words of a comment would go, and what stands there now."""

    where: Where
    now: str
    words: str
    is_old: bool
    """Whether the text is another than the one it was written for."""


def with_comment_added(document: Document, comment: Comment) -> Document:
    """Return `document` with one more comment. Raises `BadInput` for one that says nothing."""
    if not comment.text.strip() and comment.words is None:
        raise BadInput(say("意見がまだ書かれていません。ひとこと書いてください"))
    return _with_comments(document, (*document.review.comments, comment))


def with_comment_done(document: Document, comment_id: str, *, done: bool) -> Document:
    """Return `document` with a comment marked as dealt with, or as open again. Raises `NotFound`."""
    _refuse_gone(document, comment_id)
    comments = (evolve(one, done=done) if one.id == comment_id else one for one in document.review.comments)
    return _with_comments(document, tuple(comments))


def with_comment_removed(document: Document, comment_id: str) -> Document:
    """Return `document` without a comment and the replies to it. Raises `NotFound`."""
    _refuse_gone(document, comment_id)
    gone = {comment_id, *(one.id for one in document.review.comments if one.reply_to == comment_id)}
    return _with_comments(document, tuple(one for one in document.review.comments if one.id not in gone))


def with_proposal_taken(document: Document, comment_id: str) -> Document:
    """Return `document` with a comment's words in their place, and the comment dealt with.

    Raises `NotFound` when the comment, its words or their place are gone, `LockedCaution` for a locked caution at a
    site, `BadInput` for words with bad marks.
    """
    comment = _refuse_gone(document, comment_id)
    proposal = proposal_of(document, comment)
    if proposal is None:
        raise NotFound(say("この案を入れるところは、もうありません。手で直してください"))
    parse(proposal.words)
    taken = with_text(document, proposal.where, lambda _: proposal.words)
    return with_comment_done(taken, comment_id, done=True)


def proposal_of(document: Document, comment: Comment) -> Proposal | None:
    """Return what a comment proposes; None when it proposes nothing, or its place is gone."""
    item = comment.step or comment.card
    if comment.words is None or item is None:
        return None
    for text in kit_texts(document.kit):
        if (text.where.item, text.where.field) == (item, comment.field):
            words = with_marks_of(comment.was, comment.words)
            return Proposal(text.where, text.source, words, text.source != comment.was)
    return None


def with_marks_of(was: str, words: str) -> str:
    """Return words that were typed without marks with the marks that the text had: its readings and its facts.

    Who proposes words sees a fact as 〔its name〕, and no readings; what else they write stands as it is.
    """
    try:
        marks = [run for run in parse(was) if isinstance(run, Ruby | FactRef)]
        runs = parse(words)
    except MarkError:
        return words
    shown = {f"〔{run.name}〕" if isinstance(run, FactRef) else run.text: run for run in marks}
    if not shown:
        return words
    wanted = re.compile("|".join(map(re.escape, sorted(shown, key=len, reverse=True))))
    made: list[Run] = []
    for run in runs:
        made += _marked(run, wanted, shown) if isinstance(run, Plain) else [run]
    return source_of(tuple(made))


def _marked(run: Plain, wanted: re.Pattern[str], shown: Mapping[str, Run]) -> Iterator[Run]:
    end = 0
    for found in wanted.finditer(run.text):
        if found.start() > end:
            yield evolve(run, text=run.text[end : found.start()])
        yield evolve(shown[found[0]], strong=run.strong)
        end = found.end()
    if end < len(run.text):
        yield evolve(run, text=run.text[end:])


def _refuse_gone(document: Document, comment_id: str) -> Comment:
    comment = next((one for one in document.review.comments if one.id == comment_id), None)
    if comment is None:
        raise NotFound(say("この意見はもうありません"))
    return comment


def _with_comments(document: Document, comments: tuple[Comment, ...]) -> Document:
    review: Review = evolve(document.review, comments=comments)
    return evolve(document, review=review)
