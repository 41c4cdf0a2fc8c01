"""What the record says: worded, before anything has a place."""

import datetime as dt
from collections.abc import Iterator, Sequence

from attrs import frozen

from kitbuilder.kit.named_values import day_words, edition_words
from kitbuilder.kit.review import SectionApproval, section_approvals
from kitbuilder.kit.values import Document
from kitbuilder.printing.fonts import Fonts
from kitbuilder.printing.record.members import Members
from kitbuilder.printing.record.open_words import OpenWords
from kitbuilder.printing.record.opinions import Opinions, OpinionWriter

SIGNED, OLD, WAITING = "◎ 承認済み", "△ 要再確認", "△ まだ承認していません"
_NOTHING_OPEN = "なし"
_WEEKDAYS = "月火水木金土日"


@frozen
class ApprovalContent:
    """How a section stands: its title, the state in words, who approved it and when, what is open in it."""

    title: str
    state: str
    who: tuple[str, ...]
    waiting: tuple[str, ...]


@frozen
class RecordContent:
    """All that the record says. `quiet` and `hidden` are sentences, empty where there is nothing to say."""

    site: str
    edition: str
    day: str
    members: tuple[str, ...]
    approved: str
    approvals: tuple[ApprovalContent, ...]
    said: str
    opinions: tuple[Opinions, ...]
    quiet: str
    hidden: str


def record_content(document: Document, date: dt.date, fonts: Fonts, *, restricted: bool) -> RecordContent:
    """Return what the record of a meeting on that day says."""
    words = OpenWords(document.site.facts, fonts, restricted=restricted)
    members = Members(document.review, words)
    writer = OpinionWriter(document, words, members, restricted=restricted)
    approvals = tuple(_approval(each, words, members) for each in section_approvals(document))
    return RecordContent(
        words.of(document.site.name),
        edition_words(document.kit.edition),
        f"{day_words(date)}（{_WEEKDAYS[date.weekday()]}）",
        tuple(member.words for member in members.all),
        _approved(approvals),
        approvals,
        _said(writer),
        tuple(writer.opinions()),
        _quiet(writer),
        _hidden(writer.hidden()),
    )


def _approval(each: SectionApproval, words: OpenWords, members: Members) -> ApprovalContent:
    state = SIGNED if each.is_signed else OLD if each.is_old else WAITING
    who: tuple[str, ...] = ()
    if each.signed is not None:
        after = "。そのあと変わりました" if each.is_old else ""
        who = members.member(each.signed).words, f"{day_words(each.signed.date)}に承認{after}"
    several = "・" if len(each.waiting) > 1 else ""
    waiting = tuple(several + words.of(sentence) for sentence in each.waiting)
    return ApprovalContent(words.of_marked(each.section.title), state, who, waiting or (_NOTHING_OPEN,))


def _approved(approvals: Sequence[ApprovalContent]) -> str:
    counts = (sum(each.state == state for each in approvals) for state in (SIGNED, OLD, WAITING))
    return "全{}項目のうち、承認済み {}、要再確認 {}、まだ承認していない {}。".format(len(approvals), *counts)


def _said(writer: OpinionWriter) -> str:
    comments = list(writer.comments())
    done = sum(comment.done for comment in comments)
    return f"意見は {len(comments)} 件（済み {done}、未 {len(comments) - done}）です。" if comments else ""


def _quiet(writer: OpinionWriter) -> str:
    numbers = writer.quiet()
    if not numbers:
        return ""
    return f"意見も了承もまだないカードは {len(numbers)} 枚です（カード{'、'.join(_ranges(numbers))}）。"


def _ranges(numbers: Sequence[int]) -> Iterator[str]:
    """Yield rising numbers, those that follow each other as one range."""
    start = 0
    for place in range(1, len(numbers) + 1):
        if place == len(numbers) or numbers[place] != numbers[place - 1] + 1:
            first, last = numbers[start], numbers[place - 1]
            yield str(first) if first == last else f"{first}～{last}"
            start = place


def _hidden(count: int) -> str:
    return f"非公開のカード {count} 枚と、それへの意見は、この記録に出していません。" if count else ""
