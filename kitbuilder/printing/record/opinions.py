"""What was said of the cards, worded: verdicts counted, comments with the replies under them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from attrs import frozen

from kitbuilder.kit.find import NumberedCard, numbered_cards
from kitbuilder.kit.ids import CardId
from kitbuilder.kit.named_values import JAPAN, day_words
from kitbuilder.kit.places import kit_places
from kitbuilder.kit.review import Standing, card_contents, standings
from kitbuilder.kit.values import Comment, Document
from kitbuilder.kit.words import FIELD_WORDS
from kitbuilder.printing.record.members import Members
from kitbuilder.printing.record.open_words import OpenWords

OPEN, DONE, REPLY = "未", "済み", "返事"
_AGREED, _TO_CHANGE, _BEFORE = "了承", "直してほしい", "前の文への返事"
_ANSWERS = ((_AGREED, True), (_TO_CHANGE, False))
_WHOLE, _GONE_CARD, _GONE_PART = "キット全体", "いまはないカード", "いまはないところ"
_TAKEN_OUT = "（この文をなくす）"


@frozen
class CommentContent:
    """A comment: 済み, 未 or 返事 (`tag`), who wrote it, about what, in paragraphs, what was there, the proposal.

    `was` and `words` are empty where there are none.
    """

    tag: str
    who: str
    about: str
    text: tuple[str, ...]
    was: str
    words: str

    @property
    def is_reply(self) -> bool:
        """Whether it stands under another."""
        return self.tag == REPLY


@frozen
class Opinions:
    """What was said of one card, or of the kit as a whole: verdicts as label and words, and comments in order."""

    heading: str
    verdicts: tuple[tuple[str, str], ...]
    comments: tuple[CommentContent, ...]


class OpinionWriter:
    """Words the opinions of one site's committee."""

    def __init__(self, document: Document, words: OpenWords, members: Members, *, restricted: bool) -> None:
        self._words, self._members = words, members
        self._cards = {found.card.id: found for found in numbered_cards(document.kit)}
        self._places = {key[1]: where for key, where in kit_places(document.kit, (), self._cards).items()}
        self._standings = standings(document.review, card_contents(document.kit, document.site))
        self._comments: dict[CardId | None, list[Comment]] = defaultdict(list)
        for comment in sorted(document.review.comments, key=_age):
            self._comments[comment.card].append(comment)
        self._restricted = restricted

    def opinions(self) -> Iterator[Opinions]:
        """Yield what was said: of the kit as a whole, of each card, at last of those that are not there any more."""
        if self._comments.get(None):
            yield self._opinions(_WHOLE, None)
        for found in self._shown():
            if self._is_said_of(found.card.id):
                yield self._opinions(self._heading(found), found.card.id)
        gone = [card for card in dict.fromkeys((*self._comments, *self._standings)) if card and card not in self._cards]
        for number, card in enumerate(gone, 1):
            yield self._opinions(f"{_GONE_CARD}{number}" if len(gone) > 1 else _GONE_CARD, card)

    def comments(self) -> Iterator[Comment]:
        """Yield the comments that are told, replies left aside."""
        shown = {None, *(card for card in self._comments if card not in self._cards)}
        shown.update(found.card.id for found in self._shown())
        yield from (one for card in self._comments if card in shown for one in self._comments[card] if not one.reply_to)

    def quiet(self) -> list[int]:
        """Return the numbers of the cards of which nobody said anything."""
        return [each.number for each in self._shown() if each.card.in_use and not self._is_said_of(each.card.id)]

    def hidden(self) -> int:
        """Return how many cards are not told of, because they are restricted."""
        cards = (found.card for found in self._cards.values())
        told = (card for card in cards if card.in_use or self._is_said_of(card.id))
        return 0 if self._restricted else sum(card.restricted for card in told)

    def _shown(self) -> list[NumberedCard]:
        return [found for found in self._cards.values() if self._restricted or not found.card.restricted]

    def _is_said_of(self, card: CardId) -> bool:
        return card in self._standings or bool(self._comments.get(card))

    def _heading(self, found: NumberedCard) -> str:
        title = self._words.of_marked(found.card.title)
        return f"カード{found.number}　{title}" if found.card.in_use else f"使わないカード　{title}"

    def _opinions(self, heading: str, card: CardId | None) -> Opinions:
        standing = self._standings.get(card, Standing()) if card else Standing()
        threads = _threads(self._comments.get(card, []))
        comments = (self._comment(comment, is_reply=is_reply) for comment, is_reply in threads)
        return Opinions(heading, tuple(self._verdicts(standing)), tuple(comments))

    def _verdicts(self, standing: Standing) -> Iterator[tuple[str, str]]:
        for label, verdicts in ((_AGREED, standing.agreed), (_TO_CHANGE, standing.to_change)):
            if verdicts:
                yield label, self._members.counted(verdicts)
        before = {label: [one for one in standing.before if one.agreed is is_agreed] for label, is_agreed in _ANSWERS}
        told = [f"{label} {self._members.counted(some)}" for label, some in before.items() if some]
        if told:
            yield _BEFORE, "、".join(told)

    def _comment(self, comment: Comment, *, is_reply: bool) -> CommentContent:
        tag = REPLY if is_reply else DONE if comment.done else OPEN
        day = day_words(comment.at.astimezone(JAPAN)) if comment.at else ""
        about = "　".join(part for part in (self._about(comment), day) if part)
        words = "" if comment.words is None else self._words.of_marked(comment.words) or _TAKEN_OUT
        was = self._words.of_marked(comment.was)
        return CommentContent(
            tag, self._members.member(comment).words, about, self._words.paragraphs(comment.text), was, words
        )

    def _about(self, comment: Comment) -> str:
        """Return in words which part of its card a comment is about."""
        field = FIELD_WORDS.get(comment.field, "")
        if comment.step is None:
            return field
        where = self._places.get(comment.step)
        if where is None or where.card != comment.card:
            return _GONE_PART if comment.card in self._cards else ""
        return f"{where.part}の{field}" if field and comment.field != "text" else where.part


def _age(comment: Comment) -> tuple[str, str]:
    return comment.at.isoformat() if comment.at else "", comment.id


def _threads(comments: Sequence[Comment]) -> Iterator[tuple[Comment, bool]]:
    """Yield each comment once, after it the replies to it and to them; with each whether it stands under another."""
    replies: dict[str, list[Comment]] = defaultdict(list)
    ids = {comment.id for comment in comments}
    for comment in comments:
        if comment.reply_to in ids:
            replies[comment.reply_to or ""].append(comment)
    told = set[str]()
    firsts = [comment for comment in comments if comment.reply_to not in ids]
    # Those that answer each other in a ring begin nowhere: they are told as they were written.
    for first in (*firsts, *comments):
        waiting = [(first, False)]
        while waiting:
            comment, is_reply = waiting.pop()
            if comment.id not in told:
                told.add(comment.id)
                yield comment, is_reply
                waiting += [(reply, True) for reply in reversed(replies[comment.id])]
