"""The opinions card by card: a bar with its name, who agreed, comments with the replies under them. In mm."""

from collections.abc import Iterator

from kitbuilder.printing.record.content import RecordContent
from kitbuilder.printing.record.filling import Passage, Run
from kitbuilder.printing.record.opinions import OPEN, CommentContent, Opinions
from kitbuilder.printing.record.rows import BarRow, Frame, FramedRow, GapRow
from kitbuilder.printing.record.setting import BODY, LABEL, LEFT, NOTE, RIGHT, STRONG, WIDTH, Setting
from kitbuilder.printing.rows import Row, TextRow
from kitbuilder.printing.runs import Word
from kitbuilder.printing.typesetter import Style

_CARD = Style(13, bold=True)
_INSET, _VERDICT_WIDTH = 2.0, 36.0
_TAG, _TAG_HEIGHT, _TEXT, _WORDS = 11.0, 5.6, 14.5, 28.0
"""A tag's width and height; how far right of it a comment's text begins, and proposed words after their label."""

_LONGEST_AGAIN = 60
"""Characters of a card's name on later pages: two lines."""

_NOTHING = "意見や了承の返事は、まだありません。"


def opinion_passages(setting: Setting, content: RecordContent) -> Iterator[Passage]:
    """Yield the part on opinions: its heading with what is said of all cards, then each card."""
    first = content.said or ("" if content.opinions else _NOTHING)
    notes = [text for text in (first, content.quiet, content.hidden) if text]
    rows = tuple(map(setting.sentence, notes))
    yield Passage(setting.part("カードごとの意見"), (Run((), rows),), (), tuple(notes))
    for each in content.opinions:
        runs = (*_verdicts(setting, each), *_comments(setting, each))
        again = _bar(setting, f"{_shortened(each.heading)}（つづき）")
        yield Passage((GapRow(3.5), _bar(setting, each.heading)), runs, (again,), tuple(_texts(each)))


def _bar(setting: Setting, heading: str) -> BarRow:
    return BarRow(setting.block(heading, _CARD, WIDTH - 2 * _INSET), LEFT, RIGHT)


def _shortened(heading: str) -> str:
    return heading if len(heading) <= _LONGEST_AGAIN else f"{heading[:_LONGEST_AGAIN]}…"


def _verdicts(setting: Setting, each: Opinions) -> Iterator[Run]:
    for label, words in each.verdicts:
        blocks = setting.line(label, LABEL), setting.block(words, BODY, WIDTH - _INSET - _VERDICT_WIDTH)
        yield Run((), (TextRow(blocks, (LEFT + _INSET, LEFT + _INSET + _VERDICT_WIDTH), 2),))


def _comments(setting: Setting, each: Opinions) -> Iterator[Run]:
    for place, comment in enumerate(each.comments):
        yield _comment(setting, comment, 2.2 if place or each.verdicts else 0.6)


def _comment(setting: Setting, comment: CommentContent, gap: float) -> Run:
    left = LEFT + _INSET + (_TEXT if comment.is_reply else 0)
    text, width = left + _TEXT, RIGHT - left - _TEXT
    tag = setting.line(comment.tag, LABEL if comment.tag == OPEN else NOTE)
    who = setting.pieces((Word(comment.who, strong=True), Word(_after(comment))), NOTE, width)
    head = TextRow((tag, who), (left + (_TAG - tag.width_mm) / 2, text), 2)
    rows: list[Row] = [TextRow((setting.block(each, BODY, width),), (text,), 2) for each in comment.text]
    for label, words, style in (("そのときの文", comment.was, BODY), ("直す案", comment.words, STRONG)):
        if words:
            blocks = setting.line(label, LABEL), setting.block(words, style, width - _WORDS)
            rows.append(TextRow(blocks, (text, text + _WORDS), 2))
    return Run((GapRow(gap), FramedRow(head, (Frame(left, _TAG, _TAG_HEIGHT),))), (*rows, GapRow(0.6)))


def _after(comment: CommentContent) -> str:
    return f"　{comment.about}" if comment.about else ""


def _texts(each: Opinions) -> Iterator[str]:
    yield each.heading
    yield from (words for _, words in each.verdicts)
    for comment in each.comments:
        yield comment.who + _after(comment)
        yield from (text for text in (*comment.text, comment.was, comment.words) if text)
