"""The table of approvals: how each section stands, by whom, and what is left to do. Lengths in mm."""

from kitbuilder.printing.record.content import ApprovalContent, RecordContent
from kitbuilder.printing.record.filling import Passage, Run
from kitbuilder.printing.record.rows import GapRow, RuledRow
from kitbuilder.printing.record.setting import BODY, LABEL, LEFT, NOTE, RIGHT, STRONG, WIDTH, Setting
from kitbuilder.printing.rows import PADDING, ColumnsRow, Row, TextRow
from kitbuilder.printing.runs import Word

_STARTS = (0.0, 42.0, 98.0)
_WIDTHS = tuple(end - start - 2 * PADDING for start, end in zip(_STARTS, (*_STARTS[1:], WIDTH), strict=True))
_LEFTS = tuple(LEFT + start for start in _STARTS)
_HEADS = ("項目", "状態、承認した人", "残っていること")


def approval_table(setting: Setting, content: RecordContent) -> Passage:
    """Return the part on approvals."""
    heads = ColumnsRow(tuple(setting.line(word, LABEL) for word in _HEADS), _LEFTS, RIGHT)
    rows = tuple(Run((), (_row(setting, each),)) for each in content.approvals)
    texts = (text for each in content.approvals for text in (each.title, each.state, *each.who, *each.waiting))
    heading = (*setting.part("承認"), setting.sentence(content.approved), GapRow(2), heads)
    return Passage(heading, rows, (heads,), tuple(texts))


def _row(setting: Setting, each: ApprovalContent) -> Row:
    title, state, waiting = _WIDTHS
    cells = (
        setting.block(each.title, STRONG, title),
        setting.lines((Word(each.state, strong=True), *map(Word, each.who)), BODY, state),
        setting.lines(map(Word, each.waiting), NOTE, waiting),
    )
    return RuledRow(TextRow(cells, tuple(left + PADDING for left in _LEFTS), 0), LEFT, RIGHT)
