"""What a member says of a card in one go: on paper that is typed in, or at the screen."""

import datetime as dt
from collections.abc import Iterator

from attrs import evolve, frozen

from kitbuilder.kit.errors import BadInput, NotFound
from kitbuilder.kit.find import NumberedCard, find_card
from kitbuilder.kit.ids import CardId, StepId, new_id
from kitbuilder.kit.review.content import card_contents
from kitbuilder.kit.said import say
from kitbuilder.kit.texts import card_texts
from kitbuilder.kit.values import Comment, Document, Kit, Site, Verdict

_MARK_LETTERS = 6
"""Of the digest: one chance in 16 million that a changed card keeps its mark."""


@frozen
class Remark:
    """A comment on a card, or on the `field` of a part of it. `words` is another wording, empty for none."""

    text: str = ""
    item: str = ""
    field: str = ""
    words: str = ""


@frozen
class Written:
    """What a member says of one card. `agreed` None says neither; `of_before` tells that an earlier text was read."""

    card: CardId
    agreed: bool | None = None
    remarks: tuple[Remark, ...] = ()
    of_before: bool = False


def card_marks(kit: Kit, site: Site) -> dict[CardId, str]:
    """Return six letters for each card in use, others as soon as it prints anything else: paper carries them."""
    return {card: content[:_MARK_LETTERS] for card, content in card_contents(kit, site).items()}


def step_field(found: NumberedCard, number: int) -> tuple[str, str]:
    """Return the part and the field that the number before a step means. Raises `BadInput` when there is none."""
    steps = found.card.steps
    if not 1 <= number <= len(steps):
        raise BadInput(say("手順{number}はありません。番号は1から{last}までです", number=number, last=len(steps)))
    return steps[number - 1].id, "text"


def with_written(document: Document, written: Written, author: str, role: str, at: dt.datetime) -> Document:
    """Return `document` with what a member says of a card at a moment (UTC).

    Raises `BadInput` without a name, or for another wording of nothing in particular, `NotFound` when the card is gone.
    """
    author, role = author.strip(), role.strip()
    if not author:
        raise BadInput(say("だれの意見か、名前を書いてください"))
    found = find_card(document.kit, written.card)
    if found is None:
        raise NotFound(say("このカードはもうありません"))
    comments = tuple(_comments(found, written, author, role, at))
    verdicts = tuple(_verdicts(document, written, author, role, at))
    review = document.review
    review = evolve(review, comments=(*review.comments, *comments), verdicts=(*review.verdicts, *verdicts))
    return evolve(document, review=review)


def _verdicts(document: Document, written: Written, author: str, role: str, at: dt.datetime) -> Iterator[Verdict]:
    if written.agreed is not None:
        now = card_contents(document.kit, document.site).get(written.card, "")
        content = "" if written.of_before else now
        yield Verdict(new_id(), written.card, written.agreed, content, author, role, at)


def _comments(found: NumberedCard, written: Written, author: str, role: str, at: dt.datetime) -> Iterator[Comment]:
    sources = {(text.where.item, text.where.field): text.source for text in card_texts(found)}
    for remark in written.remarks:
        text, words = " ".join(remark.text.split()), " ".join(remark.words.split())
        place = remark.item, remark.field
        if words and place not in sources:
            raise BadInput(say("「{words}」は、どの文の代わりですか。番号を書いてください", words=words[:20]))
        if text or words:
            yield Comment(
                new_id(),
                found.card.id,
                text,
                author,
                role,
                at,
                StepId(remark.item) if remark.item and remark.item != found.card.id else None,
                field=remark.field,
                was="" if written.of_before else sources.get(place, ""),
                words=words or None,
            )
