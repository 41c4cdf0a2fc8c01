"""The head of the record: of what, when, where, and who was there. Lengths in mm."""

from collections.abc import Iterator, Sequence

from kitbuilder.printing.block import Block
from kitbuilder.printing.record.content import RecordContent
from kitbuilder.printing.record.filling import Passage, Run
from kitbuilder.printing.record.rows import Blank, FormRow, Frame, FramedRow, GapRow
from kitbuilder.printing.record.setting import BODY, LEFT, NOTE, STRONG, WIDTH, WRITE_GAP, Setting
from kitbuilder.printing.rows import Row, TextRow
from kitbuilder.printing.typesetter import Style

NAME = "運営委員会の記録"
_NAME, _SITE = Style(22, bold=True), Style(15, bold=True)
_LABEL_WIDTH, _TICK = 22.0, 4.2
_AIR = Blank(1.5, ruled=False)
_WHO_CAME = "出席した人の□に印を付けてください。ここに名前のない人は、線の上に書いてください。"


def head_passages(setting: Setting, content: RecordContent) -> Iterator[Passage]:
    """Yield what the record is of, and the list of members to tick."""
    rows = (
        TextRow((setting.line(NAME, _NAME),), (LEFT,), 3.5),
        TextRow((setting.block(content.site, _SITE, WIDTH),), (LEFT,), 2.5),
        TextRow((setting.block(content.edition, BODY, WIDTH),), (LEFT,), 1),
    )
    yield Passage((), (Run((), (*rows, *_when_and_where(setting, content.day))),), (), (content.site, content.edition))
    yield _members(setting, content.members)


def _when_and_where(setting: Setting, day: str) -> Iterator[Row]:
    words = (setting.line(word, BODY) for word in ("時", "分から", "時", "分まで"))
    times = tuple(part for word in words for part in (_AIR, Blank(13), _AIR, word))
    yield FormRow((*_label(setting, "日時"), setting.line(day, BODY), _AIR, *times), LEFT, WRITE_GAP)
    yield FormRow((*_label(setting, "場所"), Blank(WIDTH - _LABEL_WIDTH)), LEFT, WRITE_GAP)
    yield GapRow(5)


def _label(setting: Setting, word: str) -> tuple[Block, Blank]:
    label = setting.line(word, STRONG)
    return label, Blank(_LABEL_WIDTH - label.width_mm, ruled=False)


def _members(setting: Setting, members: Sequence[str]) -> Passage:
    left, half = LEFT + _LABEL_WIDTH, (WIDTH - _LABEL_WIDTH) / 2
    hint = setting.block(_WHO_CAME if members else "名前を線の上に書いてください。", NOTE, WIDTH - _LABEL_WIDTH)
    head = TextRow((setting.line("出席者", STRONG), hint), (LEFT, left), 3)
    ticks = tuple(_ticks(setting, members[at : at + 2], left, half) for at in range(0, len(members), 2))
    blank = FormRow((Blank(half - 8), Blank(8, ruled=False), Blank(half)), left, WRITE_GAP)
    return Passage((head,), (Run((), (*ticks, blank, blank)),), (), tuple(members))


def _ticks(setting: Setting, names: Sequence[str], left: float, half: float) -> Row:
    lefts = tuple(left + place * half for place in range(len(names)))
    blocks = tuple(setting.block(name, BODY, half - _TICK - 8) for name in names)
    row = TextRow(blocks, tuple(x + _TICK + 2.5 for x in lefts), 2.8)
    return FramedRow(row, tuple(Frame(x, _TICK, _TICK) for x in lefts))
